import { Field, ID, InputType, Int, OmitType, PartialType } from '@nestjs/graphql';
import { IsGlobalId } from '@vstrecha/platform';
import { IsOptional, MaxLength } from 'class-validator';
import type { OrganizationKind, OrganizationMergeChoice } from '@vstrecha/directory-domain';
import { KeptRecordEnum } from './kept-record.enum.js';
import { OrganizationDetailEnum, OrganizationKindEnum } from './organization.object.js';

@InputType()
export class CreateOrganizationInput {
  @Field(() => OrganizationKindEnum)
  kind!: OrganizationKind;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  shortName?: string | null;

  @Field(() => String, { nullable: true })
  inn?: string | null;

  @Field(() => String, { nullable: true })
  city?: string | null;

  @Field(() => String, { nullable: true })
  industry?: string | null;

  @Field(() => String, { nullable: true })
  website?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input answers with what the first call created.',
  })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdateOrganizationInput extends PartialType(OmitType(CreateOrganizationInput, ['idempotencyKey'])) {
  @Field(() => ID)
  @IsGlobalId('Organization')
  organizationId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  expectedVersion!: number;
}

@InputType()
export class DeleteOrganizationInput {
  @Field(() => ID)
  @IsGlobalId('Organization')
  organizationId!: string;

  @Field(() => Int, { description: 'The version that the caller has seen.' })
  expectedVersion!: number;
}

@InputType({ description: 'The survivor keeps its details, the duplicate fills the gaps.' })
export class MergeOrganizationsInput {
  @Field(() => ID)
  @IsGlobalId('Organization')
  survivorId!: string;

  @Field(() => Int)
  survivorVersion!: number;

  @Field(() => ID)
  @IsGlobalId('Organization')
  duplicateId!: string;

  @Field(() => Int)
  duplicateVersion!: number;

  @Field(() => [OrganizationDetailEnum], {
    nullable: true,
    description: 'Details that the duplicate gives all the same.',
  })
  fromDuplicate?: OrganizationMergeChoice[] | null;

  @Field(() => KeptRecordEnum, { nullable: true, description: 'Needed where both have an INN and these differ.' })
  keepInn?: 'survivor' | 'duplicate' | null;
}

@InputType()
export class OrganizationFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'A part of a name or of the INN, or the beginning of the city.',
  })
  @IsOptional()
  @MaxLength(200)
  search?: string | null;

  @Field(() => [OrganizationKindEnum], { nullable: true })
  kinds?: OrganizationKind[] | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  city?: string | null;
}

@InputType({ description: 'What is known of an organization that may stand in the directory already.' })
export class SimilarOrganizationsInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(500)
  name?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(20)
  inn?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  city?: string | null;
}
