import type { Problem } from '../../model.js';
import type { DznInstance } from './dzn.js';

/** The instance as a problem: all meetings are required, breaks are minimised, those of two participants differ by at most 2. */
export function dznProblem(instance: DznInstance): Problem {
  const slotId = (slot: number) => `s${slot}`;
  return {
    slots: Array.from({ length: instance.slots }, (_, slot) => ({
      id: slotId(slot),
      round: slot < instance.morningSlots ? 'morning' : 'afternoon',
    })),
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
      ...(session === 'any' ? {} : { rounds: [session] }),
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
