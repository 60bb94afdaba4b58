import type { Sheet, SheetValue, Workbook } from '@vstrecha/documents';
import { type Id, type Language, type LocalizedText, formOfCooperationLabels, inLanguage } from '@vstrecha/kernel';
import {
  type AgreedOutcome,
  type ResultCount,
  agreementBasisLabels,
  outcomeResultLabels,
  outcomeResults,
} from '@vstrecha/outcomes-domain';
import type { AnalysedOutcomes } from './outcome-analyses.js';

/** Names that the tables show. */
export interface AnalysisNames {
  readonly delegations: ReadonlyMap<Id<'Delegation'>, string>;
  readonly organizations: ReadonlyMap<Id<'Organization'>, string>;
  /** Code and name. */
  readonly occupations: ReadonlyMap<Id<'Occupation'>, readonly [code: string, name: string]>;
}

const words = {
  title: { ru: 'Итоги встреч', en: 'Outcomes of the meetings' },
  meetings: { ru: 'Встречи', en: 'Meetings' },
  cooperation: { ru: 'Договорённости', en: 'Cooperation' },
  commitments: { ru: 'Обязательства', en: 'Commitments' },
  balance: { ru: 'Баланс', en: 'Balance' },
  occupations: { ru: 'Профессии', en: 'Occupations' },
  organizations: { ru: 'Организации', en: 'Organizations' },
  conversion: { ru: 'От заявки до договора', en: 'Conversion' },
  event: { ru: 'Мероприятие', en: 'Event' },
  day: { ru: 'Дата', en: 'Day' },
  sideA: { ru: 'Кто пригласил', en: 'Asked by' },
  sideB: { ru: 'Кого пригласили', en: 'Asked' },
  result: { ru: 'Результат', en: 'Result' },
  basis: { ru: 'Чьи записи', en: 'Basis' },
  differences: { ru: 'Расхождений', en: 'Differences' },
  form: { ru: 'Форма сотрудничества', en: 'Form of cooperation' },
  code: { ru: 'Код', en: 'Code' },
  occupation: { ru: 'Профессия, специальность', en: 'Occupation' },
  year: { ru: 'Год', en: 'Year' },
  people: { ru: 'Человек', en: 'People' },
  place: { ru: 'Место', en: 'Place' },
  start: { ru: 'Начало', en: 'Start' },
  end: { ru: 'Окончание', en: 'End' },
  keeper: { ru: 'Кто обещал', en: 'Promised by' },
  what: { ru: 'Что сделать', en: 'What' },
  due: { ru: 'Срок', en: 'Due' },
  needed: { ru: 'Потребность', en: 'Needed' },
  graduates: { ru: 'Выпуск', en: 'Graduates' },
  agreed: { ru: 'Договорились', en: 'Agreed' },
  uncovered: { ru: 'Не закрыто', en: 'Uncovered' },
  surplus: { ru: 'Свободно', en: 'Surplus' },
  organization: { ru: 'Организация', en: 'Organization' },
  sent: { ru: 'Заявок подано', en: 'Requests sent' },
  received: { ru: 'Заявок получено', en: 'Requests received' },
  planned: { ru: 'Встреч в расписании', en: 'Meetings planned' },
  held: { ru: 'Встреч состоялось', en: 'Meetings held' },
  step: { ru: 'Шаг', en: 'Step' },
  pairs: { ru: 'Пар', en: 'Pairs' },
} as const satisfies Record<string, LocalizedText>;

const steps = {
  wished: { ru: 'Хотели встретиться', en: 'Wished to meet' },
  accepted: { ru: 'Заявка принята', en: 'Request accepted' },
  planned: { ru: 'Встреча в расписании', en: 'Meeting planned' },
  held: { ru: 'Встреча состоялась', en: 'Meeting held' },
  recorded: { ru: 'Итоги записаны', en: 'Outcome recorded' },
  promising: { ru: 'Договорились или намерены', en: 'Agreement or intent' },
  agreed: { ru: 'Договорились', en: 'Agreement' },
} as const satisfies Record<string, LocalizedText>;

type Word = keyof typeof words;
type Column = readonly [Word, Sheet['columns'][number]['kind']];

/**
 * The analysis as tables with one fact a row: a pivot table of `cooperation` answers most questions. A meeting that agreed on
 * several forms for the same people has a row for each form; `balance` counts these people once.
 */
export function analysisWorkbook(
  { events, analysis }: AnalysedOutcomes,
  names: AnalysisNames,
  language: Language,
): Workbook {
  const word = (key: Word) => words[key][language];
  const sheet = (name: Word, columns: readonly Column[], rows: Sheet['rows']): Sheet => ({
    name: word(name),
    columns: columns.map(([title, kind]) => ({ title: word(title), kind })),
    rows,
  });
  const organization = (id: Id<'Organization'>) => names.organizations.get(id) ?? '';
  const delegation = (id: Id<'Delegation'>) => names.delegations.get(id) ?? '';
  const occupation = (id: Id<'Occupation'> | undefined): readonly [string | null, string | null] =>
    (id && names.occupations.get(id)) ?? [null, null];
  const facts = events.flatMap(({ event, outcomes, planned }) => {
    const days = new Map(planned.map(({ seriesId, time }) => [seriesId, dayOf(time.start, event.timeZone)]));
    return outcomes.map((outcome) => ({
      outcome,
      head: [
        event.title,
        days.get(outcome.seriesId) ?? null,
        ...sidesOf(outcome).map(delegation),
        outcomeResultLabels[outcome.result][language],
      ] as SheetValue[],
    }));
  });
  const head: readonly Column[] = [
    ['event', 'text'],
    ['day', 'date'],
    ['sideA', 'text'],
    ['sideB', 'text'],
    ['result', 'text'],
  ];
  return {
    title: word('title'),
    sheets: [
      sheet(
        'meetings',
        [...head, ['basis', 'text'], ['differences', 'integer'], ['commitments', 'integer']],
        facts.map(({ head: cells, outcome }) => [
          ...cells,
          agreementBasisLabels[outcome.basis][language],
          outcome.differences.length,
          outcome.commitments.length,
        ]),
      ),
      sheet(
        'cooperation',
        [
          ...head,
          ['form', 'text'],
          ['code', 'text'],
          ['occupation', 'text'],
          ['year', 'year'],
          ['people', 'integer'],
          ['place', 'text'],
          ['start', 'date'],
          ['end', 'date'],
        ],
        facts.flatMap(({ head: cells, outcome }) =>
          outcome.cooperation.flatMap(({ form, occupationId, headcounts, place, start, end }) =>
            // A form without figures is a fact too.
            (headcounts.length > 0 ? headcounts : [{ year: null, count: null }]).map(({ year, count }) => [
              ...cells,
              inLanguage(formOfCooperationLabels[form], language),
              ...occupation(occupationId),
              year,
              count,
              place ?? null,
              dayIfAny(start),
              dayIfAny(end),
            ]),
          ),
        ),
      ),
      sheet(
        'commitments',
        [...head, ['keeper', 'text'], ['what', 'text'], ['due', 'date'], ['form', 'text']],
        facts.flatMap(({ head: cells, outcome }) =>
          outcome.commitments.map(({ delegationId, what, due, form }) => [
            ...cells,
            delegation(delegationId),
            what,
            dayIfAny(due),
            form ? inLanguage(formOfCooperationLabels[form], language) : null,
          ]),
        ),
      ),
      sheet(
        'balance',
        [
          ['code', 'text'],
          ['occupation', 'text'],
          ['year', 'year'],
          ['needed', 'integer'],
          ['graduates', 'integer'],
          ['agreed', 'integer'],
          ['uncovered', 'integer'],
          ['surplus', 'integer'],
        ],
        analysis.balance.map(({ occupationId, year, needed, graduates, agreed, uncovered, surplus }) => [
          ...occupation(occupationId),
          year,
          needed,
          graduates,
          agreed,
          uncovered,
          surplus,
        ]),
      ),
      {
        name: word('occupations'),
        columns: [
          ...(['code', 'occupation'] as const).map((key) => ({ title: word(key), kind: 'text' as const })),
          ...resultColumns(language),
          { title: word('people'), kind: 'integer' },
        ],
        rows: analysis.occupations.map(({ occupationId, results, headcount }) => [
          ...occupation(occupationId),
          ...countsOf(results),
          headcount,
        ]),
      },
      {
        name: word('organizations'),
        columns: [
          ...(['organization'] as const).map((key) => ({ title: word(key), kind: 'text' as const })),
          ...(['sent', 'received', 'planned', 'held'] as const).map((key) => ({
            title: word(key),
            kind: 'integer' as const,
          })),
          ...resultColumns(language),
          ...(['people', 'commitments'] as const).map((key) => ({ title: word(key), kind: 'integer' as const })),
        ],
        rows: analysis.organizations.map(
          ({ organizationId, sent, received, planned, held, results, headcount, commitments }) => [
            organization(organizationId),
            sent,
            received,
            planned,
            held,
            ...countsOf(results),
            headcount,
            commitments,
          ],
        ),
      },
      sheet(
        'conversion',
        [
          ['step', 'text'],
          ['pairs', 'integer'],
        ],
        (Object.keys(steps) as (keyof typeof steps)[]).map((step) => [
          steps[step][language],
          analysis.conversion[step],
        ]),
      ),
    ],
  };
}

/** A column for each result, in their order. */
function resultColumns(language: Language): readonly { readonly title: string; readonly kind: 'integer' }[] {
  return outcomeResults.map((result) => ({ title: outcomeResultLabels[result][language], kind: 'integer' }));
}

function countsOf(results: readonly ResultCount[]): readonly number[] {
  return outcomeResults.map((result) => results.find((one) => one.result === result)?.meetings ?? 0);
}

function sidesOf({ delegationIds }: AgreedOutcome): readonly Id<'Delegation'>[] {
  const [first, second] = delegationIds;
  return first && second ? [first, second] : [];
}

function dayIfAny(day: string | undefined): Date | null {
  return day === undefined ? null : new Date(`${day}T00:00:00Z`);
}

/** The local day of an instant, as the midnight in UTC that a sheet takes for a day. */
function dayOf(instant: Date, timeZone: string): Date {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);
  return new Date(`${parts}T00:00:00Z`);
}
