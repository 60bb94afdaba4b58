import { Double } from 'bson';
import fc from 'fast-check';
import {
  applyUpdate,
  compileFilter,
  compileSort,
  compileUpdate,
  distinctValues,
  type Document,
  runPipeline,
  sortDocuments,
  splitWritingStage,
  upsertSeed,
  valuesAtPath,
} from './language.js';

const failure = (code: number): Error => expect.objectContaining({ code }) as Error;
const run = (pipeline: Document[], input: Iterable<Document>): Document[] => [
  ...runPipeline(pipeline, input, { collection: () => [] }),
];

describe('updates', () => {
  const doc: Document = { _id: 1, a: { b: [1, { c: 2 }] }, n: new Double(1) };
  const frozen = JSON.stringify(doc);

  it.each<[string, Document | Document[]]>([
    ['$set of what is there', { $set: { 'a.b.1.c': 2 } }],
    ['$max of a smaller value', { $max: { n: 0 } }],
    ['$addToSet of an element', { $addToSet: { 'a.b': { c: 2 } } }],
    ['$unset of a missing field', { $unset: { x: 1, 'a.b.x': 1 } }],
    ['$pull of nothing', { $pull: { 'a.b': 9 } }],
    ['a pipeline', [{ $set: { n: '$n' } }]],
    ['the same document', { a: { b: [1, { c: 2 }] }, n: new Double(1) }],
  ])('%s returns the very same document', (_what, update) => {
    expect(applyUpdate(doc, update)).toBe(doc);
  });

  it('$set of an equal number of another type is a change', () => {
    expect(applyUpdate(doc, { $set: { n: 1 } })).toEqual({ ...doc, n: 1 });
  });

  it('leaves the given document and its untouched parts alone', () => {
    const changed = applyUpdate(doc, { $push: { 'a.b': 3 }, $inc: { n: 1 } });
    expect(changed).toEqual({ _id: 1, a: { b: [1, { c: 2 }, 3] }, n: new Double(2) });
    expect(JSON.stringify(doc)).toBe(frozen);
  });

  it('are refused before a document is seen', () => {
    expect(() => compileUpdate({ $set: { a: 1, 'a.b': 2 } })).toThrow(failure(40));
    expect(() => compileUpdate([{ $match: {} }])).toThrow(failure(72));
    expect(() => compileUpdate({ a: 1, $set: { b: 1 } })).toThrow(failure(52));
  });

  it('make no document half: a change that fails leaves nothing', () => {
    const before: Document = { _id: 1, a: 1, b: 'x' };
    expect(() => applyUpdate(before, { $inc: { a: 1, b: 1 } })).toThrow(failure(14));
    expect(before).toEqual({ _id: 1, a: 1, b: 'x' });
  });

  it('$push and $pop are inverse', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (list, value) => {
        const pushed = applyUpdate({ _id: 1, list }, { $push: { list: value } });
        expect(applyUpdate(pushed, { $pop: { list: 1 } })).toEqual({ _id: 1, list });
      }),
    );
  });
});

describe('what an upsert begins with', () => {
  it('is what the filter fixes by equality', () => {
    expect(upsertSeed({ _id: 1, 'a.b': 2, c: { $eq: 3 }, d: { $gt: 4 }, e: { $in: [5] }, $and: [{ f: 6 }] })).toEqual({
      _id: 1,
      a: { b: 2 },
      c: 3,
      e: 5,
      f: 6,
    });
  });

  it('cannot be a field and its part', () => {
    expect(() => upsertSeed({ a: { x: 1 }, 'a.b': 2 })).toThrow(failure(54));
  });
});

describe('paths', () => {
  const doc = { a: [{ b: [1, 2] }, { b: 3 }, {}], e: [] };

  it('reach what a query tests', () => {
    expect(valuesAtPath(doc, 'a.b')).toEqual([1, 2, [1, 2], 3]);
    expect(valuesAtPath(doc, 'a.0.b')).toEqual([1, 2, [1, 2]]);
    expect(valuesAtPath(doc, 'x.y')).toEqual([]);
  });

  it('reach what distinct lists', () => {
    expect(distinctValues(doc, 'a.b')).toEqual([1, 2, 3]);
    expect(distinctValues(doc, 'e')).toEqual([]);
  });
});

describe('sorting', () => {
  it('orders by the same rule in both forms and is stable', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(null), fc.string({ maxLength: 1 }));
    const field = fc.oneof(value, fc.array(value, { maxLength: 2 }));
    fc.assert(
      fc.property(
        fc.array(fc.record({ a: field, b: field }, { requiredKeys: [] })),
        fc.constantFrom(1, -1),
        (rows, direction) => {
          const documents = rows.map((row, _id): Document => ({ _id, ...row }));
          const spec = { a: direction, b: -direction };
          expect(sortDocuments(documents, spec)).toEqual([...documents].sort(compileSort(spec)));
        },
      ),
    );
  });
});

describe('pipelines', () => {
  it('are read lazily', () => {
    let read = 0;
    function* endless(): Generator<Document> {
      for (;;) yield { _id: read++ };
    }
    expect(run([{ $match: { _id: { $gte: 3 } } }, { $limit: 2 }], endless())).toEqual([{ _id: 3 }, { _id: 4 }]);
    expect(read).toBe(5);
  });

  it('hand their writing stage back', () => {
    expect(splitWritingStage([{ $match: {} }, { $out: 'x' }])).toEqual({
      reading: [{ $match: {} }],
      writing: { $out: 'x' },
    });
    expect(splitWritingStage([{ $match: {} }])).toEqual({ reading: [{ $match: {} }] });
    expect(() => splitWritingStage([{ $merge: { into: 'x' } }, { $match: {} }])).toThrow(failure(40601));
  });

  it('choose at random by the numbers they are given', () => {
    const documents = Array.from({ length: 5 }, (_, _id) => ({ _id }));
    const sample = runPipeline([{ $sample: { size: 2 } }], documents, { collection: () => [], random: () => 0.999 });
    expect([...sample]).toEqual([{ _id: 4 }, { _id: 0 }]);
  });
});

describe('what the store does not have', () => {
  it.each<Document>([
    { $text: { $search: 'x' } },
    { $where: 'true' },
    { $jsonSchema: {} },
    { a: { $near: [1, 2] } },
    { a: { $geoWithin: {} } },
    { $expr: { $function: { body: 'f', args: [], lang: 'js' } } },
  ])('is refused: %j', (filter) => {
    expect(() => compileFilter(filter)).toThrow(failure(115));
  });

  it('is refused in pipelines: $accumulator, $geoNear', () => {
    expect(() => run([{ $group: { _id: null, a: { $accumulator: {} } } }], [])).toThrow(failure(115));
    expect(() => run([{ $geoNear: {} }], [])).toThrow(failure(115));
  });
});
