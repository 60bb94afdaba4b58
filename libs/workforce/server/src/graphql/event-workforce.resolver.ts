import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { EventObject } from '@vstrecha/events-server';
import { Allow, ConnectionArgs, orThrow, toConnection } from '@vstrecha/platform';
import { WorkforceReader } from '../readers/workforce-reader.js';
import { OfferRepository } from '../storage/offer.repository.js';
import { StaffingNeedRepository, type StaffingNeedSort } from '../storage/staffing-need.repository.js';
import { TrainingProgrammeRepository, type TrainingProgrammeSort } from '../storage/training-programme.repository.js';
import { BalanceObject } from './balance.object.js';
import { OfferFilterInput, WorkforceFilterInput } from './owned.inputs.js';
import {
  OfferConnection,
  OfferObject,
  StaffingNeedConnection,
  StaffingNeedObject,
  StaffingNeedSortEnum,
  TrainingProgrammeConnection,
  TrainingProgrammeObject,
  TrainingProgrammeSortEnum,
} from './owned.objects.js';
import { WorkforceFilters } from './workforce-filters.js';

/** What the organizations of an event want, train for and offer. */
@Resolver(() => EventObject)
export class EventWorkforceResolver {
  constructor(
    private readonly workforce: WorkforceReader,
    private readonly needs: StaffingNeedRepository,
    private readonly programmes: TrainingProgrammeRepository,
    private readonly offerRepository: OfferRepository,
    private readonly filters: WorkforceFilters,
  ) {}

  @ResolveField(() => StaffingNeedConnection, { description: 'The largest first unless told otherwise.' })
  async staffingNeeds(
    @Parent() { record }: EventObject,
    @Args() page: ConnectionArgs,
    @Args('filter', { nullable: true }) filter?: WorkforceFilterInput,
    @Args('sort', { type: () => StaffingNeedSortEnum, nullable: true }) sort?: StaffingNeedSort | null,
  ): Promise<StaffingNeedConnection> {
    const wanted = await this.filters.of(filter, await this.workforce.organizationsOfEvent(record.id));
    return toConnection(orThrow(await this.needs.page(wanted, sort ?? 'headcount', page)), StaffingNeedObject.of);
  }

  @ResolveField(() => TrainingProgrammeConnection, { description: 'The most graduates first unless told otherwise.' })
  async trainingProgrammes(
    @Parent() { record }: EventObject,
    @Args() page: ConnectionArgs,
    @Args('filter', { nullable: true }) filter?: WorkforceFilterInput,
    @Args('sort', { type: () => TrainingProgrammeSortEnum, nullable: true }) sort?: TrainingProgrammeSort | null,
  ): Promise<TrainingProgrammeConnection> {
    const wanted = await this.filters.of(filter, await this.workforce.organizationsOfEvent(record.id));
    const found = await this.programmes.page(wanted, sort ?? 'graduates', page);
    return toConnection(orThrow(found), TrainingProgrammeObject.of);
  }

  @ResolveField(() => OfferConnection, { description: 'By title.' })
  async offers(
    @Parent() { record }: EventObject,
    @Args() page: ConnectionArgs,
    @Args('filter', { nullable: true }) filter?: OfferFilterInput,
  ): Promise<OfferConnection> {
    const wanted = this.filters.ofOffers(filter, await this.workforce.organizationsOfEvent(record.id));
    return toConnection(orThrow(await this.offerRepository.page(wanted, page)), OfferObject.of);
  }

  @ResolveField(() => BalanceObject, { description: 'Over the organizations that take part; years inclusive.' })
  async balance(
    @Parent() { record }: EventObject,
    @Args('fromYear', { type: () => Int, nullable: true }) fromYear?: number | null,
    @Args('toYear', { type: () => Int, nullable: true }) toYear?: number | null,
  ): Promise<BalanceObject> {
    const span = { from: fromYear ?? undefined, to: toYear ?? undefined };
    return BalanceObject.of(await this.workforce.balanceOfEvent(record.id, span));
  }

  @Query(() => BalanceObject, { description: 'Over all organizations: the region as a whole. Years inclusive.' })
  @Allow('staff')
  async regionalBalance(
    @Args('fromYear', { type: () => Int, nullable: true }) fromYear?: number | null,
    @Args('toYear', { type: () => Int, nullable: true }) toYear?: number | null,
  ): Promise<BalanceObject> {
    const span = { from: fromYear ?? undefined, to: toYear ?? undefined };
    return BalanceObject.of(await this.workforce.balanceOfAll(span));
  }
}
