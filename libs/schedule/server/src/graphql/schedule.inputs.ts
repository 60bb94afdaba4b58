import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { IsGlobalId } from '@vstrecha/platform';
import type { MeetingState, PlanningMode } from '@vstrecha/schedule-domain';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { MeetingStateEnum } from './meeting.object.js';
import { PlanningModeEnum } from './planning-run.object.js';

@InputType()
export class PlanScheduleInput {
  @Field(() => ID)
  @IsGlobalId('Event')
  eventId!: string;

  @Field(() => PlanningModeEnum, { defaultValue: 'fresh' })
  mode!: PlanningMode;

  @Field(() => Int, { nullable: true, description: 'The same seed and effort give the same plan; 1 where not given.' })
  seed?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How much work to spend, about a second each; 5 where not given.',
  })
  effort?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType()
export class CancelPlanningInput {
  @Field(() => ID)
  @IsGlobalId('PlanningRun')
  planningRunId!: string;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class ChangePlanRulesInput {
  @Field(() => ID)
  @IsGlobalId('Plan')
  planId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => Int, { nullable: true })
  restAfter?: number | null;

  @Field(() => Int, { nullable: true })
  maxBreakDifference?: number | null;

  @Field(() => Boolean, { nullable: true })
  breaksAcrossRounds?: boolean | null;
}

@InputType()
export class ReleasePlanInput {
  @Field(() => ID)
  @IsGlobalId('Plan')
  planId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType({ isAbstract: true })
export abstract class MeetingVersionInput {
  @Field(() => ID)
  @IsGlobalId('Meeting')
  meetingId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  expectedVersion!: number;
}

@InputType()
export class MoveMeetingInput extends MeetingVersionInput {
  @Field(() => ID)
  @IsGlobalId('Slot')
  slotId!: string;

  @Field(() => ID)
  @IsGlobalId('Table')
  tableId!: string;

  @Field(() => [ID], { nullable: true, description: 'Who attends; whoever is free where not given.' })
  @IsOptional()
  @IsGlobalId('Delegate', { each: true })
  @ArrayMaxSize(100)
  delegateIds?: string[] | null;
}

@InputType()
export class SwapMeetingsInput {
  @Field(() => ID)
  @IsGlobalId('Meeting')
  firstMeetingId!: string;

  @Field(() => Int)
  firstExpectedVersion!: number;

  @Field(() => ID)
  @IsGlobalId('Meeting')
  secondMeetingId!: string;

  @Field(() => Int)
  secondExpectedVersion!: number;
}

@InputType()
export class AddMeetingInput {
  @Field(() => ID)
  @IsGlobalId('Event')
  eventId!: string;

  @Field(() => ID)
  @IsGlobalId('Delegation')
  fromDelegationId!: string;

  @Field(() => ID)
  @IsGlobalId('Delegation')
  toDelegationId!: string;

  @Field(() => ID)
  @IsGlobalId('Slot')
  slotId!: string;

  @Field(() => ID)
  @IsGlobalId('Table')
  tableId!: string;

  @Field(() => [ID], { nullable: true, description: 'Who attends; whoever is free where not given.' })
  @IsOptional()
  @IsGlobalId('Delegate', { each: true })
  @ArrayMaxSize(100)
  delegateIds?: string[] | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType()
export class TakeOutMeetingInput extends MeetingVersionInput {}

@InputType()
export class AllowPairAgainInput {
  @Field(() => ID)
  @IsGlobalId('Plan')
  planId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => ID, { description: 'As UnplacedMeeting.pair names it.' })
  pair!: string;
}

@InputType()
export class PinMeetingInput extends MeetingVersionInput {
  @Field(() => Boolean)
  slot!: boolean;

  @Field(() => Boolean)
  table!: boolean;
}

@InputType()
export class ChooseMeetingDelegatesInput extends MeetingVersionInput {
  @Field(() => [ID], { description: 'None leaves it to the plan.' })
  @IsGlobalId('Delegate', { each: true })
  @ArrayMaxSize(100)
  delegateIds!: string[];
}

@InputType()
export class ChangeMeetingStateInput extends MeetingVersionInput {
  @Field(() => MeetingStateEnum)
  state!: MeetingState;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(1000)
  reason?: string | null;

  @Field(() => [ID], { nullable: true, description: 'For NO_SHOW: who did not come.' })
  @IsOptional()
  @IsGlobalId('Delegation', { each: true })
  absentDelegationIds?: string[] | null;
}

@InputType()
export class MeetingFilterInput {
  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @IsGlobalId('Delegation', { each: true })
  delegationIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @IsGlobalId('Delegate', { each: true })
  delegateIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @IsGlobalId('Table', { each: true })
  tableIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @IsGlobalId('Slot', { each: true })
  slotIds?: string[] | null;

  @Field(() => [MeetingStateEnum], { nullable: true })
  states?: MeetingState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether slot or table are pinned.' })
  pinned?: boolean | null;
}

@InputType()
export class UnplacedFilterInput {
  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @IsGlobalId('Delegation', { each: true })
  delegationIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the main reason.' })
  reasons?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  requiredOnly?: boolean | null;
}
