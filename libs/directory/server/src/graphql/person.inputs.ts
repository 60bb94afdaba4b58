import { Field, ID, InputType, Int, OmitType, PartialType } from '@nestjs/graphql';
import { IsGlobalId } from '@vstrecha/platform';
import { IsOptional, MaxLength } from 'class-validator';
import type { PersonMergeChoice } from '@vstrecha/directory-domain';
import { PersonDetailEnum } from './person.object.js';

@InputType()
export class CreatePersonInput {
  @Field(() => String)
  familyName!: string;

  @Field(() => String)
  givenName!: string;

  @Field(() => String, { nullable: true })
  patronymic?: string | null;

  @Field(() => String, { nullable: true })
  position?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsGlobalId('Organization')
  organizationId?: string | null;

  @Field(() => String, { nullable: true })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'In any usual spelling; without a country it is Russian.' })
  phone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input answers with what the first call created.',
  })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdatePersonInput extends PartialType(OmitType(CreatePersonInput, ['idempotencyKey'])) {
  @Field(() => ID)
  @IsGlobalId('Person')
  personId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  expectedVersion!: number;
}

@InputType()
export class DeletePersonInput {
  @Field(() => ID)
  @IsGlobalId('Person')
  personId!: string;

  @Field(() => Int, { description: 'The version that the caller has seen.' })
  expectedVersion!: number;
}

@InputType({ description: 'The survivor keeps its details, the duplicate fills the gaps.' })
export class MergePeopleInput {
  @Field(() => ID)
  @IsGlobalId('Person')
  survivorId!: string;

  @Field(() => Int)
  survivorVersion!: number;

  @Field(() => ID)
  @IsGlobalId('Person')
  duplicateId!: string;

  @Field(() => Int)
  duplicateVersion!: number;

  @Field(() => [PersonDetailEnum], { nullable: true, description: 'Details that the duplicate gives all the same.' })
  fromDuplicate?: PersonMergeChoice[] | null;
}

@InputType()
export class PersonFilterInput {
  @Field(() => String, { nullable: true, description: 'A part of the name, the position or an address.' })
  @IsOptional()
  @MaxLength(200)
  search?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsGlobalId('Organization')
  organizationId?: string | null;
}
