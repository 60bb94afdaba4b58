import { BSONRegExp, Decimal128 } from 'bson';
import type { Document } from '../language/document.js';
import { double, type Group, type Row } from './row.js';

export const INDEXED: Group = {
  topic: 'indexes: the same results as without',
  documents: [
    { _id: 1, a: 5, b: [1, 2], c: 'x' },
    { _id: 2, a: double(5), b: [], c: null },
    { _id: 3, a: Decimal128.fromString('4.5'), b: 3 },
    { _id: 4, a: null, b: [[1]], c: 'y' },
    { _id: 5, b: [{ k: 1 }, { k: 2 }], c: 'z' },
    { _id: 6, a: 'five', b: null, c: 'xx' },
    { _id: 7, a: [1, 9], b: [2, 7], c: 'X' },
  ],
  indexes: [{ key: { a: 1 } }, { key: { b: -1 } }, { key: { 'b.k': 1 } }, { key: { c: 1, a: -1 } }],
  rows: (
    [
      ['equality across number types', { a: 5 }, [1, 2]],
      ['a range, in an array by any element', { a: { $gt: 4.6 } }, [1, 2, 7]],
      ['two bounds met by two elements', { a: { $gt: 4, $lt: 3 } }, [7]],
      ['$elemMatch with two bounds', { a: { $elemMatch: { $gt: 0, $lt: 3 } } }, [7]],
      ['null and missing', { a: null }, [4, 5]],
      ['not null', { a: { $ne: null } }, [1, 2, 3, 6, 7]],
      ['$in', { a: { $in: [5, 'five', null] } }, [1, 2, 4, 5, 6]],
      ['$nin', { a: { $nin: [5, null] } }, [3, 6, 7]],
      ['$exists true', { a: { $exists: true } }, [1, 2, 3, 4, 6, 7]],
      ['$exists false', { a: { $exists: false } }, [5]],
      ['an element', { b: 2 }, [1, 7]],
      ['a whole array', { b: [1, 2] }, [1]],
      ['an empty array', { b: [] }, [2]],
      ['an array in an array', { b: [1] }, [4]],
      ['null where another has an empty array', { b: null }, [6]],
      ['$size', { b: { $size: 2 } }, [1, 5, 7]],
      ['a nested field', { 'b.k': 2 }, [5]],
      ['a nested field that is null', { 'b.k': null }, [3, 6]],
      ['$all', { b: { $all: [2, 7] } }, [7]],
      ['a prefix pattern', { c: new BSONRegExp('^x') }, [1, 6]],
      ['a pattern without case', { c: new BSONRegExp('^x', 'i') }, [1, 6, 7]],
      ['$or over two indexes', { $or: [{ a: 'five' }, { b: 3 }] }, [3, 6]],
      ['$not of a range', { a: { $not: { $gt: 4.6 } } }, [3, 4, 5, 6]],
      ['$type', { a: { $type: 'string' } }, [6]],
      ['both fields of a compound index', { c: 'x', a: { $gte: 5 } }, [1]],
      ['a range of text', { c: { $gte: 'x', $lt: 'y' } }, [1, 6]],
    ] as const
  ).map(([what, filter, ids]): Row => ({
    what,
    manual: 'Indexes',
    operation: { find: filter as Document },
    expected: { ids },
  })),
};
