import { IndexBuilder } from '../indexes/index-builder.js';
import type { IndexDefinition } from '../indexes/ordered-index.js';
import { orderedByNumberOf } from '../indexes/ordered-map.js';
import { decodeDocument, decodeFields } from '../language/language.js';
import { CollectionState } from './collection-state.js';

/** Takes the records of a collection in the order of their ids and makes its state of them. */
export class CollectionLoader {
  private readonly recordIds: number[] = [];
  private readonly documents: Uint8Array[] = [];
  private readonly builders: readonly IndexBuilder[];
  /** The fields that the keys are made of, where these are enough to tell the keys. */
  private readonly keyFields: ReadonlySet<string> | undefined;
  private bytes = 0;

  constructor(definitions: readonly IndexDefinition[]) {
    this.builders = definitions.map((definition) => new IndexBuilder(definition));
    if (definitions.every(({ partial, wildcard }) => !partial && !wildcard)) {
      this.keyFields = new Set(definitions.flatMap(({ fields }) => fields.map(({ steps }) => steps[0]!)));
    }
  }

  add(recordId: number, row: Uint8Array): void {
    // A copy in Node's pool: each row comes in a buffer of its own, which would take more than the document.
    const bytes = Buffer.allocUnsafe(row.length);
    bytes.set(row);
    const doc = this.keyFields ? decodeFields(bytes, this.keyFields) : decodeDocument(bytes);
    for (const builder of this.builders) builder.add(doc, recordId);
    this.recordIds.push(recordId);
    this.documents.push(bytes);
    this.bytes += bytes.length;
  }

  /** @param refuse told which record holds a unique key that an earlier one holds */
  load(refuse: (recordId: number) => never): CollectionState {
    return new CollectionState(
      orderedByNumberOf(this.recordIds, this.documents),
      this.builders.map((builder) => builder.build(refuse)),
      this.bytes,
    );
  }

  get nextRecordId(): number {
    return (this.recordIds.at(-1) ?? 0) + 1;
  }
}
