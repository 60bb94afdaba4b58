import type { DznInstance } from './dzn.js';

/** The breaks of a solution of an instance, by its definition alone; throws where the solution is none. */
export function breaksOfSolution(instance: DznInstance, slots: readonly number[]): number {
  const { meetings, participants, tables, morningSlots, forbidden } = instance;
  const busy = Array.from({ length: participants }, () => new Set<number>());
  const load = new Map<number, number>();
  if (slots.length !== meetings.length) throw new Error('not a slot for each meeting');
  meetings.forEach((meeting, m) => {
    const slot = slots[m]!;
    if (!Number.isInteger(slot) || slot < 0 || slot >= instance.slots) throw new Error(`meeting ${m}: no such slot`);
    if (meeting.fixedSlot !== undefined && meeting.fixedSlot !== slot) throw new Error(`meeting ${m}: moved`);
    if (meeting.session === 'morning' && slot >= morningSlots) throw new Error(`meeting ${m}: too late`);
    if (meeting.session === 'afternoon' && slot < morningSlots) throw new Error(`meeting ${m}: too early`);
    for (const earlier of meeting.after) if (slots[earlier]! >= slot) throw new Error(`meeting ${m}: out of order`);
    for (const participant of meeting.participants) {
      if (forbidden[participant]!.includes(slot)) throw new Error(`meeting ${m}: forbidden`);
      if (busy[participant]!.has(slot)) throw new Error(`meeting ${m}: participant ${participant} is busy`);
      busy[participant]!.add(slot);
    }
    load.set(slot, (load.get(slot) ?? 0) + 1);
  });
  if (Math.max(0, ...load.values()) > tables) throw new Error('too few tables');
  const breaks = busy.map((set) => {
    const held = [...set].sort((a, b) => a - b);
    return held.filter((slot, i) => i > 0 && slot > held[i - 1]! + 1).length;
  });
  if (Math.max(...breaks) - Math.min(...breaks) > 2) throw new Error('unfair');
  return breaks.reduce((sum, each) => sum + each, 0);
}
