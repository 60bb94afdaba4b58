import { BreakSearch } from './break-search.js';
import { BudgetPart } from './budget.js';
import { compilePart, type CompiledProblem } from './compiled-problem.js';
import { KempeSearch } from './kempe-search.js';
import type { SearchState } from './search-state.js';
import { SeatSearch } from './seat-search.js';
import { seat, type Seats } from './seating.js';
import { StaySearch } from './stay-search.js';

/** Share of the budget at which slots are fixed at the latest. */
const slotsFixedAt = 0.95;
/** Moves a meeting in the two annealings that take breaks out: a short one, so that there is something soon, and one as long as can be; more moves help little. */
const shortAnnealing = 40;
const longAnnealing = 5_000;
/** Share of all places at tables that are taken where tables are scarce. */
const scarce = 0.95;
/** Share of the time for breaks after which they are taken out together with table changes, where these count. */
const slotsAloneAt = 0.72;

/** Takes breaks out, the placed wishes staying placed, where that cannot be done with proof. */
export function takeOutBreaks(state: SearchState): void {
  const { problem, random } = state;
  if (!problem.objectives.breaks && !problem.objectives.breakDifference) return;
  const budget = new BudgetPart(state.budget, slotsFixedAt);
  if (budget.stopped()) return;
  if (holdsSeveralAtOnce(problem)) {
    const breakSearch = new BreakSearch(state.timetable, random);
    breakSearch.run(budget, () => state.report('polishing'));
    state.adopt(breakSearch.bestSlots);
    return;
  }
  // Chains that take no tables along find no plan then; those that do follow (`letStay`).
  if (problem.objectives.tableChanges && areTablesScarce(state)) return;
  const placed: number[] = [];
  for (let m = 0; m < problem.wishCount; m++) if (state.timetable.slotOf[m]! >= 0) placed.push(m);
  const kept = compilePart(problem.problem, placed);
  const start = Int32Array.from(placed, (m) => state.timetable.slotOf[m]!);
  // Preferred also where it is demanded: no plan that is fair may be known yet.
  const isFairnessAsked = problem.objectives.breakDifference || problem.fairBreaks;
  const kempe = new KempeSearch(kept, start, random, isFairnessAsked ? 'preferred' : 'required');
  const part = new BudgetPart(budget, problem.objectives.tableChanges ? slotsAloneAt : 1);
  const onBatch = () => {
    if (!state.options.progressDue()) return;
    state.adoptPart(placed, kempe.best!);
    state.report('polishing');
  };
  for (const moves of [shortAnnealing, longAnnealing]) {
    kempe.anneal(new BudgetPart(part, 1), 0, moves * placed.length, onBatch);
  }
  state.adoptPart(placed, kempe.best!);
}

/** Gives every meeting its table, and moves meetings once more where that lets delegations stay at theirs. */
export function takeSeats(state: SearchState): Seats {
  const { problem, budget, random } = state;
  const { tableChanges, walking } = problem.objectives;
  let seats = seat(problem, state.timetable.slotOf);
  if (tableChanges && state.clash.length === 0 && !holdsSeveralAtOnce(problem)) seats = letStay(state, seats);
  if ((!tableChanges && !walking) || budget.stopped()) return seats;
  const seatSearch = new SeatSearch(problem, state.timetable.slotOf, seats, random);
  seatSearch.run(budget);
  return seatSearch.best;
}

/** Moves meetings to slots in which their delegations can stay at their tables. */
function letStay(state: SearchState, seats: Seats): Seats {
  const budget = new BudgetPart(state.budget, slotsFixedAt);
  if (budget.stopped()) return seats;
  const staySearch = new StaySearch(state.problem, state.timetable.slotOf, seats, state.random);
  staySearch.run(budget, () => {
    if (!state.options.progressDue()) return;
    state.adopt(staySearch.bestSlots);
    state.report('polishing');
  });
  state.adopt(staySearch.bestSlots);
  return staySearch.bestSeats;
}

function holdsSeveralAtOnce({ capacityAt }: CompiledProblem): boolean {
  return capacityAt.some((capacity) => capacity > 1);
}

function areTablesScarce({ problem, timetable }: SearchState): boolean {
  const { poolSize } = problem.tables;
  let places = 0;
  for (let s = 0; s < problem.slotCount; s++) places += poolSize[s]!;
  return timetable.placedCount > scarce * places;
}
