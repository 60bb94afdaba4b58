import type { Budget } from '../budget.js';

/** A budget of time, for `SolveOptions.timeout`. Times are in milliseconds since 1970. */
export class TimeBudget implements Budget {
  constructor(
    private readonly start: number,
    private readonly deadline: number,
    readonly cancelled: () => boolean,
  ) {}

  progress(): number {
    const length = this.deadline - this.start;
    return length > 0 ? Math.min(1, (now() - this.start) / length) : 1;
  }

  spend(): void {
    // Time passes by itself.
  }

  stopped(): boolean {
    return this.progress() >= 1 || this.cancelled();
  }
}

/** The same on all threads, unlike `performance.now()`, and finer than `Date.now()`. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}
