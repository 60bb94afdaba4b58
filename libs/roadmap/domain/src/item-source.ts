import type { Id } from '@vstrecha/kernel';
import type { Party } from './party.js';
import type { YearlyFigure } from './yearly-figures.js';

/** One thing that a meeting came to: a form of cooperation with its occupation, or a commitment. No unit is drawn twice. */
export interface OutcomeSource {
  readonly kind: 'outcome';
  readonly seriesId: Id<'MeetingSeries'>;
  readonly unit: string;
  /** What the unit said when it was drawn, to tell whether it says something else now. */
  readonly said: string;
  /** Whom the item's owner met. */
  readonly partner?: Party;
  /** People by year; none for a commitment. */
  readonly headcounts?: readonly YearlyFigure[];
  /** Of a commitment. */
  readonly promise?: ItemPromise;
}

/** What one side promised, as a step of the item. */
export interface ItemPromise {
  readonly what: string;
  readonly by: Party;
  /** Local day, `YYYY-MM-DD`. */
  readonly due?: string;
}

export interface TalkSource {
  readonly kind: 'agendaItem';
  readonly agendaItemId: Id<'AgendaItem'>;
}

export interface DecisionSource {
  readonly kind: 'decision';
  readonly text: string;
}

/** Where an item comes from. */
export type ActionItemSource = OutcomeSource | TalkSource | DecisionSource;

/** Tells the sources of one roadmap apart. */
export function sourceKey(source: ActionItemSource): string {
  switch (source.kind) {
    case 'outcome':
      return source.unit;
    case 'agendaItem':
      return `agendaItem/${source.agendaItemId}`;
    case 'decision':
      return `decision/${source.text}`;
  }
}

export function outcomeSources(sources: readonly ActionItemSource[]): readonly OutcomeSource[] {
  return sources.filter((source) => source.kind === 'outcome');
}

/** A promise within an item, whoever made it in how many meetings. */
export interface ItemStep {
  readonly what: string;
  readonly due?: string;
  readonly by: readonly Party[];
}

/** The steps that its sources promised: the same words by the same day are one, the earliest first. */
export function stepsOf(sources: readonly ActionItemSource[]): readonly ItemStep[] {
  const steps = new Map<string, { what: string; due?: string; by: Party[] }>();
  for (const { promise } of outcomeSources(sources)) {
    if (!promise) continue;
    const { what, due, by } = promise;
    const key = JSON.stringify([what.toLowerCase(), due]);
    const step = steps.get(key);
    if (!step) steps.set(key, { what, due, by: [by] });
    else if (!step.by.some(({ name }) => name === by.name)) step.by.push(by);
  }
  return [...steps.values()].sort((a, b) =>
    (a.due ?? '~') < (b.due ?? '~') ? -1 : a.due === b.due ? a.what.localeCompare(b.what, 'ru') : 1,
  );
}
