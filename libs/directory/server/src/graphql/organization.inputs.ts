import { Field, ID, InputType, Int, OmitType, PartialType } from '@nestjs/graphql';
import { IsGlobalId } from '@vstrecha/platform';
import { IsOptional, MaxLength } from 'class-validator';
import type { OrganizationKind } from '@vstrecha/directory-domain';
import { OrganizationKindEnum } from './organization.object.js';

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

  @Field(() => String, { nullable: true, description: 'The same key with the same input answers with what the first call created.' })
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
export class OrganizationFilterInput {
  @Field(() => String, { nullable: true, description: 'A part of a name or of the INN, or the beginning of the city.' })
  @IsOptional()
  @MaxLength(200)
  search?: string | null;

  @Field(() => [OrganizationKindEnum], { nullable: true })
  kinds?: OrganizationKind[] | null;
}
