import { Injectable } from '@nestjs/common';
import type { AgendaItem } from '@vstrecha/events-domain';
import type { Id } from '@vstrecha/kernel';
import { currentContext } from '@vstrecha/platform';
import { AgendaItemRepository } from '../storage/agenda-item.repository.js';
import { EventSnapshots } from './event-snapshots.js';

/** Reads agenda items for any area. */
@Injectable()
export class AgendaReader {
  readonly #byEvent = {};

  constructor(
    private readonly agendaItems: AgendaItemRepository,
    private readonly snapshots: EventSnapshots,
  ) {}

  find(id: Id<'AgendaItem'>): Promise<AgendaItem | null> {
    return currentContext()
      .loaders.one(
        this,
        (ids: readonly Id<'AgendaItem'>[]) => this.agendaItems.findMany(ids),
        (item) => item.id,
      )
      .load(id);
  }

  /** The whole agenda of an event in order of time. */
  async ofEvent(eventId: Id<'Event'>): Promise<readonly AgendaItem[]> {
    const kept = this.snapshots.peek(eventId);
    if (kept) return kept.agenda;
    const items = await currentContext()
      .loaders.many(
        this.#byEvent,
        (ids: readonly Id<'Event'>[]) => this.agendaItems.ofEvents(ids),
        (item) => item.eventId,
      )
      .load(eventId);
    return [...items].sort((a, b) => a.time.start.getTime() - b.time.start.getTime() || (a.id < b.id ? -1 : 1));
  }
}
