import type { Connection } from 'mongoose';
import type { Clock } from '@vstrecha/kernel';
import type { Logger } from '../logging/logger.js';

/** Work that comes by the clock, not by an event (expiry, reminders). Runs in one process at a time. */
export interface PeriodicTask {
  readonly name: string;
  readonly everySeconds: number;
  run(now: Date, signal: AbortSignal): Promise<void>;
}

const LOOKED_AT_EVERY_MS = 5_000;

/** Runs each task when it is due, in whichever process looks first. */
export class PeriodicTasks {
  readonly #tasks: PeriodicTask[] = [];
  /** When this process last asked whether one is due; not with each message. */
  #lookedAt = 0;

  constructor(
    private readonly connection: Connection,
    private readonly clock: Clock,
    private readonly logger: Logger,
    /** Gives each run a context of its own. */
    private readonly inContext: (work: () => Promise<void>) => Promise<void>,
  ) {}

  register(task: PeriodicTask): void {
    this.#tasks.push(task);
  }

  /** At once, as at the given instant. */
  async run(name: string, now: Date, signal: AbortSignal): Promise<void> {
    const task = this.#tasks.find((candidate) => candidate.name === name);
    if (!task) throw new Error(`There is no periodic task ${name}`);
    await this.inContext(() => task.run(now, signal));
  }

  async runDue(signal: AbortSignal): Promise<void> {
    const now = this.clock.now();
    if (now.getTime() - this.#lookedAt < LOOKED_AT_EVERY_MS) return;
    this.#lookedAt = now.getTime();
    for (const task of this.#tasks) {
      if (!(await this.#take(task, now))) continue;
      try {
        await this.inContext(() => task.run(now, signal));
      } catch (error) {
        this.logger.error({ err: error, task: task.name }, 'a periodic task failed; it runs again when it is next due');
      }
    }
  }

  /** False where it is not due yet, or another process has it. */
  async #take({ name, everySeconds }: PeriodicTask, now: Date): Promise<boolean> {
    const leases = this.connection.collection<{ _id: string; nextAt: Date }>('periodicTasks');
    try {
      await leases.updateOne(
        { _id: name, nextAt: { $lte: now } },
        { $set: { nextAt: new Date(now.getTime() + everySeconds * 1000) } },
        { upsert: true },
      );
      return true;
    } catch (error) {
      // The upsert runs into the document that is there.
      if ((error as { code?: number }).code === 11_000) return false;
      throw error;
    }
  }
}
