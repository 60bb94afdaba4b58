import { randomUUID } from 'node:crypto';
import type { Model, QueryFilter } from 'mongoose';
import type { Clock } from '@vstrecha/kernel';
import type { OutboxDocument } from './outbox.js';

const LEASE_MS = 30_000;
const MAX_ATTEMPTS = 8;
/** So many messages are claimed together at most. */
const MOST_TOGETHER = 100;

/** What became of a message. */
type Outcome = Partial<Pick<OutboxDocument, 'state' | 'nextAt' | 'lastError' | 'doneAt' | 'doneBy'>>;

/**
 * The messages of the outbox as work to be claimed. A claim is a lease: the time at which another process may try. A claimed message is simply
 * not due before.
 */
export class OutboxQueue {
  constructor(
    private readonly model: Model<OutboxDocument>,
    private readonly clock: Clock,
  ) {}

  /** How many messages are due. */
  due(): Promise<number> {
    return this.model.countDocuments(this.#isDue()).exec();
  }

  /** Takes the message of these types that is due for longest. */
  async claim(types: QueryFilter<OutboxDocument>['type']): Promise<OutboxDocument | null> {
    return (await this.model
      .findOneAndUpdate(
        { ...this.#isDue(), ...(types !== undefined && { type: types }) },
        { $set: { nextAt: this.#leaseEnd() }, $inc: { attempts: 1 } },
        { sort: { nextAt: 1 }, returnDocument: 'after' },
      )
      .lean()
      .exec()) as OutboxDocument | null;
  }

  /** Takes many messages of these types at once, for as many commands as one would cost. */
  async claimTogether(types: QueryFilter<OutboxDocument>['type']): Promise<OutboxDocument[]> {
    const isDue = { ...this.#isDue(), type: types };
    const due = (await this.model
      .find(isDue)
      .sort({ nextAt: 1 })
      .limit(MOST_TOGETHER)
      .lean()
      .exec()) as OutboxDocument[];
    if (due.length === 0) return [];
    const claim = randomUUID();
    const ids = due.map(({ _id }) => _id);
    const { modifiedCount } = await this.model
      .updateMany({ ...isDue, _id: { $in: ids } }, { $set: { nextAt: this.#leaseEnd(), claim }, $inc: { attempts: 1 } })
      .exec();
    if (modifiedCount === due.length) return due.map((message) => ({ ...message, attempts: message.attempts + 1 }));
    // Another process was faster with some of them, or with all: then there may be more behind.
    if (modifiedCount === 0) return this.claimTogether(types);
    return (await this.model
      .find({ _id: { $in: ids }, claim })
      .lean()
      .exec()) as OutboxDocument[];
  }

  /** Keeps the claims until the returned function is called. */
  keep(ids: readonly string[]): () => void {
    const renewal = setInterval(() => {
      void this.model
        .updateMany({ _id: { $in: [...ids] } }, { $set: { nextAt: this.#leaseEnd() } })
        .exec()
        .catch(() => undefined);
    }, LEASE_MS / 3);
    return () => clearInterval(renewal);
  }

  async noteDone(id: string, consumer: string): Promise<void> {
    await this.model.updateOne({ _id: id }, { $addToSet: { doneBy: consumer } }).exec();
  }

  async finish(ids: readonly string[], consumers: readonly string[]): Promise<void> {
    const done: Outcome = { state: 'done', doneAt: this.clock.now() };
    await this.model
      .updateMany({ _id: { $in: [...ids] } }, { $set: done, $addToSet: { doneBy: { $each: [...consumers] } } })
      .exec();
  }

  /** Puts it back with a growing pause (1 s, 2 s, 4 s, …), or gives it up for people to see. */
  async fail({ _id, attempts }: Pick<OutboxDocument, '_id' | 'attempts'>, failure: unknown): Promise<void> {
    const failed: Outcome = {
      state: attempts >= MAX_ATTEMPTS ? 'failed' : 'pending',
      nextAt: new Date(this.clock.now().getTime() + 1000 * 2 ** (attempts - 1)),
      lastError: failure instanceof Error ? failure.message : String(failure),
    };
    await this.model.updateOne({ _id }, { $set: failed }).exec();
  }

  #isDue() {
    return { state: 'pending' as const, nextAt: { $lte: this.clock.now() } };
  }

  #leaseEnd(): Date {
    return new Date(this.clock.now().getTime() + LEASE_MS);
  }
}
