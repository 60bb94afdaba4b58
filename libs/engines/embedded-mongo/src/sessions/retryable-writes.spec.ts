import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { UUID, type Document } from 'bson';
import { Engine } from '../commands/engine.js';
import { dispatch } from '../commands/dispatch.js';
import { decodeDocument, encodeDocument } from '../language/language.js';
import { CursorBatch } from '../protocol/reply.js';
import { StoreFile } from '../storage/store-file.js';

/** Sends commands as a driver would that repeats one it got no answer to. */
async function send(engine: Engine, body: Document): Promise<Document> {
  const wire = decodeDocument(encodeDocument({ ...body, $db: 'a' }));
  const request = { requestId: 1, opcode: 2013, body: wire, sequences: new Map<string, Uint8Array[]>(), silent: false };
  const reply = await dispatch(engine, { connectionId: 1 }, request);
  return reply instanceof CursorBatch ? { documents: reply.documents.map(decodeDocument) } : reply;
}

describe('a retried write', () => {
  let folder: string;
  let engine: Engine;
  const reopen = (): void => {
    engine.close();
    engine = new Engine({ file: StoreFile.open(join(folder, 'store.db')) });
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'store-'));
    engine = new Engine({ file: StoreFile.open(join(folder, 'store.db')) });
  });

  afterEach(() => {
    engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const session = (): Document => ({ lsid: { id: new UUID(randomUUID()) } });

  it.each([
    ['at once', () => {}],
    ['after a restart', () => reopen()],
  ])('is done once and answered as the first time, %s', async (_, between) => {
    await send(engine, { insert: 'items', documents: [{ _id: 1, n: 0 }] });
    const update = {
      update: 'items',
      updates: [{ q: { _id: 1 }, u: { $inc: { n: 1 } } }],
      ...session(),
      txnNumber: 1n,
    };
    const modify = {
      findAndModify: 'items',
      query: { _id: 1 },
      update: { $inc: { n: 1 } },
      new: true,
      ...session(),
      txnNumber: 1n,
    };
    const insert = { insert: 'items', documents: [{ _id: 2 }, { _id: 3 }], ...session(), txnNumber: 1n };
    const remove = { delete: 'items', deletes: [{ q: { _id: 3 }, limit: 1 }], ...session(), txnNumber: 1n };
    const first = [];
    for (const command of [update, modify, insert, remove]) first.push(await send(engine, command));
    between();
    const second = [];
    for (const command of [update, modify, insert, remove]) second.push(await send(engine, command));
    expect(first).toEqual([
      { n: 1, nModified: 1 },
      { lastErrorObject: { n: 1, updatedExisting: true }, value: { _id: 1, n: 2 } },
      { n: 2 },
      { n: 1 },
    ]);
    expect(second).toEqual([
      { n: 1, nModified: 1, retriedStmtIds: [0] },
      { lastErrorObject: { n: 1, updatedExisting: true }, value: { _id: 1, n: 2 }, retriedStmtIds: [0] },
      { n: 2, retriedStmtIds: [0, 1] },
      { n: 1, retriedStmtIds: [0] },
    ]);
    expect(await send(engine, { find: 'items' })).toEqual({ documents: [{ _id: 1, n: 2 }, { _id: 2 }] });
  });

  it('does the statements that were not done', async () => {
    const identity = session();
    const { insert: _, ...shared } = { insert: 'items', ...identity, txnNumber: 1n };
    await send(engine, { insert: 'items', documents: [{ _id: 1 }], ...shared });
    const reply = await send(engine, { insert: 'items', documents: [{ _id: 1 }, { _id: 2 }], ...shared });
    expect(reply).toEqual({ n: 2, retriedStmtIds: [0] });
  });

  it('is refused once the session has gone on', async () => {
    const identity = session();
    await send(engine, { insert: 'items', documents: [{ _id: 1 }], ...identity, txnNumber: 2n });
    const reply = await send(engine, { insert: 'items', documents: [{ _id: 2 }], ...identity, txnNumber: 1n });
    expect(reply).toMatchObject({ ok: 0, code: 225, codeName: 'TransactionTooOld' });
  });

  it('commits a transaction once, also when the commit is repeated after a restart', async () => {
    const identity = { ...session(), txnNumber: 1n, autocommit: false };
    await send(engine, { insert: 'items', documents: [{ _id: 1 }], ...identity, startTransaction: true });
    const commit = { commitTransaction: 1, ...identity };
    const inAdmin = async (): Promise<Document> => {
      const wire = decodeDocument(encodeDocument({ ...commit, $db: 'admin' }));
      const request = {
        requestId: 1,
        opcode: 2013,
        body: wire,
        sequences: new Map<string, Uint8Array[]>(),
        silent: false,
      };
      return (await dispatch(engine, { connectionId: 1 }, request)) as Document;
    };
    expect(await inAdmin()).toEqual({});
    reopen();
    expect(await inAdmin()).toEqual({});
    expect(await send(engine, { find: 'items' })).toEqual({ documents: [{ _id: 1 }] });
  });
});
