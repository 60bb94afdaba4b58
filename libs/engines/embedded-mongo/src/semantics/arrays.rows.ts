import { finds, refuses, type Group } from './row.js';

const scalars: Group = {
  topic: 'arrays: of values',
  documents: [
    { _id: 1, item: 'journal', tags: ['blank', 'red'], dim: [14, 21] },
    { _id: 2, item: 'notebook', tags: ['red', 'blank'], dim: [14, 21] },
    { _id: 3, item: 'paper', tags: ['red', 'blank', 'plain'], dim: [14, 21] },
    { _id: 4, item: 'planner', tags: ['blank', 'red'], dim: [22.85, 30] },
    { _id: 5, item: 'postcard', tags: ['blue'], dim: [10, 15.25] },
  ],
  rows: [
    finds('the exact array, order included', 'Query an Array > Match an Array', { tags: ['red', 'blank'] }, [2]),
    finds('$all in any order', 'Query an Array > Match an Array', { tags: { $all: ['red', 'blank'] } }, [1, 2, 3, 4]),
    finds('one element', 'Query an Array > Query an Array for an Element', { tags: 'red' }, [1, 2, 3, 4]),
    finds('one element in a range', 'Query an Array > Query an Array for an Element', { dim: { $gt: 25 } }, [4]),
    finds(
      'several conditions, each met by some element',
      'Query an Array > Compound Filter Conditions',
      { dim: { $gt: 15, $lt: 20 } },
      [1, 2, 3, 5],
    ),
    finds(
      '$elemMatch: one element meets all',
      'Query an Array > Multiple Criteria',
      { dim: { $elemMatch: { $gt: 22, $lt: 30 } } },
      [4],
    ),
    finds(
      'an element by its position',
      'Query an Array > Query by the Array Index Position',
      { 'dim.1': { $gt: 25 } },
      [4],
    ),
    finds('$size', 'Query an Array > Query by Array Length', { tags: { $size: 3 } }, [3]),
    finds(
      '$in of elements',
      '$in > Use the $in Operator to Match Values in an Array',
      { tags: { $in: ['blue', 'plain'] } },
      [3, 5],
    ),
    finds('$nin: no element is one of them', '$nin', { tags: { $nin: ['blank'] } }, [5]),
    finds('$ne: no element is it', '$ne', { tags: { $ne: 'red' } }, [5]),
    finds('$all of nothing finds nothing', '$all', { tags: { $all: [] } }, []),
    finds('$not $size', '$not', { tags: { $not: { $size: 2 } } }, [3, 5]),
    finds('$type array', '$type > Arrays', { tags: { $type: 'array' } }, [1, 2, 3, 4, 5]),
    finds('$type of elements', '$type > Arrays', { dim: { $type: 'double' } }, [4, 5]),
    finds('$exists of a position', '$exists', { 'tags.2': { $exists: true } }, [3]),
    refuses('$all without an array', '$all', { find: { tags: { $all: 'red' } } }, 2),
  ],
};

const documents: Group = {
  topic: 'arrays: of documents',
  documents: [
    {
      _id: 1,
      item: 'journal',
      instock: [
        { warehouse: 'A', qty: 5 },
        { warehouse: 'C', qty: 15 },
      ],
    },
    { _id: 2, item: 'notebook', instock: [{ warehouse: 'C', qty: 5 }] },
    {
      _id: 3,
      item: 'paper',
      instock: [
        { warehouse: 'A', qty: 60 },
        { warehouse: 'B', qty: 15 },
      ],
    },
    {
      _id: 4,
      item: 'planner',
      instock: [
        { warehouse: 'A', qty: 40 },
        { warehouse: 'B', qty: 5 },
      ],
    },
    {
      _id: 5,
      item: 'postcard',
      instock: [
        { warehouse: 'B', qty: 15 },
        { warehouse: 'C', qty: 35 },
      ],
    },
  ],
  rows: [
    finds(
      'a whole element',
      'Query an Array of Embedded Documents > Match a Document Nested in an Array',
      { instock: { warehouse: 'A', qty: 5 } },
      [1],
    ),
    finds(
      'a whole element with another field order',
      'Query an Array of Embedded Documents > Match a Document Nested in an Array',
      { instock: { qty: 5, warehouse: 'A' } },
      [],
    ),
    finds(
      'a field of any element',
      'Query an Array of Embedded Documents > Query Condition on a Field',
      { 'instock.qty': { $lte: 20 } },
      [1, 2, 3, 4, 5],
    ),
    finds(
      'a field of the element at a position',
      'Query an Array of Embedded Documents > Use the Array Index',
      { 'instock.0.qty': { $lte: 20 } },
      [1, 2, 5],
    ),
    finds(
      '$elemMatch of documents',
      'Query an Array of Embedded Documents > A Single Nested Document Meets Multiple Conditions',
      { instock: { $elemMatch: { qty: 5, warehouse: 'A' } } },
      [1],
    ),
    finds(
      '$elemMatch with a range',
      'Query an Array of Embedded Documents > A Single Nested Document Meets Multiple Conditions',
      { instock: { $elemMatch: { qty: { $gt: 10, $lte: 20 } } } },
      [1, 3, 5],
    ),
    finds(
      'conditions met by different elements',
      'Query an Array of Embedded Documents > Combination of Elements',
      { 'instock.qty': { $gt: 10, $lte: 20 } },
      [1, 3, 4, 5],
    ),
    finds(
      'equalities met by different elements',
      'Query an Array of Embedded Documents > Combination of Elements',
      { 'instock.qty': 5, 'instock.warehouse': 'A' },
      [1, 4],
    ),
    finds(
      '$all with $elemMatch',
      '$all > Use $all with $elemMatch',
      { instock: { $all: [{ $elemMatch: { warehouse: 'A', qty: { $gt: 30 } } }, { $elemMatch: { warehouse: 'B' } }] } },
      [3, 4],
    ),
    finds(
      '$elemMatch with $or',
      '$elemMatch (query)',
      { instock: { $elemMatch: { $or: [{ qty: 60 }, { qty: 35 }] } } },
      [3, 5],
    ),
    finds('$not $elemMatch', '$not', { instock: { $not: { $elemMatch: { warehouse: 'A' } } } }, [2, 5]),
    finds('$ne of a nested field: no element has it', '$ne', { 'instock.warehouse': { $ne: 'A' } }, [2, 5]),
    finds('$size of documents', '$size', { instock: { $size: 1 } }, [2]),
  ],
};

const nested: Group = {
  topic: 'arrays: of arrays',
  documents: [
    { _id: 1, v: [[1, 2], [3]] },
    { _id: 2, v: [1, 2] },
    { _id: 3, v: [[1, 2]] },
    { _id: 4, v: [] },
    { _id: 5, v: 1 },
    { _id: 6, v: [{ x: [1, 2] }, { x: 3 }] },
  ],
  rows: [
    finds('an array equals the whole or an element', 'Query an Array > Match an Array', { v: [1, 2] }, [1, 2, 3]),
    finds('one level is looked into, not two', 'Query an Array', { v: 1 }, [2, 5]),
    finds('$elemMatch in $elemMatch', '$elemMatch (query)', { v: { $elemMatch: { $elemMatch: { $gt: 2 } } } }, [1]),
    finds('$size of an empty array', '$size', { v: { $size: 0 } }, [4]),
    finds('a path through documents into arrays', 'Query an Array of Embedded Documents', { 'v.x': 2 }, [6]),
    finds('an empty array equals an empty array', 'Query an Array > Match an Array', { v: [] }, [4]),
    finds(
      'a range of arrays compares element by element',
      'Comparison/Sort Order > Arrays',
      { v: { $gt: [1, 2] } },
      [1, 3, 6],
    ),
  ],
};

export const ARRAYS: readonly Group[] = [scalars, documents, nested];
