import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow, payloadOf } from '@vstrecha/platform';
import { OccupationObject } from './occupation.object.js';
import { OfferObject, StaffingNeedObject, TrainingProgrammeObject } from './owned.objects.js';

@ObjectType({ isAbstract: true })
@Allow('everyone')
abstract class ImportSuccess {
  @Field(() => Int)
  created!: number;

  @Field(() => Int, { description: 'Records that stood and were brought up to date.' })
  updated!: number;

  @Field(() => Int)
  unchanged!: number;

  @Field(() => Boolean, { description: 'Whether nothing was written.' })
  dryRun!: boolean;
}

@ObjectType()
@Allow('everyone')
export class CreateOccupationSuccess {
  @Field(() => OccupationObject)
  occupation!: OccupationObject;
}
export const CreateOccupationPayload = payloadOf(CreateOccupationSuccess);

@ObjectType()
@Allow('everyone')
export class UpdateOccupationSuccess {
  @Field(() => OccupationObject)
  occupation!: OccupationObject;
}
export const UpdateOccupationPayload = payloadOf(UpdateOccupationSuccess);

@ObjectType()
@Allow('everyone')
export class DeleteOccupationSuccess {
  @Field(() => ID)
  deletedOccupationId!: string;
}
export const DeleteOccupationPayload = payloadOf(DeleteOccupationSuccess);

@ObjectType()
@Allow('everyone')
export class ImportOccupationsSuccess extends ImportSuccess {}
export const ImportOccupationsPayload = payloadOf(ImportOccupationsSuccess);

@ObjectType()
@Allow('everyone')
export class CreateStaffingNeedSuccess {
  @Field(() => StaffingNeedObject)
  staffingNeed!: StaffingNeedObject;
}
export const CreateStaffingNeedPayload = payloadOf(CreateStaffingNeedSuccess);

@ObjectType()
@Allow('everyone')
export class UpdateStaffingNeedSuccess {
  @Field(() => StaffingNeedObject)
  staffingNeed!: StaffingNeedObject;
}
export const UpdateStaffingNeedPayload = payloadOf(UpdateStaffingNeedSuccess);

@ObjectType()
@Allow('everyone')
export class DeleteStaffingNeedSuccess {
  @Field(() => ID)
  deletedStaffingNeedId!: string;
}
export const DeleteStaffingNeedPayload = payloadOf(DeleteStaffingNeedSuccess);

@ObjectType()
@Allow('everyone')
export class ImportStaffingNeedsSuccess extends ImportSuccess {}
export const ImportStaffingNeedsPayload = payloadOf(ImportStaffingNeedsSuccess);

@ObjectType()
@Allow('everyone')
export class ImportOwnStaffingNeedsSuccess extends ImportSuccess {}
export const ImportOwnStaffingNeedsPayload = payloadOf(ImportOwnStaffingNeedsSuccess);

@ObjectType()
@Allow('everyone')
export class CreateTrainingProgrammeSuccess {
  @Field(() => TrainingProgrammeObject)
  trainingProgramme!: TrainingProgrammeObject;
}
export const CreateTrainingProgrammePayload = payloadOf(CreateTrainingProgrammeSuccess);

@ObjectType()
@Allow('everyone')
export class UpdateTrainingProgrammeSuccess {
  @Field(() => TrainingProgrammeObject)
  trainingProgramme!: TrainingProgrammeObject;
}
export const UpdateTrainingProgrammePayload = payloadOf(UpdateTrainingProgrammeSuccess);

@ObjectType()
@Allow('everyone')
export class DeleteTrainingProgrammeSuccess {
  @Field(() => ID)
  deletedTrainingProgrammeId!: string;
}
export const DeleteTrainingProgrammePayload = payloadOf(DeleteTrainingProgrammeSuccess);

@ObjectType()
@Allow('everyone')
export class ImportTrainingProgrammesSuccess extends ImportSuccess {}
export const ImportTrainingProgrammesPayload = payloadOf(ImportTrainingProgrammesSuccess);

@ObjectType()
@Allow('everyone')
export class ImportOwnTrainingProgrammesSuccess extends ImportSuccess {}
export const ImportOwnTrainingProgrammesPayload = payloadOf(ImportOwnTrainingProgrammesSuccess);

@ObjectType()
@Allow('everyone')
export class CreateOfferSuccess {
  @Field(() => OfferObject)
  offer!: OfferObject;
}
export const CreateOfferPayload = payloadOf(CreateOfferSuccess);

@ObjectType()
@Allow('everyone')
export class UpdateOfferSuccess {
  @Field(() => OfferObject)
  offer!: OfferObject;
}
export const UpdateOfferPayload = payloadOf(UpdateOfferSuccess);

@ObjectType()
@Allow('everyone')
export class DeleteOfferSuccess {
  @Field(() => ID)
  deletedOfferId!: string;
}
export const DeleteOfferPayload = payloadOf(DeleteOfferSuccess);
