import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Connection, Model } from 'mongoose';
import type { Clock } from '@vstrecha/kernel';
import { LOGGER, type Logger } from '../logging/logger.js';
import { ContextFactory } from '../request/context-factory.js';
import { CLOCK } from '../request/ids.js';
import { runInContext } from '../request/request-context.js';
import { SYSTEM } from '../request/viewer.js';
import { CONNECTION } from '../storage/connection.js';
import { LiveChanges } from '../storage/live-changes.js';
import { openModel } from '../storage/records.js';
import { type OutboxDocument, type OutboxMessage, outboxCollection } from './outbox.js';

/** Consumes domain events. It may be called again with the same message after a crash, so it must be idempotent. */
export interface OutboxConsumer {
  /** Unique and lasting: what it has done is remembered under this name. */
  readonly name: string;
  /** The event types it wants, or all. */
  readonly types: readonly string[] | 'all';
  /** How long one message may take before another process may take it over; the lease is renewed while this one works. */
  handle(message: OutboxMessage, signal: AbortSignal): Promise<void>;
}

/** Work that comes by the clock, not by an event (expiry, reminders). Runs in one process at a time. */
export interface PeriodicTask {
  readonly name: string;
  readonly everySeconds: number;
  run(now: Date, signal: AbortSignal): Promise<void>;
}

/** Work with a rhythm of its own that goes on beside the relay, in the same processes. */
export interface BackgroundWork {
  start(): void;
  /** Resolves when what was under way is done. */
  stop(): Promise<void>;
}

const LEASE_MS = 30_000;
const IDLE_POLL_MS = 5_000;
const PARALLEL = 4;
const MAX_ATTEMPTS = 8;

/**
 * Hands the outbox's messages to their consumers, at least once each, a few at a time, whichever process comes first.
 * A consumer's error is retried with growing pauses (1 s, 2 s, 4 s, ... about 2 minutes in all) and then left as
 * `failed`, for people to see. Stopping waits for what is under way.
 */
@Injectable()
export class OutboxRelay implements OnModuleDestroy {
  readonly #consumers: OutboxConsumer[] = [];
  readonly #tasks: PeriodicTask[] = [];
  readonly #beside: BackgroundWork[] = [];
  readonly #model: Model<OutboxDocument>;
  readonly #stopping = new AbortController();
  readonly #underWay = new Set<Promise<void>>();
  #running: Promise<void> | undefined;
  #wake: () => void = () => undefined;
  #woken = false;
  #stopListening: () => void = () => undefined;
  /** When this process last asked whether a periodic task is due; not with each message. */
  #tasksLookedAt = 0;
  /** True from before a message is claimed until it is known to be under way. */
  #claiming = false;

  constructor(
    @Inject(CONNECTION) private readonly connection: Connection,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly contexts: ContextFactory,
    private readonly live: LiveChanges,
  ) {
    this.#model = openModel(connection, outboxCollection);
  }

  register(consumer: OutboxConsumer): void {
    this.#consumers.push(consumer);
  }

  registerTask(task: PeriodicTask): void {
    this.#tasks.push(task);
  }

  /** Starts and stops the work with the relay. */
  registerBeside(work: BackgroundWork): void {
    this.#beside.push(work);
  }

  start(): void {
    if (this.#running) return;
    for (const work of this.#beside) work.start();
    this.#stopListening = this.live.listen('outbox', (change) => {
      // Only of a message that nobody has tried yet: what the relay itself writes is no news.
      if (change.document?.state === 'pending' && change.document['attempts'] === 0) this.#wakeUp();
    });
    this.#running = this.#run();
  }

  async onModuleDestroy(): Promise<void> {
    this.#stopping.abort();
    this.#stopListening();
    this.#wakeUp();
    await this.#running;
    await Promise.all(this.#underWay);
    await Promise.all(this.#beside.map((work) => work.stop()));
  }

  /** Resolves when no message is due or under way; for tests and the demo, which look at what consumers did. */
  async drained(): Promise<void> {
    for (;;) {
      const open = await this.#model.countDocuments({ state: 'pending', nextAt: { $lte: this.clock.now() } }).exec();
      if (open === 0 && this.#underWay.size === 0 && !this.#claiming) return;
      this.#wakeUp();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Runs a periodic task at once, as at the given instant; for tests and the demo, which do not wait for the clock. */
  async runTask(name: string, now: Date): Promise<void> {
    const task = this.#tasks.find((candidate) => candidate.name === name);
    if (!task) throw new Error(`There is no periodic task ${name}`);
    await this.#inJobContext(undefined, () => task.run(now, this.#stopping.signal));
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      try {
        await this.#runDueTasks();
        while (!this.#stopping.signal.aborted && this.#underWay.size < PARALLEL) {
          this.#claiming = true;
          const message = await this.#claim();
          if (!message) break;
          const work = this.#process(message).finally(() => {
            const wasFull = this.#underWay.size === PARALLEL;
            this.#underWay.delete(work);
            if (wasFull) this.#wakeUp();
          });
          this.#underWay.add(work);
          this.#claiming = false;
        }
      } catch (error) {
        this.logger.error({ err: error }, 'the outbox cannot be read; trying again');
      } finally {
        this.#claiming = false;
      }
      await this.#pause();
    }
  }

  /** Until something is to be done, or for some seconds: messages whose retry is due announce themselves to nobody. */
  async #pause(): Promise<void> {
    if (!this.#woken && !this.#stopping.signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, IDLE_POLL_MS);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#woken = false;
  }

  #wakeUp(): void {
    this.#woken = true;
    this.#wake();
  }

  async #claim(): Promise<OutboxDocument | null> {
    const now = this.clock.now();
    return (await this.#model
      .findOneAndUpdate(
        { state: 'pending', nextAt: { $lte: now } },
        // The lease is the time at which another process may try: a claimed message is simply not due before.
        { $set: { nextAt: new Date(now.getTime() + LEASE_MS) }, $inc: { attempts: 1 } },
        { sort: { nextAt: 1 }, returnDocument: 'after' },
      )
      .lean()
      .exec()) as OutboxDocument | null;
  }

  async #process(document: OutboxDocument): Promise<void> {
    const { _id, state: _state, nextAt: _nextAt, doneBy, attempts, ...event } = document;
    const message: OutboxMessage = { ...event, id: _id };
    const renewal = setInterval(() => {
      void this.#model
        .updateOne({ _id }, { $set: { nextAt: new Date(Date.now() + LEASE_MS) } })
        .exec()
        .catch(() => undefined);
    }, LEASE_MS / 3);
    let failure: unknown;
    const waiting = this.#consumersOf(message.type).filter((consumer) => !doneBy.includes(consumer.name));
    for (const consumer of waiting) {
      try {
        await this.#inJobContext(message.requestId, () => consumer.handle(message, this.#stopping.signal));
        // After the last one the message is settled at once, unless another consumer is to try again.
        if (consumer === waiting.at(-1) && failure === undefined) continue;
        await this.#model.updateOne({ _id }, { $addToSet: { doneBy: consumer.name } }).exec();
      } catch (error) {
        failure = error;
        // Work that was given up as the product stops is no fault; another process takes it over.
        if (error === this.#stopping.signal.reason) continue;
        this.logger.error(
          { err: error, consumer: consumer.name, message: _id, eventId: message.eventId, type: message.type, attempts },
          'a consumer of the outbox failed',
        );
      }
    }
    clearInterval(renewal);
    const names = waiting.map(({ name }) => name);
    await this.#settle(_id, attempts, [...doneBy, ...names], failure);
  }

  async #settle(_id: string, attempts: number, doneBy: readonly string[], failure: unknown): Promise<void> {
    const now = this.clock.now();
    const outcome =
      failure === undefined
        ? { state: 'done' as const, doneAt: now, doneBy }
        : {
            state: attempts >= MAX_ATTEMPTS ? ('failed' as const) : ('pending' as const),
            nextAt: new Date(now.getTime() + 1000 * 2 ** (attempts - 1)),
            lastError: failure instanceof Error ? failure.message : String(failure),
          };
    try {
      await this.#model.updateOne({ _id }, { $set: outcome }).exec();
    } catch (error) {
      // The lease runs out and the message comes again; consumers are idempotent.
      this.logger.error({ err: error, message: _id }, 'the outcome of a message could not be written');
    }
  }

  #consumersOf(type: string): OutboxConsumer[] {
    return this.#consumers.filter((consumer) => consumer.types === 'all' || consumer.types.includes(type));
  }

  async #runDueTasks(): Promise<void> {
    const now = this.clock.now();
    if (now.getTime() - this.#tasksLookedAt < IDLE_POLL_MS) return;
    this.#tasksLookedAt = now.getTime();
    const leases = this.connection.collection<{ _id: string; nextAt: Date }>('periodicTasks');
    for (const task of this.#tasks) {
      try {
        await leases.updateOne(
          { _id: task.name, nextAt: { $lte: now } },
          { $set: { nextAt: new Date(now.getTime() + task.everySeconds * 1000) } },
          { upsert: true },
        );
      } catch (error) {
        // Not due yet, or another process has it: the upsert runs into the document that is there.
        if ((error as { code?: number }).code === 11_000) continue;
        throw error;
      }
      try {
        await this.#inJobContext(undefined, () => task.run(now, this.#stopping.signal));
      } catch (error) {
        this.logger.error({ err: error, task: task.name }, 'a periodic task failed; it runs again when it is next due');
      }
    }
  }

  #inJobContext<T>(requestId: string | undefined, work: () => Promise<T>): Promise<T> {
    return runInContext(this.contexts.create(SYSTEM, 'ru', requestId), work);
  }
}
