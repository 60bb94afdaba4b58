import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonReader } from '@vstrecha/directory-server';
import { DelegateObject, DelegationObject, DelegationReader, OWN_OR_STAFF, TableObject } from '@vstrecha/events-server';
import { Allow, Current, type RequestContext, localId } from '@vstrecha/platform';
import { Agendas } from '../readers/agendas.js';
import { AgendaObject } from './agenda.object.js';
import { MeetingObject } from './meeting.object.js';

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
    return AgendaObject.of(await this.agendas.ofDelegate(record, delegation), scope);
  }
}

@Resolver(() => DelegationObject)
export class DelegationAgendaResolver {
  constructor(private readonly agendas: Agendas) {}

  @ResolveField(() => AgendaObject, { nullable: true, description: 'Meetings of the plan in force and the programme.' })
  @Allow(OWN_OR_STAFF)
  async agenda(@Parent() { record, scope }: DelegationObject): Promise<AgendaObject> {
    return AgendaObject.of(await this.agendas.ofDelegation(record), scope);
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
