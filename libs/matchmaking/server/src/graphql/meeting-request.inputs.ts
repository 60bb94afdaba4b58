import { Field, ID, InputType, Int, OmitType, PartialType } from '@nestjs/graphql';
import type { FormOfCooperation } from '@vstrecha/kernel';
import type { DeclineReason, RequestStatus } from '@vstrecha/matchmaking-domain';
import { FormOfCooperationEnum, IsGlobalId } from '@vstrecha/platform';
import { Type } from 'class-transformer';
import { IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { DeclineReasonEnum, RequestStatusEnum } from './meeting-request.object.js';

const BASE = 'The version that the caller has seen.';

@InputType()
export class RequestTopicsInput {
  @Field(() => [FormOfCooperationEnum], { nullable: true })
  formsOfCooperation?: FormOfCooperation[] | null;

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @IsGlobalId('Occupation', { each: true })
  occupationIds?: string[] | null;

  @Field(() => String, { nullable: true })
  text?: string | null;
}

@InputType()
export class FileMeetingRequestInput {
  @Field(() => ID)
  @IsGlobalId('Delegation')
  fromDelegationId!: string;

  @Field(() => ID)
  @IsGlobalId('Delegation')
  toDelegationId!: string;

  @Field(() => Int, { nullable: true, description: '1 nice to have, 2 important (unless told), 3 a must.' })
  priority?: number | null;

  @Field(() => RequestTopicsInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => RequestTopicsInput)
  topics?: RequestTopicsInput | null;

  @Field(() => String, { nullable: true, description: 'To the other side.' })
  message?: string | null;

  @Field(() => Date, { nullable: true, description: 'The request expires then if it has no answer.' })
  answerBy?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input answers with what the first call created.',
  })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdateMeetingRequestInput extends PartialType(
  OmitType(FileMeetingRequestInput, ['fromDelegationId', 'toDelegationId', 'idempotencyKey']),
) {
  @Field(() => ID)
  @IsGlobalId('MeetingRequest')
  meetingRequestId!: string;

  @Field(() => Int, { description: BASE })
  expectedVersion!: number;
}

@InputType()
export class AcceptMeetingRequestInput {
  @Field(() => ID)
  @IsGlobalId('MeetingRequest')
  meetingRequestId!: string;

  @Field(() => Int, { description: BASE })
  expectedVersion!: number;
}

@InputType({ description: 'The other side sees the reason.' })
export class DeclineMeetingRequestInput extends AcceptMeetingRequestInput {
  @Field(() => DeclineReasonEnum)
  reason!: DeclineReason;

  @Field(() => String, { nullable: true, description: 'Needed where the reason is OTHER.' })
  reasonText?: string | null;
}

@InputType()
export class WithdrawMeetingRequestInput extends AcceptMeetingRequestInput {
  @Field(() => String, { nullable: true })
  reason?: string | null;
}

@InputType()
export class MeetingRequestFilterInput {
  @Field(() => [RequestStatusEnum], { nullable: true })
  statuses?: RequestStatus[] | null;

  @Field(() => [Int], { nullable: true })
  priorities?: number[] | null;
}

@InputType()
export class EventRequestFilterInput extends MeetingRequestFilterInput {
  @Field(() => ID, { nullable: true, description: 'On either side.' })
  @IsOptional()
  @IsGlobalId('Delegation')
  delegationId?: string | null;
}
