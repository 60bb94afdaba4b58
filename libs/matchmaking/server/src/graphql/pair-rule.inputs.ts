import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { PairRuleKind } from '@vstrecha/matchmaking-domain';
import { IsGlobalId } from '@vstrecha/platform';
import { ArrayMaxSize, ArrayMinSize, IsOptional, MaxLength } from 'class-validator';
import { PairRuleKindEnum } from './pair-rule.object.js';

@InputType()
export class CreatePairRuleInput {
  @Field(() => ID)
  @IsGlobalId('Event')
  eventId!: string;

  @Field(() => PairRuleKindEnum)
  kind!: PairRuleKind;

  @Field(() => [ID], { description: 'The two delegations, in either order.' })
  @ArrayMinSize(2)
  @ArrayMaxSize(2)
  @IsGlobalId('Delegation', { each: true })
  delegationIds!: string[];

  @Field(() => String, { nullable: true, description: 'For organizers and observers only.' })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input answers with what the first call created.',
  })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdatePairRuleInput {
  @Field(() => ID)
  @IsGlobalId('PairRule')
  pairRuleId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  expectedVersion!: number;

  @Field(() => PairRuleKindEnum, { nullable: true })
  kind?: PairRuleKind | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType()
export class DeletePairRuleInput {
  @Field(() => ID)
  @IsGlobalId('PairRule')
  pairRuleId!: string;

  @Field(() => Int, { description: 'The version that the caller has seen.' })
  expectedVersion!: number;
}

@InputType()
export class SetRequestDeadlineInput {
  @Field(() => ID)
  @IsGlobalId('Event')
  eventId!: string;

  @Field(() => Int, { description: 'The version of the settings that the caller has seen; 0 at first.' })
  expectedVersion!: number;

  @Field(() => Date, { nullable: true, description: 'Requests without an answer expire then; null for no deadline.' })
  answerBy?: Date | null;
}
