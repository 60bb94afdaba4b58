import { Inject, Injectable } from '@nestjs/common';
import type { Connection, QueryFilter } from 'mongoose';
import { type Failure, type Id, type Result, conflict } from '@vstrecha/kernel';
import { CONNECTION, GuardedRecords, type Page, type PageCode, type PageRequest, openModel } from '@vstrecha/platform';
import type { ActionItem, ActionItemState } from '@vstrecha/roadmap-domain';
import { type ActionItemDocument, actionItemCollection, actionItemMapper } from './roadmap.collections.js';

export interface ActionItemFilter {
  readonly states?: readonly ActionItemState[] | null;
  readonly sectionKeys?: readonly string[] | null;
  readonly origin?: ActionItem['origin'] | null;
  readonly ownerOrganizationId?: Id<'Organization'> | null;
  /** A part of the text or of an executor's name. */
  readonly search?: string | null;
}

@Injectable()
export class ActionItemRepository extends GuardedRecords<ActionItem, ActionItemDocument> {
  constructor(@Inject(CONNECTION) connection: Connection) {
    super(openModel<ActionItemDocument>(connection, actionItemCollection), actionItemMapper, {
      absent: 'item.not-found',
      taken: () => conflict('item.drawn-meanwhile', ['roadmapId']),
    });
  }

  ofRoadmaps(roadmapIds: readonly Id<'Roadmap'>[]): Promise<ActionItem[]> {
    return this.records.findMany({ roadmapId: { $in: [...roadmapIds] } });
  }

  /** The place after the last item of a section. */
  async nextPosition(roadmapId: Id<'Roadmap'>, sectionKey: string): Promise<number> {
    const filter = { roadmapId, sectionKey } as QueryFilter<ActionItemDocument>;
    const last = (await this.records.model.findOne(filter, { position: 1 }).sort({ position: -1 }).lean().exec()) as {
      position: number;
    } | null;
    return (last?.position ?? 0) + 1;
  }

  /** Items that name the organization or person as owner or co-executor. */
  withParty({ type, id }: { readonly type: 'Organization' | 'Person'; readonly id: string }): Promise<ActionItem[]> {
    const field = type === 'Organization' ? 'organizationId' : 'personId';
    const filter = { $or: [{ [`owner.${field}`]: id }, { [`coExecutors.${field}`]: id }] };
    return this.records.findMany(filter as QueryFilter<ActionItemDocument>);
  }

  /** Items that any of these delegations or people carry out, of one event or of all. */
  ofExecutors(ids: readonly (Id<'Delegation'> | Id<'Person'>)[], eventId?: Id<'Event'>): Promise<ActionItem[]> {
    const filter = { executorIds: { $in: [...ids] }, ...(eventId && { eventId }) };
    return this.records.findMany(filter as QueryFilter<ActionItemDocument>);
  }

  /** By section key and position. */
  page(
    roadmapId: Id<'Roadmap'>,
    filter: ActionItemFilter,
    request: PageRequest,
  ): Promise<Result<Page<ActionItem>, Failure<PageCode>>> {
    return this.pageOf(toQuery(roadmapId, filter), { sectionKey: 1, position: 1 }, request);
  }
}

function toQuery(roadmapId: Id<'Roadmap'>, filter: ActionItemFilter): QueryFilter<ActionItemDocument> {
  const { states, sectionKeys, origin, ownerOrganizationId, search } = filter;
  const text = search?.trim().toLocaleLowerCase('ru') ?? '';
  return {
    roadmapId,
    ...(states && states.length > 0 && { state: { $in: [...states] } }),
    ...(sectionKeys && sectionKeys.length > 0 && { sectionKey: { $in: [...sectionKeys] } }),
    ...(origin && { origin }),
    ...(ownerOrganizationId && { 'owner.organizationId': ownerOrganizationId }),
    ...(text && { searchText: { $regex: text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') } }),
  } as QueryFilter<ActionItemDocument>;
}
