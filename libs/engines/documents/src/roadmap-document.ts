import type { Language, LocalizedText } from '@vstrecha/kernel';
import { type CalendarDate, dateInWords } from './dates-in-words.js';
import {
  type Block,
  type DocumentModel,
  type Paragraph,
  type SideBySide,
  type TableRow,
  signedBelow,
} from './document-model.js';
import { initialsBeforeName } from './person-name.js';

/** What the roadmap's paper says. Texts stand as people entered them; the case of a position is left as it is. */
export interface RoadmapPaper {
  /** What the roadmap is for, as it follows «Дорожная карта»: «по синхронизации кадровой потребности …». */
  readonly subject: string;
  /** The occasion it grew from: «по результатам совещания 6 сентября 2023 г., г. Тверь». */
  readonly occasion?: string;
  /** Not yet approved: every page is marked. */
  readonly isDraft: boolean;
  /** Of the dates that are written by hand. */
  readonly year: number;
  /** When it was approved, and under which number it is registered. */
  readonly approval?: { readonly on: CalendarDate; readonly number?: string };
  readonly approvedBy: Signatory;
  readonly agreedBy: readonly Signatory[];
  readonly sections: readonly RoadmapPaperSection[];
  /** Who signs below the table. */
  readonly signedBy: readonly Signatory[];
}

export interface Signatory {
  readonly position: string;
  /** Family name first; empty where the person is not known yet. */
  readonly name?: string;
}

export interface RoadmapPaperSection {
  readonly title: string;
  readonly items: readonly RoadmapPaperItem[];
}

export interface RoadmapPaperItem {
  readonly text: string;
  readonly start?: CalendarDate;
  readonly due?: CalendarDate;
  readonly owner: string;
  readonly coExecutors: readonly string[];
  readonly expectedResult: string;
  readonly indicator?: string;
  readonly confirmation: string;
  readonly funding?: string;
}

const words = {
  roadmap: { ru: 'ДОРОЖНАЯ КАРТА', en: 'ROADMAP' },
  draft: { ru: 'ПРОЕКТ', en: 'DRAFT' },
  approve: { ru: 'УТВЕРЖДАЮ', en: 'APPROVED' },
  agree: { ru: 'СОГЛАСОВАНО', en: 'AGREED' },
  number: { ru: '№ п/п', en: 'No.' },
  action: { ru: 'Мероприятие', en: 'Action' },
  term: { ru: 'Срок\n(начало / окончание)', en: 'Term\n(start / due)' },
  owner: { ru: 'Ответственный исполнитель', en: 'Owner' },
  coExecutors: { ru: 'Соисполнители', en: 'Co-executors' },
  result: { ru: 'Ожидаемый результат / показатель', en: 'Expected result / indicator' },
  confirmation: { ru: 'Форма подтверждения', en: 'Form of confirmation' },
  registered: { ru: '№', en: 'No.' },
  annexed: { ru: 'согласно приложению', en: 'see the annex' },
  annex: { ru: 'Приложение', en: 'Annex' },
  toRoadmap: { ru: 'к дорожной карте', en: 'to the roadmap' },
  nothing: { ru: 'Мероприятия пока не внесены', en: 'No actions yet' },
  indicator: { ru: 'Показатель', en: 'Indicator' },
  funding: { ru: 'Финансирование', en: 'Funding' },
  from: { ru: 'с', en: 'from' },
  until: { ru: 'до', en: 'by' },
} as const satisfies Record<string, LocalizedText>;

const line = '________________';
/** So many co-executors stand one below the other, and so many in their column at all: more are listed in the annex. */
const most = { lines: 5, named: 15 } as const;

/** The roadmap as ministries write it: landscape A4, approval and agreement above, seven columns, signatures below. */
export function roadmapDocument(paper: RoadmapPaper, language: Language): DocumentModel {
  const word = (key: keyof typeof words) => words[key][language];
  const title = `${word('roadmap')}\n${paper.subject}`;
  const content: Block[] = [
    ...approvals(paper, language),
    { kind: 'gap', height: 12 },
    { kind: 'paragraph', text: title, align: 'center', bold: true, heading: 1, after: 4, keepWithNext: true },
    ...(paper.occasion
      ? [{ kind: 'paragraph', text: paper.occasion, align: 'center', after: 8, keepWithNext: true } as const]
      : []),
    {
      kind: 'table',
      fontSize: 11,
      columns: [
        { title: word('number'), share: 0.05, align: 'center' },
        { title: word('action'), share: 0.265 },
        { title: word('term'), share: 0.135, align: 'center' },
        { title: word('owner'), share: 0.135 },
        { title: word('coExecutors'), share: 0.135 },
        { title: word('result'), share: 0.16 },
        { title: word('confirmation'), share: 0.12 },
      ],
      rows: rowsOf(paper.sections, language),
    },
    { kind: 'gap', height: 18 },
  ];
  const blocks = [...signedBelow(content, paper.signedBy.map(signatureLine)), ...annexBlocks(paper.sections, language)];
  return {
    title: `${word('roadmap')} ${paper.subject}`,
    language,
    orientation: 'landscape',
    fontSize: 12,
    mark: paper.isDraft ? word('draft') : undefined,
    blocks,
  };
}

/**
 * СОГЛАСОВАНО on the left, two abreast, УТВЕРЖДАЮ on the right. Each two begin a block of their own, as a block stands on one
 * page as a whole, and those who agree may be many.
 */
function approvals({ approvedBy, agreedBy, year, approval }: RoadmapPaper, language: Language): Block[] {
  const block = (heading: string, { position, name }: Signatory, date: readonly string[]): Paragraph[] => [
    { kind: 'paragraph', text: heading, bold: true },
    { kind: 'paragraph', text: position, after: 6 },
    { kind: 'paragraph', text: `${line} ${name ? initialsBeforeName(name) : line}` },
    { kind: 'paragraph', text: date.join('\n'), after: 10 },
  ];
  const toFill = dateToFill(year, language);
  const registered = approval ? [approvalDate(approval.on, language)] : [toFill];
  if (approval?.number) registered.push(`${words.registered[language]} ${approval.number}`);
  const agreed = agreedBy.map((signatory) => block(words.agree[language], signatory, [toFill]));
  const rows = Math.max(1, Math.ceil(agreed.length / 2));
  return Array.from({ length: rows }, (_, row) => ({
    kind: 'sideBySide',
    columns: [
      { share: 0.34, blocks: agreed[2 * row] ?? [] },
      { share: 0.32, blocks: agreed[2 * row + 1] ?? [] },
      { share: 0.34, blocks: row === 0 ? block(words.approve[language], approvedBy, registered) : [] },
    ],
  }));
}

function dateToFill(year: number, language: Language): string {
  return language === 'ru' ? `«___» ______________ ${year}\u00A0г.` : `___ ______________ ${year}`;
}

/** «20» октября 2023 г., the day in quotation marks as people write it by hand. */
function approvalDate(date: CalendarDate, language: Language): string {
  const inWords = dateInWords(date, language);
  return language === 'ru' ? inWords.replace(/^\d+/, '«$&»') : inWords;
}

function rowsOf(sections: readonly RoadmapPaperSection[], language: Language): TableRow[] {
  const rows = sections.flatMap((section, sectionIndex): TableRow[] => [
    { kind: 'section', text: `${sectionIndex + 1}. ${section.title}` },
    ...section.items.map((item, itemIndex) => rowOf(item, `${sectionIndex + 1}.${itemIndex + 1}`, language)),
  ]);
  return rows.length > 0 ? rows : [{ kind: 'section', text: words.nothing[language] }];
}

function rowOf(item: RoadmapPaperItem, number: string, language: Language): TableRow {
  const result = [
    item.expectedResult,
    item.indicator ? `${words.indicator[language]}: ${item.indicator}` : '',
    item.funding ? `${words.funding[language]}: ${item.funding}` : '',
  ];
  return {
    kind: 'cells',
    cells: [
      number,
      item.text,
      termOf(item, language),
      item.owner,
      listOf(item.coExecutors, language),
      result.filter((text) => text !== '').join('\n'),
      item.confirmation,
    ],
  };
}

/** «6 сентября 2023 г. / 1 декабря 2023 г.», «до 1 декабря 2023 г.», «с 6 сентября 2023 г.» */
function termOf({ start, due }: RoadmapPaperItem, language: Language): string {
  if (start && due) return `${dateInWords(start, language)} /\n${dateInWords(due, language)}`;
  if (due) return `${words.until[language]} ${dateInWords(due, language)}`;
  return start ? `${words.from[language]} ${dateInWords(start, language)}` : '—';
}

/** One below the other; many run on, and more than that have a place of their own, or the row would fill a page. */
function listOf(names: readonly string[], language: Language): string {
  if (names.length > most.named) return `${words.annexed[language]} (${names.length})`;
  return names.length > 0 ? names.join(names.length > most.lines ? '; ' : ';\n') : '—';
}

/** The co-executors of the actions that have too many for their column. */
function annexBlocks(sections: readonly RoadmapPaperSection[], language: Language): Block[] {
  const rows = sections.flatMap(({ items }, sectionIndex) =>
    items.flatMap(({ text, coExecutors }, itemIndex): TableRow[] =>
      coExecutors.length > most.named
        ? [{ kind: 'cells', cells: [`${sectionIndex + 1}.${itemIndex + 1}`, firstLine(text), coExecutors.join('; ')] }]
        : [],
    ),
  );
  if (rows.length === 0) return [];
  const title = words.coExecutors[language];
  return [
    { kind: 'pageBreak' },
    { kind: 'paragraph', text: `${words.annex[language]}\n${words.toRoadmap[language]}`, align: 'right', after: 8 },
    { kind: 'paragraph', text: title, align: 'center', bold: true, heading: 2, after: 6, keepWithNext: true },
    {
      kind: 'table',
      fontSize: 11,
      columns: [
        { title: words.number[language], share: 0.05, align: 'center' },
        { title: words.action[language], share: 0.35 },
        { title, share: 0.6 },
      ],
      rows,
    },
  ];
}

/** The action without its steps, which stand in the table. */
function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

function signatureLine({ position, name }: Signatory): SideBySide {
  return {
    kind: 'sideBySide',
    columns: [
      { share: 0.5, blocks: [{ kind: 'paragraph', text: position, after: 12 }] },
      { share: 0.22, blocks: [{ kind: 'paragraph', text: line, align: 'center' }] },
      { share: 0.28, blocks: [{ kind: 'paragraph', text: name ? initialsBeforeName(name) : line }] },
    ],
  };
}
