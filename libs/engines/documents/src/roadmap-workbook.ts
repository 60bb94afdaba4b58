import type { Language, LocalizedText } from '@vstrecha/kernel';
import type { CalendarDate } from './dates-in-words.js';
import type { RoadmapPaper } from './roadmap-document.js';
import type { Sheet, Workbook } from './workbook.js';

const words = {
  roadmap: { ru: 'Дорожная карта', en: 'Roadmap' },
  number: { ru: '№ п/п', en: 'No.' },
  section: { ru: 'Раздел', en: 'Section' },
  action: { ru: 'Мероприятие', en: 'Action' },
  start: { ru: 'Начало', en: 'Start' },
  due: { ru: 'Окончание', en: 'Due' },
  owner: { ru: 'Ответственный исполнитель', en: 'Owner' },
  coExecutors: { ru: 'Соисполнители', en: 'Co-executors' },
  result: { ru: 'Ожидаемый результат', en: 'Expected result' },
  indicator: { ru: 'Показатель', en: 'Indicator' },
  confirmation: { ru: 'Форма подтверждения', en: 'Form of confirmation' },
  funding: { ru: 'Финансирование', en: 'Funding' },
} as const satisfies Record<string, LocalizedText>;

/** The roadmap as a table to sort and filter: one row an action, its section beside it, days that are real days. */
export function roadmapWorkbook(
  paper: RoadmapPaper,
  language: Language,
): Workbook & { readonly sheets: readonly [Sheet] } {
  const title = (key: keyof typeof words) => words[key][language];
  return {
    title: `${title('roadmap')} ${paper.subject}`,
    sheets: [
      {
        name: title('roadmap'),
        columns: [
          { title: title('number'), kind: 'text', width: 9 },
          { title: title('section'), kind: 'text', width: 28 },
          { title: title('action'), kind: 'text', width: 56 },
          { title: title('start'), kind: 'date', width: 13 },
          { title: title('due'), kind: 'date', width: 13 },
          { title: title('owner'), kind: 'text', width: 34 },
          { title: title('coExecutors'), kind: 'text', width: 34 },
          { title: title('result'), kind: 'text', width: 34 },
          { title: title('indicator'), kind: 'text', width: 24 },
          { title: title('confirmation'), kind: 'text', width: 30 },
          { title: title('funding'), kind: 'text', width: 24 },
        ],
        rows: paper.sections.flatMap((section, sectionIndex) =>
          section.items.map((item, itemIndex) => [
            `${sectionIndex + 1}.${itemIndex + 1}`,
            section.title,
            item.text,
            dayOf(item.start),
            dayOf(item.due),
            item.owner,
            item.coExecutors.join('; ') || null,
            item.expectedResult,
            item.indicator ?? null,
            item.confirmation,
            item.funding ?? null,
          ]),
        ),
      },
    ],
  };
}

function dayOf(date: CalendarDate | undefined): Date | null {
  return date ? new Date(Date.UTC(date.year, date.month - 1, date.day)) : null;
}
