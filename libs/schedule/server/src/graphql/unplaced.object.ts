import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@vstrecha/kernel';
import { RequestTopicsObject } from '@vstrecha/matchmaking-server';
import { Allow, type Scope, type Scoped, connectionOf } from '@vstrecha/platform';
import type { Unplaced, UnplacedReason } from '@vstrecha/schedule-domain';
import type { Remedy } from '@vstrecha/scheduling';

const STAFF = ['organizer', 'observer'] as const;

@ObjectType('UnplacedReason', { description: 'Why a wanted meeting is not in the plan.' })
@Allow('everyone')
export class UnplacedReasonObject {
  reason!: UnplacedReason;
  eventId!: Id<'Event'>;

  @Field(() => String, { description: 'Stable; programs may rely on it.' })
  code!: string;
}

@ObjectType('UnplacedRemedy', { description: 'What would make room.' })
@Allow('everyone')
export class UnplacedRemedyObject {
  remedy!: Remedy;
  eventId!: Id<'Event'>;
}

@ObjectType('UnplacedMeeting', { description: 'A wanted meeting that the plan does not hold.' })
@Allow(STAFF)
export class UnplacedObject implements Scoped {
  scope!: Scope;
  record!: Unplaced;

  @Field(() => ID, { description: 'Names the pair of delegations, whoever asked.' })
  pair!: string;

  @Field(() => Int)
  priority!: number;

  @Field(() => Boolean)
  mutual!: boolean;

  @Field(() => Boolean)
  required!: boolean;

  @Field(() => RequestTopicsObject)
  topics!: RequestTopicsObject;

  @Field(() => Boolean, {
    description: 'Whether an organizer took it out; planning does not bring it back before it is allowed again.',
  })
  isTakenOut!: boolean;

  @Field(() => [UnplacedReasonObject], { description: 'The main one first.' })
  reasons!: readonly UnplacedReasonObject[];

  @Field(() => [UnplacedRemedyObject], { description: 'The cheapest first.' })
  remedies!: readonly UnplacedRemedyObject[];

  static of(this: void, record: Unplaced, eventId: Id<'Event'>): UnplacedObject {
    const { pair, priority, mutual, required, reasons, remedies } = record;
    return Object.assign(new UnplacedObject(), {
      record,
      scope: { eventId },
      ...{ pair, priority, mutual, required },
      topics: Object.assign(new RequestTopicsObject(), record.topics),
      isTakenOut: reasons[0].code === 'taken-out',
      reasons: reasons.map((reason) =>
        Object.assign(new UnplacedReasonObject(), { reason, eventId, code: reason.code }),
      ),
      remedies: remedies.map((remedy) => Object.assign(new UnplacedRemedyObject(), { remedy, eventId })),
    });
  }
}

@ObjectType()
@Allow('everyone')
export class UnplacedConnection extends connectionOf(UnplacedObject, 'UnplacedMeeting') {}
