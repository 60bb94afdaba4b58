import { Binary, BSONRegExp, Code, Decimal128, Double, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { aggregates, finds, sorts, type Group } from './row.js';

const decimal = (text: string): Decimal128 => Decimal128.fromString(text);

const mixedTypes: Group = {
  topic: 'order: mixed types',
  documents: [
    { _id: 'maxKey', v: new MaxKey() },
    { _id: 'code', v: new Code('f()') },
    { _id: 'regex', v: new BSONRegExp('a') },
    { _id: 'timestamp', v: new Timestamp({ t: 1, i: 1 }) },
    { _id: 'date', v: new Date(0) },
    { _id: 'true', v: true },
    { _id: 'false', v: false },
    { _id: 'objectId', v: new ObjectId('507f1f77bcf86cd799439011') },
    { _id: 'binary', v: new Binary(Buffer.from([0])) },
    { _id: 'object', v: { a: 1 } },
    { _id: 'string', v: 'a' },
    { _id: 'number', v: 5 },
    { _id: 'null', v: null },
    { _id: 'minKey', v: new MinKey() },
  ],
  rows: [
    sorts(
      'ascending: MinKey, null, numbers, text, objects, binary, ObjectId, booleans, dates, timestamps, patterns, code, MaxKey',
      'Comparison/Sort Order',
      { v: 1 },
      [
        'minKey',
        'null',
        'number',
        'string',
        'object',
        'binary',
        'objectId',
        'false',
        'true',
        'date',
        'timestamp',
        'regex',
        'code',
        'maxKey',
      ],
    ),
    sorts('descending is the reverse', 'Comparison/Sort Order', { v: -1 }, [
      'maxKey',
      'code',
      'regex',
      'timestamp',
      'date',
      'true',
      'false',
      'objectId',
      'binary',
      'object',
      'string',
      'number',
      'null',
      'minKey',
    ]),
    aggregates(
      '$sort orders the same',
      '$sort (aggregation)',
      [{ $sort: { v: 1 } }, { $limit: 3 }, { $project: { _id: 1 } }],
      [{ _id: 'minKey' }, { _id: 'null' }, { _id: 'number' }],
    ),
    aggregates(
      '$max over mixed types takes the highest type',
      '$max',
      [{ $group: { _id: null, v: { $max: '$v' } } }],
      [{ _id: null, v: new MaxKey() }],
    ),
    finds('$gt MinKey is everything else', 'Comparison/Sort Order', { v: { $gt: new MinKey() } }, [
      'maxKey',
      'code',
      'regex',
      'timestamp',
      'date',
      'true',
      'false',
      'objectId',
      'binary',
      'object',
      'string',
      'number',
      'null',
    ]),
  ],
};

const numbers: Group = {
  topic: 'order: numbers across types',
  documents: [
    { _id: 'long', v: Long.fromString('9007199254740993') },
    { _id: 'double', v: new Double(9007199254740992) },
    { _id: 'decimal', v: decimal('9007199254740992.5') },
    { _id: 'small', v: decimal('-1E-10') },
    { _id: 'zero', v: 0 },
    { _id: 'nan', v: Number.NaN },
    { _id: '-inf', v: Number.NEGATIVE_INFINITY },
    { _id: 'inf', v: decimal('Infinity') },
    { _id: 'huge', v: decimal('1E+400') },
  ],
  rows: [
    sorts('by exact value, NaN first', 'Comparison/Sort Order > Numeric Types', { v: 1 }, [
      'nan',
      '-inf',
      'small',
      'zero',
      'double',
      'decimal',
      'long',
      'huge',
      'inf',
    ]),
  ],
};

const arrays: Group = {
  topic: 'order: arrays and missing fields',
  documents: [
    { _id: 1, v: [1, 9] },
    { _id: 2, v: 5 },
    { _id: 3, v: [3, 4] },
    { _id: 4, v: [] },
    { _id: 5, v: null },
    { _id: 6, v: [0, 2] },
  ],
  rows: [
    sorts(
      'ascending by the least element, an empty array below null',
      'Comparison/Sort Order > Arrays',
      { v: 1 },
      [4, 5, 6, 1, 3, 2],
    ),
    sorts('descending by the greatest element', 'Comparison/Sort Order > Arrays', { v: -1 }, [1, 2, 3, 6, 5, 4]),
    aggregates(
      '$sort does too',
      '$sort (aggregation)',
      [{ $sort: { v: -1 } }, { $group: { _id: null, ids: { $push: '$_id' } } }],
      [{ _id: null, ids: [1, 2, 3, 6, 5, 4] }],
    ),
  ],
};

const missing: Group = {
  topic: 'order: missing is null',
  documents: [{ _id: 1, v: 1 }, { _id: 2 }, { _id: 3, v: null }, { _id: 4, v: -1 }],
  rows: [
    sorts(
      'missing and null tie, the next key decides',
      'Comparison/Sort Order > Non-existent Fields',
      { v: 1, _id: -1 },
      [3, 2, 4, 1],
    ),
    sorts('several keys', '$sort (aggregation)', { v: -1, _id: 1 }, [1, 4, 2, 3]),
  ],
};

const documents: Group = {
  topic: 'order: embedded documents',
  documents: [
    { _id: 1, v: { a: 1, b: 2 } },
    { _id: 2, v: { b: 2, a: 1 } },
    { _id: 3, v: { a: 1 } },
    { _id: 4, v: { a: 'x' } },
    { _id: 5, v: { a: 2 } },
    { _id: 6, v: {} },
  ],
  rows: [
    sorts(
      'field by field: type, then name, then value; the shorter first',
      'Comparison/Sort Order > Objects',
      { v: 1 },
      [6, 3, 1, 5, 2, 4],
    ),
    finds('a range of documents', 'Comparison/Sort Order > Objects', { v: { $gt: { a: 1 } } }, [1, 2, 4, 5]),
  ],
};

const nested: Group = {
  topic: 'order: through arrays of documents',
  documents: [
    { _id: 1, items: [{ p: 5 }, { p: 1 }] },
    { _id: 2, items: [{ p: 3 }] },
    { _id: 3, items: [{ p: 2 }, { p: 9 }] },
  ],
  rows: [
    sorts('ascending by the least', 'Comparison/Sort Order > Arrays', { 'items.p': 1 }, [1, 3, 2]),
    sorts('descending by the greatest', 'Comparison/Sort Order > Arrays', { 'items.p': -1 }, [3, 1, 2]),
  ],
};

const strings: Group = {
  topic: 'order: text',
  documents: [
    { _id: 1, v: 'b' },
    { _id: 2, v: 'B' },
    { _id: 3, v: 'ä' },
    { _id: 4, v: 'Я' },
    { _id: 5, v: '\uff5e' },
    { _id: 6, v: '\u{1f600}' },
    { _id: 7, v: '' },
    { _id: 8, v: 'ba' },
  ],
  rows: [sorts('binary, by code point', 'Comparison/Sort Order > Strings', { v: 1 }, [7, 2, 1, 8, 3, 4, 5, 6])],
};

export const ORDER: readonly Group[] = [mixedTypes, numbers, arrays, missing, documents, nested, strings];
