import { Decimal128 } from 'bson';
import { leaves, refuses, type Group } from './row.js';

export const UNIQUE_INDEXES: Group = {
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
