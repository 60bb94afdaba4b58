import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DelegationObject, DelegationReader, SlotObject, VenueReader } from '@vstrecha/events-server';
import { type Id } from '@vstrecha/kernel';
import { MeetingRequestObject, MeetingRequestReader } from '@vstrecha/matchmaking-server';
import { Allow, Current, type RequestContext, localId, objectOf, toPayload } from '@vstrecha/platform';
import { topicsLine } from '@vstrecha/schedule-domain';
import { PlanReader } from '../readers/plan-reader.js';
import { ChangeMeetingState } from '../use-cases/change-meeting-state.js';
import { EditPlan } from '../use-cases/edit-plan.js';
import { MeetingObject } from './meeting.object.js';
import { PlanObject } from './plan.object.js';
import {
  AddMeetingInput,
  ChangeMeetingStateInput,
  ChooseMeetingDelegatesInput,
  type MeetingVersionInput,
  MoveMeetingInput,
  PinMeetingInput,
  SwapMeetingsInput,
  TakeOutMeetingInput,
} from './schedule.inputs.js';
import {
  AddMeetingPayload,
  AddMeetingSuccess,
  ChangeMeetingStatePayload,
  ChangeMeetingStateSuccess,
  ChooseMeetingDelegatesPayload,
  ChooseMeetingDelegatesSuccess,
  MoveMeetingPayload,
  MoveMeetingSuccess,
  PinMeetingPayload,
  PinMeetingSuccess,
  SwapMeetingsPayload,
  SwapMeetingsSuccess,
  TakeOutMeetingPayload,
  TakeOutMeetingSuccess,
} from './schedule.payloads.js';

@Resolver(() => MeetingObject)
export class MeetingResolver {
  constructor(
    private readonly delegations: DelegationReader,
    private readonly venue: VenueReader,
    private readonly requestReader: MeetingRequestReader,
    private readonly plans: PlanReader,
    private readonly edit: EditPlan,
    private readonly states: ChangeMeetingState,
  ) {}

  @ResolveField(() => PlanObject, { nullable: true })
  @Allow(['organizer', 'observer'])
  async plan(@Parent() { record }: MeetingObject): Promise<PlanObject | null> {
    const plan = await this.plans.find(record.planId);
    return plan && PlanObject.of(plan);
  }

  @ResolveField(() => SlotObject, { nullable: true, description: 'Null where the round no longer has it.' })
  async slot(@Parent() { record }: MeetingObject): Promise<SlotObject | null> {
    const slots = await this.venue.slotsOf(record.eventId);
    const slot = slots.find((candidate) => candidate.id === record.slotId);
    return slot ? SlotObject.of(slot, record.eventId) : null;
  }

  @ResolveField(() => [MeetingRequestObject], {
    description: 'The requests that it serves; none where only the organizer wants it.',
  })
  async requests(@Parent() { record }: MeetingObject): Promise<MeetingRequestObject[]> {
    const found = await Promise.all(record.requestIds.map((id) => this.requestReader.find(id)));
    return found.flatMap((request) => (request ? [MeetingRequestObject.of(request)] : []));
  }

  @ResolveField(() => String, { nullable: true, description: "The topics as one line in the caller's language." })
  topicsText(@Parent() { record }: MeetingObject, @Current() { language }: RequestContext): string | null {
    return topicsLine(record.topics, language) || null;
  }

  @ResolveField(() => [DelegationObject], { description: 'For a no-show: who did not come.' })
  async absentDelegations(@Parent() { record }: MeetingObject): Promise<DelegationObject[]> {
    return Promise.all(record.absentDelegationIds.map((id) => this.#delegation(id)));
  }

  @Mutation(() => MoveMeetingPayload, { description: 'To another slot or table, or both; conflicts are named.' })
  @Allow('organizer', { of: 'input.meetingId' })
  async moveMeeting(@Args('input') input: MoveMeetingInput) {
    const result = await this.edit.move(targetOf(input), placementOf(input));
    return toPayload(result, (meeting) => objectOf(MoveMeetingSuccess, { meeting: MeetingObject.of(meeting) }));
  }

  @Mutation(() => SwapMeetingsPayload, { description: 'Two meetings exchange slot and table.' })
  @Allow('organizer', { of: 'input.firstMeetingId' })
  async swapMeetings(@Args('input') input: SwapMeetingsInput) {
    const first = { id: localId('Meeting', input.firstMeetingId), expectedVersion: input.firstExpectedVersion };
    const second = { id: localId('Meeting', input.secondMeetingId), expectedVersion: input.secondExpectedVersion };
    const result = await this.edit.swap(first, second);
    return toPayload(result, (meetings) => objectOf(SwapMeetingsSuccess, { meetings: meetings.map(MeetingObject.of) }));
  }

  @Mutation(() => AddMeetingPayload, { description: 'A meeting by hand, asked for or not; its slot is pinned.' })
  @Allow('organizer', { of: 'input.eventId' })
  async addMeeting(
    @Args('input') { eventId, fromDelegationId, toDelegationId, idempotencyKey, ...place }: AddMeetingInput,
  ) {
    const input = {
      fromDelegationId: localId('Delegation', fromDelegationId),
      toDelegationId: localId('Delegation', toDelegationId),
      ...placementOf(place),
    };
    const result = await this.edit.add(localId('Event', eventId), input, idempotencyKey);
    return toPayload(result, (meeting) => objectOf(AddMeetingSuccess, { meeting: MeetingObject.of(meeting) }));
  }

  @Mutation(() => TakeOutMeetingPayload, {
    description: 'Cancels a meeting of the plan in progress; planning does not bring it back.',
  })
  @Allow('organizer', { of: 'input.meetingId' })
  async takeOutMeeting(@Args('input') input: TakeOutMeetingInput) {
    const result = await this.edit.takeOut(targetOf(input));
    return toPayload(result, (plan) => objectOf(TakeOutMeetingSuccess, { plan: PlanObject.of(plan) }));
  }

  @Mutation(() => PinMeetingPayload, {
    description: 'Planning again leaves slot or table as they are, or may change them again.',
  })
  @Allow('organizer', { of: 'input.meetingId' })
  async pinMeeting(@Args('input') { slot, table, ...target }: PinMeetingInput) {
    const result = await this.edit.pin(targetOf(target), { slot, table });
    return toPayload(result, (meeting) => objectOf(PinMeetingSuccess, { meeting: MeetingObject.of(meeting) }));
  }

  @Mutation(() => ChooseMeetingDelegatesPayload, { description: 'Who attends; none leaves it to the plan.' })
  @Allow('organizer', { of: 'input.meetingId' })
  async chooseMeetingDelegates(@Args('input') { delegateIds, ...target }: ChooseMeetingDelegatesInput) {
    const result = await this.edit.chooseDelegates(
      targetOf(target),
      delegateIds.map((id) => localId('Delegate', id)),
    );
    return toPayload(result, (meeting) =>
      objectOf(ChooseMeetingDelegatesSuccess, { meeting: MeetingObject.of(meeting) }),
    );
  }

  @Mutation(() => ChangeMeetingStatePayload, {
    description: 'Records on the day what became of a meeting of the plan in force.',
  })
  @Allow('organizer', { of: 'input.meetingId' })
  async changeMeetingState(
    @Args('input') { meetingId, expectedVersion, absentDelegationIds, ...change }: ChangeMeetingStateInput,
  ) {
    const absent = absentDelegationIds?.map((id) => localId('Delegation', id));
    const result = await this.states.execute(localId('Meeting', meetingId), expectedVersion, {
      ...change,
      absentDelegationIds: absent,
    });
    return toPayload(result, (meeting) => objectOf(ChangeMeetingStateSuccess, { meeting: MeetingObject.of(meeting) }));
  }

  async #delegation(id: Id<'Delegation'>): Promise<DelegationObject> {
    return DelegationObject.of((await this.delegations.find(id))!);
  }
}

function targetOf({ meetingId, expectedVersion }: MeetingVersionInput) {
  return { id: localId('Meeting', meetingId), expectedVersion };
}

function placementOf({
  slotId,
  tableId,
  delegateIds,
}: {
  slotId: string;
  tableId: string;
  delegateIds?: string[] | null;
}) {
  return {
    slotId: localId('Slot', slotId),
    tableId: localId('Table', tableId),
    delegateIds: delegateIds?.map((id) => localId('Delegate', id)),
  };
}
