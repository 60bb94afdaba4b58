import {
  type Block,
  type DocumentModel,
  type SideBySide,
  calendarDate,
  dateInWords,
  initialsAfterName,
  initialsBeforeName,
  signedBelow,
} from '@vstrecha/documents';
import type { Language, LocalizedText } from '@vstrecha/kernel';
import { groupBy } from '@vstrecha/kernel';
import type { PaperEvent, PaperPerson } from './paper-setting.js';
import type { Official, Protocol, ProtocolSpeaker } from './protocol.js';

/** A поручение as the roadmap holds it. */
export interface ProtocolAssignment {
  readonly text: string;
  /** Whoever answers for it, as entered. */
  readonly owner?: string;
  readonly coExecutors: readonly string[];
  /** Local day, `YYYY-MM-DD`. */
  readonly due?: string;
}

/** What the paper needs besides the record. */
export interface ProtocolSurroundings {
  readonly event: PaperEvent;
  readonly attendees: readonly PaperPerson[];
  readonly assignments: readonly ProtocolAssignment[];
}

/** From so many attendees on the list is an annex. */
export const annexFrom = 16;

const words = {
  protocol: { ru: 'ПРОТОКОЛ', en: 'MINUTES' },
  chair: { ru: 'Председательствовал', en: 'Chair' },
  chairwoman: { ru: 'Председательствовала', en: 'Chair' },
  secretary: { ru: 'Секретарь', en: 'Secretary' },
  present: { ru: 'Присутствовали', en: 'Present' },
  annexed: { ru: 'список прилагается', en: 'see the list attached' },
  nobody: { ru: 'участники не указаны', en: 'nobody is listed' },
  agenda: { ru: 'ПОВЕСТКА ДНЯ', en: 'AGENDA' },
  decided: { ru: 'РЕШИЛИ:', en: 'DECIDED:' },
  heard: { ru: 'СЛУШАЛИ:', en: 'HEARD:' },
  assignments: { ru: 'ПОРУЧЕНИЯ', en: 'ASSIGNMENTS' },
  owner: { ru: 'Ответственный', en: 'Owner' },
  coExecutors: { ru: 'Соисполнители', en: 'Co-executors' },
  due: { ru: 'в срок до', en: 'by' },
  annex: { ru: 'Приложение', en: 'Annex' },
  toProtocol: { ru: 'к протоколу', en: 'to the minutes' },
  attendees: { ru: 'СПИСОК УЧАСТНИКОВ', en: 'LIST OF ATTENDEES' },
  numberColumn: { ru: '№ п/п', en: 'No.' },
  name: { ru: 'Фамилия, имя, отчество', en: 'Name' },
  position: { ru: 'Должность', en: 'Position' },
  from: { ru: 'от', en: 'of' },
  registered: { ru: '№', en: 'No.' },
} as const satisfies Record<string, LocalizedText>;

/** The first line of a paragraph is set in by 1.25 cm. */
const firstLine = 35.4;
const line = '________________';

/** The protocol as authorities write it: portrait A4, 14 points, questions in Roman figures, assignments numbered. */
export function protocolDocument(protocol: Protocol, around: ProtocolSurroundings, language: Language): DocumentModel {
  const word = (key: keyof typeof words) => words[key][language];
  const attendance = attendanceByOrganization(around.attendees);
  const hasAnnex = around.attendees.length >= annexFrom;
  const { questions } = protocol;
  const content: Block[] = [
    ...(protocol.authority ? [centred(protocol.authority.toLocaleUpperCase('ru'), { bold: true, after: 10 })] : []),
    { kind: 'paragraph', text: word('protocol'), align: 'center', bold: true, heading: 1, keepWithNext: true },
    centred(protocol.subject, { bold: true, after: 8, keepWithNext: true }),
    ...cityDateNumber(protocol, around.event, language),
    { kind: 'gap', height: 8 },
    ...official(word(isWoman(protocol.chair) ? 'chairwoman' : 'chair'), protocol.chair),
    ...(protocol.secretary ? official(word('secretary'), protocol.secretary) : []),
    { kind: 'paragraph', text: `${word('present')}:${hasAnnex ? ` ${word('annexed')}.` : ''}`, bold: true, after: 4 },
    ...(hasAnnex ? [] : attendanceBlocks(attendance, language)),
    { kind: 'gap', height: 6 },
    ...(questions.length > 1
      ? [
          centred(word('agenda'), { bold: true, after: 4, keepWithNext: true }),
          ...questions.flatMap(({ title }, index) => body(`${romanNumber(index + 1)}. ${title}`)),
          { kind: 'gap', height: 6 } as const,
        ]
      : []),
    ...questions.flatMap((question, index): Block[] => [
      {
        kind: 'paragraph',
        text: `${romanNumber(index + 1)}. ${question.title}`,
        align: 'center',
        bold: true,
        heading: 2,
        after: 4,
        keepWithNext: true,
      },
      ...(question.speakers.length > 0
        ? [
            ...body(word('heard'), { bold: true, keepWithNext: true }),
            ...question.speakers.flatMap((one) => body(speakerLine(one))),
          ]
        : []),
      ...(question.discussion ? body(question.discussion) : []),
      ...(question.decisions.length > 0
        ? [
            ...body(word('decided'), { bold: true, keepWithNext: true }),
            ...question.decisions.flatMap((decision, at) => body(`${index + 1}.${at + 1}. ${decision}`)),
          ]
        : []),
      { kind: 'gap', height: 6 },
    ]),
    ...assignmentBlocks(around.assignments, language),
    { kind: 'gap', height: 18 },
  ];
  const signatories = [protocol.chair, ...(protocol.secretary ? [protocol.secretary] : [])];
  const blocks = [
    ...signedBelow(content, signatories.map(signature)),
    ...(hasAnnex ? annex(protocol, attendance, language) : []),
  ];
  return {
    title: `${word('protocol')} ${protocol.subject}`,
    language,
    orientation: 'portrait',
    fontSize: 14,
    blocks,
  };
}

/** Those who were there, by organization in the order of its name, people in the order of theirs. */
export function attendanceByOrganization(
  attendees: readonly PaperPerson[],
): readonly { readonly organization: string; readonly people: readonly PaperPerson[] }[] {
  const sorted = [...attendees].sort((a, b) => a.name.localeCompare(b.name, 'ru'));
  return [...groupBy(sorted, ({ organization }) => organization)]
    .map(([organization, people]) => ({ organization, people }))
    .sort((a, b) => a.organization.localeCompare(b.organization, 'ru'));
}

/** «Разместить наставников, в срок до 1 декабря 2026 г. Ответственный: …»: the case of names is left as entered. */
export function assignmentText(assignment: ProtocolAssignment, language: Language): string {
  const { text, owner, coExecutors, due } = assignment;
  const plain = text.replace(/[.;,\s]+$/, '');
  const term = due ? `, ${words.due[language]} ${dateInWords(calendarDate(due), language)}` : '';
  const named = (label: LocalizedText, names: readonly string[]) =>
    names.length > 0 ? ` ${label[language]}: ${names.join(', ')}.` : '';
  const end = term.endsWith('.') ? '' : '.';
  return `${plain}${term}${end}${named(words.owner, owner ? [owner] : [])}${named(words.coExecutors, coExecutors)}`;
}

const romanDigits = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

export function romanNumber(number: number): string {
  let rest = number;
  return romanDigits
    .map(([value, digit]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return digit.repeat(times);
    })
    .join('');
}

function centred(text: string, rest: object = {}): Block {
  return { kind: 'paragraph', text, align: 'center', ...rest };
}

/** A paragraph a line: Word would stretch the words of a justified line that is broken by hand. */
function body(text: string, rest: object = {}): Block[] {
  return text
    .split('\n')
    .map((one) => ({ kind: 'paragraph', text: one, align: 'justify', firstLine, after: 3, ...rest }));
}

function cityDateNumber({ date, number }: Protocol, { city }: PaperEvent, language: Language): Block[] {
  const place = city ? (language === 'ru' ? `г.\u00A0${city}` : city) : '';
  return [
    {
      kind: 'sideBySide',
      columns: [
        { share: 0.34, blocks: [{ kind: 'paragraph', text: place }] },
        {
          share: 0.4,
          blocks: [{ kind: 'paragraph', text: dateInWords(calendarDate(date), language), align: 'center' }],
        },
        { share: 0.26, blocks: [{ kind: 'paragraph', text: registered(number, language), align: 'right' }] },
      ],
    },
  ];
}

/** «№ 12», or a line to write the number on. */
function registered(number: string | undefined, language: Language): string {
  return `${words.registered[language]}\u00A0${number ?? '_______'}`;
}

/** As her patronymic tells. */
function isWoman({ name }: Official): boolean {
  return /\s.*\s\S*(?:вна|чна|кызы)$/iu.test(name.trim());
}

function official(label: string, { position, name }: Official): Block[] {
  return [{ kind: 'paragraph', text: `${label}: ${initialsAfterName(name)}, ${position}`, after: 4 }];
}

function attendanceBlocks(attendance: ReturnType<typeof attendanceByOrganization>, language: Language): Block[] {
  if (attendance.length === 0) return [{ kind: 'paragraph', text: words.nobody[language], after: 4 }];
  return attendance.flatMap(({ organization, people }): Block[] => [
    { kind: 'paragraph', text: `${organization}:`, italic: true, keepWithNext: true },
    {
      kind: 'paragraph',
      text: people
        .map(({ name, position }) => [initialsAfterName(name), position].filter(Boolean).join(', '))
        .join(';\n'),
      after: 4,
    },
  ]);
}

function speakerLine({ name, position }: ProtocolSpeaker): string {
  return position === name ? name : [initialsAfterName(name), position].filter(Boolean).join(', ');
}

function assignmentBlocks(assignments: readonly ProtocolAssignment[], language: Language): Block[] {
  if (assignments.length === 0) return [];
  return [
    centred(words.assignments[language], { bold: true, heading: 2, after: 4, keepWithNext: true }),
    ...assignments.flatMap((assignment, index) => body(`${index + 1}. ${assignmentText(assignment, language)}`)),
  ];
}

function signature({ position, name }: Official): SideBySide {
  return {
    kind: 'sideBySide',
    columns: [
      { share: 0.46, blocks: [{ kind: 'paragraph', text: position, after: 12 }] },
      { share: 0.26, blocks: [{ kind: 'paragraph', text: line, align: 'center' }] },
      { share: 0.28, blocks: [{ kind: 'paragraph', text: initialsBeforeName(name) }] },
    ],
  };
}

function annex(
  { date, number }: Protocol,
  attendance: ReturnType<typeof attendanceByOrganization>,
  language: Language,
): Block[] {
  const reference = `${words.toProtocol[language]} ${words.from[language]} ${dateInWords(calendarDate(date), language)}`;
  let count = 0;
  return [
    { kind: 'pageBreak' },
    { kind: 'paragraph', text: words.annex[language], align: 'right' },
    { kind: 'paragraph', text: `${reference} ${registered(number, language)}`, align: 'right', after: 10 },
    centred(words.attendees[language], { bold: true, heading: 1, after: 6, keepWithNext: true }),
    {
      kind: 'table',
      fontSize: 12,
      columns: [
        { title: words.numberColumn[language], share: 0.09, align: 'center' },
        { title: words.name[language], share: 0.43 },
        { title: words.position[language], share: 0.48 },
      ],
      rows: attendance.flatMap(({ organization, people }) => [
        { kind: 'section' as const, text: organization },
        ...people.map(({ name, position }) => ({
          kind: 'cells' as const,
          cells: [String((count += 1)), name, position ?? '—'],
        })),
      ]),
    },
  ];
}
