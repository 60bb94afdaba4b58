import { Timestamp } from 'bson';

/** Logical time of a replica set: seconds and a counter within the second. Never goes back, also across a restart. */
export class ClusterClock {
  private seconds = 0;
  private increment = 0;

  constructor(private readonly now: () => number) {
    this.tick();
  }

  get current(): Timestamp {
    return new Timestamp({ t: this.seconds, i: this.increment });
  }

  /** The current time in its two halves, for replies that are put together by hand. */
  get parts(): { seconds: number; increment: number } {
    return { seconds: this.seconds, increment: this.increment };
  }

  tick(): Timestamp {
    const seconds = Math.floor(this.now() / 1000);
    if (seconds > this.seconds) {
      this.seconds = seconds;
      this.increment = 1;
    } else {
      this.increment++;
    }
    return this.current;
  }

  /** Goes past a time read from the file. */
  advancePast(time: Timestamp): void {
    if (time.t > this.seconds || (time.t === this.seconds && time.i > this.increment)) {
      this.seconds = time.t;
      this.increment = time.i;
    }
  }
}
