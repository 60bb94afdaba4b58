import type { Document } from '../language/document.js';
import { people } from './people.js';
import { refuses, type Group, type Row } from './row.js';

const modifies = (what: string, manual: string, filter: Document, options: Document, before: unknown): Row => ({
  what,
  manual,
  operation: { findAndModify: filter, options },
  expected: { documents: [before as Document] },
});

export const FIND_AND_MODIFY: Group = {
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
