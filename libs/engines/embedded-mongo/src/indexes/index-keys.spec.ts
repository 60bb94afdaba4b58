import { describe, expect, it } from '@jest/globals';
import { indexKeys, keyFields } from './index-keys.js';
import { encodeKey } from './key-encoding.js';

const keysOf = (doc: Record<string, unknown>, pattern: Record<string, number>) => indexKeys(doc, keyFields(pattern));

describe('the keys of a document', () => {
  it('are the codes of its fields one after the other, complements where the field descends', () => {
    expect(keysOf({ a: 'x', b: { c: 7 } }, { a: 1, 'b.c': -1 })).toEqual({
      keys: [encodeKey('x') + encodeKey(7, true)],
      absent: false,
    });
  });

  it('are those of null where a field is missing, on the way to it too', () => {
    expect(keysOf({ b: 5 }, { a: -1, 'b.c': 1 })).toEqual({
      keys: [encodeKey(null, true) + encodeKey(null)],
      absent: true,
    });
    expect(keysOf({ a: null }, { a: 1, b: 1 })).toEqual({ keys: [encodeKey(null) + encodeKey(null)], absent: false });
  });

  it('are one for each element of an array, at the end of a path or on the way', () => {
    expect(keysOf({ a: [1, 2], b: 'x' }, { b: 1, a: 1 })).toEqual({
      keys: [encodeKey('x') + encodeKey(1), encodeKey('x') + encodeKey(2)],
      multikey: [1],
      absent: false,
    });
    expect(keysOf({ a: [{ b: 1 }, {}, { b: 3 }] }, { 'a.b': 1 })).toEqual({
      keys: [encodeKey(1), encodeKey(null), encodeKey(3)],
      multikey: [0],
      absent: false,
    });
    expect(keysOf({ a: [{ b: 1 }, { b: 2 }] }, { 'a.1.b': 1 }).keys).toEqual([encodeKey(2)]);
  });
});
