import type { Plan, Problem } from './model.js';
import { PlanView, ProblemIndex } from './plan-view.js';

/**
 * No plan of the same meetings with as many pauses has fewer table changes, whatever its slots and tables. (A pause is a way
 * between two meetings of a delegation that do not follow each other slot upon slot: a break, or one over a night or meal.)
 *
 * Of two meetings that follow one another at a table, at most one delegation sits in both, unless the same two meet twice. So
 * from one meeting at a table to the next one, at most as many stay as there are meetings less tables; and of tables there are at
 * least as many as meetings in the fullest slot. Who stays otherwise lets others sit there in between, and that is in a pause.
 *
 * For delegations that hold one meeting at a time; 0 says nothing.
 */
export function tableChangeFloor(problem: Problem, plan: Plan): number {
  const index = new ProblemIndex(problem);
  const { meetings, meetingsOf } = new PlanView(index, plan);
  let ways = 0;
  let pauses = 0;
  for (const own of meetingsOf) {
    for (let i = 1; i < own.length; i++) {
      const idle = own[i]!.slot - own[i - 1]!.slot - 1;
      if (idle < 0) return 0;
      ways++;
      if (idle > 0) pauses++;
    }
  }
  const pairs = new Set(meetings.map(({ wish: { a, b } }) => (a < b ? `${a}\n${b}` : `${b}\n${a}`)));
  const tables = Math.ceil(meetings.length / problem.slots.length);
  const again = meetings.length - pairs.size;
  return Math.max(0, ways - (meetings.length - tables) - again - pauses);
}
