import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Connection } from 'mongoose';
import type { Clock } from '@vstrecha/kernel';
import { LOGGER, type Logger } from '../logging/logger.js';
import { ContextFactory } from '../request/context-factory.js';
import { CLOCK } from '../request/ids.js';
import { runInContext } from '../request/request-context.js';
import { SYSTEM } from '../request/viewer.js';
import { CONNECTION } from '../storage/connection.js';
import { LiveChanges } from '../storage/live-changes.js';
import { openModel } from '../storage/records.js';
import { OutboxQueue } from './outbox-queue.js';
import { type OutboxDocument, type OutboxMessage, outboxCollection } from './outbox.js';
import { type PeriodicTask, PeriodicTasks } from './periodic-tasks.js';

/** Consumes domain events. It may be called again with the same message after a crash, so it must be idempotent. */
export interface OutboxConsumer {
  /** Unique and lasting: what it has done is remembered under this name. */
  readonly name: string;
  /** The event types it wants, or all. */
  readonly types: readonly string[] | 'all';
  /** As long as this takes, the claim on the message is renewed, so that no other process takes it over. */
  handle(message: OutboxMessage, signal: AbortSignal): Promise<void>;
  /** For who would rather have many messages at once: those that nobody else wants come together, a moment later. */
  handleAll?(messages: readonly OutboxMessage[], signal: AbortSignal): Promise<void>;
}

/** Work with a rhythm of its own that goes on beside the relay, in the same processes. */
export interface BackgroundWork {
  start(): void;
  /** Resolves when what was under way is done. */
  stop(): Promise<void>;
}

const IDLE_POLL_MS = 5_000;
const PARALLEL = 4;
/** So long messages gather that come to their consumers together. */
const GATHERING_MS = 250;

/**
 * Hands the outbox's messages to their consumers, at least once each, a few at a time, whichever process comes first.
 * A consumer's error is retried with growing pauses (1 s, 2 s, 4 s, ... about 2 minutes in all) and then left as
 * `failed`, for people to see. Messages that only consumers of many want (`handleAll`) are claimed and settled together.
 * Stopping waits for what is under way.
 */
@Injectable()
export class OutboxRelay implements OnModuleDestroy {
  readonly #consumers: OutboxConsumer[] = [];
  readonly #tasks: PeriodicTasks;
  readonly #beside: BackgroundWork[] = [];
  readonly #queue: OutboxQueue;
  readonly #stopping = new AbortController();
  readonly #underWay = new Set<Promise<void>>();
  #running: Promise<void> | undefined;
  #wake: () => void = () => undefined;
  #woken = false;
  #stopListening: () => void = () => undefined;
  #gathering: NodeJS.Timeout | undefined;
  /** True from before a message is claimed until it is known to be under way. */
  #claiming = false;

  constructor(
    @Inject(CONNECTION) connection: Connection,
    @Inject(CLOCK) clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly contexts: ContextFactory,
    private readonly live: LiveChanges,
  ) {
    this.#queue = new OutboxQueue(openModel(connection, outboxCollection), clock);
    this.#tasks = new PeriodicTasks(connection, clock, logger, (work) => this.#inJobContext(undefined, work));
  }

  register(consumer: OutboxConsumer): void {
    this.#consumers.push(consumer);
  }

  registerTask(task: PeriodicTask): void {
    this.#tasks.register(task);
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
      const { document } = change;
      if (document?.['state'] !== 'pending' || document['attempts'] !== 0) return;
      if (this.#isForOne(String(document['type']))) this.#wakeUp();
      else this.#gathering ??= setTimeout(() => this.#gathered(), GATHERING_MS);
    });
    this.#running = this.#run();
  }

  async onModuleDestroy(): Promise<void> {
    this.#stopping.abort();
    this.#stopListening();
    this.#gathered();
    await this.#running;
    await Promise.all(this.#underWay);
    await Promise.all(this.#beside.map((work) => work.stop()));
  }

  /** Resolves when no message is due or under way; for tests and the demo, which look at what consumers did. */
  async drained(): Promise<void> {
    for (;;) {
      if ((await this.#queue.due()) === 0 && this.#underWay.size === 0 && !this.#claiming) return;
      this.#gathered();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Runs a periodic task at once, as at the given instant; for tests and the demo, which do not wait for the clock. */
  async runTask(name: string, now: Date): Promise<void> {
    await this.#tasks.run(name, now, this.#stopping.signal);
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      try {
        await this.#tasks.runDue(this.#stopping.signal);
        while (!this.#stopping.signal.aborted && this.#underWay.size < PARALLEL) {
          this.#claiming = true;
          const claimed = await this.#claim();
          if (!claimed) break;
          const work = claimed().finally(() => {
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

  #gathered(): void {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    this.#wakeUp();
  }

  /** The work on what is claimed next; undefined where nothing is due. */
  async #claim(): Promise<(() => Promise<void>) | undefined> {
    const forOne = this.#typesForOne();
    const message = await this.#queue.claim(forOne && { $in: forOne });
    if (message) return () => this.#process(message);
    if (!forOne || this.#gathering) return undefined;
    const messages = await this.#queue.claimTogether({ $nin: forOne });
    return messages.length > 0 ? () => this.#processTogether(messages) : undefined;
  }

  async #process(document: OutboxDocument): Promise<void> {
    const { _id, doneBy, attempts } = document;
    const message = messageOf(document);
    const letGo = this.#queue.keep([_id]);
    let failure: unknown;
    const waiting = this.#consumersOf(message.type).filter((consumer) => !doneBy.includes(consumer.name));
    for (const consumer of waiting) {
      try {
        await this.#inJobContext(message.requestId, () => consumer.handle(message, this.#stopping.signal));
        // After the last one the message is settled at once, unless another consumer is to try again.
        if (consumer === waiting.at(-1) && failure === undefined) continue;
        await this.#queue.noteDone(_id, consumer.name);
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
    letGo();
    const names = waiting.map(({ name }) => name);
    await this.#settle(
      failure === undefined ? this.#queue.finish([_id], names) : this.#queue.fail({ _id, attempts }, failure),
    );
  }

  /** If the consumer fails with one of them, each is tried alone. */
  async #processTogether(documents: readonly OutboxDocument[]): Promise<void> {
    const ids = documents.map(({ _id }) => _id);
    const letGo = this.#queue.keep(ids);
    const consumers = this.#consumers.filter(({ handleAll }) => handleAll);
    try {
      for (const consumer of consumers) {
        const messages = documents
          .filter(({ type, doneBy }) => wants(consumer, type) && !doneBy.includes(consumer.name))
          .map(messageOf);
        await this.#inJobContext(undefined, async () => consumer.handleAll?.(messages, this.#stopping.signal));
      }
    } catch (error) {
      this.logger.warn({ err: error, messages: ids.length }, 'messages of the outbox are tried one by one');
      for (const document of documents) await this.#process(document);
      return;
    } finally {
      letGo();
    }
    await this.#settle(
      this.#queue.finish(
        ids,
        consumers.map(({ name }) => name),
      ),
    );
  }

  async #settle(writing: Promise<void>): Promise<void> {
    try {
      await writing;
    } catch (error) {
      // The lease runs out and the messages come again; consumers are idempotent.
      this.logger.error({ err: error }, 'the outcome of messages could not be written');
    }
  }

  /** The types that come one by one: some consumer takes no others; undefined where that is so with all types. */
  #typesForOne(): string[] | undefined {
    const types = this.#consumers.filter(({ handleAll }) => !handleAll).map((consumer) => consumer.types);
    return types.includes('all') ? undefined : [...new Set(types.flat())];
  }

  #isForOne(type: string): boolean {
    return this.#consumers.some((consumer) => !consumer.handleAll && wants(consumer, type));
  }

  #consumersOf(type: string): OutboxConsumer[] {
    return this.#consumers.filter((consumer) => wants(consumer, type));
  }

  #inJobContext<T>(requestId: string | undefined, work: () => Promise<T>): Promise<T> {
    return runInContext(this.contexts.create(SYSTEM, 'ru', requestId), work);
  }
}

function wants({ types }: OutboxConsumer, type: string): boolean {
  return types === 'all' || types.includes(type);
}

function messageOf(document: OutboxDocument): OutboxMessage {
  const {
    _id,
    state: _state,
    nextAt: _nextAt,
    doneBy: _doneBy,
    attempts: _attempts,
    claim: _claim,
    ...event
  } = document;
  return { ...event, id: _id };
}
