import { BSONRegExp } from 'bson';
import type { Document } from '../language/document.js';
import { people } from './people.js';
import { leaves, long, refuses, type Group } from './row.js';

export const MANY_DOCUMENTS: Group = {
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
    refuses('an equal _id of another number type', 'db.collection.insertOne()', { insert: [{ _id: long(1) }] }, 11000),
    refuses('an array as _id', 'Documents > The _id Field', { insert: [{ _id: [1] }] }, 53),
    refuses('a pattern as _id', 'Documents > The _id Field', { insert: [{ _id: new BSONRegExp('a') }] }, 53),
    refuses('an unknown command', 'Database Commands', { command: { nonsense: 1 } }, 59),
    refuses('a negative skip', 'find (command)', { command: { find: 'subject', filter: {}, skip: -1 } }, 51024),
    refuses('a sort that is no document', 'find (command)', { command: { find: 'subject', filter: {}, sort: 1 } }, 14),
  ],
};
