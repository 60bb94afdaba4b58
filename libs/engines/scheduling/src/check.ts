import { constraints } from './constraints.js';
import {
  constraintNames,
  type ConstraintName,
  type ObjectiveValues,
  type Plan,
  type Problem,
  type Violation,
} from './model.js';
import { objectiveValues } from './objectives.js';
import { PlanView, ProblemIndex } from './plan-view.js';
import { isOn } from './rules.js';

/** What an independent look at a plan finds. */
export interface CheckReport {
  /** Empty where the plan holds every hard constraint that is on. */
  readonly violations: readonly Violation[];
  readonly objectives: ObjectiveValues;
  readonly placedWeight: number;
}

/**
 * Judges a plan by the problem alone, with none of the code that made the plan. The problem must be without faults
 * (`findFaults`); the plan may be anything.
 */
export function check(problem: Problem, plan: Plan): CheckReport {
  return checkIndexed(new ProblemIndex(problem), plan);
}

/** As `check`, for several plans of one problem. */
export function checkIndexed(index: ProblemIndex, plan: Plan): CheckReport {
  const view = new PlanView(index, plan);
  const violations: Violation[] = view.malformed.map(({ meeting, what }) => ({
    constraint: 'wellFormed',
    message: `The plan is malformed: ${what}.`,
    wishes: [meeting.wish],
  }));
  for (const name of constraintNames) if (isOn(index.problem, name)) violations.push(...constraints[name](view));
  let placedWeight = 0;
  for (const { wish } of view.meetings) placedWeight += wish.weight ?? 1;
  return { violations, objectives: objectiveValues(view), placedWeight };
}

/** What is wrong with a plan, or null; constraints in `mayLack` are not looked at. */
export function firstViolation(view: PlanView, mayLack: readonly ConstraintName[]): string | null {
  if (view.malformed.length > 0) return view.malformed[0]!.what;
  for (const name of constraintNames) {
    if (mayLack.includes(name) || !isOn(view.index.problem, name)) continue;
    const [first] = constraints[name](view);
    if (first !== undefined) return first.message;
  }
  return null;
}
