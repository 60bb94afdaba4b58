import { Field, ID, InputType, Int, OmitType, PartialType } from '@nestjs/graphql';
import { IsGlobalId } from '@vstrecha/platform';
import type { OccupationKind } from '@vstrecha/workforce-domain';
import { IsOptional, MaxLength } from 'class-validator';
import { OccupationKindEnum } from './occupation.object.js';

/** The largest table that an import takes, in characters. */
export const LARGEST_TABLE = 2_000_000;

@InputType()
export class CreateOccupationInput {
  @Field(() => String, { description: '15.01.32' })
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => OccupationKindEnum)
  kind!: OccupationKind;

  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input answers with what the first call created.',
  })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class UpdateOccupationInput extends PartialType(OmitType(CreateOccupationInput, ['idempotencyKey'])) {
  @Field(() => ID)
  @IsGlobalId('Occupation')
  occupationId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  expectedVersion!: number;
}

@InputType()
export class DeleteOccupationInput {
  @Field(() => ID)
  @IsGlobalId('Occupation')
  occupationId!: string;

  @Field(() => Int, { description: 'The version that the caller has seen.' })
  expectedVersion!: number;
}

@InputType()
export class ImportOccupationsInput {
  @Field(() => String, { description: 'Rows of code;name;kind, as a spreadsheet exports or pastes them.' })
  @MaxLength(LARGEST_TABLE)
  table!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Only tells what would happen.' })
  dryRun!: boolean;
}

@InputType()
export class OccupationFilterInput {
  @Field(() => String, { nullable: true, description: 'The beginning of the code or a part of the name.' })
  @IsOptional()
  @MaxLength(200)
  search?: string | null;

  @Field(() => [OccupationKindEnum], { nullable: true })
  kinds?: OccupationKind[] | null;

  @Field(() => [String], { nullable: true, description: 'The first two digits of codes.' })
  groups?: string[] | null;
}
