import { checkIndexed } from './check.js';
import { objectiveNames, type Meeting, type ObjectiveValues, type Problem } from './model.js';
import { ProblemIndex } from './plan-view.js';

/** The objectives that `optimal` speaks of. */
export const searched = objectiveNames.slice(0, objectiveNames.indexOf('breaks') + 1);

/** The best objective values of all plans that hold every constraint, by trying every slot and table for every wish; null if there is none. */
export function bestOfAll(problem: Problem): ObjectiveValues | null {
  const index = new ProblemIndex(problem);
  const meetings: Meeting[] = [];
  let best: ObjectiveValues | null = null;
  const decide = (w: number) => {
    const wish = problem.wishes[w];
    if (wish === undefined) {
      const { violations, objectives } = checkIndexed(index, { meetings });
      if (violations.length === 0 && (best === null || isBetter(objectives, best))) best = objectives;
      return;
    }
    decide(w + 1);
    for (const slot of problem.slots) {
      for (const table of problem.tables) {
        meetings.push({ wish: wish.id, slot: slot.id, table: table.id });
        decide(w + 1);
        meetings.pop();
      }
    }
  };
  decide(0);
  return best;
}

export function isBetter(x: ObjectiveValues, y: ObjectiveValues): boolean {
  for (const name of searched) {
    if (Math.abs(x[name] - y[name]) > 1e-9) return x[name] < y[name];
  }
  return false;
}
