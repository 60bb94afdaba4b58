import type { CompiledProblem, Slots } from './compiled-problem.js';
import type { Meeting } from './model.js';
import { ProblemIndex } from './plan-view.js';
import { isOn } from './rules.js';

/**
 * Says who represents each delegation with named delegates in each of its meetings: the one asked for, else the one of
 * those free then who was there `before`, or who has had the fewest meetings so far. Search has left each slot enough.
 */
export function assignDelegates(
  problem: CompiledProblem,
  slots: Slots,
  before: readonly (Pick<Meeting, 'delegates'> | undefined)[] = [],
): (readonly string[] | undefined)[] {
  const attending: (string[] | undefined)[] = [];
  const { delegations, wishes } = problem.problem;
  if (!isOn(problem.problem, 'delegates') || !delegations.some((d) => d.delegates?.length)) return attending;
  const index = new ProblemIndex(problem.problem);
  const away = isOn(problem.problem, 'availability') ? index.busyElsewhere() : new Map<string, ReadonlySet<number>>();
  for (let d = 0; d < delegations.length; d++) {
    const named = delegations[d]!.delegates ?? [];
    if (named.length === 0) continue;
    const blocked = named.map(({ id, unavailable }) => {
      const slotsAway = new Set(away.get(id) ?? []);
      if (isOn(problem.problem, 'availability')) for (const s of unavailable ?? []) slotsAway.add(index.slotAt.get(s)!);
      return slotsAway;
    });
    const meetingsSoFar = named.map(() => 0);
    const meetings = [...problem.wishesOf.of(d)]
      .filter((m) => slots[m]! >= 0)
      .sort((x, y) => slots[x]! - slots[y]! || x - y);
    for (let first = 0; first < meetings.length;) {
      const slot = slots[meetings[first]!]!;
      let end = first;
      while (end < meetings.length && slots[meetings[end]!] === slot) end++;
      const free = new Set(named.keys());
      for (const i of named.keys()) if (blocked[i]!.has(slot)) free.delete(i);
      const represent = (meeting: number, delegate: number) => {
        free.delete(delegate);
        meetingsSoFar[delegate]!++;
        (attending[meeting] ??= []).push(named[delegate]!.id);
      };
      let open = meetings.slice(first, end);
      const representBy = (wanted: (meeting: number) => readonly string[] | undefined) => {
        const still: number[] = [];
        for (const meeting of open) {
          const delegate = named.findIndex(({ id }, i) => free.has(i) && wanted(meeting)?.includes(id));
          if (delegate >= 0) represent(meeting, delegate);
          else still.push(meeting);
        }
        open = still;
      };
      representBy((meeting) => wishes[meeting]!.delegates);
      representBy((meeting) => before[meeting]?.delegates);
      for (const meeting of open) {
        represent(
          meeting,
          [...free].reduce((x, y) => (meetingsSoFar[y]! < meetingsSoFar[x]! ? y : x)),
        );
      }
      first = end;
    }
  }
  return attending;
}
