import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { FormOfCooperation, Id } from '@vstrecha/kernel';
import {
  type Commitment,
  type Cooperation,
  type NotHeldReason,
  type Outcome,
  type OutcomeResult,
  notHeldReasonLabels,
  notHeldReasons,
  outcomeResultLabels,
  outcomeResults,
} from '@vstrecha/outcomes-domain';
import {
  Allow,
  FormOfCooperationEnum,
  LocalDateScalar,
  NodeObject,
  type Scope,
  type Scoped,
  connectionOf,
  graphqlEnum,
  toGlobalId,
} from '@vstrecha/platform';

export const OutcomeResultEnum = graphqlEnum('OutcomeResult', outcomeResults, outcomeResultLabels);
export const NotHeldReasonEnum = graphqlEnum('NotHeldReason', notHeldReasons, notHeldReasonLabels);

/** Those who look after the event. */
export const STAFF = ['organizer', 'observer'] as const;

/** Those who look after the event, and the two sides of the meeting. */
export const SIDES_AND_STAFF = ['organizer', 'observer', 'ownDelegation'] as const;

@ObjectType('AgreedHeadcount', { description: 'How many people in which year.' })
@Allow('everyone')
export class AgreedHeadcountObject {
  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  count!: number;
}

@ObjectType('Cooperation', { description: 'A form of cooperation that a meeting came to.' })
@Allow('everyone')
export class CooperationObject {
  occupationId?: Id<'Occupation'>;

  @Field(() => FormOfCooperationEnum)
  form!: FormOfCooperation;

  @Field(() => [AgreedHeadcountObject], { description: 'Ascending by year.' })
  headcounts!: readonly AgreedHeadcountObject[];

  @Field(() => String, { nullable: true })
  place?: string;

  @Field(() => LocalDateScalar, { nullable: true })
  start?: string;

  @Field(() => LocalDateScalar, { nullable: true })
  end?: string;

  static of(this: void, cooperation: Cooperation): CooperationObject {
    return Object.assign(new CooperationObject(), cooperation);
  }
}

@ObjectType('Commitment', { description: 'Who does what by when.' })
@Allow('everyone')
export class CommitmentObject {
  delegationId!: Id<'Delegation'>;

  @Field(() => ID, { description: 'Stays when the outcome is recorded again.' })
  id!: string;

  @Field(() => String)
  what!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  due?: string;

  @Field(() => FormOfCooperationEnum, { nullable: true })
  form?: FormOfCooperation;

  static of(this: void, commitment: Commitment): CommitmentObject {
    return Object.assign(new CommitmentObject(), commitment, { id: toGlobalId('Commitment', commitment.id) });
  }
}

@ObjectType('Outcome', {
  implements: NodeObject,
  description: 'What one meeting came to as one side saw it, or the organizer.',
})
@Allow(SIDES_AND_STAFF)
export class OutcomeObject implements NodeObject, Scoped {
  scope!: Scope;
  record!: Outcome;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => OutcomeResultEnum)
  result!: OutcomeResult;

  @Field(() => NotHeldReasonEnum, { nullable: true })
  notHeldReason?: NotHeldReason;

  @Field(() => [CooperationObject])
  cooperation!: readonly CooperationObject[];

  @Field(() => [CommitmentObject])
  commitments!: readonly CommitmentObject[];

  @Field(() => Boolean)
  contactsExchanged!: boolean;

  @Field(() => String, { nullable: true, description: 'For both sides and the organizers.' })
  sharedNote?: string;

  @Field(() => Boolean, { description: 'Whether the organizer saved it for the side.' })
  onBehalf!: boolean;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  updatedAt!: Date;

  static of(this: void, outcome: Outcome): OutcomeObject {
    const { id, version, result, notHeldReason, contactsExchanged, sharedNote, onBehalf, createdAt, updatedAt } =
      outcome;
    return Object.assign(new OutcomeObject(), {
      id: toGlobalId('Outcome', id),
      version,
      result,
      notHeldReason,
      contactsExchanged,
      sharedNote,
      onBehalf,
      createdAt,
      updatedAt,
      cooperation: outcome.cooperation.map(CooperationObject.of),
      commitments: outcome.commitments.map(CommitmentObject.of),
      record: outcome,
      scope: { eventId: outcome.eventId, delegationIds: outcome.delegationIds },
    });
  }
}

@ObjectType()
@Allow('everyone')
export class OutcomeConnection extends connectionOf(OutcomeObject, 'Outcome') {}
