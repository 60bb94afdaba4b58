import { groupBy } from '@vstrecha/kernel';
import type { ActionItem } from './action-item.js';
import { type ProgressFigure, progressFigure } from './indicator-figures.js';
import { standsInRoadmap } from './roadmap-lifecycle.js';
import type { RoadmapSection } from './roadmap-section.js';

/** How far a part of the roadmap has come: items that stand, each counted once. */
export interface ProgressCounts {
  readonly items: number;
  readonly notStarted: number;
  readonly started: number;
  readonly done: number;
  /** Neither done nor within their term. */
  readonly overdue: number;
  /** The indicators by unit, planned and reached. */
  readonly figures: readonly ProgressFigure[];
}

export interface ProgressSummary {
  readonly total: ProgressCounts;
  /** Sections with items, in the roadmap's order. */
  readonly sections: readonly (ProgressCounts & { readonly key: string; readonly title: string })[];
  /** Owners, the most overdue items first, then by name; nothing for items without an owner. */
  readonly owners: readonly (ProgressCounts & { readonly name: string })[];
}

/** Whether the term of an item has passed before it was done. `today` is the event's local day, `YYYY-MM-DD`. */
export function isOverdue({ state, due }: Pick<ActionItem, 'state' | 'due'>, today: string): boolean {
  return (state === 'accepted' || state === 'started') && due !== undefined && due < today;
}

/** How far the roadmap has come, by section and by owner. */
export function summarizeProgress(
  items: readonly ActionItem[],
  sections: readonly RoadmapSection[],
  today: string,
): ProgressSummary {
  const standing = items.filter(({ state }) => standsInRoadmap(state));
  const bySection = groupBy(standing, ({ sectionKey }) => sectionKey);
  const byOwner = groupBy(
    standing.filter(({ owner }) => owner),
    ({ owner }) => owner?.organizationId ?? owner?.name ?? '',
  );
  return {
    total: countsOf(standing, today),
    sections: sections.flatMap(({ key, title }) => {
      const own = bySection.get(key);
      return own ? [{ key, title, ...countsOf(own, today) }] : [];
    }),
    owners: [...byOwner.values()]
      .map((own) => ({ name: own[0]?.owner?.name ?? '', ...countsOf(own, today) }))
      .sort((a, b) => b.overdue - a.overdue || a.name.localeCompare(b.name, 'ru')),
  };
}

function countsOf(items: readonly ActionItem[], today: string): ProgressCounts {
  const inState = (state: ActionItem['state']) => items.filter((item) => item.state === state).length;
  const indicators = items.flatMap(({ indicator }) => (indicator?.planned === undefined ? [] : [indicator]));
  return {
    items: items.length,
    notStarted: inState('accepted'),
    started: inState('started'),
    done: inState('done'),
    overdue: items.filter((item) => isOverdue(item, today)).length,
    figures: [...groupBy(indicators, ({ unit }) => unit ?? '')].map(([unit, of]) => progressFigure(unit, of)),
  };
}
