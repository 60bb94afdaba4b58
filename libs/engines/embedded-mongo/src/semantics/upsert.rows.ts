import { BSONRegExp } from 'bson';
import { leaves, long, refuses, type Group } from './row.js';

export const UPSERT: Group = {
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
      { updateOne: { _id: 2 }, to: { $push: { l: 1 }, $inc: { n: long(1) } }, options: { upsert: true } },
      [
        { _id: 1, a: 1 },
        { _id: 2, l: [1], n: long(1) },
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
