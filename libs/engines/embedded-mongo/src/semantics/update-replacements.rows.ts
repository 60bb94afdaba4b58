import { Binary, ObjectId } from 'bson';
import { decimal, double, long, onDocument, refuses, updates, type Group } from './row.js';

export const REPLACEMENTS: Group = onDocument('update: replacements', { _id: 1, a: 1, b: { c: 2 } }, [
  {
    what: 'the _id stays',
    manual: 'db.collection.replaceOne()',
    operation: { replaceOne: { a: 1 }, to: { z: 1 } },
    expected: { after: [{ _id: 1, z: 1 }] },
  },
  {
    what: 'the same _id may be named',
    manual: 'db.collection.replaceOne()',
    operation: { replaceOne: { a: 1 }, to: { _id: 1, z: 2 } },
    expected: { after: [{ _id: 1, z: 2 }] },
  },
  refuses('another _id', 'db.collection.replaceOne()', { replaceOne: { a: 1 }, to: { _id: 2 } }, 66),
]);

export const TYPES_SURVIVE: Group = onDocument(
  'types survive an update of another field',
  {
    _id: 1,
    i: 1,
    d: double(1),
    l: long(1),
    m: decimal('1.00'),
    t: new Date(5),
    b: new Binary(Buffer.from('x')),
    o: new ObjectId('507f1f77bcf86cd799439011'),
    e: { d: double(2), z: [double(3), long(4)] },
  },
  [
    updates('$set elsewhere', 'BSON Types', { $set: { 'e.n': 1 } }, [
      {
        _id: 1,
        i: 1,
        d: double(1),
        l: long(1),
        m: decimal('1.00'),
        t: new Date(5),
        b: new Binary(Buffer.from('x')),
        o: new ObjectId('507f1f77bcf86cd799439011'),
        e: { d: double(2), z: [double(3), long(4)], n: 1 },
      },
    ]),
    updates(
      'a pipeline elsewhere',
      'BSON Types',
      [{ $set: { n: { $add: ['$d', '$i'] } } }],
      [
        {
          _id: 1,
          i: 1,
          d: double(1),
          l: long(1),
          m: decimal('1.00'),
          t: new Date(5),
          b: new Binary(Buffer.from('x')),
          o: new ObjectId('507f1f77bcf86cd799439011'),
          e: { d: double(2), z: [double(3), long(4)] },
          n: double(2),
        },
      ],
    ),
  ],
);
