import { Inject, Injectable } from '@nestjs/common';
import type { Connection, Model, QueryFilter } from 'mongoose';
import type { Failure, Id, Result } from '@vstrecha/kernel';
import {
  CONNECTION,
  type Page,
  type PageCode,
  type PageRequest,
  defineCollection,
  findPage,
  openModel,
} from '@vstrecha/platform';
import type { PairKey, Unplaced, UnplacedCode } from '@vstrecha/schedule-domain';

interface UnplacedDocument extends Unplaced {
  /** The plan and the pair. */
  readonly _id: string;
  readonly eventId: Id<'Event'>;
  readonly planId: Id<'Plan'>;
  /** The sort key: required ones first, then by falling priority. */
  readonly rank: number;
  readonly mainReason: UnplacedCode;
}

const unplacedCollection = defineCollection({
  collection: 'unplacedMeetings',
  fields: {
    _id: String,
    eventId: String,
    planId: String,
    pair: String,
    fromDelegationId: String,
    toDelegationId: String,
    requestIds: [String],
    priority: Number,
    mutual: Boolean,
    required: Boolean,
    topics: {},
    reasons: [{}],
    remedies: [{}],
    rank: Number,
    mainReason: String,
  },
  indexes: [{ key: { planId: 1, rank: 1, _id: 1 } }, { key: { eventId: 1 } }],
});

export interface UnplacedFilter {
  readonly delegationIds?: readonly Id<'Delegation'>[] | null;
  readonly reasons?: readonly string[] | null;
  readonly requiredOnly?: boolean | null;
}

/** A plan, as what it does not hold refers to it. */
type PlanOfEvent = { readonly id: Id<'Plan'>; readonly eventId: Id<'Event'> };

/** What a plan does not hold, and why. */
@Injectable()
export class UnplacedRepository {
  readonly #model: Model<UnplacedDocument>;

  constructor(@Inject(CONNECTION) connection: Connection) {
    this.#model = openModel(connection, unplacedCollection);
  }

  async ofPlan(planId: Id<'Plan'>): Promise<Unplaced[]> {
    const documents = (await this.#model
      .find({ planId } as QueryFilter<UnplacedDocument>)
      .sort({ rank: 1, _id: 1 })
      .lean()
      .exec()) as UnplacedDocument[];
    return documents.map(toUnplaced);
  }

  /** What must be placed first, then by falling priority. */
  page(
    planId: Id<'Plan'>,
    filter: UnplacedFilter,
    request: PageRequest,
  ): Promise<Result<Page<Unplaced>, Failure<PageCode>>> {
    const sides = filter.delegationIds?.length ? { $in: [...filter.delegationIds] } : undefined;
    const query = {
      planId,
      ...(sides && { $or: [{ fromDelegationId: sides }, { toDelegationId: sides }] }),
      ...(filter.reasons?.length && { mainReason: { $in: [...filter.reasons] } }),
      ...(filter.requiredOnly && { required: true }),
    } as QueryFilter<UnplacedDocument>;
    return findPage(this.#model, query, { rank: 1 }, request, toUnplaced);
  }

  count(planId: Id<'Plan'>): Promise<number> {
    return this.#model.countDocuments({ planId } as QueryFilter<UnplacedDocument>).exec();
  }

  /** Puts this list in place of the plan's former one. */
  async replaceAll(plan: PlanOfEvent, list: readonly Unplaced[]): Promise<void> {
    await this.#model.deleteMany({ planId: plan.id } as QueryFilter<UnplacedDocument>).exec();
    await this.add(plan, list);
  }

  async add({ id: planId, eventId }: PlanOfEvent, list: readonly Unplaced[]): Promise<void> {
    if (list.length === 0) return;
    const documents = list.map((one) => ({
      _id: `${planId} ${one.pair}`,
      eventId,
      planId,
      ...one,
      rank: (one.required ? 0 : 10) - one.priority,
      mainReason: one.reasons[0].code,
    }));
    await this.#model.insertMany(documents as unknown as UnplacedDocument[], { lean: true });
  }

  async remove(planId: Id<'Plan'>, pairs: readonly PairKey[]): Promise<void> {
    if (pairs.length === 0) return;
    await this.#model.deleteMany({ _id: { $in: pairs.map((pair) => `${planId} ${pair}`) } }).exec();
  }
}

function toUnplaced({
  _id,
  eventId: _eventId,
  planId: _planId,
  rank: _rank,
  mainReason: _main,
  ...one
}: UnplacedDocument): Unplaced {
  return one;
}
