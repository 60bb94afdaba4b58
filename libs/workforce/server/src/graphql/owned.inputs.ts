import { Field, ID, InputType, Int, OmitType, PartialType } from '@nestjs/graphql';
import type { FormOfCooperation } from '@vstrecha/kernel';
import { FormOfCooperationEnum, IsGlobalId } from '@vstrecha/platform';
import type { OfferAudience, OfferKind } from '@vstrecha/workforce-domain';
import { IsOptional, MaxLength } from 'class-validator';
import { LARGEST_TABLE } from './occupation.inputs.js';
import { OfferAudienceEnum, OfferKindEnum } from './owned.objects.js';
import { YearlyCountInput, YearlyDemandInput } from './yearly-count.object.js';

const OWNER = 'An organization, or a delegation that stands for its organization: delegates name their own.';
const KEY = 'The same key with the same input answers with what the first call created.';
const BASE = 'The version that the change is based on.';

@InputType()
export class CreateStaffingNeedInput {
  @Field(() => ID, { description: OWNER })
  @IsGlobalId(['Organization', 'Delegation'])
  ownerId!: string;

  @Field(() => ID)
  @IsGlobalId('Occupation')
  occupationId!: string;

  @Field(() => [YearlyDemandInput])
  headcounts!: YearlyDemandInput[];

  @Field(() => [String], { nullable: true })
  skills?: string[] | null;

  @Field(() => [FormOfCooperationEnum], { nullable: true })
  formsOfCooperation?: FormOfCooperation[] | null;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => String, { nullable: true, description: KEY })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdateStaffingNeedInput extends PartialType(
  OmitType(CreateStaffingNeedInput, ['ownerId', 'occupationId', 'idempotencyKey']),
) {
  @Field(() => ID)
  @IsGlobalId('StaffingNeed')
  staffingNeedId!: string;

  @Field(() => Int, { description: BASE })
  expectedVersion!: number;
}

@InputType()
export class DeleteStaffingNeedInput {
  @Field(() => ID)
  @IsGlobalId('StaffingNeed')
  staffingNeedId!: string;

  @Field(() => Int, { description: BASE })
  expectedVersion!: number;
}

@InputType()
export class CreateTrainingProgrammeInput {
  @Field(() => ID, { description: OWNER })
  @IsGlobalId(['Organization', 'Delegation'])
  ownerId!: string;

  @Field(() => ID)
  @IsGlobalId('Occupation')
  occupationId!: string;

  @Field(() => String, { nullable: true, description: 'Tells several programmes for one occupation apart.' })
  title?: string | null;

  @Field(() => [YearlyCountInput], { nullable: true })
  graduates?: YearlyCountInput[] | null;

  @Field(() => Int, { nullable: true })
  freePlaces?: number | null;

  @Field(() => [String], { nullable: true })
  skills?: string[] | null;

  @Field(() => [FormOfCooperationEnum], { nullable: true })
  formsOfCooperation?: FormOfCooperation[] | null;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => String, { nullable: true, description: KEY })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdateTrainingProgrammeInput extends PartialType(
  OmitType(CreateTrainingProgrammeInput, ['ownerId', 'occupationId', 'idempotencyKey']),
) {
  @Field(() => ID)
  @IsGlobalId('TrainingProgramme')
  trainingProgrammeId!: string;

  @Field(() => Int, { description: BASE })
  expectedVersion!: number;
}

@InputType()
export class DeleteTrainingProgrammeInput {
  @Field(() => ID)
  @IsGlobalId('TrainingProgramme')
  trainingProgrammeId!: string;

  @Field(() => Int, { description: BASE })
  expectedVersion!: number;
}

@InputType()
export class CreateOfferInput {
  @Field(() => ID, { description: OWNER })
  @IsGlobalId(['Organization', 'Delegation'])
  ownerId!: string;

  @Field(() => OfferKindEnum)
  kind!: OfferKind;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => [OfferAudienceEnum])
  audience!: OfferAudience[];

  @Field(() => [FormOfCooperationEnum], { nullable: true })
  formsOfCooperation?: FormOfCooperation[] | null;

  @Field(() => String, { nullable: true, description: 'Where to read more.' })
  link?: string | null;

  @Field(() => String, { nullable: true, description: KEY })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdateOfferInput extends PartialType(OmitType(CreateOfferInput, ['ownerId', 'idempotencyKey'])) {
  @Field(() => ID)
  @IsGlobalId('Offer')
  offerId!: string;

  @Field(() => Int, { description: BASE })
  expectedVersion!: number;
}

@InputType()
export class DeleteOfferInput {
  @Field(() => ID)
  @IsGlobalId('Offer')
  offerId!: string;

  @Field(() => Int, { description: BASE })
  expectedVersion!: number;
}

@InputType({ isAbstract: true })
abstract class TableInput {
  @Field(() => String, {
    description: 'As a spreadsheet exports or pastes it; the first row names the columns, in Russian or English.',
  })
  @MaxLength(LARGEST_TABLE)
  table!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Only tells what would happen.' })
  dryRun!: boolean;
}

@InputType({ isAbstract: true })
abstract class OwnTableInput extends TableInput {
  @Field(() => ID, { description: OWNER })
  @IsGlobalId(['Organization', 'Delegation'])
  ownerId!: string;
}

@InputType({ description: 'A table of several organizations, as an organizer collects it.' })
export class ImportStaffingNeedsInput extends TableInput {}

@InputType({ description: 'A table of one organization; its rows need not name it.' })
export class ImportOwnStaffingNeedsInput extends OwnTableInput {}

@InputType({ description: 'A table of several organizations, as an organizer collects it.' })
export class ImportTrainingProgrammesInput extends TableInput {}

@InputType({ description: 'A table of one organization; its rows need not name it.' })
export class ImportOwnTrainingProgrammesInput extends OwnTableInput {}

@InputType()
export class WorkforceFilterInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsGlobalId('Organization')
  organizationId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsGlobalId('Occupation')
  occupationId?: string | null;

  @Field(() => String, { nullable: true, description: 'The first two digits of codes.' })
  @IsOptional()
  @MaxLength(2)
  group?: string | null;

  @Field(() => [FormOfCooperationEnum], { nullable: true, description: 'One of them at least.' })
  formsOfCooperation?: FormOfCooperation[] | null;
}

@InputType()
export class OfferFilterInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsGlobalId('Organization')
  organizationId?: string | null;

  @Field(() => [OfferKindEnum], { nullable: true })
  kinds?: OfferKind[] | null;

  @Field(() => [OfferAudienceEnum], { nullable: true, description: 'For one of them at least.' })
  audience?: OfferAudience[] | null;

  @Field(() => [FormOfCooperationEnum], { nullable: true, description: 'One of them at least.' })
  formsOfCooperation?: FormOfCooperation[] | null;
}
