import { aggregates, decimal, double, refuses, type Group, type Row } from './row.js';

export const STAGES_GROUP: Group = {
  topic: 'stages: $group and its kin',
  documents: [
    { _id: 1, item: 'abc', price: decimal('10'), quantity: 2, date: new Date('2014-03-01T08:00:00Z'), size: 1.5 },
    { _id: 2, item: 'jkl', price: decimal('20'), quantity: 1, date: new Date('2014-03-01T09:00:00Z'), size: 2 },
    { _id: 3, item: 'xyz', price: decimal('5'), quantity: 10, date: new Date('2014-03-15T09:00:00Z'), size: null },
    { _id: 4, item: 'xyz', price: decimal('5'), quantity: 20, date: new Date('2014-04-04T11:21:39.736Z') },
    {
      _id: 5,
      item: 'abc',
      price: decimal('10.50'),
      quantity: 10,
      date: new Date('2014-04-04T21:23:13.331Z'),
      size: 'L',
    },
  ],
  rows: [
    aggregates(
      'a sum of products in decimals, with $match after',
      '$group (aggregation) > Group by Item Having',
      [
        { $group: { _id: '$item', total: { $sum: { $multiply: ['$price', '$quantity'] } } } },
        { $match: { total: { $gte: 100 } } },
        { $sort: { _id: 1 } },
      ],
      [
        { _id: 'abc', total: decimal('125.00') },
        { _id: 'xyz', total: decimal('150') },
      ],
    ),
    aggregates(
      '_id null is one group',
      '$group (aggregation) > Group by null',
      [{ $group: { _id: null, n: { $sum: 1 }, avg: { $avg: '$quantity' }, count: { $count: {} } } }],
      [{ _id: null, n: 5, avg: 8.6, count: 5 }],
    ),
    aggregates(
      'an expression as key',
      '$group (aggregation) > Calculate Count, Sum, and Average',
      [
        { $group: { _id: { $dateToString: { format: '%Y-%m', date: '$date' } }, q: { $sum: '$quantity' } } },
        { $sort: { q: -1 } },
      ],
      [
        { _id: '2014-04', q: 30 },
        { _id: '2014-03', q: 13 },
      ],
    ),
    aggregates(
      'a document as key',
      '$group (aggregation)',
      [{ $group: { _id: { i: '$item', m: { $month: '$date' } } } }, { $sort: { _id: 1 } }, { $limit: 2 }],
      [{ _id: { i: 'abc', m: 3 } }, { _id: { i: 'abc', m: 4 } }],
    ),
    aggregates(
      '$push, $first, $last in sort order',
      '$push (aggregation)',
      [
        { $sort: { quantity: 1 } },
        { $group: { _id: '$item', all: { $push: '$quantity' }, first: { $first: '$_id' }, last: { $last: '$_id' } } },
        { $sort: { _id: 1 } },
      ],
      [
        { _id: 'abc', all: [2, 10], first: 1, last: 5 },
        { _id: 'jkl', all: [1], first: 2, last: 2 },
        { _id: 'xyz', all: [10, 20], first: 3, last: 4 },
      ],
    ),
    aggregates(
      '$push leaves out missing fields and keeps null',
      '$push (aggregation)',
      [{ $sort: { _id: 1 } }, { $group: { _id: null, all: { $push: '$size' } } }],
      [{ _id: null, all: [1.5, 2, null, 'L'] }],
    ),
    aggregates(
      '$sum leaves out what is no number',
      '$sum (aggregation)',
      [{ $group: { _id: null, s: { $sum: '$size' } } }],
      [{ _id: null, s: 3.5 }],
    ),
    aggregates(
      '$sum of a missing field is zero',
      '$sum (aggregation)',
      [{ $group: { _id: null, s: { $sum: '$nothing' } } }],
      [{ _id: null, s: 0 }],
    ),
    aggregates(
      '$avg of no number is null',
      '$avg',
      [{ $group: { _id: null, s: { $avg: '$item' } } }],
      [{ _id: null, s: null }],
    ),
    aggregates(
      '$min and $max leave out null and missing',
      '$max',
      [{ $group: { _id: null, min: { $min: '$size' }, max: { $max: '$size' } } }],
      [{ _id: null, min: 1.5, max: 'L' }],
    ),
    aggregates(
      '$addToSet',
      '$addToSet (aggregation)',
      [
        { $group: { _id: null, items: { $addToSet: '$item' } } },
        { $project: { items: { $sortArray: { input: '$items', sortBy: 1 } } } },
      ],
      [{ _id: null, items: ['abc', 'jkl', 'xyz'] }],
    ),
    aggregates(
      '$mergeObjects',
      '$mergeObjects',
      [
        { $sort: { _id: 1 } },
        { $match: { item: 'abc' } },
        { $group: { _id: null, all: { $mergeObjects: { a: '$quantity', b: '$size' } } } },
      ],
      [{ _id: null, all: { a: 10, b: 'L' } }],
    ),
    aggregates(
      '$top and $bottomN',
      '$top',
      [
        {
          $group: {
            _id: null,
            top: { $top: { sortBy: { quantity: -1 }, output: '$_id' } },
            low: { $bottomN: { n: 2, sortBy: { quantity: -1 }, output: '$quantity' } },
          },
        },
      ],
      [{ _id: null, top: 4, low: [2, 1] }],
    ),
    aggregates(
      '$firstN and $maxN',
      '$firstN',
      [
        { $sort: { _id: 1 } },
        { $group: { _id: null, f: { $firstN: { input: '$item', n: 2 } }, m: { $maxN: { input: '$quantity', n: 2 } } } },
      ],
      [{ _id: null, f: ['abc', 'jkl'], m: [20, 10] }],
    ),
    aggregates(
      '$stdDevPop',
      '$stdDevPop',
      [{ $match: { item: 'xyz' } }, { $group: { _id: null, s: { $stdDevPop: '$quantity' } } }],
      [{ _id: null, s: double(5) }],
    ),
    aggregates(
      'null and missing are one group',
      '$group (aggregation)',
      [{ $match: { _id: { $in: [3, 4] } } }, { $group: { _id: '$size', n: { $sum: 1 } } }],
      [{ _id: null, n: 2 }],
    ),
    aggregates(
      '$sortByCount',
      '$sortByCount',
      [{ $match: { item: { $ne: 'jkl' } } }, { $sortByCount: { $gt: ['$quantity', 5] } }],
      [
        { _id: true, count: 3 },
        { _id: false, count: 1 },
      ],
    ),
    aggregates(
      '$count',
      '$count (aggregation)',
      [{ $match: { quantity: { $gte: 10 } } }, { $count: 'many' }],
      [{ many: 3 }],
    ),
    aggregates(
      '$count of nothing is nothing',
      '$count (aggregation)',
      [{ $match: { quantity: 1000 } }, { $count: 'many' }],
      [],
    ),
    aggregates(
      '$bucket',
      '$bucket',
      [
        {
          $bucket: {
            groupBy: '$quantity',
            boundaries: [0, 5, 15],
            default: 'more',
            output: { n: { $sum: 1 }, ids: { $push: '$_id' } },
          },
        },
      ],
      [
        { _id: 0, n: 2, ids: [1, 2] },
        { _id: 5, n: 2, ids: [3, 5] },
        { _id: 'more', n: 1, ids: [4] },
      ],
    ),
    aggregates(
      '$bucketAuto',
      '$bucketAuto',
      [{ $bucketAuto: { groupBy: '$quantity', buckets: 2 } }],
      [
        { _id: { min: 1, max: 20 }, count: 4 },
        { _id: { min: 20, max: 20 }, count: 1 },
      ],
    ),
    aggregates(
      'a part of a document as _id',
      '$project',
      [{ $group: { _id: { i: '$item', x: 1 } } }, { $match: { '_id.i': 'jkl' } }, { $project: { '_id.i': 1 } }],
      [{ _id: { i: 'jkl' } }],
    ),
    aggregates(
      '$facet',
      '$facet',
      [
        {
          $facet: {
            n: [{ $count: 'n' }],
            top: [{ $sort: { quantity: -1 } }, { $limit: 1 }, { $project: { quantity: 1 } }],
            none: [{ $match: { _id: 99 } }],
          },
        },
      ],
      [{ n: [{ n: 5 }], top: [{ _id: 4, quantity: 20 }], none: [] }],
    ),
    refuses('$group without _id', '$group (aggregation)', { aggregate: [{ $group: { n: { $sum: 1 } } }] }, 15955),
    refuses(
      '$group with a value that is no accumulator',
      '$group (aggregation)',
      { aggregate: [{ $group: { _id: null, n: 5 } }] },
      40234,
    ),
    refuses(
      '$group with an unknown accumulator',
      '$group (aggregation)',
      { aggregate: [{ $group: { _id: null, n: { $foo: 1 } } }] },
      15952,
    ),
    refuses(
      '$bucket without a default',
      '$bucket',
      { aggregate: [{ $bucket: { groupBy: '$quantity', boundaries: [0, 5] } }] },
      40066,
    ),
    refuses(
      '$bucket with unsorted boundaries',
      '$bucket',
      { aggregate: [{ $bucket: { groupBy: '$quantity', boundaries: [5, 0] } }] },
      40194,
    ),
    refuses('an unknown stage', 'Aggregation Stages', { aggregate: [{ $foo: {} }] }, 40324),
    refuses('two stages in one document', 'Aggregation Stages', { aggregate: [{ $match: {}, $limit: 1 }] }, 40323),
    refuses('$limit zero', '$limit', { aggregate: [{ $limit: 0 }] }, 15958),
    refuses('$count with a dollar', '$count (aggregation)', { aggregate: [{ $count: '$n' }] }, 40158),
    refuses('an empty $project', '$project', { aggregate: [{ $project: {} }] }, 51272),
    refuses('an empty $sort', '$sort (aggregation)', { aggregate: [{ $sort: {} }] }, 15976),
    refuses('$sort by 2', '$sort (aggregation)', { aggregate: [{ $sort: { a: 2 } }] }, 15975),
  ],
};

/** The manual's own table of rounded bounds. */
const bucketBounds = (granularity: string | undefined, bounds: readonly (readonly [unknown, unknown, number])[]): Row =>
  aggregates(
    `$bucketAuto with granularity ${granularity ?? 'none'}`,
    '$bucketAuto > Examples, Single Facet Aggregation',
    [{ $bucketAuto: { groupBy: '$_id', buckets: 5, ...(granularity === undefined ? {} : { granularity }) } }],
    bounds.map(([min, max, count]) => ({ _id: { min, max }, count })),
  );

export const STAGES_BUCKETS: Group = {
  topic: 'stages: $bucketAuto over 0 to 99',
  documents: Array.from({ length: 100 }, (_, _id) => ({ _id })),
  rows: [
    bucketBounds(undefined, [
      [0, 20, 20],
      [20, 40, 20],
      [40, 60, 20],
      [60, 80, 20],
      [80, 99, 20],
    ]),
    bucketBounds('R20', [
      [double(0), double(20), 20],
      [double(20), double(40), 20],
      [double(40), double(63), 23],
      [double(63), double(90), 27],
      [double(90), double(100), 10],
    ]),
    bucketBounds('1-2-5', [
      [double(0), double(20), 20],
      [double(20), double(50), 30],
      [double(50), double(100), 50],
    ]),
    bucketBounds('POWERSOF2', [
      [double(0), double(32), 32],
      [double(32), double(64), 32],
      [double(64), double(128), 36],
    ]),
  ],
};
