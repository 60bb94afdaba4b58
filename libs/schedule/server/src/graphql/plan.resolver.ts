import { Args, Field, ID, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { EventObject } from '@vstrecha/events-server';
import { invalid, issue } from '@vstrecha/kernel';
import {
  Allow,
  ConnectionArgs,
  Current,
  type RequestContext,
  graphqlEnum,
  localId,
  objectOf,
  orThrow,
  pageOf,
  toConnection,
  toPayload,
} from '@vstrecha/platform';
import { PlanExporter, type PlanFormat, planFormats } from '../readers/plan-exporter.js';
import { PlanReader } from '../readers/plan-reader.js';
import { PlanViews } from '../readers/plan-views.js';
import { UnplacedReader } from '../readers/unplaced-reader.js';
import { MeetingRepository } from '../storage/meeting.repository.js';
import { PlanRepository } from '../storage/plan.repository.js';
import { PlanningRunRepository } from '../storage/planning-run.repository.js';
import { EditPlan } from '../use-cases/edit-plan.js';
import { PlanningRuns } from '../use-cases/planning-runs.js';
import { ReleasePlan } from '../use-cases/release-plan.js';
import { MeetingDifferenceConnection, MeetingDifferenceObject, PlanComparisonObject } from './comparison.object.js';
import { MeetingConnection, MeetingObject } from './meeting.object.js';
import { MeetingConflictsConnection, MeetingConflictsObject, PlanConnection, PlanObject } from './plan.object.js';
import { PlanningRunObject } from './planning-run.object.js';
import {
  AllowPairAgainInput,
  CancelPlanningInput,
  ChangePlanRulesInput,
  MeetingFilterInput,
  PlanScheduleInput,
  ReleasePlanInput,
  UnplacedFilterInput,
} from './schedule.inputs.js';
import {
  AllowPairAgainPayload,
  AllowPairAgainSuccess,
  CancelPlanningPayload,
  CancelPlanningSuccess,
  ChangePlanRulesPayload,
  ChangePlanRulesSuccess,
  PlanSchedulePayload,
  PlanScheduleSuccess,
  ReleasePlanPayload,
  ReleasePlanSuccess,
} from './schedule.payloads.js';
import { UnplacedConnection, UnplacedObject } from './unplaced.object.js';

const STAFF = ['organizer', 'observer'] as const;

const PlanFormatEnum = graphqlEnum('PlanFormat', planFormats);

@ObjectType('PlanFile', { description: 'The plan as a file that people and programs take away.' })
@Allow('everyone')
export class PlanFileObject {
  @Field(() => String)
  fileName!: string;

  @Field(() => String)
  mediaType!: string;

  @Field(() => String)
  content!: string;
}

@Resolver(() => PlanObject)
export class PlanResolver {
  constructor(
    private readonly plans: PlanReader,
    private readonly views: PlanViews,
    private readonly exporter: PlanExporter,
    private readonly unplacedReader: UnplacedReader,
    private readonly meetingRepository: MeetingRepository,
    private readonly runs: PlanningRunRepository,
    private readonly edit: EditPlan,
    private readonly release: ReleasePlan,
    private readonly planningRuns: PlanningRuns,
  ) {}

  @Query(() => PlanObject, { nullable: true })
  @Allow(STAFF, { of: 'id' })
  async plan(@Args('id', { type: () => ID }) id: string): Promise<PlanObject | null> {
    const plan = await this.plans.find(localId('Plan', id));
    return plan && PlanObject.of(plan);
  }

  @Query(() => PlanningRunObject, { nullable: true })
  @Allow(STAFF, { of: 'id' })
  async planningRun(@Args('id', { type: () => ID }) id: string): Promise<PlanningRunObject | null> {
    const run = await this.runs.find(localId('PlanningRun', id));
    return run && PlanningRunObject.of(run);
  }

  @Query(() => PlanComparisonObject, { description: 'How the second plan differs from the first.' })
  @Allow(STAFF, { of: 'afterId' })
  async comparePlans(
    @Args('beforeId', { type: () => ID }) beforeId: string,
    @Args('afterId', { type: () => ID }) afterId: string,
  ): Promise<PlanComparisonObject> {
    const [before, after] = [
      await this.plans.find(localId('Plan', beforeId)),
      await this.plans.find(localId('Plan', afterId)),
    ];
    // Whoever may see one plan might not be allowed to see another event's.
    if (!before || !after || before.eventId !== after.eventId) {
      return orThrow({ ok: false, error: invalid(issue('plan.other-event', ['beforeId'])) });
    }
    return PlanComparisonObject.of(await this.plans.compare(before.id, after.id), after.eventId);
  }

  @ResolveField(() => PlanObject, { nullable: true, description: 'The released plan that this one was copied from.' })
  async basedOn(@Parent() { record }: PlanObject): Promise<PlanObject | null> {
    const plan = record.basedOnId ? await this.plans.find(record.basedOnId) : null;
    return plan && PlanObject.of(plan);
  }

  @ResolveField(() => PlanningRunObject, { nullable: true, description: 'The solver that works on it right now.' })
  async currentRun(@Parent() { record }: PlanObject): Promise<PlanningRunObject | null> {
    const run = record.runId ? await this.runs.find(record.runId) : null;
    return run && PlanningRunObject.of(run);
  }

  @ResolveField(() => MeetingConnection, { description: 'In order of time.' })
  async meetings(
    @Parent() { record }: PlanObject,
    @Args() page: ConnectionArgs,
    @Args('filter', { nullable: true }) filter?: MeetingFilterInput,
  ): Promise<MeetingConnection> {
    const wanted = {
      ...filter,
      delegationIds: filter?.delegationIds?.map((id) => localId('Delegation', id)),
      delegateIds: filter?.delegateIds?.map((id) => localId('Delegate', id)),
      tableIds: filter?.tableIds?.map((id) => localId('Table', id)),
      slotIds: filter?.slotIds?.map((id) => localId('Slot', id)),
    };
    return toConnection(orThrow(await this.views.meetings(record, wanted, page)), MeetingObject.of);
  }

  @ResolveField(() => UnplacedConnection, { description: 'What must be placed first, then by falling priority.' })
  async unplaced(
    @Parent() { record }: PlanObject,
    @Args() page: ConnectionArgs,
    @Args('filter', { nullable: true }) filter?: UnplacedFilterInput,
  ): Promise<UnplacedConnection> {
    const wanted = { ...filter, delegationIds: filter?.delegationIds?.map((id) => localId('Delegation', id)) };
    const found = orThrow(await this.unplacedReader.page(record, wanted, page));
    return toConnection(found, (one) => UnplacedObject.of(one, record.eventId));
  }

  @ResolveField(() => MeetingConflictsConnection, {
    description: 'Meetings that cannot be held as planned, as things stand now; only of a plan in progress.',
  })
  async conflicts(@Parent() { record }: PlanObject, @Args() page: ConnectionArgs): Promise<MeetingConflictsConnection> {
    return toConnection(orThrow(pageOf(await this.views.conflictsOf(record), page)), MeetingConflictsObject.of);
  }

  @ResolveField(() => Int)
  meetingCount(@Parent() { record }: PlanObject): Promise<number> {
    return this.meetingRepository.countOfPlan(record.id);
  }

  @ResolveField(() => Int, { description: 'Breaks of all delegations: runs of idle slots between two meetings.' })
  breakCount(@Parent() { record }: PlanObject): Promise<number> {
    return this.views.breaksOf(record);
  }

  @ResolveField(() => PlanFileObject, { description: 'Also at /downloads/plans/ID.json and ID.csv.' })
  file(
    @Parent() { record }: PlanObject,
    @Args('format', { type: () => PlanFormatEnum }) format: PlanFormat,
    @Current() { language }: RequestContext,
  ): Promise<PlanFileObject> {
    return this.exporter.export(record, format, language);
  }

  @Mutation(() => PlanSchedulePayload, {
    description: 'Lets the solver make the plan in progress; follow planningRunChanged.',
  })
  @Allow('organizer', { of: 'input.eventId' })
  async planSchedule(@Args('input') { eventId, idempotencyKey, ...request }: PlanScheduleInput) {
    const result = await this.planningRuns.request(localId('Event', eventId), request, idempotencyKey);
    return toPayload(result, (run) => objectOf(PlanScheduleSuccess, { planningRun: PlanningRunObject.of(run) }));
  }

  @Mutation(() => CancelPlanningPayload, { description: 'The run ends soon, with the best plan so far.' })
  @Allow('organizer', { of: 'input.planningRunId' })
  async cancelPlanning(@Args('input') { planningRunId }: CancelPlanningInput) {
    const result = await this.planningRuns.cancel(localId('PlanningRun', planningRunId));
    return toPayload(result, (run) => objectOf(CancelPlanningSuccess, { planningRun: PlanningRunObject.of(run) }));
  }

  @Mutation(() => ChangePlanRulesPayload)
  @Allow('organizer', { of: 'input.planId' })
  async changePlanRules(@Args('input') { planId, expectedVersion, ...changes }: ChangePlanRulesInput) {
    const result = await this.edit.changeRules(localId('Plan', planId), expectedVersion, changes);
    return toPayload(result, (plan) => objectOf(ChangePlanRulesSuccess, { plan: PlanObject.of(plan) }));
  }

  @Mutation(() => AllowPairAgainPayload, { description: 'Lets planning place a pair again that was taken out.' })
  @Allow('organizer', { of: 'input.planId' })
  async allowPairAgain(@Args('input') { planId, expectedVersion, pair }: AllowPairAgainInput) {
    const result = await this.edit.allowAgain(localId('Plan', planId), expectedVersion, pair);
    return toPayload(result, (plan) => objectOf(AllowPairAgainSuccess, { plan: PlanObject.of(plan) }));
  }

  @Mutation(() => ReleasePlanPayload, {
    description: 'Freezes the plan under the next number; work goes on in a copy.',
  })
  @Allow('organizer', { of: 'input.planId' })
  async releasePlan(@Args('input') { planId, expectedVersion, note }: ReleasePlanInput) {
    const result = await this.release.execute(localId('Plan', planId), expectedVersion, note);
    return toPayload(result, (plan) => objectOf(ReleasePlanSuccess, { plan: PlanObject.of(plan) }));
  }
}

@Resolver(() => PlanComparisonObject)
export class PlanComparisonResolver {
  @ResolveField(() => MeetingDifferenceConnection, { description: 'In order of time.' })
  differences(
    @Parent() { comparison }: PlanComparisonObject,
    @Args() page: ConnectionArgs,
  ): MeetingDifferenceConnection {
    return toConnection(orThrow(pageOf(comparison.differences, page)), MeetingDifferenceObject.of);
  }
}

/** Plans of an event. */
@Resolver(() => EventObject)
export class EventPlansResolver {
  constructor(
    private readonly reader: PlanReader,
    private readonly repository: PlanRepository,
  ) {}

  @ResolveField(() => PlanConnection, { nullable: true, description: 'The youngest first.' })
  @Allow(STAFF)
  async plans(@Parent() { record }: EventObject, @Args() page: ConnectionArgs): Promise<PlanConnection> {
    return toConnection(orThrow(await this.repository.page(record.id, page)), PlanObject.of);
  }

  @ResolveField(() => PlanObject, { nullable: true })
  @Allow(STAFF)
  async planInProgress(@Parent() { record }: EventObject): Promise<PlanObject | null> {
    const plan = await this.repository.inProgress(record.id);
    return plan && PlanObject.of(plan);
  }

  @ResolveField(() => PlanObject, { nullable: true, description: 'The released plan with the highest number.' })
  @Allow(STAFF)
  async planInForce(@Parent() { record }: EventObject): Promise<PlanObject | null> {
    const plan = await this.reader.inForce(record.id);
    return plan && PlanObject.of(plan);
  }
}
