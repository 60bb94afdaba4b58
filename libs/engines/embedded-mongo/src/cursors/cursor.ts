import { PAUSE, nextTurn } from '../planner/time-slice.js';

export const DEFAULT_FIRST_BATCH = 101;
const MAX_BATCH_BYTES = 16 * 1024 * 1024;

/** What a cursor still has to give: encoded documents, with pauses. */
export type DocumentSource = Iterator<Uint8Array | typeof PAUSE>;

/** A query whose documents are fetched in batches. */
export class QueryCursor {
  private ahead: Uint8Array | undefined;
  private ended = false;

  constructor(private readonly source: DocumentSource) {}

  /** Whether everything has been given. */
  get exhausted(): boolean {
    return this.ended && this.ahead === undefined;
  }

  /**
   * Up to `limit` documents (0: as many as fit) and 16 MB; at once if the source does not pause.
   * @param assertInTime throws when the command has used up its time
   */
  batch(limit: number, assertInTime: () => void): Uint8Array[] | Promise<Uint8Array[]> {
    const documents: Uint8Array[] = [];
    const filled = this.fill(documents, 0, limit);
    return filled === undefined ? documents : this.fillLater(documents, filled, limit, assertInTime);
  }

  close(): void {
    this.ended = true;
    this.ahead = undefined;
    this.source.return?.();
  }

  private async fillLater(
    documents: Uint8Array[],
    bytes: number,
    limit: number,
    assertInTime: () => void,
  ): Promise<Uint8Array[]> {
    for (let filled: number | undefined = bytes; filled !== undefined;) {
      await nextTurn();
      assertInTime();
      filled = this.fill(documents, filled, limit);
    }
    return documents;
  }

  /** Undefined when the batch is full, else the bytes it has at a pause. One document is read ahead, to know the end. */
  private fill(documents: Uint8Array[], start: number, limit: number): number | undefined {
    let bytes = start;
    for (;;) {
      if (this.ahead === undefined) {
        if (this.ended) return undefined;
        const next = this.source.next();
        if (next.done) {
          this.ended = true;
          return undefined;
        }
        if (next.value === PAUSE) return bytes;
        this.ahead = next.value;
      }
      if (limit > 0 && documents.length >= limit) return undefined;
      if (documents.length > 0 && bytes + this.ahead.length > MAX_BATCH_BYTES) return undefined;
      bytes += this.ahead.length + 8;
      documents.push(this.ahead);
      this.ahead = undefined;
    }
  }
}

/** Pulls everything out of a source that pauses. */
export async function collect<T>(source: Iterable<T | typeof PAUSE>, assertInTime: () => void): Promise<T[]> {
  const items: T[] = [];
  for (const item of source) {
    if (item === PAUSE) {
      await nextTurn();
      assertInTime();
    } else items.push(item);
  }
  return items;
}
