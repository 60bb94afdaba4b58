import fc from 'fast-check';
import type { Document } from '../language/document.js';
import { IndexBuilder } from './index-builder.js';
import { IndexDefinition, type IndexSpec, OrderedIndex } from './ordered-index.js';

const never = (): never => {
  throw new Error('refused');
};
const entriesOf = (index: OrderedIndex) => [...index.tree.entries()];

describe('an index of many documents', () => {
  it.each<[string, Partial<IndexSpec>]>([
    ['ascending', { key: { a: 1 } }],
    ['descending and compound', { key: { a: -1, b: 1 } }],
    ['sparse', { key: { b: 1 }, sparse: true }],
    ['partial', { key: { a: 1 }, partialFilterExpression: { b: { $gt: 0 } } }],
  ])('is the same as when they come one after the other: %s', (_name, spec) => {
    const value = fc.oneof(fc.integer(), fc.string(), fc.array(fc.integer(), { maxLength: 3 }), fc.constant(null));
    const documents = fc.array(fc.record({ a: value, b: fc.integer() }, { requiredKeys: [] }), { maxLength: 30 });
    fc.assert(
      fc.property(documents, (docs: Document[]) => {
        const definition = new IndexDefinition({ v: 2, name: 'i', key: {}, ...spec });
        const builder = new IndexBuilder(definition);
        const index = OrderedIndex.empty(definition);
        for (const [i, doc] of docs.entries()) {
          const recordId = (i + 1) * 77_777_777_777;
          builder.add(doc, recordId);
          index.add(definition.keysOf(doc), recordId);
        }
        const built = builder.build(never);
        expect(entriesOf(built)).toEqual(entriesOf(index));
        expect([...built.multikey].sort()).toEqual([...index.multikey].sort());
      }),
    );
  });

  it('names the record that holds a unique key which another holds', () => {
    const builder = new IndexBuilder(new IndexDefinition({ v: 2, name: 'i', key: { a: 1 }, unique: true }));
    for (const [recordId, a] of [
      [1, 'y'],
      [2, 'x'],
      [3, 'y'],
    ] as const)
      builder.add({ a }, recordId);
    const refused: number[] = [];
    expect(() =>
      builder.build((recordId) => {
        refused.push(recordId);
        throw new Error('held twice');
      }),
    ).toThrow('held twice');
    expect(refused).toEqual([3]);
  });
});
