import { Inject, Injectable } from '@nestjs/common';
import { RoleGrants } from '@vstrecha/access-server';
import { OrganizationReader } from '@vstrecha/directory-server';
import {
  type Changes,
  type Event,
  type EventInput,
  type EventState,
  type Occupied,
  type TrackInput,
  createEvent,
  deletableEvent,
  moveEvent,
  roundRange,
  setTracks,
  slotsInOrder,
  updateEvent,
} from '@vstrecha/events-domain';
import {
  type Clock,
  type Failure,
  type Id,
  type IdSource,
  type Result,
  err,
  invalid,
  issue,
  ok,
} from '@vstrecha/kernel';
import {
  CLOCK,
  type DomainEvent,
  EventData,
  IDS,
  Idempotency,
  Outbox,
  UnitOfWork,
  changesBetween,
  currentContext,
  staleVersion,
} from '@vstrecha/platform';
import { EventAnnouncers } from '../event-announcers.js';
import { AgendaItemRepository } from '../storage/agenda-item.repository.js';
import { DelegationRepository } from '../storage/delegation.repository.js';
import { EventRepository } from '../storage/event.repository.js';
import { RoundRepository } from '../storage/round.repository.js';
import { TableRepository } from '../storage/table.repository.js';

/** Creating and changing events themselves. */
@Injectable()
export class Events {
  constructor(
    private readonly events: EventRepository,
    private readonly agendaItems: AgendaItemRepository,
    private readonly rounds: RoundRepository,
    private readonly tables: TableRepository,
    private readonly delegations: DelegationRepository,
    private readonly organizations: OrganizationReader,
    private readonly grants: RoleGrants,
    private readonly announcers: EventAnnouncers,
    private readonly eventData: EventData,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Creates an event; whoever creates it organizes it. */
  create(input: EventInput, idempotencyKey?: string | null): Promise<Result<Event, Failure>> {
    return this.unitOfWork.run<Event, Failure>(async () => {
      const id = await this.idempotency.once<Id<'Event'>, Failure>('createEvent', idempotencyKey, input, async () => {
        const host = await this.#knownHost(input.hostOrganizationId);
        if (!host.ok) return host;
        const created = createEvent(input, this.ids, this.clock.now());
        if (!created.ok) return created;
        await this.events.insert(created.value);
        const { email } = currentContext().viewer;
        if (email) await this.grants.grant(created.value.id, email, 'organizer');
        await this.outbox.append(told('created', undefined, created.value));
        return ok(created.value.id);
      });
      return id.ok ? this.events.get(id.value) : id;
    });
  }

  update(id: Id<'Event'>, expectedVersion: number, changes: Changes<EventInput>): Promise<Result<Event, Failure>> {
    return this.#change(id, expectedVersion, 'updated', async (event) => {
      const host = await this.#knownHost(changes.hostOrganizationId);
      if (!host.ok) return host;
      return updateEvent(event, changes, await this.#occupied(event), this.clock.now());
    });
  }

  setTracks(id: Id<'Event'>, expectedVersion: number, tracks: readonly TrackInput[]): Promise<Result<Event, Failure>> {
    return this.#change(id, expectedVersion, 'tracksSet', async (event) => {
      const [items, delegations] = [await this.agendaItems.ofEvent(id), await this.delegations.ofEvent(id)];
      const used = new Set([
        ...items.flatMap((item) => [
          ...(item.trackId ? [item.trackId] : []),
          ...(item.attendance.kind === 'tracks' ? item.attendance.trackIds : []),
        ]),
        ...delegations.flatMap((delegation) => delegation.trackIds),
      ]);
      return setTracks(event, tracks, used, this.ids, this.clock.now());
    });
  }

  /** Moves the event along its lifecycle. */
  move(id: Id<'Event'>, expectedVersion: number, to: EventState): Promise<Result<Event, Failure>> {
    return this.#change(id, expectedVersion, 'moved', async (event) => {
      const [rounds, tables] = [await this.rounds.ofEvent(id), await this.tables.ofEvent(id)];
      const content = {
        delegations: await this.delegations.countTakingPart(id),
        slots: slotsInOrder(rounds).length,
        tables: tables.length,
        isAnnounced: await this.announcers.isAnnounced(id),
      };
      return moveEvent(event, to, content, this.clock.now());
    });
  }

  /** Deletes a draft with all that belongs to it. */
  delete(id: Id<'Event'>, expectedVersion: number): Promise<Result<Event, Failure>> {
    return this.unitOfWork.run<Event, Failure>(async () => {
      const found = await this.events.getLocked(id, this.clock.now());
      if (!found.ok) return found;
      const event = found.value;
      if (event.version !== expectedVersion) return err(staleVersion(['expectedVersion'], event.version));
      const permitted = deletableEvent(event);
      if (!permitted.ok) return permitted;
      await this.eventData.remove(id);
      const removed = await this.events.remove(event);
      if (!removed.ok) return removed;
      await this.outbox.append({
        type: 'event.deleted',
        entity: { type: 'Event', id },
        eventId: id,
        changes: { title: { from: event.title } },
      });
      return ok(event);
    });
  }

  #change(
    id: Id<'Event'>,
    expectedVersion: number,
    happened: string,
    decide: (event: Event) => Promise<Result<Event, Failure>>,
  ): Promise<Result<Event, Failure>> {
    return this.unitOfWork.run<Event, Failure>(async () => {
      const found = await this.events.getLocked(id, this.clock.now());
      if (!found.ok) return found;
      if (found.value.version !== expectedVersion) return err(staleVersion(['expectedVersion'], found.value.version));
      const decided = await decide(found.value);
      if (!decided.ok) return decided;
      const saved = await this.events.replace(decided.value);
      if (!saved.ok) return saved;
      await this.outbox.append(told(happened, found.value, decided.value));
      return ok(decided.value);
    });
  }

  async #knownHost(id: Id<'Organization'> | null | undefined): Promise<Result<void, Failure>> {
    if (!id || (await this.organizations.findMany([id])).has(id)) return ok();
    return err(invalid(issue('event.host-unknown', ['hostOrganizationId'])));
  }

  async #occupied(event: Event): Promise<readonly Occupied[]> {
    const [items, rounds] = [await this.agendaItems.ofEvent(event.id), await this.rounds.ofEvent(event.id)];
    return [
      ...items.map((item) => ({ title: item.title, ...item.time })),
      ...rounds.map((round) => ({
        title: round.title ?? { ru: 'Раунд встреч', en: 'Round of meetings' }[event.language],
        ...roundRange(round),
      })),
    ];
  }
}

function told(happened: string, before: Event | undefined, after: Event): DomainEvent {
  return {
    type: `event.${happened}`,
    entity: { type: 'Event', id: after.id },
    eventId: after.id,
    changes: changesBetween(before, after),
  };
}
