import type { DocumentModel, TableRow } from '@vstrecha/documents';
import { asId } from '@vstrecha/kernel';
import { badgeSheet } from './badges.js';
import { meetingList } from './meeting-list.js';
import { agendaDocument } from './personal-agenda.js';
import { programmeDocument } from './programme.js';
import { aSetting } from './setting.builder.js';
import { tableSheetDocument } from './table-sheet.js';

const rowsOf = ({ blocks }: DocumentModel): readonly TableRow[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
const cells = (leads: readonly number[], ...texts: string[]): TableRow => ({ kind: 'cells', cells: texts, leads });
const setting = aSetting();

describe('the papers of an event', () => {
  it('programme: what happens when and where, by the clocks of the event', () => {
    const programme = programmeDocument(setting.event, setting.agenda, 'ru');
    expect(rowsOf(programme)).toEqual([
      cells([1], '09:00–09:20', 'Открытие\nИльин Владимир Викторович, министр — Задачи', 'Зал'),
      cells([1], '11:00–12:00', 'Встречи', '—'),
    ]);
    expect(programme.title).toBe('ПРОГРАММА. Совещание');
    expect(programmeDocument(setting.event, setting.agenda, 'en').title).toBe('PROGRAMME. Совещание');
  });

  it('programme: what says the same twice is said once', () => {
    const event = { ...setting.event, title: 'Совещание «Кадры»', theme: 'Кадры' };
    const speakers = [{ name: 'Агрономы-наставники', position: 'Агрономы-наставники' }];
    const programme = programmeDocument(event, [{ ...setting.agenda[0]!, speakers }], 'ru');
    expect(rowsOf(programme)[0]).toMatchObject({ cells: ['09:00–09:20', 'Открытие\nАгрономы-наставники', 'Зал'] });
    const texts = (theme: string) =>
      programmeDocument({ ...event, theme }, [], 'ru').blocks.flatMap((block) =>
        block.kind === 'paragraph' ? [block.text] : [],
      );
    expect(texts('Кадры')).not.toContain('Кадры');
    expect(texts('Наставничество')).toContain('Наставничество');
  });

  it('programme: the days of a forum are sections', () => {
    const event = { ...setting.event, lastDay: '2023-09-07' };
    const second = {
      ...setting.agenda[0]!,
      start: new Date('2023-09-06T21:30:00Z'),
      end: new Date('2023-09-06T22:00:00Z'),
    };
    const sections = rowsOf(programmeDocument(event, [...setting.agenda, second], 'en')).flatMap((row) =>
      row.kind === 'section' ? [row.text.replaceAll('\u00A0', ' ')] : [],
    );
    expect(sections).toEqual(['6 September 2023', '7 September 2023']);
  });

  it('agenda of a person: own meetings in the place of the time for meetings', () => {
    const [ivanov] = setting.people;
    expect(
      rowsOf(agendaDocument(ivanov!, setting, 'ru')).map((row) => (row.kind === 'cells' ? row.cells : row.text)),
    ).toEqual([
      ['09:00–09:20', 'Открытие', 'Зал'],
      ['11:15–11:35', 'Встреча: Организация 2\nПетрова Анна\nТемы: Практика', 'стол\u00A03, зона А'],
    ]);
  });

  it('a cancelled meeting stands in no agenda and on no table, but in the list', () => {
    const cancelled = aSetting({ meetings: setting.meetings.map((meeting) => ({ ...meeting, state: 'cancelled' })) });
    expect(rowsOf(agendaDocument(cancelled.people[0]!, cancelled, 'ru'))).toHaveLength(1);
    expect(rowsOf(tableSheetDocument(cancelled.tables[0]!, cancelled, 'ru'))).toEqual([
      { kind: 'section', text: 'Встреч за этим столом нет' },
    ]);
    expect(meetingList(cancelled, 'ru').sheets[0].rows[0]!.at(-1)).toBe('отменена');
  });

  it('sheet of a table: who sits there, in order of time', () => {
    const sheet = tableSheetDocument(setting.tables[0]!, setting, 'en');
    expect(rowsOf(sheet)).toEqual([
      cells(
        [1, 2],
        '11:15–11:35',
        'Организация 1\nИванов Иван Иванович, директор',
        'Организация 2\nПетрова Анна',
        'Практика',
      ),
    ]);
    expect(sheet.blocks).toContainEqual(expect.objectContaining({ text: 'Table 3', size: 40 }));
  });

  it('list of meetings: one row each, the day a real day', () => {
    const { columns, rows } = meetingList(setting, 'ru').sheets[0];
    expect(columns.map(({ title }) => title).slice(0, 4)).toEqual(['Дата', 'Начало', 'Окончание', 'Стол №']);
    expect(rows).toEqual([
      [
        new Date('2023-09-06T00:00:00Z'),
        '11:15',
        '11:35',
        3,
        'зона А',
        'Организация 1',
        'Иванов Иван Иванович, директор',
        'Организация 2',
        'Петрова Анна',
        'Практика',
        'запланирована',
      ],
    ]);
  });

  it('badges: in the order of names, each with its code', () => {
    const { badges } = badgeSheet([...setting.people].reverse(), setting, 'ru', (id) => `code ${id}`);
    expect(badges.map(({ familyName, givenNames, role, code }) => [familyName, givenNames, role, code])).toEqual([
      ['Иванов', 'Иван Иванович', 'Участник', 'code 1-Иванов Иван Иванович'],
      ['Петрова', 'Анна', 'Участник', 'code 2-Петрова Анна'],
    ]);
    expect(badgeSheet(setting.people, setting, 'en', () => 'x').badges[0]!.role).toBe('Participant');
  });

  it('an event without anything has papers that say so', () => {
    const empty = aSetting({ agenda: [], meetings: [] });
    expect(rowsOf(programmeDocument(empty.event, [], 'ru'))).toEqual([
      { kind: 'section', text: 'Пока ничего не запланировано' },
    ]);
    expect(meetingList(empty, 'en').sheets[0].rows).toEqual([]);
    expect(rowsOf(tableSheetDocument({ id: asId<'Table'>('x'), number: 1 }, empty, 'en'))).toEqual([
      { kind: 'section', text: 'No meetings at this table' },
    ]);
  });
});
