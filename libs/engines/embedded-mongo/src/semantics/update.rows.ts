import { Binary, Decimal128, Double, Long, ObjectId } from 'bson';
import { refuses, updates, type Group, type Row } from './row.js';
import type { Document } from '../language/document.js';

const decimal = (text: string): Decimal128 => Decimal128.fromString(text);

/** Rows that each begin with a collection of one document. */
function onDocument(topic: string, document: Document, rows: readonly Row[]): Group {
  return { topic, documents: [document], rows };
}

const product = onDocument(
  'update: $set, $unset, $rename',
  {
    _id: 100,
    quantity: 250,
    instock: true,
    details: { model: '14QQ', make: 'Clothes Corp' },
    tags: ['apparel', 'clothing'],
    ratings: [{ by: 'Customer007', rating: 4 }],
  },
  [
    updates('top-level fields, in place', '$set > Set Top-Level Fields', { $set: { quantity: 500, tags: ['a'] } }, [
      {
        _id: 100,
        quantity: 500,
        instock: true,
        details: { model: '14QQ', make: 'Clothes Corp' },
        tags: ['a'],
        ratings: [{ by: 'Customer007', rating: 4 }],
      },
    ]),
    updates(
      'a nested field leaves its neighbours',
      '$set > Set Fields in Embedded Documents',
      { $set: { 'details.make': 'Kustom Kidz' } },
      [
        {
          _id: 100,
          quantity: 250,
          instock: true,
          details: { model: '14QQ', make: 'Kustom Kidz' },
          tags: ['apparel', 'clothing'],
          ratings: [{ by: 'Customer007', rating: 4 }],
        },
      ],
    ),
    updates(
      'elements of arrays',
      '$set > Set Elements in Arrays',
      { $set: { 'tags.1': 'rain gear', 'ratings.0.rating': 2 } },
      [
        {
          _id: 100,
          quantity: 250,
          instock: true,
          details: { model: '14QQ', make: 'Clothes Corp' },
          tags: ['apparel', 'rain gear'],
          ratings: [{ by: 'Customer007', rating: 2 }],
        },
      ],
    ),
    updates(
      'a position beyond the end is padded with null',
      '$set > Behavior',
      { $set: { 'tags.4': 'e' }, $unset: { ratings: 1, details: 1 } },
      [{ _id: 100, quantity: 250, instock: true, tags: ['apparel', 'clothing', null, null, 'e'] }],
    ),
    updates(
      'new fields come in the order of their names',
      'Update Operators > Behavior',
      { $set: { z: 1, b: 2 }, $inc: { m: 3 }, $unset: { tags: '', ratings: '', details: '' } },
      [{ _id: 100, quantity: 250, instock: true, b: 2, m: 3, z: 1 }],
    ),
    updates(
      'new numeric fields come in the order of their numbers',
      'Update Operators > Behavior',
      { $set: { 'n.10': 1, 'n.9': 2 }, $unset: { tags: '', ratings: '', details: '' } },
      [{ _id: 100, quantity: 250, instock: true, n: { '9': 2, '10': 1 } }],
    ),
    updates(
      '$unset',
      '$unset',
      { $unset: { details: '', quantity: '', nothing: '', 'tags.0': '', 'ratings.0.by': '' } },
      [{ _id: 100, instock: true, tags: [null, 'clothing'], ratings: [{ rating: 4 }] }],
    ),
    updates(
      '$rename moves to the end',
      '$rename',
      { $rename: { instock: 'available', 'details.make': 'maker' }, $unset: { tags: 1, ratings: 1 } },
      [{ _id: 100, quantity: 250, details: { model: '14QQ' }, available: true, maker: 'Clothes Corp' }],
    ),
    updates(
      '$rename onto a field that is there',
      '$rename',
      { $rename: { quantity: 'instock' }, $unset: { tags: 1, ratings: 1, details: 1 } },
      [{ _id: 100, instock: 250 }],
    ),
    updates(
      '$rename of a missing field',
      '$rename > Rename a Field That Does Not Exist',
      { $rename: { wife: 'spouse' }, $unset: { tags: 1, ratings: 1, details: 1 } },
      [{ _id: 100, quantity: 250, instock: true }],
    ),
    updates('an empty operator does nothing', '$set > Behavior', { $set: {} }, [
      {
        _id: 100,
        quantity: 250,
        instock: true,
        details: { model: '14QQ', make: 'Clothes Corp' },
        tags: ['apparel', 'clothing'],
        ratings: [{ by: 'Customer007', rating: 4 }],
      },
    ]),
    refuses('a field under a value', '$set', { updateOne: {}, to: { $set: { 'quantity.x': 1 } } }, 28),
    refuses('a name under an array', '$set', { updateOne: {}, to: { $set: { 'tags.x': 1 } } }, 28),
    refuses(
      'two changes of a field',
      'Update Operators',
      { updateOne: {}, to: { $set: { quantity: 1 }, $inc: { quantity: 1 } } },
      40,
    ),
    refuses(
      'changes of a field and its part',
      'Update Operators',
      { updateOne: {}, to: { $set: { details: 1, 'details.make': 1 } } },
      40,
    ),
    refuses('another _id', 'Update Documents > _id Field', { updateOne: {}, to: { $set: { _id: 5 } } }, 66),
    refuses('an unknown operator', 'Update Operators', { updateOne: {}, to: { $foo: { a: 1 } } }, 9),
    refuses('an operator without fields', 'Update Operators', { updateOne: {}, to: { $set: 5 } }, 9),
    refuses('$rename to a number', '$rename', { updateOne: {}, to: { $rename: { quantity: 1 } } }, 2),
    refuses('$rename to itself', '$rename', { updateOne: {}, to: { $rename: { quantity: 'quantity' } } }, 2),
    refuses('an empty name in a path', '$set', { updateOne: {}, to: { $set: { 'a..b': 1 } } }, 56),
  ],
);

const arithmetic = onDocument(
  'update: $inc, $mul, $min, $max, $bit',
  {
    _id: 1,
    i: 10,
    d: new Double(10),
    l: Long.fromNumber(10),
    m: decimal('10.50'),
    s: 'x',
    n: null,
    top: 2147483647,
    end: Long.MAX_VALUE,
    day: new Date('2024-01-01T00:00:00Z'),
  },
  [
    ['int by int', '$inc', { $inc: { i: -3 } }, { i: 7 }],
    ['int by double', '$inc', { $inc: { i: 0.5 } }, { i: 10.5 }],
    ['double by int stays double', '$inc', { $inc: { d: 1 } }, { d: new Double(11) }],
    ['long by int stays long', '$inc', { $inc: { l: 1 } }, { l: Long.fromNumber(11) }],
    ['decimal by int, exactly', '$inc', { $inc: { m: 1 } }, { m: decimal('11.50') }],
    ['int by decimal', '$inc', { $inc: { i: decimal('0.1') } }, { i: decimal('10.1') }],
    ['int past its range is a long', '$inc', { $inc: { top: 1 } }, { top: Long.fromString('2147483648') }],
    ['a missing field is set', '$inc > Behavior', { $inc: { z: 5 } }, { z: 5 }],
    ['$mul', '$mul', { $mul: { i: 3 } }, { i: 30 }],
    ['$mul of decimals', '$mul', { $mul: { m: decimal('1.1') } }, { m: decimal('11.550') }],
    [
      '$mul of int and long',
      '$mul > Multiply Values with Different Numeric Types',
      { $mul: { i: Long.fromNumber(2) } },
      { i: Long.fromNumber(20) },
    ],
    [
      '$mul of a missing field is zero of the type',
      '$mul > Apply $mul to a Non-existing Field',
      { $mul: { z: Long.fromNumber(100) } },
      { z: Long.fromNumber(0) },
    ],
    ['$min with a smaller value', '$min', { $min: { i: 5 } }, { i: 5 }],
    ['$min with a greater value', '$min', { $min: { i: 15 } }, {}],
    ['$max with a greater value', '$max', { $max: { i: 15 } }, { i: 15 }],
    ['$max across number types', '$max', { $max: { i: decimal('10.5') } }, { i: decimal('10.5') }],
    ['$max compares types: text is above numbers', '$max', { $max: { i: 'a' } }, { i: 'a' }],
    ['$min: null is below numbers', '$min', { $min: { i: null } }, { i: null }],
    [
      '$min of a date',
      '$min > Compare Dates',
      { $min: { day: new Date('2023-01-01T00:00:00Z') } },
      { day: new Date('2023-01-01T00:00:00Z') },
    ],
    ['$max sets a missing field', '$max > Behavior', { $max: { z: 1 } }, { z: 1 }],
    ['$bit and', '$bit', { $bit: { i: { and: 6 } } }, { i: 2 }],
    ['$bit or with a long', '$bit', { $bit: { i: { or: Long.fromNumber(5) } } }, { i: Long.fromNumber(15) }],
    ['$bit xor', '$bit', { $bit: { i: { xor: 3 } } }, { i: 9 }],
  ].map(([what, manual, update, changed]) => {
    const before = {
      _id: 1,
      i: 10,
      d: new Double(10),
      l: Long.fromNumber(10),
      m: decimal('10.50'),
      s: 'x',
      n: null,
      top: 2147483647,
      end: Long.MAX_VALUE,
      day: new Date('2024-01-01T00:00:00Z'),
    };
    return updates(what as string, manual as string, update as Document, [{ ...before, ...(changed as Document) }]);
  }),
);

const arithmeticErrors = onDocument(
  'update: arithmetic errors',
  { _id: 1, s: 'x', n: null, end: Long.MAX_VALUE, f: 1.5 },
  [
    refuses('$inc of text', '$inc', { updateOne: {}, to: { $inc: { s: 1 } } }, 14),
    refuses('$inc of null', '$inc', { updateOne: {}, to: { $inc: { n: 1 } } }, 14),
    refuses('$inc by text', '$inc', { updateOne: {}, to: { $inc: { a: 'x' } } }, 14),
    refuses('$mul of text', '$mul', { updateOne: {}, to: { $mul: { s: 1 } } }, 14),
    refuses('a long past its range', '$inc', { updateOne: {}, to: { $inc: { end: 1 } } }, 2),
    refuses('$bit of a double', '$bit', { updateOne: {}, to: { $bit: { f: { and: 1 } } } }, 2),
    refuses('$bit with an unknown operation', '$bit', { updateOne: {}, to: { $bit: { a: { nand: 1 } } } }, 2),
    refuses('$currentDate of a number', '$currentDate', { updateOne: {}, to: { $currentDate: { a: 1 } } }, 2),
  ],
);

const lists = onDocument(
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
    ['$addToSet of a value that is there', '$addToSet > Value Already Exists', { $addToSet: { a: new Double(1) } }, {}],
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

const listErrors = onDocument('update: array errors', { _id: 1, s: 'x', a: [1] }, [
  refuses('$push to text', '$push', { updateOne: {}, to: { $push: { s: 1 } } }, 2),
  refuses('$addToSet to text', '$addToSet > Field is Not an Array', { updateOne: {}, to: { $addToSet: { s: 1 } } }, 2),
  refuses('$pull from text', '$pull', { updateOne: {}, to: { $pull: { s: 1 } } }, 2),
  refuses('$pop from text', '$pop', { updateOne: {}, to: { $pop: { s: 1 } } }, 14),
  refuses('$pop of 2', '$pop', { updateOne: {}, to: { $pop: { a: 2 } } }, 9),
  refuses('$each without an array', '$each', { updateOne: {}, to: { $push: { a: { $each: 1 } } } }, 2),
  refuses('$pullAll without an array', '$pullAll', { updateOne: {}, to: { $pullAll: { a: 1 } } }, 2),
  refuses('an unknown clause of $push', '$push', { updateOne: {}, to: { $push: { a: { $each: [1], $foo: 1 } } } }, 2),
]);

const positional: Group = {
  topic: 'update: positional operators',
  documents: [
    { _id: 1, grades: [85, 80, 80] },
    { _id: 2, grades: [88, 90, 92] },
    {
      _id: 3,
      items: [
        { g: 80, mean: 75, std: 8 },
        { g: 85, mean: 90, std: 5 },
        { g: 85, mean: 85, std: 8 },
      ],
    },
    {
      _id: 4,
      days: [
        { type: 'quiz', questions: [10, 8, 5] },
        { type: 'quiz', questions: [8, 9, 6] },
        { type: 'hw', questions: [5, 4] },
      ],
    },
  ],
  rows: [
    [
      '$: the first that matches',
      '$ (update) > Update Values in an Array',
      { $set: { 'grades.$': 82 } },
      { _id: 1, grades: 80 },
      { grades: [85, 82, 80] },
      {},
    ],
    [
      '$ in documents',
      '$ (update) > Update Documents in an Array',
      { $set: { 'items.$.std': 6 } },
      { _id: 3, 'items.g': 85 },
      {
        items: [
          { g: 80, mean: 75, std: 8 },
          { g: 85, mean: 90, std: 6 },
          { g: 85, mean: 85, std: 8 },
        ],
      },
      {},
    ],
    [
      '$ with $elemMatch',
      '$ (update) > Update Embedded Documents Using Multiple Field Matches',
      { $set: { 'items.$.std': 6 } },
      { _id: 3, items: { $elemMatch: { g: { $lte: 90 }, mean: { $gt: 80 } } } },
      {
        items: [
          { g: 80, mean: 75, std: 8 },
          { g: 85, mean: 90, std: 6 },
          { g: 85, mean: 85, std: 8 },
        ],
      },
      {},
    ],
    [
      '$[]: all',
      '$[] > Update All Elements in an Array',
      { $inc: { 'grades.$[]': 10 } },
      { _id: 1 },
      { grades: [95, 90, 90] },
      {},
    ],
    [
      '$[] in documents',
      '$[] > Update All Documents in an Array',
      { $inc: { 'items.$[].std': -2 } },
      { _id: 3 },
      {
        items: [
          { g: 80, mean: 75, std: 6 },
          { g: 85, mean: 90, std: 3 },
          { g: 85, mean: 85, std: 6 },
        ],
      },
      {},
    ],
    [
      '$[identifier]',
      '$[<identifier>] > Update All Array Elements that Match arrayFilters',
      { $set: { 'grades.$[e]': 100 } },
      { _id: 1 },
      { grades: [100, 80, 80] },
      { arrayFilters: [{ e: { $gte: 85 } }] },
    ],
    [
      '$[identifier] in documents',
      '$[<identifier>] > Update All Documents that Match arrayFilters',
      { $set: { 'items.$[x].mean': 100 } },
      { _id: 3 },
      {
        items: [
          { g: 80, mean: 75, std: 8 },
          { g: 85, mean: 100, std: 5 },
          { g: 85, mean: 100, std: 8 },
        ],
      },
      { arrayFilters: [{ 'x.g': { $gte: 85 } }] },
    ],
    [
      'a filter of several fields',
      '$[<identifier>] > Multiple Conditions',
      { $inc: { 'items.$[x].std': -1 } },
      { _id: 3 },
      {
        items: [
          { g: 80, mean: 75, std: 8 },
          { g: 85, mean: 90, std: 5 },
          { g: 85, mean: 85, std: 7 },
        ],
      },
      { arrayFilters: [{ 'x.g': { $gte: 80 }, 'x.std': { $gt: 5 }, 'x.mean': { $gte: 80 } }] },
    ],
    [
      'nested arrays',
      '$[<identifier>] > Update Nested Arrays in Conjunction with $[]',
      { $inc: { 'days.$[t].questions.$[s]': 2 } },
      { _id: 4 },
      {
        days: [
          { type: 'quiz', questions: [12, 10, 5] },
          { type: 'quiz', questions: [10, 11, 6] },
          { type: 'hw', questions: [5, 4] },
        ],
      },
      { arrayFilters: [{ 't.type': 'quiz' }, { s: { $gte: 8 } }] },
    ],
    [
      '$[] above $[identifier]',
      '$[<identifier>] > Update Nested Arrays in Conjunction with $[]',
      { $inc: { 'days.$[].questions.$[s]': 2 } },
      { _id: 4 },
      {
        days: [
          { type: 'quiz', questions: [12, 10, 5] },
          { type: 'quiz', questions: [10, 11, 6] },
          { type: 'hw', questions: [5, 4] },
        ],
      },
      { arrayFilters: [{ s: { $gte: 8 } }] },
    ],
    [
      'a filter that matches nothing',
      '$[<identifier>]',
      { $set: { 'grades.$[e]': 0 } },
      { _id: 1 },
      { grades: [85, 80, 80] },
      { arrayFilters: [{ e: { $gt: 100 } }] },
    ],
    [
      '$unset of elements makes null',
      '$unset',
      { $unset: { 'grades.$[e]': 1 } },
      { _id: 1 },
      { grades: [85, null, null] },
      { arrayFilters: [{ e: 80 }] },
    ],
    [
      '$push into matching documents',
      '$[<identifier>]',
      { $push: { 'days.$[t].questions': 1 } },
      { _id: 4 },
      {
        days: [
          { type: 'quiz', questions: [10, 8, 5] },
          { type: 'quiz', questions: [8, 9, 6] },
          { type: 'hw', questions: [5, 4, 1] },
        ],
      },
      { arrayFilters: [{ 't.type': 'hw' }] },
    ],
  ]
    .map(([what, manual, update, filter, changed, options]): Row => {
      const [first, second, third, fourth] = positionalDocuments();
      const after = [first, second, third, fourth].map((doc) =>
        doc._id === (filter as Document)['_id'] ? { ...doc, ...(changed as Document) } : doc,
      );
      return updates(
        what as string,
        manual as string,
        update as Document,
        after,
        filter as Document,
        options as Document,
      );
    })
    .concat([
      refuses(
        '$ without a match in the filter',
        '$ (update)',
        { updateOne: { _id: 1 }, to: { $set: { 'grades.$': 1 } } },
        2,
      ),
      refuses(
        'an identifier without a filter',
        '$[<identifier>]',
        { updateOne: { _id: 1 }, to: { $set: { 'grades.$[e]': 1 } } },
        2,
      ),
      refuses(
        'a filter that is not used',
        '$[<identifier>]',
        { updateOne: { _id: 1 }, to: { $set: { x: 1 } }, options: { arrayFilters: [{ e: 1 }] } },
        9,
      ),
      refuses(
        'two filters of one name',
        '$[<identifier>]',
        { updateOne: { _id: 1 }, to: { $set: { 'grades.$[e]': 1 } }, options: { arrayFilters: [{ e: 1 }, { e: 2 }] } },
        9,
      ),
      refuses(
        'a filter of two names',
        '$[<identifier>]',
        { updateOne: { _id: 1 }, to: { $set: { 'grades.$[e]': 1 } }, options: { arrayFilters: [{ e: 1, f: 2 }] } },
        9,
      ),
      refuses(
        'a capital identifier',
        '$[<identifier>]',
        { updateOne: { _id: 1 }, to: { $set: { 'grades.$[E]': 1 } }, options: { arrayFilters: [{ E: 1 }] } },
        2,
      ),
      refuses('$[] of what is no array', '$[]', { updateOne: { _id: 1 }, to: { $set: { '_id.$[]': 1 } } }, 2),
      refuses('$[] of a missing field', '$[]', { updateOne: { _id: 1 }, to: { $set: { 'none.$[]': 1 } } }, 2),
    ]),
};

function positionalDocuments(): readonly [Document, Document, Document, Document] {
  return [
    { _id: 1, grades: [85, 80, 80] },
    { _id: 2, grades: [88, 90, 92] },
    {
      _id: 3,
      items: [
        { g: 80, mean: 75, std: 8 },
        { g: 85, mean: 90, std: 5 },
        { g: 85, mean: 85, std: 8 },
      ],
    },
    {
      _id: 4,
      days: [
        { type: 'quiz', questions: [10, 8, 5] },
        { type: 'quiz', questions: [8, 9, 6] },
        { type: 'hw', questions: [5, 4] },
      ],
    },
  ];
}

const pipelines = onDocument('update: pipelines', { _id: 1, test1: 95, test2: 92, tests: [95, 92], old: { a: 1 } }, [
  updates(
    '$set with an expression',
    'Updates with Aggregation Pipeline > Example 1',
    [{ $set: { test3: 98, total: { $sum: '$tests' } } }],
    [{ _id: 1, test1: 95, test2: 92, tests: [95, 92], old: { a: 1 }, test3: 98, total: 187 }],
  ),
  updates(
    '$replaceWith',
    'Updates with Aggregation Pipeline > Example 2',
    [{ $replaceWith: { $mergeObjects: [{ extra: 0 }, '$$ROOT'] } }, { $unset: ['old', 'tests'] }],
    [{ _id: 1, extra: 0, test1: 95, test2: 92 }],
  ),
  updates(
    'stages see what earlier ones made',
    'Updates with Aggregation Pipeline > Example 3',
    [
      { $set: { average: { $avg: '$tests' } } },
      { $set: { grade: { $cond: [{ $gte: ['$average', 90] }, 'A', 'B'] } } },
      { $project: { grade: 1 } },
    ],
    [{ _id: 1, grade: 'A' }],
  ),
  updates(
    '$concatArrays',
    'Updates with Aggregation Pipeline > Example 4',
    [{ $set: { tests: { $concatArrays: ['$tests', [8, 6]] } } }, { $unset: 'old' }],
    [{ _id: 1, test1: 95, test2: 92, tests: [95, 92, 8, 6] }],
  ),
  updates(
    'let',
    'update (command) > let',
    [{ $set: { test1: '$$bonus' } }, { $unset: ['old', 'tests'] }],
    [{ _id: 1, test1: 5, test2: 92 }],
    {},
    { let: { bonus: 5 } },
  ),
  refuses(
    'a stage that is not allowed',
    'Updates with Aggregation Pipeline',
    { updateOne: {}, to: [{ $match: { a: 1 } }] },
    72,
  ),
  refuses('another _id', 'Updates with Aggregation Pipeline', { updateOne: {}, to: [{ $set: { _id: 2 } }] }, 66),
]);

const replacements = onDocument('update: replacements', { _id: 1, a: 1, b: { c: 2 } }, [
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

const survival = onDocument(
  'types survive an update of another field',
  {
    _id: 1,
    i: 1,
    d: new Double(1),
    l: Long.fromNumber(1),
    m: decimal('1.00'),
    t: new Date(5),
    b: new Binary(Buffer.from('x')),
    o: new ObjectId('507f1f77bcf86cd799439011'),
    e: { d: new Double(2), z: [new Double(3), Long.fromNumber(4)] },
  },
  [
    updates('$set elsewhere', 'BSON Types', { $set: { 'e.n': 1 } }, [
      {
        _id: 1,
        i: 1,
        d: new Double(1),
        l: Long.fromNumber(1),
        m: decimal('1.00'),
        t: new Date(5),
        b: new Binary(Buffer.from('x')),
        o: new ObjectId('507f1f77bcf86cd799439011'),
        e: { d: new Double(2), z: [new Double(3), Long.fromNumber(4)], n: 1 },
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
          d: new Double(1),
          l: Long.fromNumber(1),
          m: decimal('1.00'),
          t: new Date(5),
          b: new Binary(Buffer.from('x')),
          o: new ObjectId('507f1f77bcf86cd799439011'),
          e: { d: new Double(2), z: [new Double(3), Long.fromNumber(4)] },
          n: new Double(2),
        },
      ],
    ),
  ],
);

export const UPDATE: readonly Group[] = [
  product,
  arithmetic,
  arithmeticErrors,
  lists,
  listErrors,
  positional,
  pipelines,
  replacements,
  survival,
];
