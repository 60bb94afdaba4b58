import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  type MatchmakingSettings,
  type PairRule,
  type PairRuleKind,
  pairRuleKindLabels,
  pairRuleKinds,
} from '@vstrecha/matchmaking-domain';
import { Allow, NodeObject, type Scope, type Scoped, graphqlEnum, toGlobalId } from '@vstrecha/platform';

export const PairRuleKindEnum = graphqlEnum('PairRuleKind', pairRuleKinds, pairRuleKindLabels);

/** Who sees which pairs the organizer requires or forbids. */
export const RUNNERS = ['organizer', 'observer'] as const;

@ObjectType('PairRule', { implements: NodeObject, description: "The organizer's word on a pair of delegations." })
@Allow(RUNNERS)
export class PairRuleObject implements NodeObject, Scoped {
  scope!: Scope;
  record!: PairRule;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => PairRuleKindEnum)
  kind!: PairRuleKind;

  @Field(() => String, { nullable: true })
  note?: string;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  updatedAt!: Date;

  static of(this: void, rule: PairRule): PairRuleObject {
    const { id, eventId, version, kind, note, createdAt, updatedAt } = rule;
    return Object.assign(new PairRuleObject(), {
      id: toGlobalId('PairRule', id),
      record: rule,
      scope: { eventId },
      version,
      kind,
      note,
      createdAt,
      updatedAt,
    });
  }
}

@ObjectType('MatchmakingSettings', { description: 'What the organizer set for the requests of an event.' })
@Allow('signedIn')
export class MatchmakingSettingsObject {
  @Field(() => Int, { description: '0 where nothing has been set yet.' })
  version!: number;

  @Field(() => Date, { nullable: true, description: 'Requests without an answer expire then.' })
  answerBy?: Date;

  static of(this: void, { version, answerBy }: MatchmakingSettings): MatchmakingSettingsObject {
    return Object.assign(new MatchmakingSettingsObject(), { version, answerBy });
  }
}
