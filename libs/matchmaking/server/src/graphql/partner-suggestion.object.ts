import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { FormOfCooperation, Id } from '@vstrecha/kernel';
import type { PartnerSuggestion, SuggestionReason } from '@vstrecha/matchmaking-domain';
import { Allow, FormOfCooperationEnum, graphqlEnum } from '@vstrecha/platform';
import { OccupationGroupObject } from '@vstrecha/workforce-server';

export const SuggestionStrengthEnum = graphqlEnum('SuggestionStrength', ['strong', 'weak'] as const, {
  strong: { ru: 'Совпадает профессия', en: 'An occupation is the same on both sides' },
  weak: { ru: 'Близкие профессии или формы сотрудничества', en: 'Related occupations or forms of cooperation' },
});
export const SuggestionReasonKindEnum = graphqlEnum(
  'SuggestionReasonKind',
  ['sameOccupation', 'sameGroup', 'commonForms', 'offer'] as const,
  {
    sameOccupation: { ru: 'Одна профессия', en: 'The same occupation' },
    sameGroup: { ru: 'Одна укрупнённая группа', en: 'The same enlarged group' },
    commonForms: { ru: 'Общие формы сотрудничества', en: 'Forms of cooperation in common' },
    offer: { ru: 'Предложение для вас', en: 'An offer for you' },
  },
);
export const PartnerRoleEnum = graphqlEnum('PartnerRole', ['trains', 'wants'] as const, {
  trains: { ru: 'Партнёр готовит кадры, которые вам нужны', en: 'The partner trains whom you want' },
  wants: { ru: 'Партнёру нужны кадры, которые вы готовите', en: 'The partner wants whom you train' },
});

@ObjectType('SuggestionReason', { description: 'One thing that speaks for a partner.' })
@Allow('signedIn')
export class SuggestionReasonObject {
  occupationId?: Id<'Occupation'>;
  offerId?: Id<'Offer'>;

  @Field(() => SuggestionReasonKindEnum)
  kind!: SuggestionReason['kind'];

  @Field(() => Int, { description: 'What it adds to the score.' })
  points!: number;

  @Field(() => PartnerRoleEnum, { nullable: true })
  partner?: 'trains' | 'wants';

  @Field(() => OccupationGroupObject, { nullable: true })
  group?: OccupationGroupObject;

  @Field(() => Int, { nullable: true, description: 'Wanted over all years.' })
  headcount?: number;

  @Field(() => Int, { nullable: true, description: 'Over all years.' })
  graduates?: number;

  @Field(() => Int, { nullable: true })
  freePlaces?: number;

  @Field(() => [FormOfCooperationEnum], { nullable: true })
  formsOfCooperation?: readonly FormOfCooperation[];

  static of(this: void, reason: SuggestionReason): SuggestionReasonObject {
    const group = reason.kind === 'sameGroup' ? OccupationGroupObject.of(reason.group) : undefined;
    return Object.assign(new SuggestionReasonObject(), reason, { group });
  }
}

@ObjectType('PartnerSuggestion', { description: 'A delegation worth meeting, and why.' })
@Allow('signedIn')
export class PartnerSuggestionObject {
  delegationId!: Id<'Delegation'>;

  @Field(() => Int, { description: 'Orders the suggestions and means nothing else.' })
  score!: number;

  @Field(() => SuggestionStrengthEnum)
  strength!: 'strong' | 'weak';

  @Field(() => [SuggestionReasonObject], { description: 'The strongest first.' })
  reasons!: readonly SuggestionReasonObject[];

  static of(this: void, suggestion: PartnerSuggestion): PartnerSuggestionObject {
    return Object.assign(new PartnerSuggestionObject(), suggestion, {
      reasons: suggestion.reasons.map(SuggestionReasonObject.of),
    });
  }
}
