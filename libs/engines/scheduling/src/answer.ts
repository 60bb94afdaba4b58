import { checkIndexed } from './check.js';
import type { CompiledProblem, Slots } from './compiled-problem.js';
import { assignDelegates } from './delegates.js';
import { explainUnplaced } from './explain.js';
import type {
  Clash,
  ConstraintName,
  Meeting,
  ObjectiveName,
  ObjectiveValues,
  Plan,
  Problem,
  Solution,
  SolveStatus,
} from './model.js';
import type { ProblemIndex } from './plan-view.js';
import type { Seats } from './seating.js';
import type { Timetable } from './timetable.js';

/** What the search has found. */
export interface Found {
  readonly timetable: Timetable;
  /** Of the problem, for the check: made ahead, as an answer may be waited for. */
  readonly index: ProblemIndex;
  readonly seats: Seats;
  /** No plan with all required meetings places more weight. */
  readonly mostWeight: number;
  /** No plan that places every wish has fewer breaks. */
  readonly breaksBound: number;
  readonly clash: readonly Clash[];
  readonly cancelled: boolean;
}

/** What a plan without proof or without solution may lack; anything else would be a defect of the search. */
const lackable: ReadonlySet<ConstraintName | 'wellFormed'> = new Set(['requiredMeetings', 'fairBreaks']);

/** Puts the answer together: plan, values, bounds, status and reasons. Each plan is checked before it leaves. */
export function composeSolution(found: Found): Solution {
  const { timetable, clash, cancelled } = found;
  const { problem } = timetable;
  const plan = toPlan(problem, timetable.slotOf, found.seats);
  const { violations, objectives, placedWeight } = checkIndexed(found.index, plan);
  for (const { constraint, message } of violations) {
    if (!lackable.has(constraint)) throw new Error(`The search broke the constraint ${constraint}: ${message}`);
  }
  const holds = violations.length === 0;
  const bounds = holds ? lowerBounds(found, objectives, placedWeight) : {};
  const proved = holds ? provedObjectives(problem, objectives, bounds) : [];
  const toProve = searchedObjectives(problem);
  const firstOpen = toProve[proved.length];
  let status: SolveStatus = firstOpen === undefined ? 'optimal' : 'feasible';
  if (!holds) status = clash.length > 0 ? 'infeasible' : 'unknown';
  return {
    status,
    plan,
    objectives,
    placedWeight,
    bounds,
    gap: firstOpen === undefined ? 0 : gapIn(firstOpen, objectives, bounds, placedWeight),
    proved,
    // Who has given up does not wait for remedies; `explain` gives them later.
    unplaced: explainUnplaced(timetable, !cancelled),
    clash,
    cancelled,
  };
}

/** Puts slots and seats into a plan with the ids of the problem. */
export function toPlan(compiled: CompiledProblem, slots: Slots, seats: Seats): Plan {
  const { problem } = compiled;
  const attending = assignDelegates(compiled, slots);
  const meetings: Meeting[] = [];
  for (let m = 0; m < compiled.wishCount; m++) {
    if (slots[m]! >= 0) meetings.push(meetingOf(problem, m, slots, seats, attending));
  }
  return { meetings };
}

export function meetingOf(
  problem: Problem,
  m: number,
  slots: Slots,
  seats: Seats,
  attending: readonly (readonly string[] | undefined)[],
): Meeting {
  const wish = problem.wishes[m]!.id;
  const slot = problem.slots[slots[m]!]!.id;
  const table = problem.tables[seats[m]!]!.id;
  const delegates = attending[m];
  return delegates === undefined ? { wish, slot, table } : { wish, slot, table, delegates };
}

/** The objectives that `optimal` speaks of: those that are on, up to `breaks`. */
function searchedObjectives({ objectives }: CompiledProblem): ObjectiveName[] {
  const names = ['unplacedRequired', 'unplacedWeight', 'breakDifference', 'missedShares', 'breaks'] as const;
  return names.filter((name) => objectives[name]);
}

function lowerBounds(found: Found, objectives: ObjectiveValues, placedWeight: number): Partial<ObjectiveValues> {
  const { mostWeight, breaksBound } = found;
  const { problem } = found.timetable;
  const totalWeight = placedWeight + objectives.unplacedWeight;
  const bounds = {
    unplacedRequired: 0,
    unplacedWeight: Math.max(0, totalWeight - Math.max(mostWeight, placedWeight)),
    breakDifference: 0,
    missedShares: 0,
  };
  // The breaks of a plan that leaves wishes out have no bound: it depends on which ones are left out.
  return mustPlaceAll(problem, objectives) ? { ...bounds, breaks: breaksBound } : bounds;
}

/** Whether nothing that is as good as the answer in what counts before the breaks leaves a wish out, not even one without weight. */
function mustPlaceAll({ weight, required, objectives: on }: CompiledProblem, objectives: ObjectiveValues): boolean {
  if (objectives.missedShares > 0) return false;
  const hasWeight = on.unplacedWeight ? weight.map((each, m) => each || required[m]!) : required;
  if (hasWeight.every((each) => each > 0)) return true;
  return on.missedShares && (!on.breakDifference || objectives.breakDifference === 0);
}

function provedObjectives(
  problem: CompiledProblem,
  objectives: ObjectiveValues,
  bounds: Partial<ObjectiveValues>,
): ObjectiveName[] {
  const proved: ObjectiveName[] = [];
  for (const name of searchedObjectives(problem)) {
    const bound = bounds[name];
    if (bound === undefined || objectives[name] > bound + 1e-9) break;
    proved.push(name);
  }
  return proved;
}

function gapIn(
  name: ObjectiveName,
  objectives: ObjectiveValues,
  bounds: Partial<ObjectiveValues>,
  placedWeight: number,
): number {
  const difference = objectives[name] - (bounds[name] ?? 0);
  return name === 'unplacedWeight' && difference > 0 ? difference / (placedWeight + difference) : difference;
}
