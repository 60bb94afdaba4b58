import { aggregates, long, refuses, type Group } from './row.js';

export const STAGES_JOINS: Group = {
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
      'a $lookup in a $lookup sees the variables of both',
      '$lookup > let',
      [
        { $match: { _id: 1 } },
        {
          $lookup: {
            from: 'inventory',
            let: { name: '$item' },
            pipeline: [
              { $match: { $expr: { $eq: ['$sku', '$$name'] } } },
              {
                $lookup: {
                  from: 'employees',
                  let: { n: '$_id' },
                  pipeline: [
                    { $match: { $expr: { $eq: ['$_id', '$$n'] } } },
                    { $project: { _id: 0, who: { $concat: ['$name', ':', '$$name'] } } },
                  ],
                  as: 'inner',
                },
              },
              { $project: { _id: 0, inner: 1 } },
            ],
            as: 'outer',
          },
        },
        { $project: { outer: 1 } },
      ],
      [{ _id: 1, outer: [{ inner: [{ who: 'Dev:almonds' }] }] }],
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
