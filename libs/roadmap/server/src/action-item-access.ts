import { Injectable } from '@nestjs/common';
import type { Id } from '@vstrecha/kernel';
import type { Scope } from '@vstrecha/platform';
import { type ActionItem, followersOf, isShownToExecutors } from '@vstrecha/roadmap-domain';
import { RoadmapReader } from './roadmap-reader.js';

/** Who has to do with an item, as permissions ask for it. */
@Injectable()
export class ActionItemAccess {
  constructor(private readonly reader: RoadmapReader) {}

  /** The event, and the executors' delegations where they may look at the item already; null where there is no such item. */
  async scopeOf(id: Id<'ActionItem'>): Promise<Scope | null> {
    const item = await this.reader.findItem(id);
    const roadmap = item && (await this.reader.find(item.roadmapId));
    if (!item || !roadmap) return null;
    return { eventId: item.eventId, delegationIds: isShownToExecutors(item, roadmap) ? delegationsOf(item) : [] };
  }
}

/** The delegations of an item's executors. */
export function delegationsOf(item: ActionItem): readonly Id<'Delegation'>[] {
  return followersOf(item).flatMap(({ delegationId }) => delegationId ?? []);
}
