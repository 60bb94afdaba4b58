import type { TimeRange } from '@vstrecha/kernel';
import type { AgendaItem } from './agenda-item.js';
import type { Delegate } from './delegate.js';
import type { Delegation } from './delegation.js';
import { mergedRanges } from './time-rules.js';

/**
 * The times in which a delegation can hold no meeting: when it is not there, and when the agenda wants it elsewhere.
 * In order, merged.
 */
export function busyTimes(
  delegation: Pick<Delegation, 'id' | 'unavailable' | 'trackIds'>,
  agendaItems: readonly Pick<AgendaItem, 'time' | 'attendance'>[],
): readonly TimeRange[] {
  const attended = agendaItems.filter((item) => mustAttend(delegation, item)).map((item) => item.time);
  return mergedRanges([...delegation.unavailable, ...attended]);
}

/** The times in which one delegate can hold no meeting: the delegation's, their own, and when they speak. */
export function delegateBusyTimes(
  delegate: Pick<Delegate, 'personId' | 'unavailable'>,
  delegation: Pick<Delegation, 'id' | 'unavailable' | 'trackIds'>,
  agendaItems: readonly Pick<AgendaItem, 'time' | 'attendance' | 'speakers'>[],
): readonly TimeRange[] {
  const talks = agendaItems.filter((item) => item.speakers.some((speaker) => speaker.personId === delegate.personId));
  return mergedRanges([
    ...busyTimes(delegation, agendaItems),
    ...delegate.unavailable,
    ...talks.map((item) => item.time),
  ]);
}

/** Whether the delegation has to attend the agenda item. */
export function mustAttend(
  delegation: Pick<Delegation, 'id' | 'trackIds'>,
  item: Pick<AgendaItem, 'attendance'>,
): boolean {
  const attendance = item.attendance;
  switch (attendance.kind) {
    case 'nobody':
      return false;
    case 'everybody':
      return true;
    case 'delegations':
      return attendance.delegationIds.includes(delegation.id);
    case 'tracks':
      return attendance.trackIds.some((id) => delegation.trackIds.includes(id));
  }
}
