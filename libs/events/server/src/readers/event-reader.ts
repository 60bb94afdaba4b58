import { Injectable } from '@nestjs/common';
import { RoleGrants } from '@vstrecha/access-server';
import { PersonReader } from '@vstrecha/directory-server';
import { type Event, eventRange, localDayOf } from '@vstrecha/events-domain';
import type { Id, TimeRange } from '@vstrecha/kernel';
import { type Viewer, currentContext } from '@vstrecha/platform';
import { DelegationRepository } from '../storage/delegation.repository.js';
import { EventRepository } from '../storage/event.repository.js';
import { EventSnapshots } from './event-snapshots.js';

/** Reads events for any area: what one request asks for is fetched in one query. */
@Injectable()
export class EventReader {
  constructor(
    private readonly events: EventRepository,
    private readonly delegations: DelegationRepository,
    private readonly people: PersonReader,
    private readonly grants: RoleGrants,
    private readonly snapshots: EventSnapshots,
  ) {}

  async find(id: Id<'Event'>): Promise<Event | null> {
    const kept = this.snapshots.peek(id);
    if (kept) return kept.event;
    return currentContext()
      .loaders.one(
        this,
        (ids: readonly Id<'Event'>[]) => this.events.findMany(ids),
        (event) => event.id,
      )
      .load(id);
  }

  /**
   * Takes the event with its agenda, tables and delegations into memory, where all readers find it until something
   * changes: for what everybody asks for at once.
   */
  async keep(id: Id<'Event'>): Promise<void> {
    await this.snapshots.of(id);
  }

  /** The instants of the event's days. */
  rangeOf(event: Event): TimeRange {
    return eventRange(event);
  }

  /** The day on which an instant falls by the clocks of the zone, `2023-09-06`. */
  localDay(instant: Date, timeZone: string): string {
    return localDayOf(instant, timeZone);
  }

  /** The events in which the viewer has any role; undefined for administrators, who see all. */
  async visibleTo(viewer: Viewer): Promise<readonly Id<'Event'>[] | undefined> {
    if (viewer.isAdmin) return undefined;
    if (!viewer.email) return [];
    const person = await this.people.findByEmail(viewer.email);
    const granted = await this.grants.eventsOf(viewer.email);
    const delegated = person ? await this.delegations.eventIdsOfPerson(person.id) : [];
    return [...new Set([...granted, ...delegated])];
  }
}
