import { asId } from '@vstrecha/kernel';
import { planCsv, planDocument } from './plan-export.js';
import { aDelegation, aMeeting, aSetting, at } from './setting.builder.js';
import { SettingIndex } from './setting.js';
import { unplaced } from './unplaced.js';
import { noTopics } from './meeting-topics.js';

const plenary = {
  id: asId<'AgendaItem'>('plenary'),
  title: 'Пленарное',
  start: at('11:00'),
  end: at('12:00'),
  blocks: [asId<'Delegation'>('A')],
};
const setting = aSetting({
  slots: 3,
  tables: 1,
  delegations: [
    aDelegation('A', { name: 'АО «Тверской завод»; филиал', busy: [{ start: at('11:00'), end: at('12:00') }] }),
    aDelegation('B', { name: '=Колледж', kind: 'college' }),
    'C',
  ],
  agendaItems: [plenary],
});
const exported = {
  index: new SettingIndex(setting),
  number: 2,
  meetings: [
    aMeeting('A', 'B', 's2', 't1', { topics: { ...noTopics, formsOfCooperation: ['practice'] }, mutual: true }),
  ],
  unplaced: [
    unplaced(
      {
        key: 'A+C',
        fromDelegationId: asId('C'),
        toDelegationId: asId('A'),
        requestIds: [asId('C>A')],
        priority: 1,
        mutual: false,
        required: true,
        topics: noTopics,
      },
      [{ code: 'taken-out' }],
    ),
  ],
};

describe('planDocument', () => {
  it('explains every id that it names', () => {
    const document = planDocument(exported, 'ru');
    expect(document).toEqual({
      event: { id: 'event', title: 'Совещание', timeZone: 'Europe/Moscow', planNumber: 2 },
      slots: [
        { id: 's1', start: '2023-09-06T07:00:00.000Z', end: '2023-09-06T07:20:00.000Z' },
        { id: 's2', start: '2023-09-06T07:30:00.000Z', end: '2023-09-06T07:50:00.000Z' },
        { id: 's3', start: '2023-09-06T08:00:00.000Z', end: '2023-09-06T08:20:00.000Z' },
      ],
      tables: [{ id: 't1', number: 1 }],
      delegations: [
        {
          id: 'A',
          name: 'АО «Тверской завод»; филиал',
          kind: 'enterprise',
          capacity: 1,
          unavailable: ['s3'],
          delegates: [{ id: 'A.1', name: 'A.1', unavailable: [] }],
        },
        {
          id: 'B',
          name: '=Колледж',
          kind: 'college',
          capacity: 1,
          unavailable: [],
          delegates: [{ id: 'B.1', name: 'B.1', unavailable: [] }],
        },
        {
          id: 'C',
          name: 'C',
          kind: 'enterprise',
          capacity: 1,
          unavailable: [],
          delegates: [{ id: 'C.1', name: 'C.1', unavailable: [] }],
        },
      ],
      agendaItems: [
        {
          id: 'plenary',
          title: 'Пленарное',
          start: '2023-09-06T08:00:00.000Z',
          end: '2023-09-06T09:00:00.000Z',
          blocks: ['A'],
        },
      ],
      requests: [
        { id: 'A>B', from: 'A', to: 'B', priority: 2, mutual: true, required: false },
        { id: 'C>A', from: 'C', to: 'A', priority: 1, mutual: false, required: true },
      ],
      meetings: [
        {
          id: 'A-B',
          request: 'A>B',
          delegations: ['A', 'B'],
          delegates: ['A.1', 'B.1'],
          slot: 's2',
          table: 't1',
          state: 'planned',
        },
      ],
      unplaced: [{ request: 'C>A', reason: 'taken-out', text: 'Встречу снял с плана организатор.' }],
    });
  });
});

describe('planCsv', () => {
  it('opens in Excel as it is: mark, semicolons, quotes, and no formula', () => {
    expect(planCsv(exported, 'ru').split('\r\n')).toEqual([
      '\uFEFFСостояние;День;Начало;Окончание;Стол;Зона;Кто запросил;С кем;Участники первой стороны;Участники второй стороны;Приоритет;Взаимный интерес;Обязательная;Темы;Почему нет в плане',
      `запланирована;2023-09-06;10:30;10:50;1;;"АО «Тверской завод»; филиал";'=Колледж;A.1;B.1;2;да;;Производственная практика;`,
      'не в плане;;;;;;C;"АО «Тверской завод»; филиал";;;1;;да;;Встречу снял с плана организатор.',
      '',
    ]);
    expect(planCsv(exported, 'en')).toContain('State;Day;Start');
  });
});
