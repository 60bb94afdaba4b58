import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganizationObject, OrganizationReader, PersonReader } from '@vstrecha/directory-server';
import {
  Allow,
  ConnectionArgs,
  Current,
  type RequestContext,
  localId,
  orThrow,
  toConnection,
} from '@vstrecha/platform';
import { AgendaReader } from '../readers/agenda-reader.js';
import { DelegationReader } from '../readers/delegation-reader.js';
import { VenueReader } from '../readers/venue-reader.js';
import { AgendaItemRepository } from '../storage/agenda-item.repository.js';
import { DelegationRepository } from '../storage/delegation.repository.js';
import { TableRepository } from '../storage/table.repository.js';
import { AgendaItemFilterInput } from './agenda-item.inputs.js';
import { AgendaItemConnection, AgendaItemObject } from './agenda-item.object.js';
import { DelegationFilterInput } from './delegation.inputs.js';
import { DelegationConnection, DelegationObject } from './delegation.object.js';
import { EventObject, PARTICIPANTS } from './event.object.js';
import { RoundObject, SlotObject } from './round.object.js';
import { TableConnection, TableObject } from './table.object.js';

/** What belongs to an event. */
@Resolver(() => EventObject)
export class EventContentResolver {
  constructor(
    private readonly organizations: OrganizationReader,
    private readonly people: PersonReader,
    private readonly agenda: AgendaReader,
    private readonly venue: VenueReader,
    private readonly delegationReader: DelegationReader,
    private readonly agendaItemRepository: AgendaItemRepository,
    private readonly tableRepository: TableRepository,
    private readonly delegationRepository: DelegationRepository,
  ) {}

  @ResolveField(() => OrganizationObject, { nullable: true })
  async hostOrganization(@Parent() { record }: EventObject): Promise<OrganizationObject | null> {
    const organization = record.hostOrganizationId ? await this.organizations.find(record.hostOrganizationId) : null;
    return organization && OrganizationObject.of(organization);
  }

  @ResolveField(() => AgendaItemConnection, { description: 'In order of time.' })
  async agendaItems(
    @Parent() { record }: EventObject,
    @Args() page: ConnectionArgs,
    @Args('filter', { nullable: true }) filter?: AgendaItemFilterInput,
  ): Promise<AgendaItemConnection> {
    const wanted = { ...filter, trackIds: filter?.trackIds?.map((id) => localId('Track', id)) };
    return toConnection(orThrow(await this.agendaItemRepository.page(record.id, wanted, page)), AgendaItemObject.of);
  }

  @ResolveField(() => [RoundObject], { description: 'In order of time.' })
  async rounds(@Parent() { record }: EventObject): Promise<RoundObject[]> {
    return (await this.venue.roundsOf(record.id)).map(RoundObject.of);
  }

  @ResolveField(() => [SlotObject], { description: 'The slots of all rounds in order of time.' })
  async slots(@Parent() { record }: EventObject): Promise<SlotObject[]> {
    return (await this.venue.slotsOf(record.id)).map((slot) => SlotObject.of(slot, record.id));
  }

  @ResolveField(() => TableConnection, { description: 'By number.' })
  async tables(
    @Parent() { record }: EventObject,
    @Args() page: ConnectionArgs,
    @Args('zones', { type: () => [String], nullable: true }) zones?: string[],
  ): Promise<TableConnection> {
    return toConnection(orThrow(await this.tableRepository.page(record.id, zones, page)), TableObject.of);
  }

  @ResolveField(() => DelegationConnection, { description: "By the organization's name." })
  async delegations(
    @Parent() { record }: EventObject,
    @Args() page: ConnectionArgs,
    @Args('filter', { nullable: true }) filter?: DelegationFilterInput,
  ): Promise<DelegationConnection> {
    const wanted = { ...filter, trackIds: filter?.trackIds?.map((id) => localId('Track', id)) };
    return toConnection(orThrow(await this.delegationRepository.page(record.id, wanted, page)), DelegationObject.of);
  }

  @ResolveField(() => DelegationObject, {
    nullable: true,
    description: "The viewer's own delegation, where the viewer is a delegate.",
  })
  async myDelegation(
    @Parent() { record }: EventObject,
    @Current() { viewer }: RequestContext,
  ): Promise<DelegationObject | null> {
    const person = viewer.email ? await this.people.findByEmail(viewer.email) : null;
    const found = person && (await this.delegationReader.ofPerson(record.id, person.id));
    return found && DelegationObject.of(found.delegation);
  }

  @Query(() => AgendaItemObject, { nullable: true })
  @Allow(PARTICIPANTS, { of: 'id' })
  async agendaItem(@Args('id', { type: () => ID }) id: string): Promise<AgendaItemObject | null> {
    const item = await this.agenda.find(localId('AgendaItem', id));
    return item && AgendaItemObject.of(item);
  }

  @Query(() => RoundObject, { nullable: true })
  @Allow(PARTICIPANTS, { of: 'id' })
  async round(@Args('id', { type: () => ID }) id: string): Promise<RoundObject | null> {
    const round = await this.venue.findRound(localId('Round', id));
    return round && RoundObject.of(round);
  }

  @Query(() => TableObject, { nullable: true })
  @Allow(PARTICIPANTS, { of: 'id' })
  async table(@Args('id', { type: () => ID }) id: string): Promise<TableObject | null> {
    const table = await this.venue.findTable(localId('Table', id));
    return table && TableObject.of(table);
  }

  @Query(() => DelegationObject, { nullable: true })
  @Allow(PARTICIPANTS, { of: 'id' })
  async delegation(@Args('id', { type: () => ID }) id: string): Promise<DelegationObject | null> {
    const delegation = await this.delegationReader.find(localId('Delegation', id));
    return delegation && DelegationObject.of(delegation);
  }
}
