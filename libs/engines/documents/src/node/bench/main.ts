import { calendarDate } from '../../dates-in-words.js';
import type { DocumentModel } from '../../document-model.js';
import { type RoadmapPaper, roadmapDocument } from '../../roadmap-document.js';
import { roadmapWorkbook } from '../../roadmap-workbook.js';
import { type WritingTask, performWriting } from '../writing-task.js';

/** How long the documents take that must be quick: CPU seconds of this process, and the goal on a usual machine. */
const items = 1000;
const people = 500;

const paper: RoadmapPaper = {
  subject: 'по синхронизации кадровой потребности предприятий и ресурсов системы СПО',
  isDraft: true,
  year: 2026,
  approvedBy: { position: 'Министр промышленности и торговли', name: 'Иванов Иван Иванович' },
  agreedBy: [],
  signedBy: [],
  sections: Array.from({ length: 10 }, (_, section) => ({
    title: `Направление ${section + 1}`,
    items: Array.from({ length: items / 10 }, (_, item) => ({
      text: `Организовать производственную практику обучающихся по профессии 15.01.05 Сварщик, группа ${item + 1}`,
      start: calendarDate('2026-09-01'),
      due: calendarDate('2026-12-01'),
      owner: `Колледж № ${(item % 40) + 1}`,
      coExecutors: ['Вагоностроительный завод', 'Центр опережающей профессиональной подготовки'],
      expectedResult: 'Обучающиеся прошли практику',
      indicator: '80 человек',
      confirmation: 'Договоры о практической подготовке',
    })),
  })),
};

const agenda = (person: number): DocumentModel => ({
  title: `Участник ${person}`,
  language: 'ru',
  orientation: 'portrait',
  fontSize: 12,
  blocks: [
    { kind: 'paragraph', text: 'ПЕРСОНАЛЬНАЯ ПОВЕСТКА', heading: 1, align: 'center', keepWithNext: true },
    { kind: 'paragraph', text: `Участник ${person}, директор по персоналу`, after: 8 },
    {
      kind: 'table',
      fontSize: 11,
      columns: [
        { title: 'Время', share: 0.15 },
        { title: 'Встреча или мероприятие', share: 0.57 },
        { title: 'Место', share: 0.28 },
      ],
      rows: Array.from({ length: 14 }, (_, row) => ({
        kind: 'cells',
        cells: [
          `1${row % 10}:00–1${row % 10}:20`,
          `Встреча: Организация ${row}\nИванов Иван Иванович, директор`,
          'стол 3, зона А',
        ],
      })),
    },
  ],
});

const runs: readonly (readonly [string, number, WritingTask])[] = [
  [`roadmap of ${items} items, DOCX`, 1, { output: 'docx', documents: [roadmapDocument(paper, 'ru')] }],
  [`roadmap of ${items} items, PDF`, 3, { output: 'pdf', documents: [roadmapDocument(paper, 'ru')] }],
  [`roadmap of ${items} items, XLSX`, 1, { output: 'xlsx', workbook: roadmapWorkbook(paper, 'ru') }],
  [
    `${people} personal agendas, PDF`,
    15,
    { output: 'pdf', documents: Array.from({ length: people }, (_, person) => agenda(person + 1)) },
  ],
];

for (const [name, goal, task] of runs) {
  const before = process.cpuUsage();
  const started = performance.now();
  const bytes = await performWriting(task);
  const { user, system } = process.cpuUsage(before);
  const seconds = [(user + system) / 1e6, (performance.now() - started) / 1000].map((value) => value.toFixed(2));
  console.log(
    `${name.padEnd(36)} ${seconds[0]} s CPU, ${seconds[1]} s, ${Math.round(bytes.length / 1024)} KB (goal ${goal} s)`,
  );
}
