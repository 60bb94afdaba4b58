import type { Timestamp } from 'bson';
import { decodeDocument, encodeDocument } from '../language/language.js';
import type { Document } from '../language/document.js';
import type { StoreFile, StoredChange } from '../storage/store-file.js';

export type ChangeKind =
  | 'insert'
  | 'update'
  | 'replace'
  | 'delete'
  | 'create'
  | 'drop'
  | 'rename'
  | 'dropDatabase'
  | 'createIndexes'
  | 'dropIndexes'
  | 'modify';

/** One committed change, as change streams tell it (manual, "Change Events"). */
export interface Change {
  position: number;
  time: Timestamp;
  wallTime: Date;
  kind: ChangeKind;
  db: string;
  /** Absent for dropDatabase. */
  collection?: string;
  uuid?: Uint8Array;
  documentKey?: Document;
  /** The document after the change; for an update only where the collection keeps post-images. */
  document?: Uint8Array;
  /** The document before the change, where the collection keeps pre-images. */
  before?: Uint8Array;
  updateDescription?: Document;
  /** What a change of definitions did: new name, options, indexes. */
  operationDescription?: Document;
  txnNumber?: bigint;
  lsid?: Document;
}

/** How much history a change stream can resume from. */
const KEPT_CHANGES = 20_000;
const KEPT_BYTES = 32 * 1024 * 1024;
/** The file is trimmed once for so many changes. */
const TRIM_EVERY = 1000;

/** The history of committed changes, bounded, on disk with the changes themselves. */
export class ChangeLog {
  /** Those from before the start are as the file has them until somebody asks for them: hardly anybody does. */
  private entries: (Change | StoredChange)[] = [];
  /** Entries before this place have been forgotten; the array is cut when they are many. */
  private start = 0;
  private bytes = 0;
  private nextPosition = 1;
  private durable = 0;
  private readonly listeners = new Set<() => void>();

  /** The last change that is on disk, and that streams may show. */
  get lastPosition(): number {
    return this.durable;
  }

  /** The last change altogether. */
  get tip(): number {
    return this.nextPosition - 1;
  }

  get firstPosition(): number {
    return this.entries[this.start]?.position ?? this.nextPosition;
  }

  private get size(): number {
    return this.entries.length - this.start;
  }

  append(change: Omit<Change, 'position'>): Change {
    const entry = change as Change;
    entry.position = this.nextPosition++;
    this.entries.push(entry);
    this.bytes += sizeOf(entry);
    while (this.size > KEPT_CHANGES || (this.bytes > KEPT_BYTES && this.size > 1)) {
      this.bytes -= sizeOf(this.entries[this.start++]!);
    }
    if (this.start > KEPT_CHANGES) {
      this.entries = this.entries.slice(this.start);
      this.start = 0;
    }
    return entry;
  }

  /** Takes back the newest change, whose group could not be written. */
  retract(entry: Change): void {
    const at = this.entries.lastIndexOf(entry);
    if (at < 0) return;
    this.entries.splice(at, 1);
    if (at < this.start) this.start--;
    else this.bytes -= sizeOf(entry);
  }

  /** Changes after a position, oldest first, as far as they are on disk. */
  *after(position: number): Iterable<Change> {
    let low = this.start;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.entries[middle]!.position <= position) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < this.entries.length && this.entries[i]!.position <= this.durable; i++) yield this.at(i);
  }

  /** The position before the first change at or after a time; undefined if history begins later. */
  positionBefore(time: Timestamp): number | undefined {
    let low = this.start;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.at(middle).time.lessThan(time)) low = middle + 1;
      else high = middle;
    }
    if (low === this.entries.length) return this.tip;
    const first = this.at(low);
    if (low === this.start && first.position > 1 && first.time.greaterThan(time)) return undefined;
    return first.position - 1;
  }

  /** Calls back after each flush that brought changes. Returns how to stop that. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  flushed(): void {
    if (this.durable === this.tip) return;
    this.durable = this.tip;
    for (const listener of [...this.listeners]) listener();
  }

  persist(entry: Change, file: StoreFile): void {
    const { position, document = null, before = null, ...rest } = entry;
    // A large commit outgrows the history by itself: what is forgotten before it was written is never read.
    if (position >= this.firstPosition) {
      file.putChange({ position, entry: encodeDocument(withoutUndefined(rest)), document, before });
    }
    if (position % TRIM_EVERY === 0) file.removeChangesBefore(this.firstPosition);
  }

  load(stored: StoredChange[]): void {
    for (const change of stored) {
      this.entries.push(change);
      this.bytes += sizeOf(change);
      this.nextPosition = change.position + 1;
    }
    this.durable = this.tip;
  }

  get lastTime(): Timestamp | undefined {
    return this.entries.length > this.start ? this.at(this.entries.length - 1).time : undefined;
  }

  private at(index: number): Change {
    const entry = this.entries[index]!;
    return 'entry' in entry ? (this.entries[index] = changeOf(entry)) : entry;
  }
}

function changeOf({ position, entry, document, before }: StoredChange): Change {
  const decoded = decodeDocument(entry) as unknown as Omit<Change, 'position'>;
  const uuid = decoded.uuid as { buffer: Uint8Array } | undefined;
  return {
    ...decoded,
    uuid: uuid?.buffer,
    position,
    ...(document && { document: Buffer.from(document) }),
    ...(before && { before: Buffer.from(before) }),
  };
}

function sizeOf({ document, before }: Change | StoredChange): number {
  return 300 + (document?.length ?? 0) + (before?.length ?? 0);
}

function withoutUndefined(fields: object): Document {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
