import { EventEmitter, on } from 'node:events';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ChangeStream, ChangeStreamDocument } from 'mongodb';
import type { Connection } from 'mongoose';
import { LOGGER, type Logger } from '../logging/logger.js';
import { CONNECTION } from './connection.js';
import { watchOwnWrites } from './own-writes.js';

/** One committed change of a record. `document` is the record as it stands, absent where it was deleted. */
export interface LiveChange {
  readonly collection: string;
  readonly id: string;
  readonly document: Readonly<Record<string, unknown>> | undefined;
}

/** Told where changes may have been missed. */
const GAP = Symbol('gap');

/**
 * The committed changes of the whole store, from whichever process made them: one change stream a process, fanned out
 * to its subscribers.
 */
@Injectable()
export class LiveChanges implements OnApplicationShutdown {
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  readonly #closing = new AbortController();
  #stream: ChangeStream | undefined;
  #ownWrites: (() => void) | undefined;

  constructor(
    @Inject(CONNECTION) private readonly connection: Connection,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Calls back for each change of the collection until the returned function is called. */
  listen(collection: string, listener: (change: LiveChange) => void): () => void {
    this.#open();
    this.#emitter.on(collection, listener);
    return () => void this.#emitter.off(collection, listener);
  }

  /**
   * Calls back whenever something in one of the collections was written: by this process at the commit itself, by others as
   * soon as the change stream tells. For whoever keeps in memory what was read from them.
   */
  onWrite(collections: readonly string[], listener: () => void): void {
    this.#open();
    this.#ownWrites ??= watchOwnWrites(this.connection, (written) => {
      for (const collection of written) this.#emitter.emit(`written ${collection}`);
    });
    for (const collection of collections) {
      this.#emitter.on(`written ${collection}`, listener);
      this.#emitter.on(collection, listener);
    }
    this.#emitter.on(GAP, listener);
  }

  /** Tells whoever keeps things in memory that changes may have been missed: all of it is read again when it is asked for. */
  assumeMissed(): void {
    this.#emitter.emit(GAP);
  }

  /** The changes of the collection as they come, until `signal` aborts, the consumer leaves or the product stops. */
  async *changes(collection: string, signal?: AbortSignal): AsyncGenerator<LiveChange> {
    this.#open();
    const stop = signal ? AbortSignal.any([signal, this.#closing.signal]) : this.#closing.signal;
    try {
      for await (const [change] of on(this.#emitter, collection, { signal: stop })) yield change as LiveChange;
    } catch (error) {
      if (!stop.aborted) throw error;
    }
  }

  /**
   * A record as it stands, and after each change, until it is deleted or over, or the product stops.
   * @param read how it stands now, or null
   * @param toRecord what a changed document holds
   * @param isOver whether nothing more is to come after it
   */
  async *follow<Item extends object>(
    { collection, id }: Pick<LiveChange, 'collection' | 'id'>,
    read: () => Promise<Item | null>,
    toRecord: (document: NonNullable<LiveChange['document']>) => Item,
    isOver: (item: Item) => boolean,
  ): AsyncGenerator<Item> {
    const changes = this.changes(collection);
    // Listening begins before the present state is read, so that nothing falls between.
    let next = changes.next();
    try {
      let item: Item | null = await read();
      while (item) {
        yield item;
        if (isOver(item)) return;
        let change: LiveChange | undefined;
        do {
          const { value, done } = await next;
          if (done) return;
          change = value;
          next = changes.next();
        } while (change.id !== id);
        item = change.document ? toRecord(change.document) : null;
      }
    } finally {
      void changes.return(undefined);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.#closing.abort();
    this.#ownWrites?.();
    await this.#stream?.close();
  }

  #open(): void {
    if (this.#stream) return;
    const stream = this.connection.getClient().db(this.connection.name).watch([], { fullDocument: 'updateLookup' });
    stream.on('change', (change) => this.#publish(change));
    // The driver resumes after what can be resumed; anything else ends this stream and the next subscriber opens another.
    stream.on('error', (error) => {
      if (!this.#closing.signal.aborted) this.logger.error({ err: error }, 'the change stream broke; opening another');
      this.#stream = undefined;
      if (this.#closing.signal.aborted) return;
      setTimeout(() => {
        this.#open();
        // What happened meanwhile was not told.
        this.assumeMissed();
      }, 1000).unref();
      this.assumeMissed();
    });
    this.#stream = stream;
  }

  #publish(change: ChangeStreamDocument): void {
    switch (change.operationType) {
      case 'insert':
      case 'update':
      case 'replace':
        this.#emit(change.ns.coll, String(change.documentKey._id), change.fullDocument);
        return;
      case 'delete':
        this.#emit(change.ns.coll, String(change.documentKey._id), undefined);
        return;
      default:
        return;
    }
  }

  #emit(collection: string, id: string, document: LiveChange['document']): void {
    this.#emitter.emit(collection, { collection, id, document } satisfies LiveChange);
  }
}
