import { type Id, type IdSource, asId, unwrap } from '@vstrecha/kernel';
import { type AgendaItem, type AgendaItemInput, createAgendaItem } from './agenda-item.js';
import { type Delegation, type NewDelegationInput, createDelegation } from './delegation.js';
import { type Event, type EventInput, createEvent } from './event.js';
import { type Round, type RoundInput, createRound } from './round.js';

export const now = new Date('2023-08-01T09:00:00Z');
export const later = new Date('2023-08-02T09:00:00Z');

/** Ids `a1`, `a2`, ... in the order in which they are asked for. */
export function countingIds(prefix = 'a'): IdSource {
  let count = 0;
  return { next: <Entity extends string>() => asId<Entity>(`${prefix}${++count}`) };
}

/** An instant of 6 September 2023 by the clocks of Tver (UTC+3): `at('10:30')`. */
export function at(time: string): Date {
  return new Date(`2023-09-06T${time}:00+03:00`);
}

export const tverInput: EventInput = {
  kind: 'meeting',
  title: 'Совещание в Твери',
  timeZone: 'Europe/Moscow',
  language: 'ru',
  firstDay: '2023-09-06',
  lastDay: '2023-09-06',
};

export function anEvent(overrides: Partial<Event> = {}): Event {
  return { ...unwrap(createEvent(tverInput, countingIds('event-'), now)), ...overrides };
}

export function aRound(overrides: Partial<RoundInput> = {}): Round {
  const input = { start: at('10:00'), slotMinutes: 20, changeoverMinutes: 5, slotCount: 4, ...overrides };
  return unwrap(createRound(input, anEvent(), [], countingIds('round-'), now));
}

export function aDelegation(overrides: Partial<NewDelegationInput> = {}, event = anEvent()): Delegation {
  const input = {
    organization: { id: asId<'Organization'>('plant'), title: 'Завод', kind: 'enterprise' },
    parallelMeetings: 1,
    ...overrides,
  };
  const around = {
    event,
    tableIds: new Set<Id<'Table'>>([asId('table-1')]),
    delegatesElsewhere: new Set<Id<'Person'>>(),
  };
  return unwrap(createDelegation(input, around, false, countingIds(`${input.organization.id}-`), now));
}

export function anAgendaItem(overrides: Partial<AgendaItemInput> = {}, event = anEvent()): AgendaItem {
  const input: AgendaItemInput = {
    kind: 'plenary',
    title: 'Пленарное заседание',
    start: at('09:00'),
    end: at('10:00'),
    attendance: { kind: 'everybody' },
    ...overrides,
  };
  const named = input.attendance.kind === 'delegations' ? input.attendance.delegationIds : [];
  return unwrap(createAgendaItem(input, event, new Set(named), countingIds('item-'), now));
}
