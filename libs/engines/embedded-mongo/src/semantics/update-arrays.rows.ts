import type { Document } from '../language/document.js';
import { double, onDocument, updates, type Group } from './row.js';

export const UPDATE_ARRAYS: Group = onDocument(
  'update: arrays',
  {
    _id: 1,
    a: [3, 1, 2],
    o: [
      { x: 1, y: 5 },
      { x: 2, y: 8 },
    ],
    s: 'x',
  },
  [
    ['$push', '$push > Append a Value to an Array', { $push: { a: 9 } }, { a: [3, 1, 2, 9] }],
    ['$push of an array is one element', '$push', { $push: { a: [8, 9] } }, { a: [3, 1, 2, [8, 9]] }],
    ['$push with $each', '$push > Append Multiple Values', { $push: { a: { $each: [8, 9] } } }, { a: [3, 1, 2, 8, 9] }],
    ['$push makes the array', '$push', { $push: { z: 1 } }, { z: [1] }],
    ['$push with $position', '$position', { $push: { a: { $each: [8, 9], $position: 1 } } }, { a: [3, 8, 9, 1, 2] }],
    [
      '$push with a position from the end',
      '$position > Use a Negative Array Index',
      { $push: { a: { $each: [8, 9], $position: -2 } } },
      { a: [3, 8, 9, 1, 2] },
    ],
    [
      '$push with $sort',
      '$sort (update) > Sort Array Elements That Are Not Documents',
      { $push: { a: { $each: [0], $sort: 1 } } },
      { a: [0, 1, 2, 3] },
    ],
    [
      '$push with $sort by a field',
      '$sort (update) > Sort Array of Documents by a Field',
      { $push: { o: { $each: [{ x: 3, y: 6 }], $sort: { y: -1 } } } },
      {
        o: [
          { x: 2, y: 8 },
          { x: 3, y: 6 },
          { x: 1, y: 5 },
        ],
      },
    ],
    ['$push with $slice', '$slice (update)', { $push: { a: { $each: [7], $slice: -2 } } }, { a: [2, 7] }],
    [
      '$push with all: position, sort, then slice',
      '$push > Use $push with Multiple Modifiers',
      { $push: { a: { $each: [5, 6], $sort: -1, $slice: 3 } } },
      { a: [6, 5, 3] },
    ],
    ['$push with $slice zero', '$slice (update)', { $push: { a: { $each: [5], $slice: 0 } } }, { a: [] }],
    ['$addToSet of a new value', '$addToSet > Add to Array', { $addToSet: { a: 4 } }, { a: [3, 1, 2, 4] }],
    ['$addToSet of a value that is there', '$addToSet > Value Already Exists', { $addToSet: { a: double(1) } }, {}],
    [
      '$addToSet with $each',
      '$addToSet > $each Modifier',
      { $addToSet: { a: { $each: [1, 4, 4, 5] } } },
      { a: [3, 1, 2, 4, 5] },
    ],
    [
      '$addToSet of an array is one element',
      '$addToSet > Value to Add is An Array',
      { $addToSet: { a: [1] } },
      { a: [3, 1, 2, [1]] },
    ],
    [
      '$addToSet of documents minds field order',
      '$addToSet > Value to Add is a Document',
      { $addToSet: { o: { y: 5, x: 1 } } },
      {
        o: [
          { x: 1, y: 5 },
          { x: 2, y: 8 },
          { y: 5, x: 1 },
        ],
      },
    ],
    [
      '$addToSet of the same document',
      '$addToSet > Value to Add is a Document',
      { $addToSet: { o: { x: 1, y: 5 } } },
      {},
    ],
    ['$pop the last', '$pop', { $pop: { a: 1 } }, { a: [3, 1] }],
    ['$pop the first', '$pop', { $pop: { a: -1 } }, { a: [1, 2] }],
    ['$pop of a missing field', '$pop', { $pop: { z: 1 } }, {}],
    ['$pull of a value', '$pull > Remove All Items That Equal a Specified Value', { $pull: { a: 1 } }, { a: [3, 2] }],
    [
      '$pull by a condition',
      '$pull > Remove All Items That Match a Condition',
      { $pull: { a: { $gte: 2 } } },
      { a: [1] },
    ],
    ['$pull by $in', '$pull', { $pull: { a: { $in: [1, 3] } } }, { a: [2] }],
    [
      '$pull of documents by a field',
      '$pull > Remove Items from an Array of Documents',
      { $pull: { o: { x: 1 } } },
      { o: [{ x: 2, y: 8 }] },
    ],
    [
      '$pull of documents by a condition',
      '$pull > Remove Items from an Array of Documents',
      { $pull: { o: { y: { $gt: 5 }, x: 2 } } },
      { o: [{ x: 1, y: 5 }] },
    ],
    ['$pull of a missing field', '$pull', { $pull: { z: 1 } }, {}],
    ['$pullAll', '$pullAll', { $pullAll: { a: [1, 2, 9] } }, { a: [3] }],
    [
      '$pullAll of documents is exact',
      '$pullAll',
      { $pullAll: { o: [{ x: 1 }, { x: 2, y: 8 }] } },
      { o: [{ x: 1, y: 5 }] },
    ],
  ].map(([what, manual, update, changed]) =>
    updates(what as string, manual as string, update as Document, [
      {
        _id: 1,
        a: [3, 1, 2],
        o: [
          { x: 1, y: 5 },
          { x: 2, y: 8 },
        ],
        s: 'x',
        ...(changed as Document),
      },
    ]),
  ),
);
