import { BSONRegExp, Decimal128, Double, Long } from 'bson';
import type { Document } from '../language/document.js';
import { refuses, type Group, type Row } from './row.js';

const people: readonly Document[] = [
  { _id: 1, name: 'Ann', age: 30, tags: ['a', 'b'], rating: 5 },
  { _id: 2, name: 'Bob', age: 25, tags: ['b'], rating: new Double(5) },
  { _id: 3, name: 'Cid', age: 30, tags: [], rating: null },
  { _id: 4, name: 'Dan', tags: [['a'], 'c'] },
];

const modifies = (what: string, manual: string, filter: Document, options: Document, before: unknown): Row => ({
  what,
  manual,
  operation: { findAndModify: filter, options },
  expected: { documents: [before as Document] },
});

const leaves = (what: string, manual: string, operation: Row['operation'], after: readonly Document[]): Row => ({
  what,
  manual,
  operation,
  expected: { after },
});

const findAndModify: Group = {
  topic: 'findAndModify',
  documents: people,
  rows: [
    modifies(
      'returns the document as it was',
      'findAndModify > Return Data',
      { name: 'Bob' },
      { update: { $inc: { age: 1 } } },
      people[1],
    ),
    modifies(
      'new: as it is',
      'findAndModify > new',
      { name: 'Bob' },
      { update: { $inc: { age: 1 } }, new: true },
      { ...people[1], age: 26 },
    ),
    modifies(
      'sort chooses',
      'findAndModify > sort',
      { age: 30 },
      { update: { $set: { x: 1 } }, sort: { _id: -1 } },
      people[2],
    ),
    modifies(
      'fields projects',
      'findAndModify > fields',
      { name: 'Ann' },
      { update: { $set: { x: 1 } }, fields: { x: 1, name: 1 }, new: true },
      { _id: 1, name: 'Ann', x: 1 },
    ),
    modifies('remove', 'findAndModify > remove', { name: 'Cid' }, { remove: true }, people[2]),
    modifies(
      'nothing found is null',
      'findAndModify > Return Data',
      { name: 'Eve' },
      { update: { $set: { x: 1 } } },
      null,
    ),
    modifies(
      'upsert returns null for the old one',
      'findAndModify > upsert',
      { _id: 9 },
      { update: { $set: { x: 1 } }, upsert: true },
      null,
    ),
    modifies(
      'upsert with new',
      'findAndModify > upsert',
      { _id: 9, name: 'Eve' },
      { update: { $set: { x: 1 } }, upsert: true, new: true },
      { _id: 9, name: 'Eve', x: 1 },
    ),
    modifies(
      'a pipeline',
      'findAndModify > Use an Aggregation Pipeline',
      { _id: 2 },
      { update: [{ $set: { age: { $add: ['$age', 5] } } }], new: true, fields: { age: 1 } },
      { _id: 2, age: 30 },
    ),
    modifies(
      'arrayFilters',
      'findAndModify > arrayFilters',
      { _id: 1 },
      { update: { $set: { 'tags.$[t]': 'z' } }, arrayFilters: [{ t: 'b' }], new: true, fields: { tags: 1 } },
      { _id: 1, tags: ['a', 'z'] },
    ),
    modifies(
      'a replacement',
      'findAndModify',
      { _id: 2 },
      { update: { name: 'Rob' }, new: true },
      { _id: 2, name: 'Rob' },
    ),
    refuses(
      'remove together with update',
      'findAndModify',
      { findAndModify: {}, options: { remove: true, update: { $set: { a: 1 } } } },
      9,
    ),
    refuses('neither remove nor update', 'findAndModify', { findAndModify: {}, options: {} }, 9),
  ],
};

const distinct: Group = {
  topic: 'distinct',
  documents: people,
  rows: [
    {
      what: 'values',
      manual: 'distinct',
      operation: { distinct: 'name' },
      expected: { values: ['Ann', 'Bob', 'Cid', 'Dan'] },
    },
    {
      what: 'one of equal values, none for missing',
      manual: 'distinct',
      operation: { distinct: 'age' },
      expected: { values: [30, 25] },
    },
    {
      what: 'elements of arrays, one level',
      manual: 'distinct > Array Fields',
      operation: { distinct: 'tags' },
      expected: { values: ['a', 'b', 'c', ['a']] },
    },
    {
      what: 'numbers of different types are equal; null counts',
      manual: 'distinct',
      operation: { distinct: 'rating', filter: { _id: { $ne: 2 } } },
      expected: { values: [5, null] },
    },
    {
      what: 'with a filter',
      manual: 'distinct > Specify Query',
      operation: { distinct: 'name', filter: { age: 30 } },
      expected: { values: ['Ann', 'Cid'] },
    },
    {
      what: 'of a field that no document has',
      manual: 'distinct',
      operation: { distinct: 'nothing' },
      expected: { values: [] },
    },
  ],
};

const upserts: Group = {
  topic: 'upsert',
  documents: [{ _id: 1, a: 1 }],
  rows: [
    leaves(
      'with the equalities of the filter',
      'db.collection.update() > Upsert with Operator Expressions',
      { updateOne: { _id: 2, item: 'x', n: { $gt: 5 } }, to: { $set: { q: 1 } }, options: { upsert: true } },
      [
        { _id: 1, a: 1 },
        { _id: 2, item: 'x', q: 1 },
      ],
    ),
    leaves(
      'with nested equalities',
      'db.collection.update() > Upsert with Dotted _id Query',
      { updateOne: { _id: 2, 'o.x': 1, 'o.y': { $eq: 2 } }, to: { $set: { q: 1 } }, options: { upsert: true } },
      [
        { _id: 1, a: 1 },
        { _id: 2, o: { x: 1, y: 2 }, q: 1 },
      ],
    ),
    leaves(
      'with $and',
      'db.collection.update() > Upsert with Operator Expressions',
      { updateOne: { $and: [{ _id: 2 }, { b: 3 }] }, to: { $set: { q: 1 } }, options: { upsert: true } },
      [
        { _id: 1, a: 1 },
        { _id: 2, b: 3, q: 1 },
      ],
    ),
    leaves(
      '$setOnInsert when inserting',
      '$setOnInsert',
      { updateOne: { _id: 2 }, to: { $set: { b: 1 }, $setOnInsert: { a: 9 } }, options: { upsert: true } },
      [
        { _id: 1, a: 1 },
        { _id: 2, a: 9, b: 1 },
      ],
    ),
    leaves(
      '$setOnInsert not when updating',
      '$setOnInsert',
      { updateOne: { _id: 1 }, to: { $set: { b: 1 }, $setOnInsert: { a: 9 } }, options: { upsert: true } },
      [{ _id: 1, a: 1, b: 1 }],
    ),
    leaves(
      'a replacement',
      'db.collection.replaceOne() > upsert',
      { replaceOne: { _id: 2, x: 1 }, to: { y: 2 }, options: { upsert: true } },
      [
        { _id: 1, a: 1 },
        { _id: 2, y: 2 },
      ],
    ),
    leaves(
      'a pipeline',
      'db.collection.updateOne() > upsert',
      { updateOne: { _id: 2, x: 1 }, to: [{ $set: { y: { $add: ['$x', 1] } } }], options: { upsert: true } },
      [
        { _id: 1, a: 1 },
        { _id: 2, x: 1, y: 2 },
      ],
    ),
    leaves(
      '$push and $inc on nothing',
      'db.collection.updateOne() > upsert',
      { updateOne: { _id: 2 }, to: { $push: { l: 1 }, $inc: { n: Long.fromNumber(1) } }, options: { upsert: true } },
      [
        { _id: 1, a: 1 },
        { _id: 2, l: [1], n: Long.fromNumber(1) },
      ],
    ),
    leaves(
      'the update may set what the filter leaves open',
      'db.collection.updateOne() > upsert',
      { updateOne: { _id: 2, a: { $lt: 0 } }, to: { $set: { a: 5 } }, options: { upsert: true } },
      [
        { _id: 1, a: 1 },
        { _id: 2, a: 5 },
      ],
    ),
    leaves(
      'a pattern is no equality',
      'db.collection.updateOne() > upsert',
      { updateOne: { _id: 2, s: new BSONRegExp('^x') }, to: { $set: { q: 1 } }, options: { upsert: true } },
      [
        { _id: 1, a: 1 },
        { _id: 2, q: 1 },
      ],
    ),
    leaves(
      'without upsert nothing happens',
      'db.collection.updateOne()',
      { updateOne: { _id: 2 }, to: { $set: { q: 1 } } },
      [{ _id: 1, a: 1 }],
    ),
    refuses(
      'two equalities of one field',
      'db.collection.updateOne() > upsert',
      { updateOne: { $and: [{ b: 1 }, { b: 2 }] }, to: { $set: { q: 1 } }, options: { upsert: true } },
      54,
    ),
    refuses(
      'an _id other than the filter says',
      'db.collection.updateOne() > upsert',
      { updateOne: { _id: 2 }, to: { $set: { _id: 3 } }, options: { upsert: true } },
      66,
    ),
  ],
};

const writes: Group = {
  topic: 'many documents',
  documents: people,
  rows: [
    leaves('updateMany', 'db.collection.updateMany()', { updateMany: { age: 30 }, to: { $set: { tags: 0 } } }, [
      { _id: 1, name: 'Ann', age: 30, tags: 0, rating: 5 },
      people[1] as Document,
      { _id: 3, name: 'Cid', age: 30, tags: 0, rating: null },
      people[3] as Document,
    ]),
    refuses('a second document of the same _id', 'db.collection.insertOne()', { insert: [{ _id: 1 }] }, 11000),
    refuses(
      'an equal _id of another number type',
      'db.collection.insertOne()',
      { insert: [{ _id: Long.fromNumber(1) }] },
      11000,
    ),
    refuses('an array as _id', 'Documents > The _id Field', { insert: [{ _id: [1] }] }, 53),
    refuses('a pattern as _id', 'Documents > The _id Field', { insert: [{ _id: new BSONRegExp('a') }] }, 53),
    refuses('an unknown command', 'Database Commands', { command: { nonsense: 1 } }, 59),
    refuses('a negative skip', 'find (command)', { command: { find: 'subject', filter: {}, skip: -1 } }, 51024),
    refuses('a sort that is no document', 'find (command)', { command: { find: 'subject', filter: {}, sort: 1 } }, 14),
  ],
};

const uniqueness: Group = {
  topic: 'indexes: unique, sparse, partial',
  documents: [
    { _id: 1, email: 'a@x.org', code: 1, list: [1, 2] },
    { _id: 2, email: 'b@x.org', state: 'open', key: 1 },
  ],
  indexes: [
    { key: { email: 1 }, options: { unique: true } },
    { key: { code: 1 }, options: { unique: true, sparse: true } },
    { key: { list: 1 }, options: { unique: true, sparse: true } },
    { key: { key: 1 }, options: { unique: true, partialFilterExpression: { state: 'open' } } },
  ],
  rows: [
    refuses('an equal value', 'Unique Indexes', { insert: [{ _id: 3, email: 'a@x.org' }] }, 11000),
    refuses(
      'an update to an equal value',
      'Unique Indexes',
      { updateOne: { _id: 2 }, to: { $set: { email: 'a@x.org' } } },
      11000,
    ),
    refuses(
      'an equal number of another type',
      'Unique Indexes',
      { insert: [{ _id: 3, email: 'c', code: Decimal128.fromString('1.0') }] },
      11000,
    ),
    leaves(
      'one missing value counts as null',
      'Unique Indexes > Missing Document Field in a Unique Single-Field Index',
      { insert: [{ _id: 3 }] },
      [
        { _id: 1, email: 'a@x.org', code: 1, list: [1, 2] },
        { _id: 2, email: 'b@x.org', state: 'open', key: 1 },
        { _id: 3 },
      ],
    ),
    refuses(
      'a second missing value is a second null',
      'Unique Indexes > Missing Document Field in a Unique Single-Field Index',
      { insert: [{ _id: 3 }, { _id: 4 }] },
      11000,
    ),
    leaves(
      'missing values do not count in a sparse index',
      'Sparse Indexes > Sparse Index with Unique Constraint',
      {
        insert: [
          { _id: 3, email: 'c' },
          { _id: 4, email: 'd' },
        ],
      },
      [
        { _id: 1, email: 'a@x.org', code: 1, list: [1, 2] },
        { _id: 2, email: 'b@x.org', state: 'open', key: 1 },
        { _id: 3, email: 'c' },
        { _id: 4, email: 'd' },
      ],
    ),
    refuses(
      'an element of another document',
      'Unique Indexes > Unique Constraint Across Separate Documents',
      { insert: [{ _id: 3, email: 'c', list: [2, 3] }] },
      11000,
    ),
    leaves(
      'equal elements in one document',
      'Unique Indexes > Unique Constraint Across Separate Documents',
      { insert: [{ _id: 3, email: 'c', list: [5, 5] }] },
      [
        { _id: 1, email: 'a@x.org', code: 1, list: [1, 2] },
        { _id: 2, email: 'b@x.org', state: 'open', key: 1 },
        { _id: 3, email: 'c', list: [5, 5] },
      ],
    ),
    refuses(
      'an equal value that the partial index covers',
      'Partial Indexes > Partial Index with Unique Constraint',
      { insert: [{ _id: 3, email: 'c', key: 1, state: 'open' }] },
      11000,
    ),
    leaves(
      'an equal value outside of the partial index',
      'Partial Indexes > Partial Index with Unique Constraint',
      { insert: [{ _id: 3, email: 'c', key: 1, state: 'closed' }] },
      [
        { _id: 1, email: 'a@x.org', code: 1, list: [1, 2] },
        { _id: 2, email: 'b@x.org', state: 'open', key: 1 },
        { _id: 3, email: 'c', key: 1, state: 'closed' },
      ],
    ),
    refuses(
      'an update into the partial index',
      'Partial Indexes > Partial Index with Unique Constraint',
      { updateOne: { _id: 1 }, to: { $set: { key: 1, state: 'open' } } },
      11000,
    ),
    refuses(
      'an unknown kind of index',
      'createIndexes',
      { command: { createIndexes: 'subject', indexes: [{ name: 'x', key: { email: 1, bad: 'foo' } }] } },
      67,
    ),
  ],
};

const indexed: Group = {
  topic: 'indexes: the same results as without',
  documents: [
    { _id: 1, a: 5, b: [1, 2], c: 'x' },
    { _id: 2, a: new Double(5), b: [], c: null },
    { _id: 3, a: Decimal128.fromString('4.5'), b: 3 },
    { _id: 4, a: null, b: [[1]], c: 'y' },
    { _id: 5, b: [{ k: 1 }, { k: 2 }], c: 'z' },
    { _id: 6, a: 'five', b: null, c: 'xx' },
    { _id: 7, a: [1, 9], b: [2, 7], c: 'X' },
  ],
  indexes: [{ key: { a: 1 } }, { key: { b: -1 } }, { key: { 'b.k': 1 } }, { key: { c: 1, a: -1 } }],
  rows: (
    [
      ['equality across number types', { a: 5 }, [1, 2]],
      ['a range, in an array by any element', { a: { $gt: 4.6 } }, [1, 2, 7]],
      ['two bounds met by two elements', { a: { $gt: 4, $lt: 3 } }, [7]],
      ['$elemMatch with two bounds', { a: { $elemMatch: { $gt: 0, $lt: 3 } } }, [7]],
      ['null and missing', { a: null }, [4, 5]],
      ['not null', { a: { $ne: null } }, [1, 2, 3, 6, 7]],
      ['$in', { a: { $in: [5, 'five', null] } }, [1, 2, 4, 5, 6]],
      ['$nin', { a: { $nin: [5, null] } }, [3, 6, 7]],
      ['$exists true', { a: { $exists: true } }, [1, 2, 3, 4, 6, 7]],
      ['$exists false', { a: { $exists: false } }, [5]],
      ['an element', { b: 2 }, [1, 7]],
      ['a whole array', { b: [1, 2] }, [1]],
      ['an empty array', { b: [] }, [2]],
      ['an array in an array', { b: [1] }, [4]],
      ['null where another has an empty array', { b: null }, [6]],
      ['$size', { b: { $size: 2 } }, [1, 5, 7]],
      ['a nested field', { 'b.k': 2 }, [5]],
      ['a nested field that is null', { 'b.k': null }, [3, 6]],
      ['$all', { b: { $all: [2, 7] } }, [7]],
      ['a prefix pattern', { c: new BSONRegExp('^x') }, [1, 6]],
      ['a pattern without case', { c: new BSONRegExp('^x', 'i') }, [1, 6, 7]],
      ['$or over two indexes', { $or: [{ a: 'five' }, { b: 3 }] }, [3, 6]],
      ['$not of a range', { a: { $not: { $gt: 4.6 } } }, [3, 4, 5, 6]],
      ['$type', { a: { $type: 'string' } }, [6]],
      ['both fields of a compound index', { c: 'x', a: { $gte: 5 } }, [1]],
      ['a range of text', { c: { $gte: 'x', $lt: 'y' } }, [1, 6]],
    ] as const
  ).map(([what, filter, ids]): Row => ({
    what,
    manual: 'Indexes',
    operation: { find: filter as Document },
    expected: { ids },
  })),
};

export const COMMANDS: readonly Group[] = [findAndModify, distinct, upserts, writes, uniqueness, indexed];
