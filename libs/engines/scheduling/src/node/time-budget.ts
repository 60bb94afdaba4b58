import type { Budget } from '../budget.js';

/** A budget of time, for `SolveOptions.timeout`. Times are in milliseconds. */
export class TimeBudget implements Budget {
  private readonly start: number;

  constructor(
    private readonly length: number,
    readonly cancelled: () => boolean,
    elapsed = 0,
  ) {
    this.start = performance.now() - elapsed;
  }

  progress(): number {
    return this.length > 0 ? Math.min(1, (performance.now() - this.start) / this.length) : 1;
  }

  spend(): void {
    // Time passes by itself.
  }

  stopped(): boolean {
    return this.progress() >= 1 || this.cancelled();
  }
}
