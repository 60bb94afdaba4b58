import type { SheetColumn, SheetValue, Workbook } from '@vstrecha/documents';
import type { Id, Language, LocalizedText } from '@vstrecha/kernel';
import type { ActionItem } from './action-item.js';
import type { ProgressReport } from './progress-report.js';
import { type ProgressCounts, isOverdue, summarizeProgress } from './progress-summary.js';
import type { Roadmap } from './roadmap.js';
import { actionItemStateLabels, standsInRoadmap } from './roadmap-lifecycle.js';

const words = {
  title: { ru: 'Исполнение дорожной карты', en: 'Progress of the roadmap' },
  items: { ru: 'Мероприятия', en: 'Actions' },
  bySection: { ru: 'По разделам', en: 'By section' },
  byOwner: { ru: 'По исполнителям', en: 'By owner' },
  figures: { ru: 'Показатели', en: 'Indicators' },
  section: { ru: 'Раздел', en: 'Section' },
  action: { ru: 'Мероприятие', en: 'Action' },
  owner: { ru: 'Ответственный исполнитель', en: 'Owner' },
  coExecutors: { ru: 'Соисполнители', en: 'Co-executors' },
  start: { ru: 'Начало', en: 'Start' },
  due: { ru: 'Срок', en: 'Due' },
  state: { ru: 'Состояние', en: 'State' },
  daysOverdue: { ru: 'Просрочено, дней', en: 'Days overdue' },
  indicator: { ru: 'Показатель', en: 'Indicator' },
  unit: { ru: 'Единица', en: 'Unit' },
  planned: { ru: 'План', en: 'Planned' },
  actual: { ru: 'Достигнуто', en: 'Reached' },
  reportedOn: { ru: 'Последний отчёт', en: 'Last report' },
  report: { ru: 'Что сделано', en: 'What was done' },
  links: { ru: 'Ссылки', en: 'Links' },
  files: { ru: 'Файлов', en: 'Files' },
  count: { ru: 'Мероприятий', en: 'Actions' },
  notStarted: { ru: 'Не начато', en: 'Not started' },
  started: { ru: 'Исполняется', en: 'Started' },
  done: { ru: 'Исполнено', en: 'Done' },
  overdue: { ru: 'Просрочено', en: 'Overdue' },
  reckoning: { ru: 'Как сведено', en: 'Reckoned as' },
  sum: { ru: 'сумма', en: 'sum' },
  average: { ru: 'среднее', en: 'average' },
  all: { ru: 'Вся дорожная карта', en: 'The whole roadmap' },
} as const satisfies Record<string, LocalizedText>;

type Word = keyof typeof words;

/** What the report is made from. */
export interface ProgressGround {
  readonly roadmap: Pick<Roadmap, 'sections'>;
  readonly items: readonly ActionItem[];
  readonly reports: readonly ProgressReport[];
  /** The event's local day, `YYYY-MM-DD`. */
  readonly today: string;
  /** The event's local day of an instant, `YYYY-MM-DD`. */
  localDay(instant: Date): string;
}

/** How far the roadmap has come, as tables that can be filtered: items with their last report, sections, owners, indicators. */
export function progressWorkbook(ground: ProgressGround, language: Language): Workbook {
  const { roadmap, items, reports, today } = ground;
  const word = (key: Word): string => words[key][language];
  const columns = (...list: readonly (readonly [Word, SheetColumn['kind']])[]): readonly SheetColumn[] =>
    list.map(([key, kind]) => ({ title: word(key), kind }));
  const lastReports = lastOfEach(reports);
  const place = new Map(roadmap.sections.map(({ key }, index) => [key, index]));
  const titles = new Map(roadmap.sections.map(({ key, title }) => [key, title]));
  const standing = items
    .filter(({ state }) => standsInRoadmap(state))
    .sort(
      (a, b) =>
        (place.get(a.sectionKey) ?? 0) - (place.get(b.sectionKey) ?? 0) ||
        a.position - b.position ||
        (a.id < b.id ? -1 : 1),
    );
  const { total, sections, owners } = summarizeProgress(items, roadmap.sections, today);
  const counts = columns(
    ['count', 'integer'],
    ['notStarted', 'integer'],
    ['started', 'integer'],
    ['done', 'integer'],
    ['overdue', 'integer'],
  );
  return {
    title: word('title'),
    sheets: [
      {
        name: word('items'),
        columns: columns(
          ['section', 'text'],
          ['action', 'text'],
          ['owner', 'text'],
          ['coExecutors', 'text'],
          ['start', 'date'],
          ['due', 'date'],
          ['state', 'text'],
          ['daysOverdue', 'integer'],
          ['indicator', 'text'],
          ['unit', 'text'],
          ['planned', 'integer'],
          ['actual', 'integer'],
          ['reportedOn', 'date'],
          ['report', 'text'],
          ['links', 'text'],
          ['files', 'integer'],
        ),
        rows: standing.map((item) => [
          titles.get(item.sectionKey) ?? item.sectionKey,
          ...itemCells(item, today, language),
          ...reportCells(lastReports.get(item.id), ground),
        ]),
      },
      {
        name: word('bySection'),
        columns: [...columns(['section', 'text']), ...counts],
        rows: [...sections.map((one) => [one.title, ...countCells(one)]), [word('all'), ...countCells(total)]],
      },
      {
        name: word('byOwner'),
        columns: [...columns(['owner', 'text']), ...counts],
        rows: owners.map((one) => [one.name, ...countCells(one)]),
      },
      {
        name: word('figures'),
        columns: columns(
          ['section', 'text'],
          ['unit', 'text'],
          ['planned', 'integer'],
          ['actual', 'integer'],
          ['reckoning', 'text'],
        ),
        rows: [...sections, { title: word('all'), figures: total.figures }].flatMap(({ title, figures }) =>
          figures.map(({ unit, planned, actual, isAverage }) => [
            title,
            unit,
            planned,
            actual,
            word(isAverage ? 'average' : 'sum'),
          ]),
        ),
      },
    ],
  };
}

function itemCells(item: ActionItem, today: string, language: Language): readonly SheetValue[] {
  const { text, owner, coExecutors, start, due, state, indicator } = item;
  const late = isOverdue(item, today) && due ? (Date.parse(today) - Date.parse(due)) / 86_400_000 : null;
  return [
    text,
    owner?.name ?? null,
    coExecutors.map(({ name }) => name).join('; ') || null,
    dayIfAny(start),
    dayIfAny(due),
    actionItemStateLabels[state][language],
    late,
    indicator?.text ?? null,
    indicator?.unit ?? null,
    indicator?.planned ?? null,
    indicator?.actual ?? null,
  ];
}

function reportCells(report: ProgressReport | undefined, { localDay }: ProgressGround): readonly SheetValue[] {
  if (!report) return [null, null, null, null];
  return [dayIfAny(localDay(report.at)), report.text ?? null, report.links.join('\n') || null, report.fileIds.length];
}

function countCells({ items, notStarted, started, done, overdue }: ProgressCounts): readonly SheetValue[] {
  return [items, notStarted, started, done, overdue];
}

function lastOfEach(reports: readonly ProgressReport[]): ReadonlyMap<Id<'ActionItem'>, ProgressReport> {
  const inOrder = [...reports].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
  return new Map(inOrder.map((report) => [report.actionItemId, report]));
}

function dayIfAny(day: string | undefined): Date | null {
  return day === undefined ? null : new Date(`${day}T00:00:00Z`);
}
