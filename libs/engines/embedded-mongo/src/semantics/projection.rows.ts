import { projects, refuses, type Group } from './row.js';

const survey: Group = {
  topic: 'projection: find',
  documents: [
    { _id: 1, item: 'journal', status: 'A', size: { h: 14, w: 21, uom: 'cm' }, instock: [{ warehouse: 'A', qty: 5 }] },
    {
      _id: 2,
      item: 'notebook',
      status: 'A',
      size: { h: 8.5, w: 11, uom: 'in' },
      instock: [
        { warehouse: 'C', qty: 5 },
        { warehouse: 'D', qty: 9 },
      ],
    },
  ],
  rows: [
    projects(
      'inclusion with _id',
      'Project Fields to Return from Query > Specified Fields and the _id',
      { item: 1, status: 1 },
      [
        { _id: 1, item: 'journal', status: 'A' },
        { _id: 2, item: 'notebook', status: 'A' },
      ],
    ),
    projects('inclusion without _id', 'Project Fields to Return from Query > Suppress _id', { item: 1, _id: 0 }, [
      { item: 'journal' },
      { item: 'notebook' },
    ]),
    projects(
      'the order is that of the document',
      'Project Fields to Return from Query',
      { status: 1, item: 1, _id: 0 },
      [
        { item: 'journal', status: 'A' },
        { item: 'notebook', status: 'A' },
      ],
    ),
    projects(
      'exclusion',
      'Project Fields to Return from Query > All But the Excluded Fields',
      { status: 0, instock: 0 },
      [
        { _id: 1, item: 'journal', size: { h: 14, w: 21, uom: 'cm' } },
        { _id: 2, item: 'notebook', size: { h: 8.5, w: 11, uom: 'in' } },
      ],
    ),
    projects(
      'a nested field',
      'Project Fields to Return from Query > Specific Fields in Embedded Documents',
      { 'size.uom': 1 },
      [
        { _id: 1, size: { uom: 'cm' } },
        { _id: 2, size: { uom: 'in' } },
      ],
    ),
    projects(
      'a nested field as nested document',
      'Project Fields to Return from Query > Specific Fields in Embedded Documents',
      { size: { uom: 1 } },
      [
        { _id: 1, size: { uom: 'cm' } },
        { _id: 2, size: { uom: 'in' } },
      ],
    ),
    projects(
      'excluding a nested field',
      'Project Fields to Return from Query > Suppress Specific Fields in Embedded Documents',
      { 'size.uom': 0, item: 0, status: 0, instock: 0 },
      [
        { _id: 1, size: { h: 14, w: 21 } },
        { _id: 2, size: { h: 8.5, w: 11 } },
      ],
    ),
    projects(
      'a field of documents in an array',
      'Project Fields to Return from Query > Embedded Documents in an Array',
      { 'instock.qty': 1, _id: 0 },
      [{ instock: [{ qty: 5 }] }, { instock: [{ qty: 5 }, { qty: 9 }] }],
    ),
    projects(
      '$slice of the last',
      'Project Fields to Return from Query > Project Specific Array Elements',
      { item: 1, instock: { $slice: -1 } },
      [
        { _id: 1, item: 'journal', instock: [{ warehouse: 'A', qty: 5 }] },
        { _id: 2, item: 'notebook', instock: [{ warehouse: 'D', qty: 9 }] },
      ],
    ),
    projects(
      'an expression',
      'Project Fields to Return from Query > Aggregation Expressions',
      { _id: 0, area: { $multiply: ['$size.h', '$size.w'] } },
      [{ area: 294 }, { area: 93.5 }],
    ),
    projects(
      'a literal text',
      'Project Fields to Return from Query > Aggregation Expressions',
      { _id: 0, kind: 'thing' },
      [{ kind: 'thing' }, { kind: 'thing' }],
    ),
    projects(
      'a field under another name',
      'Project Fields to Return from Query > Aggregation Expressions',
      { _id: 0, name: '$item' },
      [{ name: 'journal' }, { name: 'notebook' }],
    ),
    projects('_id alone', 'Project Fields to Return from Query', { _id: 1 }, [{ _id: 1 }, { _id: 2 }]),
    projects('a missing field is left out', 'Project Fields to Return from Query', { nothing: 1 }, [
      { _id: 1 },
      { _id: 2 },
    ]),
    projects('a path through a value that is no document', 'Project Fields to Return from Query', { 'item.x': 1 }, [
      { _id: 1 },
      { _id: 2 },
    ]),
    refuses(
      'inclusion and exclusion together',
      'Project Fields to Return from Query',
      { find: {}, projection: { item: 1, status: 0 } },
      31254,
    ),
    refuses(
      'exclusion and inclusion together',
      'Project Fields to Return from Query',
      { find: {}, projection: { status: 0, item: 1 } },
      31253,
    ),
    refuses(
      'a field and its part',
      'Project Fields to Return from Query > Path Collision',
      { find: {}, projection: { size: 1, 'size.uom': 1 } },
      31249,
    ),
    refuses(
      'a part and its field',
      'Project Fields to Return from Query > Path Collision',
      { find: {}, projection: { 'size.uom': 1, size: 1 } },
      31250,
    ),
    refuses(
      'an unknown expression',
      'Project Fields to Return from Query',
      { find: {}, projection: { x: { $foo: 1 } } },
      168,
    ),
  ],
};

const slices: Group = {
  topic: 'projection: $slice',
  documents: [{ _id: 1, v: [1, 2, 3, 4, 5], w: { x: [1, 2] }, n: 7 }],
  rows: [
    projects('the first', '$slice (projection)', { v: { $slice: 2 } }, [{ _id: 1, v: [1, 2], w: { x: [1, 2] }, n: 7 }]),
    projects('the last', '$slice (projection)', { v: { $slice: -2 } }, [{ _id: 1, v: [4, 5], w: { x: [1, 2] }, n: 7 }]),
    projects('skip and limit', '$slice (projection)', { v: { $slice: [1, 2] } }, [
      { _id: 1, v: [2, 3], w: { x: [1, 2] }, n: 7 },
    ]),
    projects('skip from the end', '$slice (projection)', { v: { $slice: [-3, 2] } }, [
      { _id: 1, v: [3, 4], w: { x: [1, 2] }, n: 7 },
    ]),
    projects('more than there is', '$slice (projection)', { v: { $slice: [10, 2] }, n: 1 }, [{ _id: 1, v: [], n: 7 }]),
    projects('a nested array', '$slice (projection)', { 'w.x': { $slice: 1 }, v: 0 }, [
      { _id: 1, w: { x: [1] }, n: 7 },
    ]),
    projects('of something else than an array', '$slice (projection)', { n: { $slice: 1 }, v: 0 }, [
      { _id: 1, w: { x: [1, 2] }, n: 7 },
    ]),
    projects('zero', '$slice (projection)', { v: { $slice: 0 }, n: 1 }, [{ _id: 1, v: [], n: 7 }]),
  ],
};

const elements: Group = {
  topic: 'projection: $elemMatch and $',
  documents: [
    {
      _id: 1,
      zipcode: '63109',
      students: [
        { name: 'john', school: 102, age: 10 },
        { name: 'jess', school: 102, age: 11 },
        { name: 'jeff', school: 108, age: 15 },
      ],
    },
    {
      _id: 2,
      zipcode: '63110',
      students: [
        { name: 'ajax', school: 100, age: 7 },
        { name: 'achilles', school: 100, age: 8 },
      ],
    },
    { _id: 3, zipcode: '63109', grades: [85, 100, 90] },
  ],
  rows: [
    projects(
      '$elemMatch: the first that matches, or no field',
      '$elemMatch (projection) > Zipcode Search',
      { students: { $elemMatch: { school: 102 } } },
      [{ _id: 1, students: [{ name: 'john', school: 102, age: 10 }] }, { _id: 2 }, { _id: 3 }],
    ),
    projects(
      '$elemMatch with several fields',
      '$elemMatch (projection) > $elemMatch with Multiple Fields',
      { _id: 0, students: { $elemMatch: { school: 102, age: { $gt: 10 } } } },
      [{ students: [{ name: 'jess', school: 102, age: 11 }] }],
      { _id: 1 },
    ),
    projects(
      '$ : the first element that meets the filter',
      '$ (projection) > Array of Documents',
      { 'students.$': 1 },
      [{ _id: 1, students: [{ name: 'jeff', school: 108, age: 15 }] }],
      { students: { $elemMatch: { age: { $gt: 11 } } } },
    ),
    projects(
      '$ with a path in the filter',
      '$ (projection)',
      { 'students.$': 1 },
      [{ _id: 2, students: [{ name: 'achilles', school: 100, age: 8 }] }],
      { 'students.name': 'achilles' },
    ),
    projects('$ of values', '$ (projection) > Array Values', { 'grades.$': 1 }, [{ _id: 3, grades: [100] }], {
      grades: { $gte: 95 },
    }),
    refuses(
      '$elemMatch of a value',
      '$elemMatch (projection)',
      { find: {}, projection: { students: { $elemMatch: 1 } } },
      31274,
    ),
  ],
};

export const PROJECTION: readonly Group[] = [survey, slices, elements];
