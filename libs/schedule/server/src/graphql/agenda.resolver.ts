import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonReader } from '@vstrecha/directory-server';
import {
  AgendaItemObject,
  AgendaReader,
  DelegateObject,
  DelegationObject,
  DelegationReader,
  OWN_OR_STAFF,
  TableObject,
} from '@vstrecha/events-server';
import { Allow, Current, type RequestContext, localId } from '@vstrecha/platform';
import { Agendas } from '../readers/agendas.js';
import { AgendaEntryObject, AgendaObject } from './agenda.object.js';
import { MeetingObject } from './meeting.object.js';

@Resolver(() => AgendaEntryObject)
export class AgendaEntryResolver {
  constructor(private readonly agenda: AgendaReader) {}

  @ResolveField(() => AgendaItemObject, { nullable: true })
  async agendaItem(@Parent() { entry, scope }: AgendaEntryObject): Promise<AgendaItemObject | null> {
    if (entry.kind !== 'agendaItem' || !scope.eventId) return null;
    // The whole programme is in the request's loader already: the agenda was made from it.
    const item = (await this.agenda.ofEvent(scope.eventId)).find(({ id }) => id === entry.agendaItemId);
    return item ? AgendaItemObject.of(item) : null;
  }
}

@Resolver(() => DelegateObject)
export class DelegateAgendaResolver {
  constructor(
    private readonly agendas: Agendas,
    private readonly delegations: DelegationReader,
    private readonly people: PersonReader,
  ) {}

  @Query(() => AgendaObject, {
    nullable: true,
    description: "The viewer's own agenda; null for who is no delegate of the event.",
  })
  @Allow(['organizer', 'observer', 'delegate'], { of: 'eventId' })
  async myAgenda(
    @Args('eventId', { type: () => ID }) eventId: string,
    @Current() { viewer }: RequestContext,
  ): Promise<AgendaObject | null> {
    const person = viewer.email ? await this.people.findByEmail(viewer.email) : null;
    const found = person && (await this.delegations.ofPerson(localId('Event', eventId), person.id));
    if (!found) return null;
    const { delegate, delegation } = found;
    return this.agenda(DelegateObject.of(delegate, delegation));
  }

  @ResolveField(() => AgendaObject, { nullable: true, description: 'Meetings of the plan in force and the programme.' })
  @Allow(OWN_OR_STAFF)
  async agenda(@Parent() { record, delegation, scope }: DelegateObject): Promise<AgendaObject> {
    const { entries, planNumber } = await this.agendas.ofDelegate(record, delegation);
    return AgendaObject.of(entries, planNumber, scope);
  }
}

@Resolver(() => DelegationObject)
export class DelegationAgendaResolver {
  constructor(private readonly agendas: Agendas) {}

  @ResolveField(() => AgendaObject, { nullable: true, description: 'Meetings of the plan in force and the programme.' })
  @Allow(OWN_OR_STAFF)
  async agenda(@Parent() { record, scope }: DelegationObject): Promise<AgendaObject> {
    const { entries, planNumber } = await this.agendas.ofDelegation(record);
    return AgendaObject.of(entries, planNumber, scope);
  }
}

@Resolver(() => TableObject)
export class TableAgendaResolver {
  constructor(private readonly agendas: Agendas) {}

  @ResolveField(() => [MeetingObject], {
    nullable: true,
    description: 'Meetings at this table by the plan in force, in order of time.',
  })
  @Allow(['organizer', 'observer'])
  async meetings(@Parent() { record }: TableObject): Promise<MeetingObject[]> {
    return (await this.agendas.atTable(record.eventId, record.id)).map(MeetingObject.of);
  }
}
