import { Inject, Injectable } from '@nestjs/common';
import type { Connection, QueryFilter } from 'mongoose';
import { type Failure, type Id, type Result, err, notFound, ok } from '@vstrecha/kernel';
import {
  CONNECTION,
  type Page,
  type PageCode,
  type PageRequest,
  Records,
  findPage,
  openModel,
} from '@vstrecha/platform';
import type { ActionItem, ActionItemState, RoadmapCode } from '@vstrecha/roadmap-domain';
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
export class ActionItemRepository {
  readonly #records: Records<ActionItem, ActionItemDocument>;

  constructor(@Inject(CONNECTION) connection: Connection) {
    this.#records = new Records(openModel<ActionItemDocument>(connection, actionItemCollection), actionItemMapper);
  }

  findMany(ids: readonly Id<'ActionItem'>[]): Promise<ActionItem[]> {
    return this.#records.findMany({ _id: { $in: [...ids] } });
  }

  async get(id: Id<'ActionItem'>, path: readonly string[]): Promise<Result<ActionItem, Failure<RoadmapCode>>> {
    const item = await this.#records.find(id);
    return item ? ok(item) : err(notFound('item.not-found', path));
  }

  ofRoadmaps(roadmapIds: readonly Id<'Roadmap'>[]): Promise<ActionItem[]> {
    return this.#records.findMany({ roadmapId: { $in: [...roadmapIds] } });
  }

  /** Items that name the organization or person as owner or co-executor. */
  withParty({ type, id }: { readonly type: 'Organization' | 'Person'; readonly id: string }): Promise<ActionItem[]> {
    const field = type === 'Organization' ? 'organizationId' : 'personId';
    const filter = { $or: [{ [`owner.${field}`]: id }, { [`coExecutors.${field}`]: id }] };
    return this.#records.findMany(filter as QueryFilter<ActionItemDocument>);
  }

  /** By section key and position. */
  page(
    roadmapId: Id<'Roadmap'>,
    filter: ActionItemFilter,
    request: PageRequest,
  ): Promise<Result<Page<ActionItem>, Failure<PageCode>>> {
    return findPage(
      this.#records.model,
      toQuery(roadmapId, filter),
      { sectionKey: 1, position: 1 },
      request,
      actionItemMapper.toRecord,
    );
  }

  insert(...items: readonly ActionItem[]): Promise<void> {
    return this.#records.insert(...items);
  }

  replace(item: ActionItem, path?: readonly string[]): Promise<Result<void, Failure>> {
    return this.#records.replace(item, path);
  }

  remove(item: ActionItem): Promise<Result<void, Failure>> {
    return this.#records.remove(item.id, item.version);
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
