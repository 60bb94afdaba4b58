import { checkIndexed } from './check.js';
import { compile, type CompiledProblem, type Slots } from './compiled-problem.js';
import { maxPools } from './compiled-tables.js';
import { assignDelegates } from './delegates.js';
import { explainUnplaced } from './explain.js';
import { findFaults } from './faults.js';
import { placeGreedily } from './greedy.js';
import { InvalidProblemError, type Plan, type Problem, type Progress, type Solution } from './model.js';
import { ProblemIndex } from './plan-view.js';
import { Random } from './random.js';
import { seat, type Seats } from './seating.js';
import type { ShouldStop } from './strategy.js';
import { Timetable } from './timetable.js';

/** What the search is told, besides the problem. */
export interface Search {
  readonly seed: number;
  readonly effort: number;
  readonly start?: Plan;
  readonly shouldStop: ShouldStop;
  readonly report: (progress: Progress) => void;
}

/** Compiles a problem, or throws an `InvalidProblemError` with every fault that it has. */
export function compileChecked(problem: Problem): CompiledProblem {
  const faults = findFaults(problem);
  if (faults.length > 0) throw new InvalidProblemError(faults);
  const compiled = compile(problem);
  if (compiled.tables.poolCount > maxPools) {
    const message = `the tables' features overlap in more than ${maxPools} ways; use fewer features`;
    throw new InvalidProblemError([{ code: 'too-large', path: 'tables', message, ids: [] }]);
  }
  return compiled;
}

/** Solves a problem on the calling thread. */
export async function search(problem: Problem, { seed }: Search): Promise<Solution> {
  const compiled = compileChecked(problem);
  const timetable = new Timetable(compiled);
  placeGreedily(timetable, new Random(seed));
  const seats = seat(compiled, timetable.slotOf);
  return answer(compiled, timetable, seats);
}

/** Puts slots and seats into a plan with the ids of the problem. */
export function toPlan(compiled: CompiledProblem, slots: Slots, seats: Seats): Plan {
  const { problem } = compiled;
  const attending = assignDelegates(compiled, slots);
  const meetings = [];
  for (let m = 0; m < compiled.wishCount; m++) {
    if (slots[m]! < 0) continue;
    const meeting = {
      wish: problem.wishes[m]!.id,
      slot: problem.slots[slots[m]!]!.id,
      table: problem.tables[seats[m]!]!.id,
    };
    meetings.push(attending[m]!.length > 0 ? { ...meeting, delegates: attending[m] } : meeting);
  }
  return { meetings };
}

function answer(compiled: CompiledProblem, timetable: Timetable, seats: Seats): Solution {
  const plan = toPlan(compiled, timetable.slotOf, seats);
  const report = checkIndexed(new ProblemIndex(compiled.problem), plan);
  const broken = report.violations.filter(({ constraint }) => constraint !== 'requiredMeetings');
  if (broken.length > 0) throw new Error(`The search broke a constraint: ${broken[0]!.message}`);
  const { objectives, placedWeight } = report;
  return {
    status: objectives.unplacedRequired > 0 ? 'unknown' : 'feasible',
    plan,
    objectives,
    placedWeight,
    bounds: {},
    gap: 0,
    proved: [],
    unplaced: explainUnplaced(timetable),
    clash: [],
    cancelled: false,
  };
}
