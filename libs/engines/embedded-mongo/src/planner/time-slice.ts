/** Given between two documents when the time slice is used up: the puller lets others run, then goes on. */
export const PAUSE = Symbol('pause');

/** Longest time between two pauses, in ms. */
const SLICE_MS = 4;

/** Tells when a long task has to let others run. */
export class TimeSlice {
  private end = performance.now() + SLICE_MS;
  private count = 0;

  /** @param clockEvery the clock is read once for so many calls */
  constructor(private readonly clockEvery = 32) {}

  isOver(): boolean {
    return ++this.count % this.clockEvery === 0 && performance.now() >= this.end;
  }

  restart(): void {
    this.end = performance.now() + SLICE_MS;
  }
}

export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
