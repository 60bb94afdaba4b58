import { onDocument, refuses, updates, type Group } from './row.js';

export const UPDATE_PIPELINES: Group = onDocument(
  'update: pipelines',
  { _id: 1, test1: 95, test2: 92, tests: [95, 92], old: { a: 1 } },
  [
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
  ],
);
