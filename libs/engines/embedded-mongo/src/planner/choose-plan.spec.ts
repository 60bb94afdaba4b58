import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { IndexDefinition, OrderedIndex } from '../indexes/ordered-index.js';
import { keyFields, sortKey } from '../indexes/index-keys.js';
import { compileFilter, decodeDocument } from '../language/language.js';
import type { Document } from '../language/document.js';
import { CollectionState } from '../storage/collection-state.js';
import { versionOf } from '../storage/store.js';
import { choosePlan } from './choose-plan.js';
import { executePlan } from './execute-plan.js';
import type { PlanRequest } from './query-plan.js';
import { PAUSE } from './time-slice.js';

function stateOf(docs: Document[], specs: Document[]): CollectionState {
  const all = [{ key: { _id: 1 }, name: '_id_' }, ...specs];
  const state = new CollectionState(
    undefined,
    all.map((spec, i) => OrderedIndex.empty(new IndexDefinition({ v: 2, name: `index_${i}`, key: {}, ...spec }))),
  );
  docs.forEach((doc, i) => {
    const version = versionOf({ _id: i, ...doc });
    state.put(i + 1, version.bytes, state.keysOf(version));
  });
  return state;
}

function found(state: CollectionState, request: PlanRequest): Document[] {
  const docs: Document[] = [];
  for (const hit of executePlan(state, choosePlan(state, request)))
    if (hit !== PAUSE) docs.push(decodeDocument(hit.bytes));
  return docs;
}

const ids = (docs: Document[]): unknown[] => docs.map((doc) => doc['_id']).sort((a, b) => Number(a) - Number(b));

const scalar = fc.oneof(
  fc.integer({ min: -2, max: 3 }),
  fc.constantFrom('x', 'y', 'xy'),
  fc.constant(null),
  fc.boolean(),
);
const field = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.record({ c: scalar, d: scalar }, { requiredKeys: [] }) },
  { weight: 1, arbitrary: fc.array(fc.record({ c: scalar, d: scalar }, { requiredKeys: [] }), { maxLength: 2 }) },
);
const document = fc.record({ a: field, b: scalar }, { requiredKeys: [] });
const condition = fc.oneof(
  scalar,
  scalar.map((value) => ({ $gt: value })),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lt: high })),
  fc.array(scalar, { minLength: 1, maxLength: 3 }).map((values) => ({ $in: values })),
  fc.boolean().map((value) => ({ $exists: value })),
  scalar.map((value) => ({ $ne: value })),
  scalar.map((value) => ({ $elemMatch: { $eq: value } })),
  fc.constant({ $regex: '^x' }),
);
const conditions = fc.dictionary(fc.constantFrom('a', 'a.c', 'a.d', 'b'), condition, { maxKeys: 3 });
const filter: fc.Arbitrary<Document> = fc.oneof(
  conditions,
  fc.array(conditions, { minLength: 2, maxLength: 2 }).map((branches) => ({ $or: branches })),
  fc.array(conditions, { minLength: 1, maxLength: 2 }).map((branches) => ({ $and: branches })),
);
const direction = fc.constantFrom(1, -1);
const pattern: fc.Arbitrary<Document> = fc.oneof(
  fc.tuple(fc.constantFrom('a', 'a.c', 'b'), direction).map(([path, way]) => ({ [path]: way })),
  fc
    .tuple(fc.constantFrom('a', 'a.c'), direction, fc.constantFrom('a.d', 'b'), direction)
    .map(([first, one, second, two]) => ({
      [first]: one,
      [second]: two,
    })),
);
const index = fc.oneof(
  pattern.map((key) => ({ key })),
  pattern.map((key) => ({ key, sparse: true })),
  pattern.map((key) => ({ key, partialFilterExpression: { b: { $gte: 0 } } })),
);

describe('plans', () => {
  it('find by indexes what a scan finds, in the order asked for', () => {
    fc.assert(
      fc.property(
        fc.array(document, { maxLength: 12 }),
        fc.array(index, { maxLength: 3 }),
        filter,
        fc.option(pattern, { nil: undefined }),
        (docs, specs, query, sort) => {
          const state = stateOf(docs, specs);
          const result = found(state, { filter: query, sort });
          const test = compileFilter(query);
          const expected = docs.map((doc, i) => ({ _id: i, ...doc })).filter(test);
          expect(ids(result)).toEqual(ids(expected));
          if (!sort) return;
          const fields = keyFields(sort);
          const keys = result.map((doc) => sortKey(doc, fields));
          expect(keys).toEqual([...keys].sort());
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('keep their indexes in step with updates and removals', () => {
    fc.assert(
      fc.property(
        fc.array(document, { minLength: 1, maxLength: 8 }),
        fc.array(document, { maxLength: 8 }),
        index,
        (docs, later, spec) => {
          const state = stateOf(docs, [spec]);
          later.forEach((doc, i) => {
            const recordId = (i % docs.length) + 1;
            const bytes = state.records.get(recordId)!;
            const before = { bytes, keys: state.keysOf({ bytes, doc: decodeDocument(bytes) }) };
            const after = versionOf({ _id: recordId - 1, ...doc });
            state.put(recordId, after.bytes, state.keysOf(after), before);
          });
          const rebuilt = stateOf([...state.records.values()].map(decodeDocument), [spec]);
          expect(state.indexes.map(({ tree }) => tree.toArray())).toEqual(
            rebuilt.indexes.map(({ tree }) => tree.toArray()),
          );
          for (const [recordId, bytes] of [...state.records.entries()]) {
            state.remove(recordId, { bytes, keys: state.keysOf({ bytes, doc: decodeDocument(bytes) }) });
          }
          expect(state.indexes.map(({ tree }) => tree.size)).toEqual([0, 0]);
          expect(state.bytes).toBe(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each<[string, Document, Document | undefined, string]>([
    ['equality', { a: 1 }, undefined, 'a_b'],
    ['equality and range in a compound index', { a: 1, b: { $gt: 1 } }, undefined, 'a_b'],
    ['a sort after an equality', { a: 1 }, { b: -1 }, 'a_b'],
    ['a sort alone', {}, { b: 1 }, 'b'],
    ['a prefix of strings', { name: /^ab/ }, undefined, 'name'],
  ])('use an index for %s', (_, query, sort, name) => {
    const specs = [
      { name: 'a_b', key: { a: 1, b: 1 } },
      { name: 'b', key: { b: 1 } },
      { name: 'name', key: { name: 1 } },
    ];
    const docs = Array.from({ length: 50 }, (_unused, i) => ({ a: i % 5, b: i, name: `ab${i}` }));
    const plan = choosePlan(stateOf(docs, specs), { filter: query, sort });
    expect(plan.access.kind === 'index' && plan.access.index.definition.name).toBe(name);
    expect(plan.sort).toBeUndefined();
  });

  it.each<[string, Document, Document]>([
    ['a sparse index for documents that may lack the field', { key: { a: 1 }, sparse: true }, { a: null }],
    [
      'a partial index for documents outside of it',
      { key: { a: 1 }, partialFilterExpression: { b: { $gte: 5 } } },
      { a: 1, b: { $gte: 4 } },
    ],
  ])('do not use %s', (_, spec, query) => {
    const plan = choosePlan(stateOf([{ a: 1, b: 9 }], [spec]), { filter: query });
    expect(plan.access.kind).toBe('collection');
  });
});
