/**
 * The port to a SAT solver: incremental, with assumptions, cores and limits. A literal is a variable's number, negated
 * by its sign (DIMACS, IPASIR).
 */
export interface SatSolver {
  newVariable(): number;
  /** @throws SolverStopped once the solver was told to stop, as formulas are long */
  addClause(literals: readonly number[]): void;
  /** `unknown` once `conflicts` conflicts are used up, or when the solver was told to stop. */
  solve(assumptions: readonly number[], conflicts: number): SatAnswer;
  /** After `satisfiable`: whether the literal holds in the model. */
  holds(literal: number): boolean;
  /** After `unsatisfiable`: those of the assumptions that cannot hold together with the clauses. */
  core(): readonly number[];
  /** Frees the solver's memory; it cannot be used afterwards. */
  dispose(): void;
}

export type SatAnswer = 'satisfiable' | 'unsatisfiable' | 'unknown';

/** What the solver is mainly for: finding cores and proofs, or finding a model. */
export type SatPurpose = 'refute' | 'satisfy';

/** Makes solvers; `shouldStop` is polled during `solve` and while clauses are added. */
export type SatSolverFactory = (purpose: SatPurpose, shouldStop: () => boolean) => SatSolver;

export class SolverStopped extends Error {}
