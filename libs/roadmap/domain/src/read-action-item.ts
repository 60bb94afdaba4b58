import { type Issue, issue } from '@vstrecha/kernel';
import type { ActionItem, ActionItemInput, Indicator } from './action-item.js';
import type { ActionItemSource } from './item-source.js';
import type { RoadmapCode } from './messages.js';
import type { Party, PartyInput } from './party.js';
import type { Roadmap } from './roadmap.js';
import { readDay, readLine, readText } from './text-rules.js';
import { isShare, joinedByYear, plannedOfYears } from './indicator-figures.js';
import type { YearlyFigure } from './yearly-figures.js';

export type ActionItemDetails = Omit<
  ActionItem,
  | 'id'
  | 'eventId'
  | 'roadmapId'
  | 'version'
  | 'createdAt'
  | 'updatedAt'
  | 'position'
  | 'state'
  | 'stateNote'
  | 'origin'
  | 'edited'
  | 'sources'
  | 'form'
  | 'occupationGroup'
>;

/** What is drawn names a co-executor for each meeting of its owner, and is still to be edited. */
export const mostOfItem = { coExecutors: 500, sources: 500 } as const;
export const longestOfItem = {
  text: 2000,
  name: 500,
  result: 2000,
  confirmation: 500,
  indicator: 500,
  unit: 30,
  note: 2000,
} as const;

/** What somebody typed, checked; every fault goes into `issues`. */
export function readDetails(input: ActionItemInput, roadmap: Roadmap, issues: Issue<RoadmapCode>[]): ActionItemDetails {
  if (!roadmap.sections.some(({ key }) => key === input.sectionKey)) {
    issues.push(issue('item.section-unknown', ['sectionKey'], { key: input.sectionKey ?? '' }));
  }
  const text = readText(input.text, longestOfItem.text, ['text'], issues);
  if (!text) issues.push(issue('item.text-missing', ['text']));
  const coExecutors = input.coExecutors ?? [];
  if (coExecutors.length > mostOfItem.coExecutors) {
    issues.push(issue('roadmap.too-many', ['coExecutors'], { max: mostOfItem.coExecutors, count: coExecutors.length }));
  }
  const start = readDay(input.start, ['start'], issues);
  const due = readDay(input.due, ['due'], issues);
  if (start && due && due < start) issues.push(issue('item.days-reversed', ['due'], { start, due }));
  return {
    sectionKey: input.sectionKey,
    text: text ?? '',
    owner: input.owner ? readParty(input.owner, ['owner'], issues) : undefined,
    coExecutors: coExecutors.map((party, index) => readParty(party, ['coExecutors', String(index)], issues)),
    start,
    due,
    expectedResult: readText(input.expectedResult, longestOfItem.result, ['expectedResult'], issues),
    indicator: input.indicator ? readIndicator(input.indicator, issues) : undefined,
    confirmation: readText(input.confirmation, longestOfItem.confirmation, ['confirmation'], issues),
    fundingNote: readText(input.fundingNote, longestOfItem.note, ['fundingNote'], issues),
  };
}

function readParty(input: PartyInput, path: readonly string[], issues: Issue<RoadmapCode>[]): Party {
  const name = readLine(input.name, longestOfItem.name, [...path, 'name'], issues);
  if (!name) issues.push(issue('item.party-name-missing', [...path, 'name']));
  return {
    name: name ?? '',
    organizationId: input.organizationId ?? undefined,
    personId: input.personId ?? undefined,
    delegationId: input.delegationId ?? undefined,
  };
}

function readIndicator(input: NonNullable<ActionItemInput['indicator']>, issues: Issue<RoadmapCode>[]): Indicator {
  const text = readLine(input.text, longestOfItem.indicator, ['indicator', 'text'], issues);
  if (!text) issues.push(issue('item.indicator-missing', ['indicator', 'text']));
  const unit = readLine(input.unit, longestOfItem.unit, ['indicator', 'unit'], issues);
  for (const field of ['planned', 'actual'] as const) {
    if (input[field] != null) readFigure(input[field], ['indicator', field], issues);
  }
  const byYear = input.byYear ? readYears(input.byYear, unit, issues) : undefined;
  const ofYears = byYear && plannedOfYears(byYear, unit);
  const planned = input.planned ?? ofYears;
  if (ofYears !== undefined && ofYears !== planned) {
    const params = { planned: planned ?? 0, sum: ofYears };
    const code = isShare(unit) ? 'item.years-not-aimed' : 'item.years-not-planned';
    issues.push(issue(code, ['indicator', 'byYear'], params));
  }
  return { text: text ?? '', unit, planned, actual: input.actual ?? undefined, byYear };
}

function readYears(
  byYear: readonly YearlyFigure[],
  unit: string | undefined,
  issues: Issue<RoadmapCode>[],
): readonly YearlyFigure[] | undefined {
  byYear.forEach(({ year, count }, index) => {
    const path = ['indicator', 'byYear', String(index)];
    if (!Number.isInteger(year) || year < 2000 || year > 2100)
      issues.push(issue('item.year-out-of-range', path, { year }));
    readFigure(count, [...path, 'count'], issues);
  });
  return byYear.length > 0 ? joinedByYear(byYear, unit) : undefined;
}

export function readFigure(value: number, path: readonly string[], issues: Issue<RoadmapCode>[]): void {
  if (!Number.isInteger(value) || value < 0 || value > 1_000_000_000) {
    issues.push(issue('item.figure-out-of-range', path, { value }));
  }
}

/** The sources as they are given, with the faults found. */
export function readSources<Source extends ActionItemSource>(
  sources: readonly Source[],
  issues: Issue<RoadmapCode>[],
): readonly Source[] {
  if (sources.length > mostOfItem.sources) {
    issues.push(issue('roadmap.too-many', ['sources'], { max: mostOfItem.sources, count: sources.length }));
  }
  sources.forEach((source, index) => {
    if (source.kind === 'decision' && !readText(source.text, longestOfItem.text, ['sources', String(index)], issues)) {
      issues.push(issue('item.text-missing', ['sources', String(index), 'text']));
    }
  });
  return sources;
}
