import { type Id, type IdSource, asId } from '@vstrecha/kernel';
import { type Plan, startPlan } from './plan.js';
import type { WorkInProgress } from './plan-editing.js';
import { type ScheduleDelegation, type ScheduleSetting, type ScheduleSlot, SettingIndex } from './setting.js';
import type { Meeting } from './meeting.js';
import { firstVersion } from './record.js';
import { type PlannableRequest, type PlannablePairRule, pairKey, wantedMeetings } from './wanted-meeting.js';
import { noTopics } from './meeting-topics.js';

export const now = new Date('2023-09-01T09:00:00Z');
export const later = new Date('2023-09-02T09:00:00Z');

/** Ids `x1`, `x2`, ... in the order in which they are asked for. */
export function countingIds(prefix = 'x'): IdSource {
  let count = 0;
  return { next: <Entity extends string>() => asId<Entity>(`${prefix}${++count}`) };
}

/** An instant of 6 September 2023 by the clocks of Tver (UTC+3): `at('10:30')`. */
export function at(time: string): Date {
  return new Date(`2023-09-06T${time}:00+03:00`);
}

/** Slots `s1`, `s2`, ... of 20 minutes on the half hours from 10:00. */
export function slotsFrom10(count: number): readonly ScheduleSlot[] {
  return Array.from({ length: count }, (_, index) => ({
    id: asId<'Slot'>(`s${index + 1}`),
    roundId: asId<'Round'>('round'),
    day: '2023-09-06',
    start: new Date(at('10:00').getTime() + index * 30 * 60_000),
    end: new Date(at('10:20').getTime() + index * 30 * 60_000),
  }));
}

/** A delegation that is called like its id, with delegates `A.1`, `A.2`, ... */
export function aDelegation(
  id: string,
  { delegateCount = 1, ...overrides }: Partial<ScheduleDelegation> & { delegateCount?: number } = {},
): ScheduleDelegation {
  return {
    id: asId<'Delegation'>(id),
    name: id,
    kind: 'enterprise',
    parallelMeetings: 1,
    withdrawn: false,
    busy: [],
    delegates: Array.from({ length: delegateCount }, (_, index) => ({
      id: asId<'Delegate'>(`${id}.${index + 1}`),
      personId: asId<'Person'>(`person ${id}.${index + 1}`),
      name: `${id}.${index + 1}`,
      busy: [],
    })),
    ...overrides,
  };
}

export function aSetting(
  parts: { slots?: number; tables?: number; delegations?: readonly (string | ScheduleDelegation)[] } & Partial<
    Pick<ScheduleSetting, 'agendaItems'>
  > = {},
): ScheduleSetting {
  return {
    eventId: asId('event'),
    title: 'Совещание',
    timeZone: 'Europe/Moscow',
    slots: slotsFrom10(parts.slots ?? 3),
    tables: Array.from({ length: parts.tables ?? 2 }, (_, index) => ({
      id: asId<'Table'>(`t${index + 1}`),
      number: index + 1,
      features: [],
    })),
    delegations: (parts.delegations ?? ['A', 'B', 'C', 'D']).map((one) =>
      typeof one === 'string' ? aDelegation(one) : one,
    ),
    agendaItems: parts.agendaItems ?? [],
  };
}

/** `aRequest('A', 'B')` has the id `A>B`. */
export function aRequest(from: string, to: string, overrides: Partial<PlannableRequest> = {}): PlannableRequest {
  return {
    id: asId<'MeetingRequest'>(`${from}>${to}`),
    fromDelegationId: asId<'Delegation'>(from),
    toDelegationId: asId<'Delegation'>(to),
    priority: 2,
    topics: noTopics,
    mutual: false,
    ...overrides,
  };
}

export function aRule(kind: PlannablePairRule['kind'], a: string, b: string): PlannablePairRule {
  return { id: asId(`${kind} ${a} ${b}`), kind, delegationIds: [asId(a), asId(b)] };
}

/** A planned meeting `A-B` in the slot `s1` at the table `t1`, with the first delegate of each side. */
export function aMeeting(
  from: string,
  to: string,
  slot: string,
  table: string,
  overrides: Partial<Meeting> = {},
): Meeting {
  const found = slotsFrom10(9).find((one) => one.id === slot)!;
  const [a, b] = [asId<'Delegation'>(from), asId<'Delegation'>(to)];
  return {
    id: asId(`${from}-${to}`),
    seriesId: asId(`series ${from}-${to}`),
    eventId: asId('event'),
    planId: asId('plan'),
    ...firstVersion(now),
    pair: pairKey(a, b),
    fromDelegationId: a,
    toDelegationId: b,
    requestIds: [asId(`${from}>${to}`)],
    priority: 2,
    mutual: false,
    required: false,
    topics: noTopics,
    slotId: found.id,
    time: { start: found.start, end: found.end },
    tableId: asId(table),
    delegateIds: [asId(`${from}.1`), asId(`${to}.1`)],
    delegatesChosen: false,
    seats: [1, 1],
    pinnedSlot: false,
    pinnedTable: false,
    byHand: false,
    state: 'planned',
    absentDelegationIds: [],
    ...overrides,
  };
}

export function aWork(
  parts: {
    setting?: ScheduleSetting;
    meetings?: readonly Meeting[];
    requests?: readonly PlannableRequest[];
    rules?: readonly PlannablePairRule[];
    plan?: Partial<Plan>;
    releasedSeries?: ReadonlyMap<string, Id<'MeetingSeries'>>;
  } = {},
): WorkInProgress {
  return {
    plan: { ...startPlan(asId('event'), { next: () => asId('plan') }, now), ...parts.plan },
    meetings: parts.meetings ?? [],
    wanted: wantedMeetings(parts.requests ?? [], parts.rules ?? []),
    index: new SettingIndex(parts.setting ?? aSetting()),
    releasedSeries: parts.releasedSeries ?? new Map(),
  };
}
