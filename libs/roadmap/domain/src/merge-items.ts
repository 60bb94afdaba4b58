import { type Failure, type IdSource, type Result, err, ok, ruleBroken } from '@vstrecha/kernel';
import type { ActionItem, Indicator } from './action-item.js';
import { type ActionItemSource, outcomeSources, sourceKey } from './item-source.js';
import type { RoadmapCode } from './messages.js';
import { distinctParties, sameParty } from './party.js';
import { mostOfItem } from './read-action-item.js';
import { type Roadmap, notEditable } from './roadmap.js';
import { actionItemStateLabels, isEditable } from './roadmap-lifecycle.js';
import { isShare, joinedByYear, joinedFigure, plannedOfYears } from './indicator-figures.js';
import { commonByYear, lessByYear, sumByYear, totalOf } from './yearly-figures.js';

/**
 * Makes one item of several: the first one stays, with its words, and takes over figures, sources and executors of the
 * others, which are to be removed. Errors: `roadmap.not-editable`, `item.merge-alone`, `item.merge-state`,
 * `item.units-differ`, `roadmap.too-many`.
 */
export function mergeActionItems(
  items: readonly ActionItem[],
  roadmap: Roadmap,
  now: Date,
): Result<ActionItem, Failure<RoadmapCode>> {
  const [kept, ...others] = items;
  if (!isEditable(roadmap.state)) return err(notEditable(roadmap));
  if (!kept || others.length === 0) return err(ruleBroken('item.merge-alone', ['actionItems']));
  for (const [index, item] of items.entries()) {
    const fixed = fixedState(item, ['actionItems', String(index)]);
    if (fixed) return err(fixed);
  }
  const indicator = joined(items.flatMap((item) => item.indicator ?? []));
  if (!indicator.ok) return indicator;
  const owner = kept.owner ?? others.find((item) => item.owner)?.owner;
  const parties = items.flatMap((item) => [...(item.owner ? [item.owner] : []), ...item.coExecutors]);
  const coExecutors = distinctParties(parties, owner ? [owner] : []);
  const sources = distinctSources(items.flatMap((item) => item.sources));
  for (const [field, list] of [['coExecutors', coExecutors] as const, ['sources', sources] as const]) {
    const max = mostOfItem[field];
    if (list.length > max) return err(ruleBroken('roadmap.too-many', ['actionItems'], { max, count: list.length }));
  }
  const known = <Field extends keyof ActionItem>(field: Field) => items.map((item) => item[field]).find(Boolean);
  const days = (field: 'start' | 'due') => items.flatMap((item) => item[field] ?? []).sort();
  return ok({
    ...kept,
    owner,
    coExecutors,
    sources,
    start: days('start')[0],
    due: days('due').at(-1),
    expectedResult: known('expectedResult') as string | undefined,
    confirmation: known('confirmation') as string | undefined,
    fundingNote: [...new Set(items.flatMap(({ fundingNote }) => fundingNote ?? []))].join('\n') || undefined,
    indicator: indicator.value,
    origin: items.some(({ origin }) => origin === 'drawn') ? 'drawn' : 'byHand',
    edited: true,
    version: kept.version + 1,
    updatedAt: now,
  });
}

/**
 * Takes some of an item's sources, with their figures and partners, into an item of its own. What is taken from a single
 * promise gets the promise's words, keeper and day. Errors: `roadmap.not-editable`, `item.merge-state`,
 * `item.source-unknown`, `item.split-nothing`, `item.split-everything`.
 */
export function splitActionItem(
  item: ActionItem,
  split: { readonly sourceKeys: readonly string[]; readonly position: number },
  roadmap: Roadmap,
  ids: IdSource,
  now: Date,
): Result<{ readonly rest: ActionItem; readonly taken: ActionItem }, Failure<RoadmapCode>> {
  if (!isEditable(roadmap.state)) return err(notEditable(roadmap));
  const fixed = fixedState(item, ['actionItemId']);
  if (fixed) return err(fixed);
  const wanted = new Set(split.sourceKeys);
  const taken = item.sources.filter((source) => wanted.has(sourceKey(source)));
  if (taken.length < wanted.size) return err(ruleBroken('item.source-unknown', ['sourceKeys']));
  if (taken.length === 0) return err(ruleBroken('item.split-nothing', ['sourceKeys']));
  if (taken.length === item.sources.length) return err(ruleBroken('item.split-everything', ['sourceKeys']));
  const left = item.sources.filter((source) => !wanted.has(sourceKey(source)));
  const indicators = divide(item.indicator, taken);
  const [gone, staying] = [partnersOf(taken), partnersOf(left)];
  const leaves = gone.filter((party) => !staying.some((other) => sameParty(other, party)));
  return ok({
    rest: {
      ...item,
      sources: left,
      indicator: indicators.rest,
      coExecutors: item.coExecutors.filter((party) => !leaves.some((other) => sameParty(other, party))),
      edited: true,
      version: item.version + 1,
      updatedAt: now,
    },
    taken: {
      ...item,
      coExecutors: gone.length > 0 ? distinctParties(gone, item.owner ? [item.owner] : []) : item.coExecutors,
      ...wordsOfSinglePromise(item, taken),
      id: ids.next<'ActionItem'>(),
      version: 1,
      createdAt: now,
      updatedAt: now,
      position: split.position,
      sources: taken,
      indicator: indicators.taken,
      edited: true,
    },
  });
}

function fixedState({ state }: ActionItem, path: readonly string[]): Failure<RoadmapCode> | undefined {
  if (state === 'proposed' || state === 'accepted') return undefined;
  const { ru, en } = actionItemStateLabels[state];
  return ruleBroken('item.merge-state', path, { stateRu: ru, stateEn: en });
}

/** One indicator with the figures of all; those without a year stay in the total. */
function joined(indicators: readonly Indicator[]): Result<Indicator | undefined, Failure<RoadmapCode>> {
  const [first, ...others] = indicators;
  if (!first) return ok(undefined);
  const other = others.find(({ unit }) => unit !== first.unit);
  if (other) {
    const params = { one: first.unit ?? '—', other: other.unit ?? '—' };
    return err(ruleBroken('item.units-differ', ['actionItems'], params));
  }
  const { unit } = first;
  const figureOf = (field: 'planned' | 'actual') =>
    joinedFigure(
      indicators.map((one) => one[field]),
      unit,
    );
  // A planned value that nobody has broken down by year leaves the sum without years too.
  const broken = indicators.filter(({ planned }) => planned !== undefined).every(({ byYear }) => byYear);
  const byYear = broken
    ? joinedByYear(
        indicators.flatMap(({ byYear: years }) => years ?? []),
        unit,
      )
    : [];
  return ok({
    ...first,
    planned: byYear.length > 0 ? plannedOfYears(byYear, unit) : figureOf('planned'),
    actual: figureOf('actual'),
    byYear: byYear.length > 0 ? byYear : undefined,
  });
}

/** What the taken sources account for, and the rest; both together plan what was planned before. A share holds for both. */
function divide(
  indicator: Indicator | undefined,
  taken: readonly ActionItemSource[],
): { readonly rest?: Indicator; readonly taken?: Indicator } {
  if (indicator && isShare(indicator.unit)) return { rest: indicator, taken: { ...indicator, actual: undefined } };
  const figures = sumByYear(outcomeSources(taken).flatMap(({ headcounts }) => headcounts ?? []));
  if (!indicator || indicator.planned === undefined || figures.length === 0) return { rest: indicator };
  const { text, unit, planned } = indicator;
  const byYear = indicator.byYear && commonByYear(indicator.byYear, figures);
  const part = byYear ? totalOf(byYear) : Math.min(planned, totalOf(figures));
  return {
    rest: {
      ...indicator,
      planned: planned - part,
      byYear: indicator.byYear && byYear && lessByYear(indicator.byYear, byYear),
    },
    taken: { text, unit, planned: part, byYear },
  };
}

function partnersOf(sources: readonly ActionItemSource[]) {
  return distinctParties(outcomeSources(sources).flatMap(({ partner }) => partner ?? []));
}

function distinctSources(sources: readonly ActionItemSource[]): readonly ActionItemSource[] {
  return [...new Map(sources.map((source) => [sourceKey(source), source])).values()];
}

function wordsOfSinglePromise(item: ActionItem, taken: readonly ActionItemSource[]): Partial<ActionItem> {
  const [source, ...more] = outcomeSources(taken);
  if (!source?.promise || more.length > 0 || taken.length > 1) return {};
  const { what, by, due } = source.promise;
  const others = [item.owner, source.partner].flatMap((party) => (party && !sameParty(party, by) ? [party] : []));
  return { text: what, owner: by, due, coExecutors: distinctParties(others) };
}
