import { CommandError } from '../command-error.js';
import { encodeKey } from '../indexes/key-encoding.js';
import { decodeDocument, encodeDocument, runPipeline } from '../language/language.js';
import type { Document } from '../language/document.js';
import { nextTurn } from '../planner/time-slice.js';
import type { Store } from '../storage/store.js';
import type { Change, ChangeKind } from './change-log.js';
import { changeEvent, invalidateEvent } from './change-event.js';
import { type ResumePoint, resumeToken } from './resume-token.js';

/** What a stream watches: one collection, one database, or everything. */
export interface WatchScope {
  db?: string;
  collection?: string;
}

export interface ChangeStreamOptions {
  scope: WatchScope;
  fullDocument: 'default' | 'updateLookup' | 'whenAvailable' | 'required';
  fullDocumentBeforeChange: 'off' | 'whenAvailable' | 'required';
  showExpandedEvents: boolean;
  /** Stages after `$changeStream`. */
  pipeline: Document[];
  startAfter: ResumePoint;
}

const PLAIN_KINDS: ReadonlySet<ChangeKind> = new Set([
  'insert',
  'update',
  'replace',
  'delete',
  'drop',
  'rename',
  'dropDatabase',
]);
/** Changes looked at in one go. */
const SLICE = 500;

/** A tailable cursor over the log of changes. */
export class ChangeStreamCursor {
  private point: ResumePoint;
  private invalidated = false;
  private closed = false;
  private wake: (() => void) | undefined;

  constructor(
    private readonly store: Store,
    private readonly options: ChangeStreamOptions,
  ) {
    this.point = options.startAfter;
  }

  get exhausted(): boolean {
    return this.invalidated;
  }

  /** The token from which a stream goes on after what has been given. */
  get token(): Document {
    return resumeToken(this.point);
  }

  close(): void {
    this.closed = true;
    this.wake?.();
  }

  /** Events that are there; waits up to `waitMs` for the first one. */
  async batch(limit: number, waitMs: number): Promise<Uint8Array[]> {
    const end = performance.now() + waitMs;
    for (;;) {
      const events = this.read(limit);
      const left = end - performance.now();
      if (events.length > 0 || this.invalidated || this.closed || left <= 0) return events;
      if (this.point.position < this.store.changes.lastPosition) await nextTurn();
      else await this.nextChange(left);
    }
  }

  private nextChange(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        unsubscribe();
        this.wake = undefined;
        resolve();
      };
      const timer = setTimeout(done, ms);
      const unsubscribe = this.store.changes.subscribe(done);
      this.wake = done;
    });
  }

  private read(limit: number): Uint8Array[] {
    const { changes } = this.store;
    if (this.point.position + 1 < changes.firstPosition) {
      throw new CommandError(
        286,
        'ChangeStreamHistoryLost',
        'Resume of change stream was not possible, as the resume point may no longer be in the history.',
        { errorLabels: ['NonResumableChangeStreamError'] },
      );
    }
    const events: Uint8Array[] = [];
    let seen = 0;
    for (const change of changes.after(this.point.position)) {
      if (events.length >= limit || seen++ >= SLICE) return events;
      const shown = this.concerns(change) ? this.through(this.eventOf(change)) : [];
      this.point = { time: change.time, position: change.position, invalidate: false };
      for (const event of shown) events.push(encodeDocument(event));
      if (this.invalidates(change)) {
        this.point = { ...this.point, invalidate: true };
        this.invalidated = true;
        for (const event of this.through(invalidateEvent(change))) events.push(encodeDocument(event));
        return events;
      }
    }
    if (events.length === 0 && changes.lastPosition > this.point.position) {
      this.point = { time: this.store.clock.current, position: changes.lastPosition, invalidate: false };
    }
    return events;
  }

  private concerns(change: Change): boolean {
    const { scope, showExpandedEvents } = this.options;
    if (!showExpandedEvents && !PLAIN_KINDS.has(change.kind)) return false;
    if (scope.db !== undefined && change.db !== scope.db) return this.isRenamedHere(change);
    if (scope.db === undefined && (change.db === 'admin' || change.db === 'local' || change.db === 'config'))
      return false;
    if (scope.collection === undefined || change.collection === scope.collection)
      return change.kind !== 'dropDatabase' || scope.collection === undefined;
    return this.isRenamedHere(change);
  }

  /** A collection renamed to the watched name ends what was there before. */
  private isRenamedHere({ kind, operationDescription }: Change): boolean {
    if (kind !== 'rename') return false;
    const { scope } = this.options;
    const to = operationDescription?.['to'] as { db: string; coll: string };
    return to.db === scope.db && (scope.collection === undefined || to.coll === scope.collection);
  }

  private invalidates(change: Change): boolean {
    const { scope } = this.options;
    if (scope.db === undefined) return false;
    if (change.kind === 'dropDatabase') return change.db === scope.db;
    if (scope.collection === undefined) return false;
    if (change.kind !== 'drop' && change.kind !== 'rename') return false;
    return (change.db === scope.db && change.collection === scope.collection) || this.isRenamedHere(change);
  }

  private through(event: Document): Document[] {
    const { pipeline } = this.options;
    if (pipeline.length === 0) return [event];
    const shown = [...runPipeline(pipeline, [event], { collection: () => [], now: new Date(this.store.now()) })];
    for (const result of shown) {
      if (!('_id' in result) || encodeKey(result['_id']) !== encodeKey(event['_id'])) {
        throw new CommandError(
          280,
          'ChangeStreamFatalError',
          'Encountered an event whose _id field, which contains the resume token, was modified by the pipeline. Modifying the _id field of an event makes it impossible to resume the stream from that point. Only transformations that retain the unmodified _id field are allowed.',
          { errorLabels: ['NonResumableChangeStreamError'] },
        );
      }
    }
    return shown;
  }

  private eventOf(change: Change): Document {
    const { fullDocument, fullDocumentBeforeChange, showExpandedEvents } = this.options;
    const event = changeEvent(change, showExpandedEvents);
    if (change.kind === 'update' && fullDocument !== 'default') {
      if (fullDocument === 'updateLookup') event['fullDocument'] = this.currentDocument(change);
      else event['fullDocument'] = this.image(change.document, fullDocument, 'post-image');
    }
    const hasBefore = change.kind === 'update' || change.kind === 'replace' || change.kind === 'delete';
    if (hasBefore && fullDocumentBeforeChange !== 'off') {
      event['fullDocumentBeforeChange'] = this.image(change.before, fullDocumentBeforeChange, 'pre-image');
    }
    return event;
  }

  private image(bytes: Uint8Array | undefined, wanted: string, name: string): Document | null {
    if (bytes) return decodeDocument(bytes);
    if (wanted === 'whenAvailable') return null;
    throw new CommandError(
      47,
      'NoMatchingDocument',
      `Change stream was configured to require a ${name} for all update, delete and replace events, but the ${name} was not found`,
      { errorLabels: ['NonResumableChangeStreamError'] },
    );
  }

  private currentDocument({ db, collection, documentKey }: Change): Document | null {
    const found = this.store.collection(db, collection!);
    const recordId = found?.state.idIndex.holder(encodeKey(documentKey!['_id']));
    const bytes = recordId === undefined ? undefined : found!.state.records.get(recordId);
    return bytes ? decodeDocument(bytes) : null;
  }
}
