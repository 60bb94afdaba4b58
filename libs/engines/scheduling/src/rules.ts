import type { ConstraintName, Problem } from './model.js';

/** Whether a constraint is in force; all are but `fairBreaks` where the rules say nothing. */
export function isOn(problem: Problem, constraint: ConstraintName): boolean {
  return problem.rules?.constraints?.[constraint] ?? constraint !== 'fairBreaks';
}
