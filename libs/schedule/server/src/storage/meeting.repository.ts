import { Inject, Injectable } from '@nestjs/common';
import type { Connection, QueryFilter } from 'mongoose';
import { type Failure, type Id, type Result, asId, conflict, err, notFound, ok } from '@vstrecha/kernel';
import {
  CONNECTION,
  type Page,
  type PageCode,
  type PageRequest,
  Records,
  findPage,
  isDuplicateKey,
  openModel,
} from '@vstrecha/platform';
import type { Meeting, MeetingState, ScheduleCode } from '@vstrecha/schedule-domain';
import { type MeetingDocument, meetingCollection, meetingMapper } from './meeting.collection.js';

export interface MeetingFilter {
  readonly delegationIds?: readonly Id<'Delegation'>[] | null;
  readonly delegateIds?: readonly Id<'Delegate'>[] | null;
  readonly tableIds?: readonly Id<'Table'>[] | null;
  readonly slotIds?: readonly Id<'Slot'>[] | null;
  readonly states?: readonly MeetingState[] | null;
  /** Whether slot or table are pinned. */
  readonly pinned?: boolean | null;
}

type MeetingVersion = Pick<Meeting, 'id' | 'version'>;

@Injectable()
export class MeetingRepository {
  readonly #records: Records<Meeting, MeetingDocument>;

  constructor(@Inject(CONNECTION) connection: Connection) {
    this.#records = new Records(openModel<MeetingDocument>(connection, meetingCollection), meetingMapper);
  }

  find(id: Id<'Meeting'>): Promise<Meeting | null> {
    return this.#records.find(id);
  }

  findMany(ids: readonly Id<'Meeting'>[]): Promise<Meeting[]> {
    return this.#records.findMany({ _id: { $in: [...ids] } });
  }

  async get(id: Id<'Meeting'>, path: readonly string[]): Promise<Result<Meeting, Failure<ScheduleCode>>> {
    const meeting = await this.find(id);
    return meeting ? ok(meeting) : err(notFound('meeting.not-found', path));
  }

  ofPlan(planId: Id<'Plan'>): Promise<Meeting[]> {
    return this.#records.findMany({ planId } as QueryFilter<MeetingDocument>);
  }

  /** Which meetings the plan has and at which versions they stand: much less to read than the meetings. */
  versionsOf(planId: Id<'Plan'>): Promise<MeetingVersion[]> {
    return this.#versionsWhere({ planId } as QueryFilter<MeetingDocument>);
  }

  ofSeries(seriesIds: readonly Id<'MeetingSeries'>[]): Promise<Meeting[]> {
    return this.#records.findMany({ seriesId: { $in: [...seriesIds] } } as QueryFilter<MeetingDocument>);
  }

  /** Meetings of the plan that were written since then. */
  changedSince(planId: Id<'Plan'>, since: Date): Promise<Meeting[]> {
    return this.#records.findMany({ planId, updatedAt: { $gte: since } } as QueryFilter<MeetingDocument>);
  }

  async pairsOf(planId: Id<'Plan'>): Promise<string[]> {
    return (await this.#records.model.distinct('pair', { planId } as QueryFilter<MeetingDocument>).exec()).map(String);
  }

  countOfPlan(planId: Id<'Plan'>): Promise<number> {
    return this.#records.model.countDocuments({ planId } as QueryFilter<MeetingDocument>).exec();
  }

  /** In order of time. */
  page(
    planId: Id<'Plan'>,
    filter: MeetingFilter,
    request: PageRequest,
  ): Promise<Result<Page<Meeting>, Failure<PageCode>>> {
    const sides = filter.delegationIds?.length ? { $in: [...filter.delegationIds] } : undefined;
    const conditions = [
      ...(sides ? [{ $or: [{ fromDelegationId: sides }, { toDelegationId: sides }] }] : []),
      ...(filter.pinned == null
        ? []
        : [
            filter.pinned
              ? { $or: [{ pinnedSlot: true }, { pinnedTable: true }] }
              : { pinnedSlot: false, pinnedTable: false },
          ]),
    ];
    const query = {
      planId,
      ...(filter.delegateIds?.length && { delegateIds: { $in: [...filter.delegateIds] } }),
      ...(filter.tableIds?.length && { tableId: { $in: [...filter.tableIds] } }),
      ...(filter.slotIds?.length && { slotId: { $in: [...filter.slotIds] } }),
      ...(filter.states?.length && { state: { $in: [...filter.states] } }),
      ...(conditions.length > 0 && { $and: conditions }),
    } as QueryFilter<MeetingDocument>;
    return findPage(this.#records.model, query, { 'time.start': 1 }, request, meetingMapper.toRecord);
  }

  replace(meeting: Meeting): Promise<Result<void, Failure>> {
    return this.#records.replace(meeting);
  }

  /**
   * Writes what an edit or a planning run has changed of a plan. What meetings occupied before is given up first, so that
   * they can change places. Each record must stand at the version before.
   */
  async apply(saved: readonly Meeting[], removed: readonly Meeting[]): Promise<Result<void, Failure<ScheduleCode>>> {
    const changed = saved.filter((meeting) => meeting.version > 1);
    const standing = await this.#giveUp([
      ...changed.map((meeting) => ({ id: meeting.id, version: meeting.version - 1 })),
      ...removed.map((meeting) => ({ id: meeting.id, version: meeting.version })),
    ]);
    if (!standing) return err(conflict('plan.changed-meanwhile', []));
    try {
      await this.#records.insert(...saved);
    } catch (error) {
      if (isDuplicateKey(error)) return err(conflict('meeting.taken-meanwhile', []));
      throw error;
    }
    return ok();
  }

  async insert(meetings: readonly Meeting[]): Promise<void> {
    await this.#records.insert(...meetings);
  }

  /** Removes the records at these versions; false where one of them does not stand so any more. */
  async #giveUp(records: readonly { readonly id: string; readonly version: number }[]): Promise<boolean> {
    if (records.length === 0) return true;
    const ids = records.map(({ id }) => id);
    const versions = new Map(records.map(({ id, version }) => [id, version]));
    const standing = await this.#versionsWhere({ _id: { $in: ids } });
    if (standing.length !== ids.length || standing.some(({ id, version }) => versions.get(id) !== version))
      return false;
    await this.#records.model.deleteMany({ _id: { $in: ids } }).exec();
    return true;
  }

  async #versionsWhere(query: QueryFilter<MeetingDocument>): Promise<MeetingVersion[]> {
    const found = (await this.#records.model.find(query, { version: 1 }).lean().exec()) as Pick<
      MeetingDocument,
      '_id' | 'version'
    >[];
    return found.map(({ _id, version }) => ({ id: asId<'Meeting'>(_id), version }));
  }
}
