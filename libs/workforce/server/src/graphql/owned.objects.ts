import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { FormOfCooperation, Id } from '@vstrecha/kernel';
import { Allow, FormOfCooperationEnum, NodeObject, connectionOf, graphqlEnum, toGlobalId } from '@vstrecha/platform';
import {
  type Offer,
  type OfferAudience,
  type OfferKind,
  type StaffingNeed,
  type TrainingProgramme,
  offerAudienceLabels,
  offerAudiences,
  offerKindLabels,
  offerKinds,
} from '@vstrecha/workforce-domain';
import { staffingNeedSorts } from '../storage/staffing-need.repository.js';
import { trainingProgrammeSorts } from '../storage/training-programme.repository.js';
import { YearlyCountObject, YearlyDemandObject } from './yearly-count.object.js';

export const OfferKindEnum = graphqlEnum('OfferKind', offerKinds, offerKindLabels);
export const OfferAudienceEnum = graphqlEnum('OfferAudience', offerAudiences, offerAudienceLabels);
export const StaffingNeedSortEnum = graphqlEnum('StaffingNeedSort', staffingNeedSorts);
export const TrainingProgrammeSortEnum = graphqlEnum('TrainingProgrammeSort', trainingProgrammeSorts);

@ObjectType('StaffingNeed', {
  implements: NodeObject,
  description: 'How many people of an occupation an organization wants, year by year.',
})
@Allow('signedIn')
export class StaffingNeedObject implements NodeObject {
  organizationId!: Id<'Organization'>;
  occupationId!: Id<'Occupation'>;
  note?: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => [YearlyDemandObject])
  headcounts!: readonly YearlyDemandObject[];

  @Field(() => [String])
  skills!: readonly string[];

  @Field(() => [FormOfCooperationEnum])
  formsOfCooperation!: readonly FormOfCooperation[];

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  updatedAt!: Date;

  static of(this: void, need: StaffingNeed): StaffingNeedObject {
    return Object.assign(new StaffingNeedObject(), need, { id: toGlobalId('StaffingNeed', need.id) });
  }
}

@ObjectType()
@Allow('signedIn')
export class StaffingNeedConnection extends connectionOf(StaffingNeedObject, 'StaffingNeed') {}

@ObjectType('TrainingProgramme', {
  implements: NodeObject,
  description: 'What an organization trains for and how many people finish it, year by year.',
})
@Allow('signedIn')
export class TrainingProgrammeObject implements NodeObject {
  organizationId!: Id<'Organization'>;
  occupationId!: Id<'Occupation'>;
  note?: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true, description: 'Tells several programmes for one occupation apart.' })
  title?: string;

  @Field(() => [YearlyCountObject])
  graduates!: readonly YearlyCountObject[];

  @Field(() => Int, { description: 'Places that target or dual training can still take.' })
  freePlaces!: number;

  @Field(() => [String])
  skills!: readonly string[];

  @Field(() => [FormOfCooperationEnum])
  formsOfCooperation!: readonly FormOfCooperation[];

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  updatedAt!: Date;

  static of(this: void, programme: TrainingProgramme): TrainingProgrammeObject {
    return Object.assign(new TrainingProgrammeObject(), programme, {
      id: toGlobalId('TrainingProgramme', programme.id),
    });
  }
}

@ObjectType()
@Allow('signedIn')
export class TrainingProgrammeConnection extends connectionOf(TrainingProgrammeObject, 'TrainingProgramme') {}

@ObjectType('Offer', {
  implements: NodeObject,
  description: 'A measure by which an authority supports, or a tool with which a training centre helps to cooperate.',
})
@Allow('signedIn')
export class OfferObject implements NodeObject {
  organizationId!: Id<'Organization'>;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => OfferKindEnum)
  kind!: OfferKind;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  description?: string;

  @Field(() => [OfferAudienceEnum])
  audience!: readonly OfferAudience[];

  @Field(() => [FormOfCooperationEnum])
  formsOfCooperation!: readonly FormOfCooperation[];

  @Field(() => String, { nullable: true, description: 'Where to read more.' })
  link?: string;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  updatedAt!: Date;

  static of(this: void, offer: Offer): OfferObject {
    return Object.assign(new OfferObject(), offer, { id: toGlobalId('Offer', offer.id) });
  }
}

@ObjectType()
@Allow('signedIn')
export class OfferConnection extends connectionOf(OfferObject, 'Offer') {}
