import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@vstrecha/kernel';
import { Allow, type Scope, type Scoped, connectionOf, graphqlEnum } from '@vstrecha/platform';
import type { MeetingDifference, PlanComparison } from '@vstrecha/schedule-domain';
import { MeetingObject } from './meeting.object.js';

const STAFF = ['organizer', 'observer'] as const;

export const MeetingDifferenceKindEnum = graphqlEnum<MeetingDifference['kind']>('MeetingDifferenceKind', [
  'added',
  'removed',
  'changed',
]);

@ObjectType('MeetingDifference')
@Allow(STAFF)
export class MeetingDifferenceObject implements Scoped {
  scope!: Scope;

  @Field(() => MeetingDifferenceKindEnum)
  kind!: MeetingDifference['kind'];

  @Field(() => MeetingObject, { nullable: true })
  before?: MeetingObject;

  @Field(() => MeetingObject, { nullable: true })
  after?: MeetingObject;

  @Field(() => Boolean)
  timeChanged!: boolean;

  @Field(() => Boolean)
  tableChanged!: boolean;

  @Field(() => Boolean)
  delegatesChanged!: boolean;

  static of(this: void, difference: MeetingDifference): MeetingDifferenceObject {
    const before = 'before' in difference ? difference.before : undefined;
    const after = 'after' in difference ? difference.after : undefined;
    const changed = difference.kind === 'changed' ? difference : undefined;
    return Object.assign(new MeetingDifferenceObject(), {
      scope: { eventId: (after ?? before)!.eventId },
      kind: difference.kind,
      before: before && MeetingObject.of(before),
      after: after && MeetingObject.of(after),
      timeChanged: changed?.timeChanged ?? false,
      tableChanged: changed?.tableChanged ?? false,
      delegatesChanged: changed?.delegatesChanged ?? false,
    });
  }
}

@ObjectType()
@Allow('everyone')
export class MeetingDifferenceConnection extends connectionOf(MeetingDifferenceObject, 'MeetingDifference') {}

@ObjectType('PlanComparison', { description: 'How one plan differs from another.' })
@Allow(STAFF)
export class PlanComparisonObject implements Scoped {
  scope!: Scope;
  comparison!: PlanComparison;

  @Field(() => Int)
  addedCount!: number;

  @Field(() => Int)
  removedCount!: number;

  @Field(() => Int)
  changedCount!: number;

  @Field(() => Int, { description: 'Delegations whose agenda differs.' })
  affectedDelegationCount!: number;

  @Field(() => Int, { description: 'People whose agenda differs.' })
  affectedDelegateCount!: number;

  static of(comparison: PlanComparison, eventId: Id<'Event'>): PlanComparisonObject {
    const count = (kind: MeetingDifference['kind']) => comparison.differences.filter((one) => one.kind === kind).length;
    return Object.assign(new PlanComparisonObject(), {
      scope: { eventId },
      comparison,
      addedCount: count('added'),
      removedCount: count('removed'),
      changedCount: count('changed'),
      affectedDelegationCount: comparison.affectedDelegationIds.length,
      affectedDelegateCount: comparison.affectedDelegateIds.length,
    });
  }
}
