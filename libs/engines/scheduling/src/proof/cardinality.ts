import type { SatSolver } from './sat-solver.js';

/** At most one of the literals holds (pairwise). */
export function atMostOne(sat: SatSolver, literals: readonly number[]): void {
  for (let i = 0; i < literals.length; i++) {
    for (let j = 0; j < i; j++) sat.addClause([-literals[i]!, -literals[j]!]);
  }
}

/** A literal that holds exactly when one of the given does. */
export function anyOf(sat: SatSolver, literals: readonly number[]): number {
  if (literals.length === 1) return literals[0]!;
  const any = sat.newVariable();
  sat.addClause([-any, ...literals]);
  for (const literal of literals) sat.addClause([any, -literal]);
  return any;
}

/**
 * Counts how many of its inputs hold, in unary (Bailleux and Boufkhad's totalizer, CP 2003), and writes clauses only up to
 * the counts that were asked for (Martins et al., CP 2014). `atLeast(k)` follows from k inputs that hold; with
 * `exact`, k inputs hold where it does.
 */
export class Totalizer {
  private readonly left: Totalizer | undefined;
  private readonly right: Totalizer | undefined;
  private readonly outputs: number[] = [];

  constructor(
    private readonly sat: SatSolver,
    private readonly inputs: readonly number[],
    private readonly exact = false,
  ) {
    if (inputs.length <= 1) {
      this.outputs.push(...inputs);
    } else {
      const half = inputs.length >> 1;
      this.left = new Totalizer(sat, inputs.slice(0, half), exact);
      this.right = new Totalizer(sat, inputs.slice(half), exact);
    }
  }

  get size(): number {
    return this.inputs.length;
  }

  /** The literal for "at least `count` inputs hold", for `count` from 1 to `size`. */
  atLeast(count: number): number {
    while (this.outputs.length < count) this.addOutput(this.outputs.length + 1);
    return this.outputs[count - 1]!;
  }

  private addOutput(count: number): void {
    const { sat, left, right } = this;
    if (!left || !right) throw new Error(`A count of ${count} was asked of ${this.size} inputs`);
    const output = sat.newVariable();
    this.outputs.push(output);
    if (count > 1) sat.addClause([-output, this.outputs[count - 2]!]);
    for (let fromLeft = Math.max(0, count - right.size); fromLeft <= Math.min(count, left.size); fromLeft++) {
      const fromRight = count - fromLeft;
      const clause = [output];
      if (fromLeft > 0) clause.push(-left.atLeast(fromLeft));
      if (fromRight > 0) clause.push(-right.atLeast(fromRight));
      sat.addClause(clause);
    }
    if (!this.exact) return;
    for (let fromLeft = Math.max(0, count - 1 - right.size); fromLeft <= Math.min(count - 1, left.size); fromLeft++) {
      const fromRight = count - 1 - fromLeft;
      const clause = [-output];
      if (fromLeft < left.size) clause.push(left.atLeast(fromLeft + 1));
      if (fromRight < right.size) clause.push(right.atLeast(fromRight + 1));
      sat.addClause(clause);
    }
  }
}
