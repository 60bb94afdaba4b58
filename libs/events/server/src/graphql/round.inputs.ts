import { Field, ID, InputType, Int, OmitType, PartialType } from '@nestjs/graphql';
import { IsGlobalId } from '@vstrecha/platform';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { TimeRangeInput } from './time-range.object.js';

@InputType()
export class CreateRoundInput {
  @Field(() => ID)
  @IsGlobalId('Event')
  eventId!: string;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => Date)
  start!: Date;

  @Field(() => Int)
  slotMinutes!: number;

  @Field(() => Int, { description: 'Time to change tables between two slots.' })
  changeoverMinutes!: number;

  @Field(() => Int)
  slotCount!: number;

  @Field(() => [TimeRangeInput], {
    nullable: true,
    description: 'Times in which no slot may lie, such as lunch; the next slot starts when it ends.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  cuts?: TimeRangeInput[] | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdateRoundInput extends PartialType(OmitType(CreateRoundInput, ['eventId', 'idempotencyKey'])) {
  @Field(() => ID)
  @IsGlobalId('Round')
  roundId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class DeleteRoundInput {
  @Field(() => ID)
  @IsGlobalId('Round')
  roundId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}
