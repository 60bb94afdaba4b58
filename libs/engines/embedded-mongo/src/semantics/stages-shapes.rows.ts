import { aggregates, long, refuses, type Group } from './row.js';

export const STAGES_SHAPES: Group = {
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
