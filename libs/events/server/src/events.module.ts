import { Module, type OnModuleInit } from '@nestjs/common';
import { AccessModule } from '@vstrecha/access-server';
import { DirectoryModule, PersonReader, fullName } from '@vstrecha/directory-server';
import { eventsMessages, slotsOf } from '@vstrecha/events-domain';
import { type Id, asId } from '@vstrecha/kernel';
import { FieldResolvers, MessageCatalogue, type NodeObject, NodeRegistry, type Scope } from '@vstrecha/platform';
import { DelegateRoles } from './delegate-roles.js';
import { DirectoryReferences } from './directory-references.js';
import { EventAnnouncers } from './event-announcers.js';
import { AgendaItemObject } from './graphql/agenda-item.object.js';
import { AgendaItemResolver, SpeakerResolver } from './graphql/agenda-item.resolver.js';
import { DelegateContentResolver, DelegationContentResolver } from './graphql/delegation-content.resolver.js';
import { DelegateObject, DelegationObject } from './graphql/delegation.object.js';
import { DelegationResolver } from './graphql/delegation.resolver.js';
import { EventContentResolver } from './graphql/event-content.resolver.js';
import { EventObject, PARTICIPANTS, TrackObject } from './graphql/event.object.js';
import { EventResolver } from './graphql/event.resolver.js';
import { RoundObject, SlotObject } from './graphql/round.object.js';
import { TableObject } from './graphql/table.object.js';
import { VenueResolver } from './graphql/venue.resolver.js';
import { AgendaReader } from './readers/agenda-reader.js';
import { DelegationReader } from './readers/delegation-reader.js';
import { EventReader } from './readers/event-reader.js';
import { EventSnapshots } from './readers/event-snapshots.js';
import { VenueReader } from './readers/venue-reader.js';
import { AgendaItemRepository } from './storage/agenda-item.repository.js';
import { DelegationRepository } from './storage/delegation.repository.js';
import { EventRepository } from './storage/event.repository.js';
import { RoundRepository } from './storage/round.repository.js';
import { TableRepository } from './storage/table.repository.js';
import { AgendaItems } from './use-cases/agenda-items.js';
import { Delegations } from './use-cases/delegations.js';
import { Events } from './use-cases/events.js';
import { ImportGuestList } from './use-cases/import-guest-list.js';
import { RoundsAndTables } from './use-cases/rounds-and-tables.js';

@Module({
  imports: [AccessModule, DirectoryModule],
  providers: [
    ...[EventRepository, AgendaItemRepository, RoundRepository, TableRepository, DelegationRepository],
    ...[EventSnapshots, EventReader, AgendaReader, VenueReader, DelegationReader],
    ...[Events, AgendaItems, RoundsAndTables, Delegations, ImportGuestList],
    ...[DelegateRoles, DirectoryReferences, EventAnnouncers],
    ...[EventResolver, EventContentResolver, AgendaItemResolver, SpeakerResolver, VenueResolver],
    ...[DelegationResolver, DelegationContentResolver, DelegateContentResolver],
  ],
  exports: [EventReader, AgendaReader, VenueReader, DelegationReader, EventAnnouncers],
})
export class EventsModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeRegistry,
    private readonly messages: MessageCatalogue,
    private readonly events: EventReader,
    private readonly agenda: AgendaReader,
    private readonly venue: VenueReader,
    private readonly delegations: DelegationReader,
    private readonly eventRepository: EventRepository,
    people: PersonReader,
    fields: FieldResolvers,
  ) {
    fields.register<DelegateObject>('Delegate', {
      name: ({ record }) => {
        const kept = people.kept(record.personId);
        return kept ? fullName(kept) : people.find(record.personId).then((person) => fullName(person!));
      },
    });
  }

  onModuleInit(): void {
    this.messages.register(eventsMessages);
    const findEvent = (id: string) => this.events.find(asId<'Event'>(id));
    this.#register('Event', findEvent, (event) => ({ eventId: event.id }), EventObject.of);
    this.#register(
      'Track',
      (id) => this.eventRepository.byTrack(asId<'Track'>(id)),
      (event) => ({ eventId: event.id }),
      (event, id) =>
        TrackObject.of(
          event,
          event.tracks.find((track) => track.id === id)!,
        ),
    );
    this.#register('AgendaItem', (id) => this.agenda.find(asId<'AgendaItem'>(id)), ofItsEvent, AgendaItemObject.of);
    this.#register('Round', (id) => this.venue.findRound(asId<'Round'>(id)), ofItsEvent, RoundObject.of);
    this.#register('Table', (id) => this.venue.findTable(asId<'Table'>(id)), ofItsEvent, TableObject.of);
    this.#register(
      'Slot',
      (id) => this.#slot(id),
      ofItsEvent,
      ({ slot, eventId }) => SlotObject.of(slot, eventId),
    );
    this.#register(
      'Delegation',
      (id) => this.delegations.find(asId<'Delegation'>(id)),
      ({ eventId, id }) => ({ eventId, delegationIds: [id] }),
      DelegationObject.of,
    );
    this.#register(
      'Delegate',
      (id) => this.delegations.ofDelegate(asId<'Delegate'>(id)),
      ({ eventId, id }) => ({ eventId, delegationIds: [id] }),
      (delegation, id) =>
        DelegateObject.of(
          delegation.delegates.find((delegate) => delegate.id === id)!,
          delegation,
        ),
    );
  }

  #register<Found>(
    type: string,
    find: (id: string) => Promise<Found | null>,
    scopeOf: (found: Found) => Scope,
    toObject: (found: Found, id: string) => NodeObject,
  ): void {
    this.nodes.register({
      type,
      audiences: PARTICIPANTS,
      scopeOf: async (id) => {
        const found = await find(id);
        return found && scopeOf(found);
      },
      load: async (id) => {
        const found = await find(id);
        return found && toObject(found, id);
      },
    });
  }

  /** A slot's id is its round's and the ordinal. */
  async #slot(id: string) {
    const round = await this.venue.findRound(asId<'Round'>(id.replace(/-\d+$/, '')));
    const slot = round && slotsOf(round).find((candidate) => candidate.id === id);
    return round && slot ? { slot, eventId: round.eventId } : null;
  }
}

function ofItsEvent({ eventId }: { readonly eventId: Id<'Event'> }): Scope {
  return { eventId };
}
