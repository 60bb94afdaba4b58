import { composeSolution } from './answer.js';
import { compile, type CompiledProblem } from './compiled-problem.js';
import { maxPools } from './compiled-tables.js';
import { findFaults } from './faults.js';
import { placeGreedily, placeStart } from './greedy.js';
import { InvalidProblemError, type Problem, type Solution } from './model.js';
import { ProblemIndex } from './plan-view.js';
import { takeOutBreaks, takeSeats } from './polishing.js';
import { minimizeBreaks } from './proving.js';
import { SearchState, type Search } from './search-state.js';
import { seat, type Seats } from './seating.js';
import { placeAll, placeRequired, selectWishes } from './selecting.js';

/**
 * How often an answer is made at the start, where somebody may give up and wait for one later: the code that makes it is slow
 * until it is compiled. With 20,000 wishes twice takes 0.2 s, and halves the wait.
 */
const rehearsals = 2;

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

/** Solves a problem on the calling thread (and on those that `prove` brings along). */
export async function search(problem: Problem, options: Search): Promise<Solution> {
  const state = new SearchState(compileChecked(problem), options);
  const { budget, random } = state;
  // Made ahead, as an answer may be waited for.
  const index = new ProblemIndex(problem);
  const answer = (seats: Seats, cancelled: boolean): Solution => {
    const { timetable, weightBound, breaksBound, clash } = state;
    const { mostWeight } = weightBound;
    return composeSolution({ timetable, index, seats, mostWeight, breaksBound, clash, cancelled });
  };

  if (options.start !== undefined) placeStart(state.timetable, options.start);
  placeGreedily(state.timetable, random);
  for (let i = 0; i < rehearsals && options.mayBeCancelled; i++) {
    const first = answer(seat(state.problem, state.timetable.slotOf), true);
    if (budget.cancelled()) return first;
    state.report('selecting');
  }
  state.report('selecting');

  const allRequired = state.problem.required.every((required) => required === 1);
  if (!allRequired && !state.holdsRequired()) await placeRequired(state);
  if (!allRequired && state.clash.length === 0) {
    selectWishes(state);
    await placeAll(state);
  }
  if (allRequired || state.isComplete()) await minimizeBreaks(state);
  if (state.clash.length === 0 && state.breaksBound < state.breaks()) takeOutBreaks(state);
  const seats = takeSeats(state);
  return answer(seats, budget.cancelled());
}
