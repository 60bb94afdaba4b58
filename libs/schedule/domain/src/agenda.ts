import type { Id } from '@vstrecha/kernel';
import { type Meeting } from './meeting.js';
import type { ScheduleAgendaItem } from './setting.js';

/** One line of somebody's day. */
export type AgendaEntry =
  | { readonly kind: 'meeting'; readonly start: Date; readonly end: Date; readonly meeting: Meeting }
  | {
      readonly kind: 'agendaItem';
      readonly start: Date;
      readonly end: Date;
      readonly agendaItemId: Id<'AgendaItem'>;
      /** Whether they must be there. */
      readonly mandatory: boolean;
    };

/** The day of a delegate: the meetings that they attend and the programme, in order of time. */
export function delegateAgenda(
  delegateId: Id<'Delegate'>,
  delegationId: Id<'Delegation'>,
  meetings: readonly Meeting[],
  agendaItems: readonly ScheduleAgendaItem[],
): readonly AgendaEntry[] {
  return inOrder([
    ...meetings.filter((meeting) => meeting.delegateIds.includes(delegateId)).map(meetingEntry),
    ...agendaItems.map((item) => agendaItemEntry(item, delegationId)),
  ]);
}

/** The day of a whole delegation, with parallel meetings beside each other. */
export function delegationAgenda(
  delegationId: Id<'Delegation'>,
  meetings: readonly Meeting[],
  agendaItems: readonly ScheduleAgendaItem[],
): readonly AgendaEntry[] {
  const own = meetings.filter(
    (meeting) => meeting.fromDelegationId === delegationId || meeting.toDelegationId === delegationId,
  );
  return inOrder([...own.map(meetingEntry), ...agendaItems.map((item) => agendaItemEntry(item, delegationId))]);
}

function meetingEntry(meeting: Meeting): AgendaEntry {
  return { kind: 'meeting', start: meeting.time.start, end: meeting.time.end, meeting };
}

function agendaItemEntry(item: ScheduleAgendaItem, delegationId: Id<'Delegation'>): AgendaEntry {
  const mandatory = item.blocks.includes(delegationId);
  return { kind: 'agendaItem', start: item.start, end: item.end, agendaItemId: item.id, mandatory };
}

function inOrder(entries: readonly AgendaEntry[]): readonly AgendaEntry[] {
  return [...entries].sort((a, b) => a.start.getTime() - b.start.getTime() || a.end.getTime() - b.end.getTime());
}
