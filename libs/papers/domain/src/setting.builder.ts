import { asId } from '@vstrecha/kernel';
import type { PaperPerson, PaperSetting } from './paper-setting.js';

/** A delegate of the delegation with that number. */
export function aPerson(name: string, delegation: number, position?: string): PaperPerson {
  const [familyName = '', ...given] = name.split(' ');
  return {
    id: asId<'Delegate'>(`${delegation}-${name}`),
    name,
    familyName,
    givenNames: given.join(' '),
    position,
    role: 'member',
    delegationId: asId<'Delegation'>(`d${delegation}`),
    organization: `Организация ${delegation}`,
  };
}

/** A meeting of two delegations at table 3 in the programme of one day in Tver. */
export function aSetting(changes: Partial<PaperSetting> = {}): PaperSetting {
  const people = [aPerson('Иванов Иван Иванович', 1, 'директор'), aPerson('Петрова Анна', 2)];
  const table = { id: asId<'Table'>('t3'), number: 3, label: 'Стол 3', zone: 'зона А' };
  const at = (time: string) => new Date(`2023-09-06T${time}:00Z`);
  return {
    event: {
      title: 'Совещание',
      kind: 'meeting',
      city: 'Тверь',
      venue: 'ЦОПП',
      timeZone: 'Europe/Moscow',
      firstDay: '2023-09-06',
      lastDay: '2023-09-06',
    },
    agenda: [
      {
        id: asId<'AgendaItem'>('a1'),
        start: at('06:00'),
        end: at('06:20'),
        title: 'Открытие',
        room: 'Зал',
        speakers: [{ name: 'Ильин Владимир Викторович', position: 'министр', topic: 'Задачи' }],
        holdsMeetings: false,
      },
      {
        id: asId<'AgendaItem'>('a2'),
        start: at('08:00'),
        end: at('09:00'),
        title: 'Встречи',
        speakers: [],
        holdsMeetings: true,
      },
    ],
    people,
    tables: [table],
    meetings: [
      {
        start: at('08:15'),
        end: at('08:35'),
        table,
        sides: [
          { delegationId: asId<'Delegation'>('d1'), organization: 'Организация 1', people: people.slice(0, 1) },
          { delegationId: asId<'Delegation'>('d2'), organization: 'Организация 2', people: people.slice(1) },
        ],
        topics: 'Практика',
        state: 'planned',
      },
    ],
    planNumber: 1,
    ...changes,
  };
}
