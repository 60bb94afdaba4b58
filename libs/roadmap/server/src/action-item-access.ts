import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonReader } from '@vstrecha/directory-server';
import { DelegationReader } from '@vstrecha/events-server';
import type { Id } from '@vstrecha/kernel';
import { RoleDirectory, type RoleSource, type Scope, currentContext } from '@vstrecha/platform';
import { type ActionItem, executorsOf, isShownToExecutors } from '@vstrecha/roadmap-domain';
import { RoadmapReader } from './roadmap-reader.js';
import { ActionItemRepository } from './storage/action-item.repository.js';
import { RoadmapRepository } from './storage/roadmap.repository.js';

/**
 * Who has to do with an item, as permissions ask for it. People who are named in an item can sign in, though they are no
 * delegates: a department of a ministry, an association.
 */
@Injectable()
export class ActionItemAccess implements RoleSource, OnModuleInit {
  readonly readsFrom = [];

  constructor(
    private readonly reader: RoadmapReader,
    private readonly items: ActionItemRepository,
    private readonly roadmaps: RoadmapRepository,
    private readonly people: PersonReader,
    private readonly delegations: DelegationReader,
    private readonly directory: RoleDirectory,
  ) {}

  onModuleInit(): void {
    this.directory.register(this);
  }

  /** The event, and the executors where they may look at the item already; null where there is no such item. */
  async scopeOf(id: Id<'ActionItem'>): Promise<Scope | null> {
    const item = await this.reader.findItem(id);
    const roadmap = item && (await this.reader.find(item.roadmapId));
    if (!item || !roadmap) return null;
    return isShownToExecutors(item, roadmap) ? scopeOfItem(item) : { eventId: item.eventId };
  }

  /** What the viewer is to carry out, as a delegate or in person, in one event or in all. */
  async ownItems(eventId?: Id<'Event'>): Promise<readonly ActionItem[]> {
    const { email } = currentContext().viewer;
    const person = email ? await this.people.findByEmail(email) : null;
    if (!person) return [];
    const delegationIds = await this.delegations.idsOfPerson(person.id);
    return this.#shown(await this.items.ofExecutors([person.id, ...delegationIds], eventId));
  }

  async knowsEmail(email: string): Promise<boolean> {
    const person = await this.people.findByEmail(email);
    return person !== null && (await this.#shown(await this.items.ofExecutors([person.id]))).length > 0;
  }

  async #shown(items: readonly ActionItem[]): Promise<readonly ActionItem[]> {
    const ids = [...new Set(items.map(({ roadmapId }) => roadmapId))];
    const roadmaps = new Map((await this.roadmaps.findMany(ids)).map((roadmap) => [roadmap.id, roadmap]));
    return items.filter((item) => {
      const roadmap = roadmaps.get(item.roadmapId);
      return roadmap && isShownToExecutors(item, roadmap);
    });
  }
}

/** The event of an item, and its executors: their delegations, and those of them who are named in person. */
export function scopeOfItem(item: ActionItem): Scope {
  const executors = executorsOf(item);
  return {
    eventId: item.eventId,
    delegationIds: executors.flatMap(({ delegationId }) => delegationId ?? []),
    personIds: executors.flatMap(({ personId }) => personId ?? []),
  };
}
