import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  InputIssueObject,
  Allow,
  NodeObject,
  type Scope,
  type Scoped,
  graphqlEnum,
  toGlobalId,
} from '@vstrecha/platform';
import {
  type PlanningMode,
  type PlanningProgress,
  type PlanningRun,
  type PlanningState,
  planningModes,
  planningStates,
} from '@vstrecha/schedule-domain';
import type { Clash, SolveStatus } from '@vstrecha/scheduling';
import { ProvedBoundsObject } from './proved-bounds.object.js';

export const PlanningModeEnum = graphqlEnum('PlanningMode', planningModes, {
  fresh: { ru: 'заново: остаётся только закреплённое', en: 'anew: only pins stay' },
  extend: { ru: 'дополнить: всё остаётся на местах', en: 'extend: everything stays where it is' },
  repair: { ru: 'починить: переносится как можно меньше', en: 'repair: as little as possible is moved' },
});
export const PlanningStateEnum = graphqlEnum('PlanningState', planningStates);
export const SolveStatusEnum = graphqlEnum<SolveStatus>(
  'SolveStatus',
  ['optimal', 'feasible', 'infeasible', 'unknown'],
  {
    optimal: { ru: 'доказано, что лучше нельзя', en: 'proved that none is better' },
    feasible: { ru: 'все требования выполнены', en: 'all requirements hold' },
    infeasible: {
      ru: 'доказано, что все требования вместе невыполнимы',
      en: 'proved that the requirements cannot all hold',
    },
    unknown: { ru: 'не все обязательные встречи размещены', en: 'not all required meetings are placed' },
  },
);
const PlanningStageEnum = graphqlEnum<PlanningProgress['stage']>('PlanningStage', [
  'selecting',
  'proving',
  'polishing',
]);

@ObjectType('PlanningProgress')
@Allow('everyone')
export class PlanningProgressObject extends ProvedBoundsObject {
  @Field(() => PlanningStageEnum)
  stage!: PlanningProgress['stage'];

  @Field(() => Int, { description: 'Meetings to place.' })
  asked!: number;

  @Field(() => Int, { description: 'Meetings placed so far.' })
  placed!: number;

  @Field(() => Float, { nullable: true, description: 'Null where that was made before it was kept.' })
  placedWeight?: number;

  @Field(() => Int)
  breaks!: number;

  @Field(() => Float, { description: 'Share of the weight by which a better plan could exceed this one at most.' })
  gap!: number;

  @Field(() => Date)
  at!: Date;
}

@ObjectType('PlanningClash', { description: 'One of the things that cannot hold together.' })
@Allow('everyone')
export class PlanningClashObject {
  clash!: Clash;
  run!: PlanningRun;

  @Field(() => String, { description: 'Stable name of the constraint.' })
  constraint!: string;
}

@ObjectType('PlanningRun', {
  implements: NodeObject,
  description: "One job of the solver for an event's plan in progress.",
})
@Allow(['organizer', 'observer'])
export class PlanningRunObject implements NodeObject, Scoped {
  scope!: Scope;
  record!: PlanningRun;

  @Field(() => ID)
  id!: string;

  @Field(() => PlanningModeEnum)
  mode!: PlanningMode;

  @Field(() => Int)
  seed!: number;

  @Field(() => Float, { description: 'How much work to spend; about a second each.' })
  effort!: number;

  @Field(() => PlanningStateEnum)
  state!: PlanningState;

  @Field(() => Boolean)
  cancelRequested!: boolean;

  @Field(() => Int, { description: 'How many processes have begun it.' })
  attempts!: number;

  @Field(() => PlanningProgressObject, { nullable: true })
  progress?: PlanningProgressObject;

  @Field(() => SolveStatusEnum, { nullable: true })
  status?: SolveStatus;

  @Field(() => [PlanningClashObject], {
    description: 'Where not all required meetings can be placed: what cannot hold together.',
  })
  clash!: readonly PlanningClashObject[];

  @Field(() => InputIssueObject, { nullable: true, description: 'Why it failed.' })
  failure?: InputIssueObject;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date, { nullable: true })
  startedAt?: Date;

  @Field(() => Date, { nullable: true })
  finishedAt?: Date;

  static of(this: void, run: PlanningRun): PlanningRunObject {
    const { mode, seed, effort, state, cancelRequested, attempts, progress, status, createdAt, startedAt, finishedAt } =
      run;
    return Object.assign(new PlanningRunObject(), {
      id: toGlobalId('PlanningRun', run.id),
      record: run,
      scope: { eventId: run.eventId },
      ...{ mode, seed, effort, state, cancelRequested, attempts, progress, status, createdAt, startedAt, finishedAt },
      clash: (run.clash ?? []).map((clash) =>
        Object.assign(new PlanningClashObject(), { clash, run, constraint: clash.constraint }),
      ),
      failure: run.failure && Object.assign(new InputIssueObject(), run.failure),
    });
  }
}
