import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import type { Connection } from 'mongoose';
import { type Failure, type Result, conflict, err } from '@vstrecha/kernel';
import { CONNECTION } from './connection.js';

/** Carries an expected failure out of a transaction, so that it aborts. */
class Abort extends Error {
  constructor(readonly failure: unknown) {
    super('aborted by an expected failure');
  }
}

const underWay = new AsyncLocalStorage<true>();

/** Whether the code runs inside a unit of work: what it reads there may never be committed, and is not to be kept. */
export function insideUnitOfWork(): boolean {
  return underWay.getStore() ?? false;
}

@Injectable()
export class UnitOfWork {
  constructor(@Inject(CONNECTION) private readonly connection: Connection) {}

  /**
   * Runs the work in one transaction: all of its writes, or none. An error Result aborts. Transient conflicts with
   * other transactions are retried, so the work must have no effects but those on the store.
   */
  async run<T, E>(work: () => Promise<Result<T, E>>): Promise<Result<T, E>> {
    let outcome: Result<T, E> | undefined;
    try {
      await this.connection.transaction(
        async () => {
          outcome = await underWay.run(true, work);
          if (!outcome.ok) throw new Abort(outcome.error);
        },
        { readConcern: 'snapshot', writeConcern: { w: 'majority' } },
      );
    } catch (error) {
      if (error instanceof Abort) return err(error.failure as E);
      throw error;
    }
    if (!outcome) throw new Error('The transaction ended without an outcome');
    return outcome;
  }
}

/** What the store tells about a write that a unique index refused (code 11000). */
export interface DuplicateKey {
  readonly keyPattern?: Readonly<Record<string, unknown>>;
}

export function isDuplicateKey(error: unknown): error is DuplicateKey {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 11_000;
}

/** The failure for a change that is based on a version that is no longer the present one. */
export function staleVersion(path: readonly string[], currentVersion: number): Failure<'conflict.version'> {
  return conflict('conflict.version', path, { currentVersion }, currentVersion);
}
