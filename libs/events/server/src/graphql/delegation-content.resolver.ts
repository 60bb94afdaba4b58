import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganizationObject, OrganizationReader, PersonObject, PersonReader } from '@vstrecha/directory-server';
import { Allow } from '@vstrecha/platform';
import { AgendaReader } from '../readers/agenda-reader.js';
import { DelegationReader } from '../readers/delegation-reader.js';
import { EventReader } from '../readers/event-reader.js';
import { VenueReader } from '../readers/venue-reader.js';
import { DelegateObject, DelegationObject, OWN_OR_STAFF } from './delegation.object.js';
import { EventObject, TrackObject } from './event.object.js';
import { TableObject } from './table.object.js';
import { TimeRangeObject } from './time-range.object.js';

/** What a delegation refers to. */
@Resolver(() => DelegationObject)
export class DelegationContentResolver {
  constructor(
    private readonly events: EventReader,
    private readonly agenda: AgendaReader,
    private readonly venue: VenueReader,
    private readonly delegations: DelegationReader,
    private readonly organizations: OrganizationReader,
  ) {}

  @ResolveField(() => EventObject)
  async event(@Parent() { record }: DelegationObject): Promise<EventObject> {
    return EventObject.of((await this.events.find(record.eventId))!);
  }

  @ResolveField(() => OrganizationObject)
  async organization(@Parent() { record }: DelegationObject): Promise<OrganizationObject> {
    return OrganizationObject.of((await this.organizations.find(record.organizationId))!);
  }

  @ResolveField(() => [TrackObject])
  async tracks(@Parent() { record }: DelegationObject): Promise<TrackObject[]> {
    if (record.trackIds.length === 0) return [];
    const event = await this.events.find(record.eventId);
    return event
      ? event.tracks.filter((track) => record.trackIds.includes(track.id)).map((track) => TrackObject.of(event, track))
      : [];
  }

  @ResolveField(() => TableObject, { nullable: true, description: 'Where it sits and receives, as far as possible.' })
  @Allow(OWN_OR_STAFF)
  async homeTable(@Parent() { record }: DelegationObject): Promise<TableObject | null> {
    const table = record.homeTableId ? await this.venue.findTable(record.homeTableId) : null;
    return table && TableObject.of(table);
  }

  @ResolveField(() => [TimeRangeObject], {
    nullable: true,
    description: 'When it can hold no meeting: not there, or bound by the agenda.',
  })
  @Allow(OWN_OR_STAFF)
  async busyTimes(@Parent() { record }: DelegationObject): Promise<readonly TimeRangeObject[]> {
    return this.delegations.busyTimes(record, await this.agenda.ofEvent(record.eventId));
  }
}

/** Who a delegate is. Contacts are the person's: only its own delegation and organizers see them. */
@Resolver(() => DelegateObject)
export class DelegateContentResolver {
  constructor(private readonly people: PersonReader) {}

  @ResolveField(() => DelegationObject)
  delegation(@Parent() { delegation }: DelegateObject): DelegationObject {
    return DelegationObject.of(delegation);
  }

  @ResolveField(() => PersonObject)
  async person(@Parent() { record, scope }: DelegateObject): Promise<PersonObject> {
    return PersonObject.of((await this.people.find(record.personId))!, scope);
  }
}
