import { Injectable } from '@nestjs/common';
import { PersonReader, familyNameWithInitials } from '@vstrecha/directory-server';
import { AgendaReader, DelegationReader, type Event, EventReader, VenueReader } from '@vstrecha/events-server';
import type { Id, TimeRange } from '@vstrecha/kernel';
import { currentContext } from '@vstrecha/platform';
import { type ScheduleSetting, type ScheduleSlot, SettingIndex } from '@vstrecha/schedule-domain';

/** Gathers what the event gives a plan to stand on. */
@Injectable()
export class SettingReader {
  constructor(
    private readonly events: EventReader,
    private readonly agenda: AgendaReader,
    private readonly venue: VenueReader,
    private readonly delegations: DelegationReader,
    private readonly people: PersonReader,
  ) {}

  /** The setting as one request reads it: gathered once. Null where there is no such event. */
  async shared(eventId: Id<'Event'>): Promise<SettingIndex | null> {
    const found = await currentContext()
      .loaders.one(
        this,
        async (ids: readonly Id<'Event'>[]) => {
          const gathered = [];
          for (const id of ids) {
            const event = await this.find(id);
            if (event) gathered.push({ id, index: await this.of(event) });
          }
          return gathered;
        },
        ({ id }) => id,
      )
      .load(eventId);
    return found?.index ?? null;
  }

  /** The setting as it is now. */
  async of(event: Event): Promise<SettingIndex> {
    const { id } = event;
    // One after the other: it may be read inside a transaction.
    const items = await this.agenda.ofEvent(id);
    const slots = await this.slotsOf(event);
    const tables = await this.venue.tablesOf(id);
    const delegations = await this.delegations.ofEvent(id);
    const people = await this.people.findMany([
      ...new Set(delegations.flatMap((delegation) => delegation.delegates.map((delegate) => delegate.personId))),
    ]);
    const setting: ScheduleSetting = {
      eventId: id,
      title: event.title,
      timeZone: event.timeZone,
      slots,
      tables: tables.map((table) => ({
        id: table.id,
        number: table.number,
        label: table.label,
        zone: table.zone,
        features: table.features,
      })),
      delegations: delegations.map((delegation) => ({
        id: delegation.id,
        name: delegation.organizationTitle,
        kind: delegation.organizationKind,
        parallelMeetings: delegation.parallelMeetings,
        maxMeetings: delegation.maxMeetings,
        homeTableId: delegation.homeTableId,
        withdrawn: delegation.withdrawnAt !== undefined,
        busy: this.delegations.busyTimes(delegation, items),
        delegates: delegation.delegates.map((delegate) => {
          const person = people.get(delegate.personId);
          return {
            id: delegate.id,
            personId: delegate.personId,
            name: person ? familyNameWithInitials(person) : delegate.id,
            busy: this.delegations.delegateBusyTimes(delegate, delegation, items),
          };
        }),
      })),
      agendaItems: items.map((item) => ({
        id: item.id,
        title: item.title,
        room: item.room,
        start: item.time.start,
        end: item.time.end,
        blocks: delegations.filter((one) => this.delegations.mustAttend(one, item)).map((one) => one.id),
      })),
    };
    return new SettingIndex(setting);
  }

  /** The slots of an event in order of time. */
  async slotsOf(event: Pick<Event, 'id' | 'timeZone'>): Promise<readonly ScheduleSlot[]> {
    const slots = await this.venue.slotsOf(event.id);
    return slots.map((slot) => ({
      id: slot.id,
      roundId: slot.roundId,
      day: this.events.localDay(slot.start, event.timeZone),
      start: slot.start,
      end: slot.end,
    }));
  }

  rangeOf(event: Event): TimeRange {
    return this.events.rangeOf(event);
  }

  find(eventId: Id<'Event'>): Promise<Event | null> {
    return this.events.find(eventId);
  }
}
