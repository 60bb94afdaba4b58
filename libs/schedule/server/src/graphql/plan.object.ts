import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  Allow,
  InputIssueObject,
  NodeObject,
  type Scope,
  type Scoped,
  connectionOf,
  graphqlEnum,
  toGlobalId,
} from '@vstrecha/platform';
import type { MeetingConflicts, Plan } from '@vstrecha/schedule-domain';
import type { SolveStatus } from '@vstrecha/scheduling';
import { MeetingObject } from './meeting.object.js';
import { SolveStatusEnum } from './planning-run.object.js';
import { ProvedBoundsObject } from './proved-bounds.object.js';

const STAFF = ['organizer', 'observer'] as const;

export const PlanStatusEnum = graphqlEnum<Plan['status']>('PlanStatus', ['inProgress', 'released'], {
  inProgress: { ru: 'в работе', en: 'in progress' },
  released: { ru: 'выпущен', en: 'released' },
});

@ObjectType('PlanRules', { description: 'What planning goes by.' })
@Allow('everyone')
export class PlanRulesObject {
  @Field(() => Int, {
    nullable: true,
    description: 'After so many meetings in a row a delegation has a slot without one.',
  })
  restAfter?: number;

  @Field(() => Int, { description: 'By how much the breaks of two delegations may differ before it counts as unfair.' })
  maxBreakDifference!: number;

  @Field(() => Boolean, { description: 'Whether waiting over the pause between two rounds is a break.' })
  breaksAcrossRounds!: boolean;
}

@ObjectType('PlanningSummary', { description: 'What the last planning came to.' })
@Allow('everyone')
export class PlanningSummaryObject extends ProvedBoundsObject {
  @Field(() => SolveStatusEnum)
  status!: SolveStatus;

  @Field(() => Int)
  asked!: number;

  @Field(() => Int)
  placed!: number;

  @Field(() => Int)
  requiredUnplaced!: number;

  @Field(() => Int)
  breaks!: number;

  @Field(() => Float)
  placedWeight!: number;

  @Field(() => Float, {
    description: 'Share of the weight by which a better plan could exceed this one at most; 0 where none can.',
  })
  gap!: number;

  @Field(() => Int)
  seed!: number;

  @Field(() => Float)
  effort!: number;

  @Field(() => Date)
  finishedAt!: Date;
}

@ObjectType('MeetingConflicts', { description: 'Why a meeting cannot be held as planned.' })
@Allow(STAFF)
export class MeetingConflictsObject implements Scoped {
  scope!: Scope;

  @Field(() => MeetingObject)
  meeting!: MeetingObject;

  @Field(() => [InputIssueObject])
  issues!: readonly InputIssueObject[];

  static of(this: void, { meeting, issues }: MeetingConflicts): MeetingConflictsObject {
    return Object.assign(new MeetingConflictsObject(), {
      scope: { eventId: meeting.eventId },
      meeting: MeetingObject.of(meeting),
      issues: issues.map((issue) => Object.assign(new InputIssueObject(), issue)),
    });
  }
}

@ObjectType()
@Allow('everyone')
export class MeetingConflictsConnection extends connectionOf(MeetingConflictsObject, 'MeetingConflicts') {}

@ObjectType('Plan', {
  implements: NodeObject,
  description: 'One version of the schedule: in progress, or released under a number and frozen.',
})
@Allow(STAFF)
export class PlanObject implements NodeObject, Scoped {
  scope!: Scope;
  record!: Plan;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => PlanStatusEnum)
  status!: Plan['status'];

  @Field(() => Int, { nullable: true, description: 'Of a released plan.' })
  number?: number;

  @Field(() => Date, { nullable: true })
  releasedAt?: Date;

  @Field(() => String, { nullable: true, description: 'What the organizer says of the release.' })
  note?: string;

  @Field(() => PlanRulesObject)
  rules!: PlanRulesObject;

  @Field(() => PlanningSummaryObject, { nullable: true })
  summary?: PlanningSummaryObject;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  updatedAt!: Date;

  static of(this: void, plan: Plan): PlanObject {
    const { version, status, number, releasedAt, note, rules, summary, createdAt, updatedAt } = plan;
    return Object.assign(new PlanObject(), {
      id: toGlobalId('Plan', plan.id),
      record: plan,
      scope: { eventId: plan.eventId },
      ...{ version, status, number, releasedAt, note, rules, summary, createdAt, updatedAt },
    });
  }
}

@ObjectType()
@Allow('everyone')
export class PlanConnection extends connectionOf(PlanObject, 'Plan') {}
