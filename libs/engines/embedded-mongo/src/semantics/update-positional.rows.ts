import type { Document } from '../language/document.js';
import { refuses, updates, type Group, type Row } from './row.js';

export const UPDATE_POSITIONAL: Group = {
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
