import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { FormOfCooperation, Id } from '@vstrecha/kernel';
import {
  type AgreedOutcome,
  type AgreementBasis,
  type NotHeldReason,
  type OutcomeDifference,
  type OutcomeResult,
  type OutcomeSummary,
  agreementBasisLabels,
  agreementBases,
} from '@vstrecha/outcomes-domain';
import {
  Allow,
  FormOfCooperationEnum,
  LocalDateScalar,
  type Scope,
  type Scoped,
  graphqlEnum,
} from '@vstrecha/platform';
import {
  AgreedHeadcountObject,
  CommitmentObject,
  CooperationObject,
  NotHeldReasonEnum,
  OutcomeResultEnum,
  SIDES_AND_STAFF,
} from './outcome.object.js';

export const AgreementBasisEnum = graphqlEnum('AgreementBasis', agreementBases, agreementBasisLabels);

const differenceSubjects = ['result', 'cooperation', 'commitment'] as const;
export const OutcomeDifferenceSubjectEnum = graphqlEnum('OutcomeDifferenceSubject', differenceSubjects);

@ObjectType('OutcomeDifferenceValue', { description: 'What one of the records says.' })
@Allow('everyone')
export class OutcomeDifferenceValueObject {
  /** The id of the delegation whose record it is, or `organizer`. */
  sideKey!: string;

  @Field(() => OutcomeResultEnum, { nullable: true })
  result?: OutcomeResult;

  @Field(() => NotHeldReasonEnum, { nullable: true })
  notHeldReason?: NotHeldReason;

  @Field(() => [AgreedHeadcountObject], {
    nullable: true,
    description: 'Null where the record does not name the form of cooperation at all.',
  })
  headcounts?: readonly AgreedHeadcountObject[];

  @Field(() => String, { nullable: true })
  place?: string;

  @Field(() => LocalDateScalar, { nullable: true })
  start?: string;

  @Field(() => LocalDateScalar, { nullable: true })
  end?: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Of a commitment: by when.' })
  due?: string;
}

@ObjectType('OutcomeDifference', { description: 'One thing that the records of a meeting say differently.' })
@Allow('everyone')
export class OutcomeDifferenceObject {
  occupationId?: Id<'Occupation'>;

  @Field(() => OutcomeDifferenceSubjectEnum)
  about!: OutcomeDifference['about'];

  @Field(() => FormOfCooperationEnum, { nullable: true })
  form?: FormOfCooperation;

  @Field(() => CommitmentObject, {
    nullable: true,
    description: 'Named by a record; by that of the side which has to keep it by another day, or not at all.',
  })
  commitment?: CommitmentObject;

  @Field(() => [OutcomeDifferenceValueObject])
  values!: readonly OutcomeDifferenceValueObject[];

  static of(this: void, difference: OutcomeDifference): OutcomeDifferenceObject {
    const value = (fields: OutcomeDifferenceValueObject) => Object.assign(new OutcomeDifferenceValueObject(), fields);
    switch (difference.about) {
      case 'result':
        return Object.assign(new OutcomeDifferenceObject(), {
          about: difference.about,
          values: difference.values.map(value),
        });
      case 'cooperation':
        return Object.assign(new OutcomeDifferenceObject(), {
          about: difference.about,
          form: difference.form,
          occupationId: difference.occupationId,
          values: difference.values.map(value),
        });
      case 'commitment': {
        const { about, commitment, namedBy, kept } = difference;
        const named = { sideKey: namedBy, due: commitment.due };
        return Object.assign(new OutcomeDifferenceObject(), {
          about,
          commitment: CommitmentObject.of(commitment),
          values: [named, ...(kept ? [{ sideKey: kept.delegationId, due: kept.due }] : [])].map(value),
        });
      }
    }
  }
}

@ObjectType('AgreedOutcome', { description: 'What a meeting came to when the records of all sides are read together.' })
@Allow(SIDES_AND_STAFF)
export class AgreedOutcomeObject implements Scoped {
  scope!: Scope;
  record!: AgreedOutcome;

  @Field(() => AgreementBasisEnum, { description: 'Which records decided.' })
  basis!: AgreementBasis;

  @Field(() => OutcomeResultEnum)
  result!: OutcomeResult;

  @Field(() => NotHeldReasonEnum, { nullable: true })
  notHeldReason?: NotHeldReason;

  @Field(() => [CooperationObject])
  cooperation!: readonly CooperationObject[];

  @Field(() => [CommitmentObject])
  commitments!: readonly CommitmentObject[];

  @Field(() => [OutcomeDifferenceObject])
  differences!: readonly OutcomeDifferenceObject[];

  static of(this: void, agreed: AgreedOutcome): AgreedOutcomeObject {
    const { basis, result, notHeldReason } = agreed;
    return Object.assign(new AgreedOutcomeObject(), {
      basis,
      result,
      notHeldReason,
      cooperation: agreed.cooperation.map(CooperationObject.of),
      commitments: agreed.commitments.map(CommitmentObject.of),
      differences: agreed.differences.map(OutcomeDifferenceObject.of),
      record: agreed,
      scope: { eventId: agreed.eventId, delegationIds: agreed.delegationIds },
    });
  }
}

@ObjectType('OutcomeResultCount')
@Allow('everyone')
export class OutcomeResultCountObject {
  @Field(() => OutcomeResultEnum)
  result!: OutcomeResult;

  @Field(() => Int)
  meetings!: number;
}

@ObjectType('OutcomeFormCount')
@Allow('everyone')
export class OutcomeFormCountObject {
  @Field(() => FormOfCooperationEnum)
  form!: FormOfCooperation;

  @Field(() => Int, { description: 'Meetings that agreed on it or intend it.' })
  meetings!: number;

  @Field(() => Int, { description: 'Those of them that came to an agreement.' })
  agreements!: number;

  @Field(() => Int, { description: 'People of all years.' })
  headcount!: number;
}

@ObjectType('OutcomeOccupationCount')
@Allow('everyone')
export class OutcomeOccupationCountObject {
  occupationId!: Id<'Occupation'>;

  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  headcount!: number;
}

@ObjectType('OutcomeSummary', {
  description: "What an event's meetings came to, in numbers, by the agreed view of each.",
})
@Allow('everyone')
export class OutcomeSummaryObject {
  @Field(() => Int, { description: 'Meetings with at least one record.' })
  recorded!: number;

  @Field(() => Int, { description: 'Meetings whose records differ.' })
  differing!: number;

  @Field(() => Int)
  commitments!: number;

  @Field(() => [OutcomeResultCountObject])
  byResult!: readonly OutcomeResultCountObject[];

  @Field(() => [OutcomeFormCountObject])
  byForm!: readonly OutcomeFormCountObject[];

  @Field(() => [OutcomeOccupationCountObject], {
    description: 'People agreed on or intended, each once, whatever forms their meeting agreed on for them.',
  })
  byOccupation!: readonly OutcomeOccupationCountObject[];

  static of(this: void, summary: OutcomeSummary): OutcomeSummaryObject {
    const byOccupation = summary.byOccupation.map((count) => Object.assign(new OutcomeOccupationCountObject(), count));
    return Object.assign(new OutcomeSummaryObject(), summary, { byOccupation });
  }
}
