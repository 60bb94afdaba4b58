import type { Sheet, SheetValue, Workbook } from '@vstrecha/documents';
import { type Id, type Language, type LocalizedText, formOfCooperationLabels } from '@vstrecha/kernel';
import {
  type AgreedOutcome,
  type OutcomeAnalysis,
  type ResultCount,
  agreementBasisLabels,
  outcomeResultLabels,
  outcomeResults,
} from '@vstrecha/outcomes-domain';
import { steps, words } from './analysis-words.js';
import type { AnalysedOutcomes } from './outcome-analyses.js';

/** What the tables call things. */
export interface AnalysisNames {
  readonly delegations: ReadonlyMap<Id<'Delegation'>, string>;
  readonly organizations: ReadonlyMap<Id<'Organization'>, string>;
  /** Code and name. */
  readonly occupations: ReadonlyMap<Id<'Occupation'>, readonly [code: string, name: string]>;
  /** The local day of an instant, `YYYY-MM-DD`. */
  localDay(instant: Date, timeZone: string): string;
}

type Column = readonly [LocalizedText, Sheet['columns'][number]['kind']];
type Word = keyof typeof words;

/** A table before its language is known. */
interface Table {
  readonly name: Word;
  readonly columns: readonly Column[];
  readonly rows: Sheet['rows'];
}

/** One outcome, with the cells that its rows begin with. */
interface Fact {
  readonly outcome: AgreedOutcome;
  readonly head: readonly SheetValue[];
}

/**
 * The analysis as tables with one fact a row: a pivot table of `cooperation` answers most questions. A meeting that agreed on
 * several forms for the same people has a row for each form; `balance` counts these people once.
 */
export function analysisWorkbook(
  { events, analysis }: AnalysedOutcomes,
  names: AnalysisNames,
  language: Language,
): Workbook {
  const facts = events.flatMap((event) => factsOf(event, names, language));
  const tables = [
    meetingTable(facts, language),
    cooperationTable(facts, names, language),
    commitmentTable(facts, names, language),
    balanceTable(analysis, names),
    occupationTable(analysis, names),
    organizationTable(analysis, names),
    conversionTable(analysis, language),
  ];
  return {
    title: words.title[language],
    sheets: tables.map(({ name, columns, rows }) => ({
      name: words[name][language],
      columns: columns.map(([title, kind]) => ({ title: title[language], kind })),
      rows,
    })),
  };
}

const head = [...texts('event'), [words.day, 'date'] as const, ...texts('sideA', 'sideB', 'result')];

function factsOf(
  { event, outcomes, planned }: AnalysedOutcomes['events'][number],
  { delegations, localDay }: AnalysisNames,
  language: Language,
): readonly Fact[] {
  const days = new Map(planned.map(({ seriesId, time }) => [seriesId, localDay(time.start, event.timeZone)]));
  return outcomes.map((outcome) => ({
    outcome,
    head: [
      event.title,
      dayIfAny(days.get(outcome.seriesId)),
      ...outcome.delegationIds.slice(0, 2).map((id) => delegations.get(id) ?? ''),
      outcomeResultLabels[outcome.result][language],
    ],
  }));
}

function meetingTable(facts: readonly Fact[], language: Language): Table {
  return {
    name: 'meetings',
    columns: [...head, ...texts('basis'), ...integers('differences', 'commitments')],
    rows: facts.map((fact) => [
      ...fact.head,
      agreementBasisLabels[fact.outcome.basis][language],
      fact.outcome.differences.length,
      fact.outcome.commitments.length,
    ]),
  };
}

function cooperationTable(facts: readonly Fact[], names: AnalysisNames, language: Language): Table {
  return {
    name: 'cooperation',
    columns: [
      ...head,
      ...texts('form', 'code', 'occupation'),
      [words.year, 'year'],
      ...integers('people'),
      ...texts('place'),
      [words.start, 'date'],
      [words.end, 'date'],
    ],
    rows: facts.flatMap((fact) =>
      fact.outcome.cooperation.flatMap(({ form, occupationId, headcounts, place, start, end }) =>
        // A form without figures is a fact too.
        (headcounts.length > 0 ? headcounts : [{ year: null, count: null }]).map(({ year, count }) => [
          ...fact.head,
          formOfCooperationLabels[form][language],
          ...occupationCells(occupationId, names),
          year,
          count,
          place ?? null,
          dayIfAny(start),
          dayIfAny(end),
        ]),
      ),
    ),
  };
}

function commitmentTable(facts: readonly Fact[], { delegations }: AnalysisNames, language: Language): Table {
  return {
    name: 'commitments',
    columns: [...head, ...texts('keeper', 'what'), [words.due, 'date'], ...texts('form')],
    rows: facts.flatMap((fact) =>
      fact.outcome.commitments.map(({ delegationId, what, due, form }) => [
        ...fact.head,
        delegations.get(delegationId) ?? '',
        what,
        dayIfAny(due),
        form ? formOfCooperationLabels[form][language] : null,
      ]),
    ),
  };
}

function balanceTable({ balance }: OutcomeAnalysis, names: AnalysisNames): Table {
  return {
    name: 'balance',
    columns: [
      ...texts('code', 'occupation'),
      [words.year, 'year'],
      ...integers('needed', 'graduates', 'agreed', 'uncovered', 'surplus'),
    ],
    rows: balance.map(({ occupationId, year, needed, graduates, agreed, uncovered, surplus }) => [
      ...occupationCells(occupationId, names),
      year,
      needed,
      graduates,
      agreed,
      uncovered,
      surplus,
    ]),
  };
}

function occupationTable({ occupations }: OutcomeAnalysis, names: AnalysisNames): Table {
  return {
    name: 'occupations',
    columns: [...texts('code', 'occupation'), ...resultColumns, ...integers('people')],
    rows: occupations.map(({ occupationId, results, headcount }) => [
      ...occupationCells(occupationId, names),
      ...countsOf(results),
      headcount,
    ]),
  };
}

function organizationTable({ organizations }: OutcomeAnalysis, names: AnalysisNames): Table {
  return {
    name: 'organizations',
    columns: [
      ...texts('organization'),
      ...integers('sent', 'received', 'planned', 'held'),
      ...resultColumns,
      ...integers('people', 'commitments'),
    ],
    rows: organizations.map(({ organizationId, sent, received, planned, held, results, headcount, commitments }) => [
      names.organizations.get(organizationId) ?? '',
      sent,
      received,
      planned,
      held,
      ...countsOf(results),
      headcount,
      commitments,
    ]),
  };
}

function conversionTable({ conversion }: OutcomeAnalysis, language: Language): Table {
  return {
    name: 'conversion',
    columns: [...texts('step'), ...integers('pairs')],
    rows: (Object.keys(steps) as (keyof typeof steps)[]).map((step) => [steps[step][language], conversion[step]]),
  };
}

function texts(...keys: readonly Word[]): readonly Column[] {
  return keys.map((key) => [words[key], 'text']);
}

function integers(...keys: readonly Word[]): readonly Column[] {
  return keys.map((key) => [words[key], 'integer']);
}

/** A column for each result, in their order. */
const resultColumns: readonly Column[] = outcomeResults.map((result) => [outcomeResultLabels[result], 'integer']);

function countsOf(results: readonly ResultCount[]): readonly number[] {
  return outcomeResults.map((result) => results.find((one) => one.result === result)?.meetings ?? 0);
}

function occupationCells(
  id: Id<'Occupation'> | undefined,
  { occupations }: AnalysisNames,
): readonly [string | null, string | null] {
  return (id && occupations.get(id)) ?? [null, null];
}

function dayIfAny(day: string | undefined): Date | null {
  return day === undefined ? null : new Date(`${day}T00:00:00Z`);
}
