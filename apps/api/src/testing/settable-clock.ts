import type { Clock } from '@vstrecha/kernel';

/** A clock that goes on from whatever instant it was set to: what comes by the clock is told in seconds. */
export class SettableClock implements Clock {
  #ahead = 0;

  now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  set(instant: string): void {
    this.#ahead = new Date(instant).getTime() - Date.now();
  }
}
