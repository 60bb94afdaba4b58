/** How much work a search may still do. Asked and told every few hundred steps. */
export interface Budget {
  /** From 0 at the start to 1 when it is used up. */
  progress(): number;
  /** Says that work has been done, in units of effort (`SolveOptions.effort`). */
  spend(effort: number): void;
  /** Whether to stop at once: it is used up or the caller has given up. */
  stopped(): boolean;
  /** Whether the caller has given up. */
  cancelled(): boolean;
}

/** A budget of work, so that the same effort gives the same plan on every machine. */
export class EffortBudget implements Budget {
  private spent = 0;

  constructor(
    private readonly effort: number,
    readonly cancelled: () => boolean,
  ) {}

  progress(): number {
    return this.effort > 0 ? Math.min(1, this.spent / this.effort) : 1;
  }

  spend(effort: number): void {
    this.spent += effort;
  }

  stopped(): boolean {
    return this.spent >= this.effort || this.cancelled();
  }
}

/** Part of a budget: from the present progress of the whole up to `end`. */
export class BudgetPart implements Budget {
  private readonly start: number;

  constructor(
    private readonly whole: Budget,
    private readonly end: number,
  ) {
    this.start = whole.progress();
  }

  progress(): number {
    const length = this.end - this.start;
    return length > 0 ? Math.min(1, (this.whole.progress() - this.start) / length) : 1;
  }

  spend(effort: number): void {
    this.whole.spend(effort);
  }

  stopped(): boolean {
    return this.progress() >= 1 || this.whole.stopped();
  }

  cancelled(): boolean {
    return this.whole.cancelled();
  }
}
