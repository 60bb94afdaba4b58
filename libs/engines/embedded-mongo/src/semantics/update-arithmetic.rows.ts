import { Long } from 'bson';
import type { Document } from '../language/document.js';
import { decimal, double, long, onDocument, updates, type Group } from './row.js';

export const UPDATE_ARITHMETIC: Group = onDocument(
  'update: $inc, $mul, $min, $max, $bit',
  {
    _id: 1,
    i: 10,
    d: double(10),
    l: long(10),
    m: decimal('10.50'),
    s: 'x',
    n: null,
    top: 2147483647,
    end: Long.MAX_VALUE,
    day: new Date('2024-01-01T00:00:00Z'),
  },
  [
    ['int by int', '$inc', { $inc: { i: -3 } }, { i: 7 }],
    ['int by double', '$inc', { $inc: { i: 0.5 } }, { i: 10.5 }],
    ['double by int stays double', '$inc', { $inc: { d: 1 } }, { d: double(11) }],
    ['long by int stays long', '$inc', { $inc: { l: 1 } }, { l: long(11) }],
    ['decimal by int, exactly', '$inc', { $inc: { m: 1 } }, { m: decimal('11.50') }],
    ['int by decimal', '$inc', { $inc: { i: decimal('0.1') } }, { i: decimal('10.1') }],
    ['int past its range is a long', '$inc', { $inc: { top: 1 } }, { top: long('2147483648') }],
    ['a missing field is set', '$inc > Behavior', { $inc: { z: 5 } }, { z: 5 }],
    ['$mul', '$mul', { $mul: { i: 3 } }, { i: 30 }],
    ['$mul of decimals', '$mul', { $mul: { m: decimal('1.1') } }, { m: decimal('11.550') }],
    [
      '$mul of int and long',
      '$mul > Multiply Values with Different Numeric Types',
      { $mul: { i: long(2) } },
      { i: long(20) },
    ],
    [
      '$mul of a missing field is zero of the type',
      '$mul > Apply $mul to a Non-existing Field',
      { $mul: { z: long(100) } },
      { z: long(0) },
    ],
    ['$min with a smaller value', '$min', { $min: { i: 5 } }, { i: 5 }],
    ['$min with a greater value', '$min', { $min: { i: 15 } }, {}],
    ['$max with a greater value', '$max', { $max: { i: 15 } }, { i: 15 }],
    ['$max across number types', '$max', { $max: { i: decimal('10.5') } }, { i: decimal('10.5') }],
    ['$max compares types: text is above numbers', '$max', { $max: { i: 'a' } }, { i: 'a' }],
    ['$min: null is below numbers', '$min', { $min: { i: null } }, { i: null }],
    [
      '$min of a date',
      '$min > Compare Dates',
      { $min: { day: new Date('2023-01-01T00:00:00Z') } },
      { day: new Date('2023-01-01T00:00:00Z') },
    ],
    ['$max sets a missing field', '$max > Behavior', { $max: { z: 1 } }, { z: 1 }],
    ['$bit and', '$bit', { $bit: { i: { and: 6 } } }, { i: 2 }],
    ['$bit or with a long', '$bit', { $bit: { i: { or: long(5) } } }, { i: long(15) }],
    ['$bit xor', '$bit', { $bit: { i: { xor: 3 } } }, { i: 9 }],
  ].map(([what, manual, update, changed]) => {
    const before = {
      _id: 1,
      i: 10,
      d: double(10),
      l: long(10),
      m: decimal('10.50'),
      s: 'x',
      n: null,
      top: 2147483647,
      end: Long.MAX_VALUE,
      day: new Date('2024-01-01T00:00:00Z'),
    };
    return updates(what as string, manual as string, update as Document, [{ ...before, ...(changed as Document) }]);
  }),
);
