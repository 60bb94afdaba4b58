import { Decimal128, Double, Long } from 'bson';
import { aggregates, refuses, type Group } from './row.js';

const decimal = (text: string): Decimal128 => Decimal128.fromString(text);
const double = (value: number): Double => new Double(value);
const long = (value: number): Long => Long.fromNumber(value);

const sales: Group = {
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

const shapes: Group = {
  topic: 'stages: shapes',
  documents: [
    { _id: 1, item: 'ABC', sizes: ['S', 'M', 'L'], o: { a: 1, b: { c: 2 } }, list: [{ p: 1 }, { p: 2 }] },
    { _id: 2, item: 'EFG', sizes: [] },
    { _id: 3, item: 'IJK', sizes: 'M' },
    { _id: 4, item: 'LMN' },
    { _id: 5, item: 'XYZ', sizes: null },
  ],
  rows: [
    aggregates(
      '$unwind',
      '$unwind',
      [{ $unwind: '$sizes' }, { $project: { sizes: 1 } }],
      [
        { _id: 1, sizes: 'S' },
        { _id: 1, sizes: 'M' },
        { _id: 1, sizes: 'L' },
        { _id: 3, sizes: 'M' },
      ],
    ),
    aggregates(
      '$unwind with empty ones',
      '$unwind > preserveNullAndEmptyArrays',
      [{ $unwind: { path: '$sizes', preserveNullAndEmptyArrays: true } }, { $match: { _id: { $gt: 1 } } }],
      [
        { _id: 2, item: 'EFG' },
        { _id: 3, item: 'IJK', sizes: 'M' },
        { _id: 4, item: 'LMN' },
        { _id: 5, item: 'XYZ', sizes: null },
      ],
    ),
    aggregates(
      '$unwind with positions',
      '$unwind > includeArrayIndex',
      [{ $unwind: { path: '$sizes', includeArrayIndex: 'at' } }, { $project: { at: 1 } }],
      [
        { _id: 1, at: long(0) },
        { _id: 1, at: long(1) },
        { _id: 1, at: long(2) },
        { _id: 3, at: null },
      ],
    ),
    aggregates(
      '$project with a computed field',
      '$project',
      [{ $match: { _id: 1 } }, { $project: { _id: 0, item: 1, first: { $first: '$sizes' }, 'o.b.c': 1 } }],
      [{ item: 'ABC', o: { b: { c: 2 } }, first: 'S' }],
    ),
    aggregates(
      '$project with an array of expressions',
      '$project > Project New Array Fields',
      [{ $match: { _id: 4 } }, { $project: { pair: ['$item', '$none'] } }],
      [{ _id: 4, pair: ['LMN', null] }],
    ),
    aggregates(
      '$project without a field',
      '$project > Exclude Fields',
      [{ $match: { _id: 3 } }, { $project: { sizes: 0 } }],
      [{ _id: 3, item: 'IJK' }],
    ),
    aggregates(
      '$project with $$REMOVE',
      '$project > Conditionally Exclude Fields',
      [{ $match: { _id: 3 } }, { $project: { item: { $cond: [{ $eq: ['$item', 'IJK'] }, '$$REMOVE', '$item'] } } }],
      [{ _id: 3 }],
    ),
    aggregates(
      '$addFields in place and at the end',
      '$addFields',
      [{ $match: { _id: 3 } }, { $addFields: { item: 1, n: { $add: [1, 1] } } }],
      [{ _id: 3, item: 1, sizes: 'M', n: 2 }],
    ),
    aggregates(
      '$addFields to an embedded document',
      '$addFields > Adding Fields to an Embedded Document',
      [{ $match: { _id: 1 } }, { $addFields: { 'o.b.d': 3, 'o.z': '$item' } }, { $project: { o: 1 } }],
      [{ _id: 1, o: { a: 1, b: { c: 2, d: 3 }, z: 'ABC' } }],
    ),
    aggregates(
      '$addFields to each document of an array',
      '$addFields',
      [{ $match: { _id: 1 } }, { $set: { 'list.q': '$item' } }, { $project: { list: 1 } }],
      [
        {
          _id: 1,
          list: [
            { p: 1, q: 'ABC' },
            { p: 2, q: 'ABC' },
          ],
        },
      ],
    ),
    aggregates(
      '$addFields over a value',
      '$addFields > Overwriting an existing field',
      [{ $match: { _id: 3 } }, { $addFields: { 'sizes.x': 1 } }, { $project: { sizes: 1 } }],
      [{ _id: 3, sizes: { x: 1 } }],
    ),
    aggregates(
      '$unset',
      '$unset (aggregation)',
      [{ $match: { _id: 1 } }, { $unset: ['sizes', 'o.b', 'list.p'] }],
      [{ _id: 1, item: 'ABC', o: { a: 1 }, list: [{}, {}] }],
    ),
    aggregates(
      '$replaceRoot',
      '$replaceRoot',
      [{ $match: { _id: 1 } }, { $replaceRoot: { newRoot: '$o' } }],
      [{ a: 1, b: { c: 2 } }],
    ),
    aggregates(
      '$replaceWith',
      '$replaceWith',
      [{ $match: { _id: 4 } }, { $replaceWith: { $mergeObjects: [{ sizes: [] }, '$$ROOT'] } }],
      [{ sizes: [], _id: 4, item: 'LMN' }],
    ),
    aggregates(
      '$skip and $limit',
      '$skip',
      [{ $sort: { _id: -1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { _id: 1 } }],
      [{ _id: 4 }, { _id: 3 }],
    ),
    aggregates('$sample of more than there is', '$sample', [{ $sample: { size: 50 } }, { $count: 'n' }], [{ n: 5 }]),
    aggregates(
      '$redact',
      '$redact',
      [
        { $match: { _id: 1 } },
        { $redact: { $cond: [{ $eq: ['$a', 1] }, '$$PRUNE', '$$DESCEND'] } },
        { $project: { o: 1, list: 1 } },
      ],
      [{ _id: 1, list: [{ p: 1 }, { p: 2 }] }],
    ),
    refuses('$replaceRoot by a value', '$replaceRoot', { aggregate: [{ $replaceRoot: { newRoot: '$item' } }] }, 40228),
    refuses('$unwind of a name without a dollar', '$unwind', { aggregate: [{ $unwind: 'sizes' }] }, 28818),
  ],
};

const joins: Group = {
  topic: 'stages: $lookup, $graphLookup, $unionWith',
  documents: [
    { _id: 1, item: 'almonds', price: 12, quantity: 2 },
    { _id: 2, item: 'pecans', price: 20, quantity: 1 },
    { _id: 3 },
    { _id: 4, item: ['pecans', 'cashews'] },
  ],
  others: {
    inventory: [
      { _id: 1, sku: 'almonds', instock: 120 },
      { _id: 2, sku: 'bread', instock: 80 },
      { _id: 3, sku: 'cashews', instock: 60 },
      { _id: 4, sku: 'pecans', instock: 70 },
      { _id: 5, sku: null },
      { _id: 6 },
    ],
    employees: [
      { _id: 1, name: 'Dev' },
      { _id: 2, name: 'Eliot', reportsTo: 'Dev' },
      { _id: 3, name: 'Ron', reportsTo: 'Eliot' },
      { _id: 4, name: 'Andrew', reportsTo: 'Eliot' },
    ],
  },
  rows: [
    aggregates(
      'equality; missing finds null and missing; an array finds by each element',
      '$lookup > Perform a Single Equality Join',
      [
        { $sort: { _id: 1 } },
        { $lookup: { from: 'inventory', localField: 'item', foreignField: 'sku', as: 'docs' } },
        { $project: { found: '$docs._id' } },
      ],
      [
        { _id: 1, found: [1] },
        { _id: 2, found: [4] },
        { _id: 3, found: [5, 6] },
        { _id: 4, found: [3, 4] },
      ],
    ),
    aggregates(
      'a pipeline with variables',
      '$lookup > Perform Multiple Joins and a Correlated Subquery',
      [
        { $match: { _id: { $lte: 2 } } },
        { $sort: { _id: 1 } },
        {
          $lookup: {
            from: 'inventory',
            let: { name: '$item', n: '$quantity' },
            pipeline: [
              { $match: { $expr: { $and: [{ $eq: ['$sku', '$$name'] }, { $gte: ['$instock', '$$n'] }] } } },
              { $project: { _id: 0, instock: 1, n: '$$n' } },
            ],
            as: 'stock',
          },
        },
        { $project: { stock: 1 } },
      ],
      [
        { _id: 1, stock: [{ instock: 120, n: 2 }] },
        { _id: 2, stock: [{ instock: 70, n: 1 }] },
      ],
    ),
    aggregates(
      'an equality and a pipeline',
      '$lookup > Perform a Concise Correlated Subquery',
      [
        { $match: { _id: 4 } },
        {
          $lookup: {
            from: 'inventory',
            localField: 'item',
            foreignField: 'sku',
            pipeline: [{ $match: { instock: { $gt: 65 } } }, { $project: { _id: 1 } }],
            as: 'd',
          },
        },
        { $project: { d: 1 } },
      ],
      [{ _id: 4, d: [{ _id: 4 }] }],
    ),
    aggregates(
      'an uncorrelated pipeline',
      '$lookup > Perform an Uncorrelated Subquery',
      [{ $match: { _id: 3 } }, { $lookup: { from: 'inventory', pipeline: [{ $count: 'n' }], as: 'all' } }],
      [{ _id: 3, all: [{ n: 6 }] }],
    ),
    aggregates(
      'a collection that is not there',
      '$lookup',
      [{ $match: { _id: 3 } }, { $lookup: { from: 'nowhere', localField: 'item', foreignField: 'x', as: 'all' } }],
      [{ _id: 3, all: [] }],
    ),
    aggregates(
      '$graphLookup up the line',
      '$graphLookup > Within a Collection',
      [
        { $match: { _id: 1 } },
        {
          $graphLookup: {
            from: 'employees',
            startWith: 'Ron',
            connectFromField: 'reportsTo',
            connectToField: 'name',
            as: 'line',
            depthField: 'depth',
          },
        },
        { $project: { line: { $sortArray: { input: '$line', sortBy: { depth: 1 } } } } },
      ],
      [
        {
          _id: 1,
          line: [
            { _id: 3, name: 'Ron', reportsTo: 'Eliot', depth: long(0) },
            { _id: 2, name: 'Eliot', reportsTo: 'Dev', depth: long(1) },
            { _id: 1, name: 'Dev', depth: long(2) },
          ],
        },
      ],
    ),
    aggregates(
      '$graphLookup to a depth, with a filter',
      '$graphLookup > With a Query Filter',
      [
        { $match: { _id: 1 } },
        {
          $graphLookup: {
            from: 'employees',
            startWith: 'Dev',
            connectFromField: 'name',
            connectToField: 'reportsTo',
            as: 'team',
            maxDepth: 1,
            restrictSearchWithMatch: { name: { $ne: 'Andrew' } },
          },
        },
        { $project: { names: { $sortArray: { input: '$team.name', sortBy: 1 } } } },
      ],
      [{ _id: 1, names: ['Eliot', 'Ron'] }],
    ),
    aggregates(
      '$unionWith',
      '$unionWith',
      [
        { $project: { _id: 0, who: '$item' } },
        { $match: { who: 'almonds' } },
        {
          $unionWith: { coll: 'employees', pipeline: [{ $match: { _id: 1 } }, { $project: { _id: 0, who: '$name' } }] },
        },
      ],
      [{ who: 'almonds' }, { who: 'Dev' }],
    ),
    aggregates(
      '$unionWith a whole collection',
      '$unionWith',
      [{ $match: { _id: 1 } }, { $unionWith: 'employees' }, { $count: 'n' }],
      [{ n: 5 }],
    ),
    refuses(
      '$lookup without as',
      '$lookup',
      { aggregate: [{ $lookup: { from: 'inventory', localField: 'a', foreignField: 'b' } }] },
      9,
    ),
  ],
};

const cakes: Group = {
  topic: 'stages: windows, gaps',
  documents: [
    { _id: 0, type: 'almond', at: new Date('2019-05-18T16:09:01Z'), state: 'CA', quantity: 120 },
    { _id: 1, type: 'almond', at: new Date('2020-05-18T14:10:30Z'), state: 'CA', quantity: 140 },
    { _id: 2, type: 'orange', at: new Date('2021-01-11T06:31:15Z'), state: 'CA', quantity: 145 },
    { _id: 3, type: 'orange', at: new Date('2019-01-08T06:12:03Z'), state: 'WA', quantity: 134 },
    { _id: 4, type: 'vanilla', at: new Date('2020-02-08T13:13:23Z'), state: 'WA', quantity: 140 },
    { _id: 5, type: 'vanilla', at: new Date('2021-03-20T11:30:05Z'), state: 'WA', quantity: 140 },
  ],
  rows: [
    aggregates(
      'a running total',
      '$setWindowFields > Documents Window to Obtain Cumulative Quantity',
      [
        {
          $setWindowFields: {
            partitionBy: '$state',
            sortBy: { at: 1 },
            output: { total: { $sum: '$quantity', window: { documents: ['unbounded', 'current'] } } },
          },
        },
        { $project: { total: 1 } },
      ],
      [
        { _id: 0, total: 120 },
        { _id: 1, total: 260 },
        { _id: 2, total: 405 },
        { _id: 3, total: 134 },
        { _id: 4, total: 274 },
        { _id: 5, total: 414 },
      ],
    ),
    aggregates(
      'a moving average and the whole partition',
      '$setWindowFields > Documents Window to Obtain Moving Average',
      [
        {
          $setWindowFields: {
            partitionBy: '$state',
            sortBy: { at: 1 },
            output: {
              avg: { $avg: '$quantity', window: { documents: [-1, 0] } },
              max: { $max: '$quantity', window: { documents: ['unbounded', 'unbounded'] } },
            },
          },
        },
        { $match: { state: 'CA' } },
        { $project: { avg: 1, max: 1 } },
      ],
      [
        { _id: 0, avg: double(120), max: 145 },
        { _id: 1, avg: double(130), max: 145 },
        { _id: 2, avg: 142.5, max: 145 },
      ],
    ),
    aggregates(
      'a range of values',
      '$setWindowFields > Use Range Window',
      [
        { $setWindowFields: { sortBy: { quantity: 1 }, output: { near: { $sum: 1, window: { range: [-6, 0] } } } } },
        { $sort: { _id: 1 } },
        { $project: { near: 1 } },
      ],
      [
        { _id: 0, near: 1 },
        { _id: 1, near: 4 },
        { _id: 2, near: 4 },
        { _id: 3, near: 1 },
        { _id: 4, near: 4 },
        { _id: 5, near: 4 },
      ],
    ),
    aggregates(
      'a range of months',
      '$setWindowFields > Use a Time Range Window with a Negative Upper Bound',
      [
        {
          $setWindowFields: {
            partitionBy: '$state',
            sortBy: { at: 1 },
            output: { recent: { $push: '$quantity', window: { range: ['unbounded', -10], unit: 'month' } } },
          },
        },
        { $project: { recent: 1 } },
      ],
      [
        { _id: 0, recent: [] },
        { _id: 1, recent: [120] },
        { _id: 2, recent: [120] },
        { _id: 3, recent: [] },
        { _id: 4, recent: [134] },
        { _id: 5, recent: [134, 140] },
      ],
    ),
    aggregates(
      'ranks with ties',
      '$rank',
      [
        { $setWindowFields: { sortBy: { quantity: -1 }, output: { rank: { $rank: {} }, dense: { $denseRank: {} } } } },
        { $sort: { _id: 1 } },
        { $project: { rank: 1, dense: 1 } },
      ],
      [
        { _id: 0, rank: 6, dense: 4 },
        { _id: 1, rank: 2, dense: 2 },
        { _id: 2, rank: 1, dense: 1 },
        { _id: 3, rank: 5, dense: 3 },
        { _id: 4, rank: 2, dense: 2 },
        { _id: 5, rank: 2, dense: 2 },
      ],
    ),
    aggregates(
      '$shift and $documentNumber',
      '$shift',
      [
        {
          $setWindowFields: {
            partitionBy: '$state',
            sortBy: { at: 1 },
            output: {
              before: { $shift: { output: '$quantity', by: -1, default: 'none' } },
              n: { $documentNumber: {} },
            },
          },
        },
        { $match: { state: 'WA' } },
        { $project: { before: 1, n: 1 } },
      ],
      [
        { _id: 3, before: 'none', n: 1 },
        { _id: 4, before: 134, n: 2 },
        { _id: 5, before: 140, n: 3 },
      ],
    ),
    aggregates(
      '$densify over the whole',
      '$densify > Densify Numeric',
      [
        { $match: { _id: { $in: [0, 3] } } },
        { $project: { _id: 0, quantity: 1 } },
        { $densify: { field: 'quantity', range: { step: 7, bounds: 'full' } } },
      ],
      [{ quantity: 120 }, { quantity: 127 }, { quantity: 134 }],
    ),
    aggregates(
      '$densify by hours in given bounds',
      '$densify > Densify Time Series Data',
      [
        { $limit: 1 },
        { $project: { _id: 0, at: new Date('2021-05-18T04:00:00Z') } },
        {
          $densify: {
            field: 'at',
            range: {
              step: 2,
              unit: 'hour',
              bounds: [new Date('2021-05-18T00:00:00Z'), new Date('2021-05-18T06:00:00Z')],
            },
          },
        },
      ],
      [
        { at: new Date('2021-05-18T00:00:00Z') },
        { at: new Date('2021-05-18T02:00:00Z') },
        { at: new Date('2021-05-18T04:00:00Z') },
      ],
    ),
    aggregates(
      '$fill with a value',
      '$fill > Fill Missing Field Values with a Constant Value',
      [{ $match: { _id: 0 } }, { $project: { state: 1 } }, { $fill: { output: { sold: { value: 0 } } } }],
      [{ _id: 0, state: 'CA', sold: 0 }],
    ),
    aggregates(
      '$fill on a line',
      '$fill > Fill Missing Field Values with Linear Interpolation',
      [
        { $match: { _id: { $lte: 2 } } },
        { $project: { p: { $cond: [{ $eq: ['$_id', 1] }, null, '$quantity'] } } },
        { $fill: { sortBy: { _id: 1 }, output: { p: { method: 'linear' } } } },
      ],
      [
        { _id: 0, p: 120 },
        { _id: 1, p: 132.5 },
        { _id: 2, p: 145 },
      ],
    ),
    aggregates(
      '$fill with the last value',
      '$fill > Fill Missing Field Values Based on the Last Observed Value',
      [
        { $match: { _id: { $lte: 2 } } },
        { $project: { p: { $cond: [{ $eq: ['$_id', 0] }, 7, null] } } },
        { $fill: { sortBy: { _id: 1 }, output: { p: { method: 'locf' } } } },
      ],
      [
        { _id: 0, p: 7 },
        { _id: 1, p: 7 },
        { _id: 2, p: 7 },
      ],
    ),
    aggregates(
      '$documents has documents of its own in $lookup',
      '$documents',
      [
        { $match: { _id: 0 } },
        { $lookup: { pipeline: [{ $documents: [{ x: 1 }, { x: 2 }] }], as: 'd' } },
        { $project: { d: 1 } },
      ],
      [{ _id: 0, d: [{ x: 1 }, { x: 2 }] }],
    ),
  ],
};

export const STAGES: readonly Group[] = [sales, shapes, joins, cakes];
