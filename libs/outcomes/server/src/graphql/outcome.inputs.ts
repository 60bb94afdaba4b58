import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, MaxLength, ValidateNested } from 'class-validator';
import type { FormOfCooperation } from '@vstrecha/kernel';
import type { NotHeldReason, OutcomeResult } from '@vstrecha/outcomes-domain';
import { FormOfCooperationEnum, IsGlobalId, LocalDateScalar } from '@vstrecha/platform';
import { NotHeldReasonEnum, OutcomeResultEnum } from './outcome.object.js';

@InputType()
export class AgreedHeadcountInput {
  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  count!: number;
}

@InputType()
export class CooperationInput {
  @Field(() => FormOfCooperationEnum)
  form!: FormOfCooperation;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsGlobalId('Occupation')
  occupationId?: string | null;

  @Field(() => [AgreedHeadcountInput], { nullable: true })
  headcounts?: AgreedHeadcountInput[] | null;

  @Field(() => String, { nullable: true })
  place?: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  start?: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  end?: string | null;
}

@InputType()
export class CommitmentInput {
  @Field(() => ID, { nullable: true, description: 'Of a commitment that the record has already.' })
  @IsOptional()
  @IsGlobalId('Commitment')
  id?: string | null;

  @Field(() => ID, { description: 'Which of the two sides promises.' })
  @IsGlobalId('Delegation')
  delegationId!: string;

  @Field(() => String)
  what!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  due?: string | null;

  @Field(() => FormOfCooperationEnum, { nullable: true })
  form?: FormOfCooperation | null;
}

@InputType()
export class RecordOutcomeInput {
  @Field(() => ID)
  @IsGlobalId('Meeting')
  meetingId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "Whose word it is. Where it is left out: the organizer's for organizers, else that of the caller's own delegation.",
  })
  @IsOptional()
  @IsGlobalId('Delegation')
  delegationId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the editor saw; left out where there was no record.',
  })
  expectedVersion?: number | null;

  @Field(() => OutcomeResultEnum)
  result!: OutcomeResult;

  @Field(() => NotHeldReasonEnum, { nullable: true })
  notHeldReason?: NotHeldReason | null;

  @Field(() => [CooperationInput], { nullable: true })
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => CooperationInput)
  cooperation?: CooperationInput[] | null;

  @Field(() => [CommitmentInput], { nullable: true })
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => CommitmentInput)
  commitments?: CommitmentInput[] | null;

  @Field(() => Boolean, { nullable: true })
  contactsExchanged?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: '1 to 5. Left out it stays as it is; null clears it. So do the notes.',
  })
  rating?: number | null;

  @Field(() => String, { nullable: true })
  sharedNote?: string | null;

  @Field(() => String, { nullable: true, description: 'For the side that writes it, and nobody else.' })
  privateNote?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input answers with what the first call saved.',
  })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType()
export class RemindMissingOutcomesInput {
  @Field(() => ID)
  @IsGlobalId('Event')
  eventId!: string;
}

@InputType()
export class DeleteOutcomeInput {
  @Field(() => ID)
  @IsGlobalId('Outcome')
  outcomeId!: string;

  @Field(() => Int, { description: 'The version that the deletion is based on.' })
  expectedVersion!: number;
}

@InputType()
export class OutcomeFilterInput {
  @Field(() => [OutcomeResultEnum], { nullable: true })
  results?: OutcomeResult[] | null;

  @Field(() => [FormOfCooperationEnum], { nullable: true })
  forms?: FormOfCooperation[] | null;

  @Field(() => ID, { nullable: true, description: 'Records of meetings of this delegation, by whichever side.' })
  @IsOptional()
  @IsGlobalId('Delegation')
  delegationId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsGlobalId('Occupation')
  occupationId?: string | null;
}
