import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Connection, Model } from 'mongoose';
import { type Clock, type Failure, type Result, conflict, err, ok } from '@vstrecha/kernel';
import { CLOCK } from '../request/ids.js';
import { currentContext } from '../request/request-context.js';
import { CONNECTION } from './connection.js';
import { defineCollection, openModel } from './records.js';

const DAYS_KEPT = 7;

interface IdempotencyDocument {
  readonly _id: string;
  readonly inputHash: string;
  readonly result: unknown;
  readonly at: Date;
}

const idempotencyKeys = defineCollection({
  collection: 'idempotencyKeys',
  fields: { _id: String, inputHash: String, result: {}, at: Date },
  indexes: [{ key: { at: 1 }, expireAfterSeconds: DAYS_KEPT * 86_400 }],
});

/** Makes a repeated request (a lost answer, a double click, a retrying script) answer with what it did the first time. */
@Injectable()
export class Idempotency {
  readonly #model: Model<IdempotencyDocument>;

  constructor(
    @Inject(CONNECTION) connection: Connection,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.#model = openModel(connection, idempotencyKeys);
  }

  /**
   * Inside a unit of work: does the work once for this viewer, operation and key. `Value` must be plain data, usually
   * the id of what was created. The same key with another input is a conflict. Keys are kept for seven days.
   */
  async once<Value extends string | readonly string[], E>(
    operation: string,
    key: string | null | undefined,
    input: unknown,
    work: () => Promise<Result<Value, E>>,
  ): Promise<Result<Value, E | Failure<'conflict.idempotency-key'>>> {
    if (!key) return work();
    const { viewer } = currentContext();
    const _id = `${viewer.userId ?? viewer.kind}:${operation}:${key}`;
    const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
    const earlier = (await this.#model.findOne({ _id }).lean().exec()) as IdempotencyDocument | null;
    if (earlier) {
      return earlier.inputHash === inputHash
        ? ok(earlier.result as Value)
        : err(conflict('conflict.idempotency-key', ['idempotencyKey']));
    }
    const result = await work();
    if (result.ok)
      await this.#model.insertMany([{ _id, inputHash, result: result.value, at: this.clock.now() }], { lean: true });
    return result;
  }
}
