import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@vstrecha/kernel';
import {
  Allow,
  LocalDateScalar,
  NodeObject,
  type Scope,
  type Scoped,
  connectionOf,
  graphqlEnum,
  toGlobalId,
} from '@vstrecha/platform';
import {
  type ActionItem,
  type ActionItemSource,
  type ActionItemState,
  type Party,
  actionItemStateLabels,
  actionItemStates,
  actionItemTransitions,
  sourceKey,
  stepsOf,
} from '@vstrecha/roadmap-domain';
import { scopeOfItem } from '../action-item-access.js';
import { actionItemPath } from '../action-item-path.js';
import { ITEM_READERS } from './roadmap.object.js';

export const ActionItemStateEnum = graphqlEnum('ActionItemState', actionItemStates, actionItemStateLabels);
export const ActionItemOriginEnum = graphqlEnum('ActionItemOrigin', ['drawn', 'byHand'] as const, {
  drawn: { ru: 'Предложено по итогам встреч', en: 'Drawn from outcomes' },
  byHand: { ru: 'Внесено вручную', en: 'Written by hand' },
});
export const ActionItemSourceKindEnum = graphqlEnum(
  'ActionItemSourceKind',
  ['outcome', 'agendaItem', 'decision'] as const,
  {
    outcome: { ru: 'Итоги встречи', en: 'Outcome of a meeting' },
    agendaItem: { ru: 'Выступление', en: 'Talk' },
    decision: { ru: 'Решение', en: 'Decision' },
  },
);

@ObjectType('Party', { description: 'Who does something, as the paper names them.' })
@Allow('everyone')
export class PartyObject {
  organizationId?: Id<'Organization'>;
  personId?: Id<'Person'>;

  @Field(() => String)
  name!: string;

  static of(this: void, party: Party): PartyObject {
    return Object.assign(new PartyObject(), party);
  }
}

@ObjectType('YearlyFigure')
@Allow('everyone')
export class YearlyFigureObject {
  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  count!: number;
}

@ObjectType('Indicator', { description: 'What shows that an action was done.' })
@Allow('everyone')
export class IndicatorObject {
  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true, description: '«чел.», «ед.», «%».' })
  unit?: string;

  @Field(() => Int, { nullable: true })
  planned?: number;

  @Field(() => Int, { nullable: true, description: 'What was reached.' })
  actual?: number;

  @Field(() => [YearlyFigureObject], {
    nullable: true,
    description: 'The planned value by year; it adds up to it, or ends with it where it is counted in per cent.',
  })
  byYear?: readonly YearlyFigureObject[];
}

@ObjectType('ActionItemSource', { description: 'Where an action comes from.' })
@Allow('everyone')
export class ActionItemSourceObject {
  source!: ActionItemSource;

  @Field(() => String, { description: 'Names the source within its roadmap, as splitting asks for it.' })
  key!: string;

  @Field(() => ActionItemSourceKindEnum)
  kind!: ActionItemSource['kind'];

  @Field(() => PartyObject, { nullable: true, description: "Whom the item's owner met." })
  partner?: PartyObject;

  @Field(() => [YearlyFigureObject], { description: 'People whom it accounts for.' })
  headcounts!: readonly YearlyFigureObject[];

  @Field(() => String, { nullable: true, description: 'Of a decision, or of a commitment.' })
  text?: string;

  static of(this: void, source: ActionItemSource): ActionItemSourceObject {
    return Object.assign(new ActionItemSourceObject(), {
      source,
      key: sourceKey(source),
      kind: source.kind,
      partner: source.kind === 'outcome' && source.partner ? PartyObject.of(source.partner) : undefined,
      headcounts: source.kind === 'outcome' ? (source.headcounts ?? []) : [],
      text: textOf(source),
    });
  }
}

function textOf(source: ActionItemSource): string | undefined {
  if (source.kind === 'decision') return source.text;
  return source.kind === 'outcome' ? source.promise?.what : undefined;
}

@ObjectType('ItemStep', { description: 'What was promised on the way to the item.' })
@Allow('everyone')
export class ItemStepObject {
  @Field(() => String)
  what!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  due?: string;

  @Field(() => [PartyObject])
  by!: readonly PartyObject[];
}

@ObjectType('ActionItem', { implements: NodeObject, description: 'One line of the roadmap.' })
@Allow(ITEM_READERS)
export class ActionItemObject implements NodeObject, Scoped {
  scope!: Scope;
  record!: ActionItem;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  sectionKey!: string;

  @Field(() => Int, { description: 'Orders the items of a section.' })
  position!: number;

  @Field(() => String)
  text!: string;

  @Field(() => PartyObject, { nullable: true })
  owner?: PartyObject;

  @Field(() => [PartyObject])
  coExecutors!: readonly PartyObject[];

  @Field(() => LocalDateScalar, { nullable: true })
  start?: string;

  @Field(() => LocalDateScalar, { nullable: true })
  due?: string;

  @Field(() => String, { nullable: true })
  expectedResult?: string;

  @Field(() => IndicatorObject, { nullable: true })
  indicator?: IndicatorObject;

  @Field(() => String, { nullable: true, description: 'What will prove that it was done.' })
  confirmation?: string;

  @Field(() => String, { nullable: true })
  fundingNote?: string;

  @Field(() => ActionItemStateEnum)
  state!: ActionItemState;

  @Field(() => [ActionItemStateEnum], {
    description: 'Where it can go from its present state, each in its phase of the roadmap.',
  })
  nextStates!: readonly ActionItemState[];

  @Field(() => String, { nullable: true, description: 'Why it was rejected or cancelled, or what was done.' })
  stateNote?: string;

  @Field(() => ActionItemOriginEnum)
  origin!: ActionItem['origin'];

  @Field(() => Boolean, { description: 'Whether somebody has edited what was drawn.' })
  edited!: boolean;

  @Field(() => [ItemStepObject], { description: 'What its sources promised on the way, the earliest first.' })
  steps!: readonly ItemStepObject[];

  @Field(() => [ActionItemSourceObject])
  sources!: readonly ActionItemSourceObject[];

  @Field(() => String, { description: 'The page on which its executors judge it and report on it.' })
  pagePath!: string;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  updatedAt!: Date;

  static of(this: void, item: ActionItem): ActionItemObject {
    const { id, eventId: _eventId, roadmapId: _roadmapId, owner, coExecutors, sources, ...rest } = item;
    return Object.assign(new ActionItemObject(), rest, {
      id: toGlobalId('ActionItem', id),
      owner: owner && PartyObject.of(owner),
      coExecutors: coExecutors.map(PartyObject.of),
      sources: sources.map(ActionItemSourceObject.of),
      steps: stepsOf(sources).map(({ by, ...step }) =>
        Object.assign(new ItemStepObject(), step, { by: by.map(PartyObject.of) }),
      ),
      nextStates: actionItemStates.filter((state) => actionItemTransitions[item.state][state]),
      pagePath: actionItemPath(toGlobalId('ActionItem', id)),
      record: item,
      scope: scopeOfItem(item),
    });
  }
}

@ObjectType()
@Allow('everyone')
export class ActionItemConnection extends connectionOf(ActionItemObject, 'ActionItem') {}

@ObjectType('DriftedActionItem', {
  description: 'An item whose source says something else now, or nothing at all. It was not changed.',
})
@Allow('everyone')
export class DriftedActionItemObject {
  itemId!: Id<'ActionItem'>;

  @Field(() => Boolean, { description: 'Whether the source says nothing at all now.' })
  gone!: boolean;
}
