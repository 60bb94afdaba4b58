import { existsSync, renameSync, statSync, unlinkSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import Database from 'libsql';
import { decodeDocument, encodeDocument } from '../language/language.js';
import type { IndexSpec } from '../indexes/ordered-index.js';
import type { Document } from '../language/document.js';
import { StoreFileError } from './store-file-error.js';

/** Raised when the tables change their shape; an older program refuses a newer file. */
export const FORMAT_VERSION = 1;
/** "Vst1": marks the file as a store, so that another program's database is not taken for one. */
const APPLICATION_ID = 0x56737431;

const SCHEMA = `
CREATE TABLE collections (
  id INTEGER PRIMARY KEY, db TEXT NOT NULL, name TEXT NOT NULL, definition BLOB NOT NULL, crc INTEGER NOT NULL,
  UNIQUE (db, name)
);
CREATE TABLE sessions (
  id TEXT PRIMARY KEY, txn_number INTEGER NOT NULL, state TEXT NOT NULL, reply BLOB, used_at INTEGER NOT NULL,
  crc INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE changes (
  position INTEGER PRIMARY KEY, entry BLOB NOT NULL, document BLOB, before BLOB, crc INTEGER NOT NULL
);
`;

export interface StoredCollection {
  id: number;
  db: string;
  name: string;
  uuid: Uint8Array;
  options: Document;
  indexes: IndexSpec[];
}

export interface StoredSession {
  id: string;
  txnNumber: number;
  state: string;
  reply: Uint8Array | null;
  usedAt: number;
}

export interface StoredChange {
  position: number;
  entry: Uint8Array;
  document: Uint8Array | null;
  before: Uint8Array | null;
}

interface TableStatements {
  put: Database.Statement;
  remove: Database.Statement;
}

/**
 * The file of truth: SQLite in WAL mode, flushed at each commit. A document is a row of its collection's table with a
 * checksum, as SQLite does not notice a byte that turned within a value.
 */
export class StoreFile {
  private readonly tables = new Map<number, TableStatements>();
  private readonly begin: Database.Statement;
  private readonly commit: Database.Statement;
  private readonly rollback: Database.Statement;
  private readonly putSessionRow: Database.Statement;
  private readonly putChangeRow: Database.Statement;

  private constructor(
    private readonly db: Database.Database,
    readonly path: string,
  ) {
    this.begin = db.prepare('BEGIN IMMEDIATE');
    this.commit = db.prepare('COMMIT');
    this.rollback = db.prepare('ROLLBACK');
    this.putSessionRow = db.prepare('INSERT OR REPLACE INTO sessions VALUES (?, ?, ?, ?, ?, ?)');
    this.putChangeRow = db.prepare('INSERT OR REPLACE INTO changes VALUES (?, ?, ?, ?, ?)');
  }

  /**
   * Opens a store or creates one where there is none. Held exclusively until closed.
   * @throws StoreFileError for a file that is damaged, foreign, newer, or held by another process
   */
  static open(path: string): StoreFile {
    if (!existsSync(path)) StoreFile.create(path);
    if (statSync(path).size === 0) throw StoreFileError.damaged(path, 'it is empty');
    let db: Database.Database | undefined;
    try {
      db = new Database(path);
      db.exec('PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE;');
      checkFormat(db, path);
      // Takes the lock that keeps every other process out, without a change to the file.
      db.exec('BEGIN IMMEDIATE; COMMIT;');
      const [check] = db.prepare('PRAGMA quick_check(1)').raw().all() as [string][];
      if (check?.[0] !== 'ok') throw StoreFileError.damaged(path, String(check?.[0]));
      return new StoreFile(db, path);
    } catch (error) {
      db?.close();
      throw StoreFileError.from(error, path);
    }
  }

  /** To be called when everything has been read and found whole: until then the file stays as it was. */
  startWriting(): void {
    this.db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000;');
  }

  /** A new store appears under its name only when it is whole, so that an empty file is always a damaged one. */
  private static create(path: string): void {
    if (existsSync(`${path}-wal`)) {
      throw StoreFileError.damaged(path, `it is missing while its log ${path}-wal is there`);
    }
    const unfinished = `${path}.new`;
    for (const leftover of [unfinished, `${unfinished}-wal`, `${unfinished}-shm`, `${unfinished}-journal`]) {
      if (existsSync(leftover)) unlinkSync(leftover);
    }
    writeSchema(unfinished).close();
    renameSync(unfinished, path);
  }

  /** A store without documents under a name that is not taken. */
  static createEmpty(path: string): StoreFile {
    return new StoreFile(writeSchema(path), path);
  }

  collections(): StoredCollection[] {
    const rows = this.db.prepare('SELECT id, db, name, definition, crc FROM collections ORDER BY id').raw().all();
    return (rows as [number, string, string, Uint8Array, number][]).map(([id, db, name, definition, crc]) => {
      this.check(crc, [definition], `the definition of ${db}.${name}`);
      const decoded = decodeDocument(definition);
      return {
        id,
        db,
        name,
        uuid: (decoded['uuid'] as { buffer: Uint8Array }).buffer,
        options: decoded['options'] as Document,
        indexes: decoded['indexes'] as IndexSpec[],
      };
    });
  }

  /** Every record of a collection in the order of its ids, checked against its checksum. */
  *records(collectionId: number): Iterable<[number, Uint8Array]> {
    const rows = this.db.prepare(`SELECT record, bson, crc FROM documents_${collectionId} ORDER BY record`);
    for (const row of rows.raw().iterate() as IterableIterator<[number, Uint8Array, number]>) {
      this.check(row[2], [row[1]], `document ${row[0]} of collection ${collectionId}`);
      yield [row[0], row[1]];
    }
  }

  sessions(): StoredSession[] {
    const rows = this.db.prepare('SELECT id, txn_number, state, reply, used_at, crc FROM sessions').raw().all();
    return (rows as [string, number, string, Uint8Array | null, number, number][]).map(
      ([id, txnNumber, state, reply, usedAt, crc]) => {
        this.check(crc, [reply], `session ${id}`);
        return { id, txnNumber, state, reply, usedAt };
      },
    );
  }

  changes(): StoredChange[] {
    const rows = this.db
      .prepare('SELECT position, entry, document, before, crc FROM changes ORDER BY position')
      .raw()
      .all();
    return (rows as [number, Uint8Array, Uint8Array | null, Uint8Array | null, number][]).map(
      ([position, entry, document, before, crc]) => {
        this.check(crc, [entry, document, before], `change ${position}`);
        return { position, entry, document, before };
      },
    );
  }

  /** Runs the writes as one transaction: after it returns they are on disk, after an error none is. */
  transaction(writes: () => void): void {
    try {
      this.begin.run();
      writes();
      this.commit.run();
    } catch (error) {
      if (this.db.inTransaction) this.rollback.run();
      throw StoreFileError.from(error, this.path);
    }
  }

  /** One transaction that stays open over several turns of the event loop, for a file that nobody else uses yet. */
  beginCopy(): void {
    this.begin.run();
  }

  endCopy(): void {
    this.commit.run();
  }

  putCollection({ id, db, name, uuid, options, indexes }: StoredCollection): void {
    const definition = encodeDocument({ uuid, options, indexes });
    this.db.exec(
      `CREATE TABLE IF NOT EXISTS documents_${id} (record INTEGER PRIMARY KEY, bson BLOB NOT NULL, crc INTEGER NOT NULL)`,
    );
    this.db
      .prepare('INSERT OR REPLACE INTO collections VALUES (?, ?, ?, ?, ?)')
      .run(id, db, name, definition, checksum([definition]));
  }

  removeCollection(id: number): void {
    this.tables.delete(id);
    this.db.prepare('DELETE FROM collections WHERE id = ?').run(id);
    this.db.exec(`DROP TABLE IF EXISTS documents_${id}`);
  }

  putRecord(collectionId: number, recordId: number, bytes: Uint8Array): void {
    this.table(collectionId).put.run(recordId, bytes, checksum([bytes]));
  }

  removeRecord(collectionId: number, recordId: number): void {
    this.table(collectionId).remove.run(recordId);
  }

  putSession({ id, txnNumber, state, reply, usedAt }: StoredSession): void {
    this.putSessionRow.run(id, txnNumber, state, reply, usedAt, checksum([reply]));
  }

  removeSessionsUsedBefore(time: number): void {
    this.db.prepare('DELETE FROM sessions WHERE used_at < ?').run(time);
  }

  putChange({ position, entry, document, before }: StoredChange): void {
    this.putChangeRow.run(position, entry, document, before, checksum([entry, document, before]));
  }

  removeChangesBefore(position: number): void {
    this.db.prepare('DELETE FROM changes WHERE position < ?').run(position);
  }

  /**
   * Moves the log into the file and lets it go. The lock is given back explicitly: libsql keeps a connection open until
   * its statements are garbage.
   */
  close(): void {
    try {
      this.db.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; SELECT count(*) FROM collections;');
    } finally {
      this.db.close();
    }
  }

  /** Lets the file go as it is. */
  abandon(): void {
    try {
      this.db.exec('PRAGMA locking_mode = NORMAL; SELECT count(*) FROM sqlite_schema;');
    } finally {
      this.db.close();
    }
  }

  private check(crc: number, parts: (Uint8Array | null)[], what: string): void {
    if (checksum(parts) !== crc) throw StoreFileError.damaged(this.path, `${what} has changed on disk`);
  }

  private table(id: number): TableStatements {
    let statements = this.tables.get(id);
    if (!statements) {
      statements = {
        put: this.db.prepare(`INSERT OR REPLACE INTO documents_${id} VALUES (?, ?, ?)`),
        remove: this.db.prepare(`DELETE FROM documents_${id} WHERE record = ?`),
      };
      this.tables.set(id, statements);
    }
    return statements;
  }
}

function checksum(parts: (Uint8Array | null)[]): number {
  let crc = 0;
  for (const part of parts) if (part) crc = crc32(part, crc);
  return crc;
}

function writeSchema(path: string): Database.Database {
  try {
    const db = new Database(path);
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL;');
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT_VERSION};`);
    db.exec(`BEGIN; ${SCHEMA} COMMIT;`);
    return db;
  } catch (error) {
    throw StoreFileError.from(error, path);
  }
}

function checkFormat(db: Database.Database, path: string): void {
  const read = (pragma: string): number => (db.prepare(`PRAGMA ${pragma}`).raw().all() as [[number]])[0][0];
  if (read('application_id') !== APPLICATION_ID) throw StoreFileError.foreign(path);
  const version = read('user_version');
  if (version !== FORMAT_VERSION) throw StoreFileError.version(path, version, FORMAT_VERSION);
}
