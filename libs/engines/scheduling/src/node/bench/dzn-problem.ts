import type { Problem } from '../../model.js';
import type { DznInstance } from './dzn.js';

/** The instance as a problem: all meetings are required, breaks are minimised, those of two participants differ by at most 2. */
export function dznProblem(instance: DznInstance): Problem {
  const slotId = (slot: number) => `s${slot}`;
  const slots = Array.from({ length: instance.slots }, (_, slot) => slotId(slot));
  // Slots and not rounds: a session may have none, and its meetings no place then.
  const sessions = { morning: slots.slice(0, instance.morningSlots), afternoon: slots.slice(instance.morningSlots) };
  return {
    slots: slots.map((id, slot) => ({ id, round: slot < instance.morningSlots ? 'morning' : 'afternoon' })),
    tables: Array.from({ length: instance.tables }, (_, table) => ({ id: `t${table}` })),
    delegations: instance.forbidden.map((slots, participant) => ({
      id: `p${participant}`,
      unavailable: slots.map(slotId),
    })),
    wishes: instance.meetings.map(({ participants: [a, b], session, fixedSlot }, meeting) => ({
      id: `m${meeting}`,
      a: `p${a}`,
      b: `p${b}`,
      required: true,
      ...(session === 'any' ? {} : { slots: sessions[session] }),
      ...(fixedSlot === undefined ? {} : { pin: { slot: slotId(fixedSlot) } }),
    })),
    precedences: instance.meetings.flatMap(({ after }, meeting) =>
      after.map((earlier) => ({ before: `m${earlier}`, after: `m${meeting}` })),
    ),
    rules: {
      constraints: { fairBreaks: true },
      objectives: { tableChanges: false, walking: false },
      maxBreakDifference: 2,
      breaksAcrossRounds: true,
    },
  };
}
