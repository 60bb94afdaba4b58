import { Field, ID, InputType, Int, PartialType } from '@nestjs/graphql';
import { IsGlobalId } from '@vstrecha/platform';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { PositionInput } from './table.object.js';

@InputType()
export class CreateTablesInput {
  @Field(() => ID)
  @IsGlobalId('Event')
  eventId!: string;

  @Field(() => Int, { description: 'How many equal tables; they are numbered on from the highest number there is.' })
  count!: number;

  @Field(() => Int, { defaultValue: 4, description: 'How many people can sit at each.' })
  capacity!: number;

  @Field(() => String, { nullable: true })
  zone?: string | null;

  @Field(() => [String], { nullable: true, description: 'screen, quiet, step-free: words of your own.' })
  @IsOptional()
  @ArrayMaxSize(20)
  features?: string[];

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType()
class TableDetailsInput {
  @Field(() => Int)
  number!: number;

  @Field(() => String, { nullable: true })
  label?: string | null;

  @Field(() => String, { nullable: true })
  zone?: string | null;

  @Field(() => [String])
  @ArrayMaxSize(20)
  features!: string[];

  @Field(() => Int)
  capacity!: number;

  @Field(() => PositionInput, { nullable: true })
  position?: PositionInput | null;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdateTableInput extends PartialType(TableDetailsInput) {
  @Field(() => ID)
  @IsGlobalId('Table')
  tableId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class DeleteTableInput {
  @Field(() => ID)
  @IsGlobalId('Table')
  tableId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}
