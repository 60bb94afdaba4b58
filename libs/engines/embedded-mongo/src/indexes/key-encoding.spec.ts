import { describe, expect, it } from '@jest/globals';
import { Binary, BSONRegExp, Decimal128, Double, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import fc from 'fast-check';
import { compareValues } from '../language/language.js';
import { afterPrefix, encodeKey, invertKey } from './key-encoding.js';

const number = fc.oneof(
  fc.integer(),
  fc.double().map((value) => new Double(value)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 33n), max: 10n ** 33n }), fc.integer({ min: -400, max: 400 }))
    .map(([digits, exponent]) => Decimal128.fromString(`${digits}E${exponent}`)),
  fc.constantFrom(Decimal128.fromString('NaN'), Decimal128.fromString('-Infinity'), Decimal128.fromString('0.1')),
);

const scalar = fc.oneof(
  number,
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\0', 'a\0', 'a\0b', 'a', 'b'),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.uint8Array({ maxLength: 5 }).map((bytes) => new Binary(bytes, bytes.length % 3)),
  fc.tuple(fc.nat(), fc.nat()).map(([t, i]) => new Timestamp({ t, i })),
  fc.constantFrom(new MinKey(), new MaxKey(), new BSONRegExp('a', 'i'), new BSONRegExp('b')),
);

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'ab'), tie('any'), { maxKeys: 3 }),
  ),
})).any;

const sign = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

describe('key encoding', () => {
  it('orders as BSON values compare (manual, "Comparison/Sort Order")', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(sign(encodeKey(a), encodeKey(b))).toBe(Math.sign(compareValues(a, b)));
      }),
      { numRuns: 2000 },
    );
  });

  it('orders the other way round when it is inverted', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(sign(encodeKey(a, true), encodeKey(b, true))).toBe(-sign(encodeKey(a), encodeKey(b)) + 0);
        expect(encodeKey(a, true)).toBe(invertKey(encodeKey(a)));
      }),
      { numRuns: 500 },
    );
  });

  it('gives no code that begins with another', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [first, second] = [encodeKey(a), encodeKey(b)];
        expect(first === second || !first.startsWith(second)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['a', 'b'],
    ['a\xff', 'b'],
    ['\x01\xff\xff', '\x02'],
  ])('%j and all that begins with it comes before %j', (prefix, after) => {
    expect(afterPrefix(prefix)).toBe(after);
  });

  it.each([
    [new Double(0.1), Decimal128.fromString('0.1'), 1],
    [9007199254740993n, new Double(9007199254740992), 1],
    [9007199254740993n, Decimal128.fromString('9007199254740993.0'), 0],
    [Decimal128.fromString('1E400'), new Double(Infinity), -1],
    [Decimal128.fromString('-1E400'), new Double(-Infinity), 1],
    [new Double(-0), 0, 0],
  ])('compares %p with %p exactly: %p', (a, b, expected) => {
    expect(sign(encodeKey(a), encodeKey(b))).toBe(expected);
  });
});
