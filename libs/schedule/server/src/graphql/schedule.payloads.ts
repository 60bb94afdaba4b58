import { Field, ObjectType } from '@nestjs/graphql';
import { Allow, payloadOf } from '@vstrecha/platform';
import { MeetingObject } from './meeting.object.js';
import { PlanObject } from './plan.object.js';
import { PlanningRunObject } from './planning-run.object.js';

@ObjectType()
@Allow('everyone')
export class PlanScheduleSuccess {
  @Field(() => PlanningRunObject)
  planningRun!: PlanningRunObject;
}
export const PlanSchedulePayload = payloadOf(PlanScheduleSuccess);

@ObjectType()
@Allow('everyone')
export class CancelPlanningSuccess {
  @Field(() => PlanningRunObject)
  planningRun!: PlanningRunObject;
}
export const CancelPlanningPayload = payloadOf(CancelPlanningSuccess);

@ObjectType()
@Allow('everyone')
export class ChangePlanRulesSuccess {
  @Field(() => PlanObject)
  plan!: PlanObject;
}
export const ChangePlanRulesPayload = payloadOf(ChangePlanRulesSuccess);

@ObjectType()
@Allow('everyone')
export class ReleasePlanSuccess {
  @Field(() => PlanObject)
  plan!: PlanObject;
}
export const ReleasePlanPayload = payloadOf(ReleasePlanSuccess);

@ObjectType()
@Allow('everyone')
export class AllowPairAgainSuccess {
  @Field(() => PlanObject)
  plan!: PlanObject;
}
export const AllowPairAgainPayload = payloadOf(AllowPairAgainSuccess);

@ObjectType()
@Allow('everyone')
export class TakeOutMeetingSuccess {
  @Field(() => PlanObject)
  plan!: PlanObject;
}
export const TakeOutMeetingPayload = payloadOf(TakeOutMeetingSuccess);

@ObjectType()
@Allow('everyone')
export class MoveMeetingSuccess {
  @Field(() => MeetingObject)
  meeting!: MeetingObject;
}
export const MoveMeetingPayload = payloadOf(MoveMeetingSuccess);

@ObjectType()
@Allow('everyone')
export class SwapMeetingsSuccess {
  @Field(() => [MeetingObject])
  meetings!: readonly MeetingObject[];
}
export const SwapMeetingsPayload = payloadOf(SwapMeetingsSuccess);

@ObjectType()
@Allow('everyone')
export class AddMeetingSuccess {
  @Field(() => MeetingObject)
  meeting!: MeetingObject;
}
export const AddMeetingPayload = payloadOf(AddMeetingSuccess);

@ObjectType()
@Allow('everyone')
export class PinMeetingSuccess {
  @Field(() => MeetingObject)
  meeting!: MeetingObject;
}
export const PinMeetingPayload = payloadOf(PinMeetingSuccess);

@ObjectType()
@Allow('everyone')
export class ChooseMeetingDelegatesSuccess {
  @Field(() => MeetingObject)
  meeting!: MeetingObject;
}
export const ChooseMeetingDelegatesPayload = payloadOf(ChooseMeetingDelegatesSuccess);

@ObjectType()
@Allow('everyone')
export class ChangeMeetingStateSuccess {
  @Field(() => MeetingObject)
  meeting!: MeetingObject;
}
export const ChangeMeetingStatePayload = payloadOf(ChangeMeetingStateSuccess);
