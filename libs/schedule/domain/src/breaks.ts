import type { Id } from '@vstrecha/kernel';
import { type Meeting, sidesOf } from './meeting.js';
import type { ScheduleSlot } from './setting.js';

/**
 * Breaks of each delegation that has meetings: maximal runs of idle slots between two of its meetings on one day.
 * Whether the pause between two rounds counts is configuration; a night never does.
 */
export function breaksByDelegation(
  meetings: readonly Meeting[],
  slots: readonly ScheduleSlot[],
  acrossRounds: boolean,
): ReadonlyMap<Id<'Delegation'>, number> {
  const position = new Map(slots.map((slot, index) => [slot.id, index]));
  const used = new Map<Id<'Delegation'>, Set<number>>();
  for (const meeting of meetings) {
    const at = position.get(meeting.slotId);
    if (meeting.state === 'cancelled' || at === undefined) continue;
    for (const id of sidesOf(meeting)) used.set(id, (used.get(id) ?? new Set()).add(at));
  }
  const breaks = new Map<Id<'Delegation'>, number>();
  for (const [id, positions] of used) {
    const ordered = [...positions].sort((a, b) => a - b);
    const gaps = ordered.filter((at, index) => {
      const before = ordered[index - 1];
      return before !== undefined && at - before > 1 && sameStretch(slots[before]!, slots[at]!, acrossRounds);
    });
    breaks.set(id, gaps.length);
  }
  return breaks;
}

export function countBreaks(
  meetings: readonly Meeting[],
  slots: readonly ScheduleSlot[],
  acrossRounds: boolean,
): number {
  return [...breaksByDelegation(meetings, slots, acrossRounds).values()].reduce((sum, count) => sum + count, 0);
}

function sameStretch(a: ScheduleSlot, b: ScheduleSlot, acrossRounds: boolean): boolean {
  return a.day === b.day && (acrossRounds || a.roundId === b.roundId);
}
