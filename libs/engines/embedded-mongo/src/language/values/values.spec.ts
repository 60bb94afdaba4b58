import {
  Binary,
  BSON,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  Double,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  UUID,
} from 'bson';
import fc from 'fast-check';
import type { Document } from '../document.js';
import { compareValues } from './compare.js';
import { decodeDocument, decodeFields } from './decode.js';
import { encodeDocument } from './encode.js';
import { equalityKey } from './equality-key.js';
import * as numbers from './numbers.js';

const decimal = (text: string): Decimal128 => Decimal128.fromString(text);

/** Numbers of all four types, many of them equal or nearly so. */
const number = fc.oneof(
  fc.integer({ min: -5, max: 5 }),
  fc.constantFrom(2147483647, -2147483648),
  fc.double().map(numbers.double),
  fc.integer({ min: -5, max: 5 }).map((value) => new Double(value)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.integer({ min: -5, max: 5 }).map(BigInt),
  fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -3, max: 3 })).map(([c, e]) => decimal(`${c}E${e}`)),
  fc.constantFrom(
    decimal('NaN'),
    decimal('-Infinity'),
    decimal('0.1'),
    decimal('9007199254740993'),
    decimal('1E+6000'),
    0.1,
    2 ** 53,
  ),
);

const scalar = fc.oneof(
  number,
  fc.string(),
  fc.constantFrom(
    null,
    true,
    false,
    new MinKey(),
    new MaxKey(),
    new BSONSymbol('a'),
    new Code('x'),
    new Code('x', { a: 1 }),
  ),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.uint8Array({ maxLength: 4 }).map((bytes) => new Binary(bytes)),
  fc.integer().map((value) => new Date(value)),
  fc.nat().map((value) => new Timestamp({ t: value, i: 1 })),
  fc.constantFrom('', 'i', 'm').map((options) => new BSONRegExp('a', options)),
);

const value: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), tie('value')), { selector: ([key]) => key, maxLength: 3 })
      .map((entries) => Object.fromEntries(entries) as Document),
  ),
})).value;

describe('BSON encoding', () => {
  it('brings every value back byte by byte', () => {
    fc.assert(
      fc.property(value, (given) => {
        const bytes = encodeDocument({ given });
        expect(Buffer.from(encodeDocument(decodeDocument(bytes))).equals(bytes)).toBe(true);
      }),
    );
  });

  it('writes what bson writes', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(Buffer.from(encodeDocument({ given })).equals(BSON.serialize({ given }))).toBe(true);
      }),
    );
  });

  it('reads the wanted fields of a document alone as it reads them with the others', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string().filter((name) => !name.includes('\0')),
          value,
        ),
        (doc) => {
          const bytes = encodeDocument(doc);
          const all = decodeDocument(bytes);
          for (const name of [...Object.keys(all), 'absent']) {
            const read = decodeFields(bytes, new Set([name]));
            expect(Object.hasOwn(read, name)).toBe(Object.hasOwn(all, name));
            expect(read[name]).toEqual(all[name]);
          }
        },
      ),
    );
  });

  it('tells integers from doubles', () => {
    const decoded = decodeDocument(
      BSON.serialize({ i: 1, d: new Double(1), f: 1.5, l: 1n, z: new Double(-0), big: 3e9 }),
    );
    expect(decoded).toEqual({ i: 1, d: new Double(1), f: 1.5, l: 1n, z: new Double(-0), big: 3e9 });
  });

  it("keeps undefined, a UUID's subtype and a field called __proto__", () => {
    const bytes = Buffer.from('0a000000065f5f70726f746f5f5f0000', 'hex');
    bytes.writeInt32LE(bytes.length);
    expect(Buffer.from(encodeDocument(decodeDocument(bytes))).toString('hex')).toBe(bytes.toString('hex'));
    const { id } = decodeDocument(encodeDocument({ id: new UUID('3b241101-e2bb-4255-8caf-4136c566a962') }));
    expect((id as Binary).sub_type).toBe(4);
  });

  it.each([
    ['a length beyond the bytes', '1f0000000a610000'],
    ['a string beyond its document', '0f000000026100ff000000780000'],
    ['an unknown type', '0800000055610000'],
    ['no bytes', ''],
  ])('refuses %s', (_what, hex) => {
    expect(() => decodeDocument(Buffer.from(hex, 'hex'))).toThrow(expect.objectContaining({ code: 22 }) as Error);
  });
});

describe('BSON order', () => {
  it('is antisymmetric and transitive', () => {
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        expect(Math.sign(compareValues(a, b)) + Math.sign(compareValues(b, a))).toBe(0);
        if (compareValues(a, b) <= 0 && compareValues(b, c) <= 0) expect(compareValues(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds equal exactly what has the same key', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(equalityKey(a) === equalityKey(b)).toBe(compareValues(a, b) === 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds equal what was decoded from the same bytes', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(compareValues(decodeDocument(encodeDocument({ given }))['given'], given)).toBe(0);
      }),
    );
  });
});

describe('numbers', () => {
  const whole = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n });

  it('multiplies and adds decimals exactly while 34 digits hold the result', () => {
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 0, max: 8 }), (a, b, scale) => {
        const x = decimal(`${a}E-${scale}`);
        const y = decimal(`${b}E-${scale}`);
        expect(compareValues(numbers.add(x, y), decimal(`${a + b}E-${scale}`))).toBe(0);
        expect(compareValues(numbers.multiply(x, y), decimal(`${a * b}E-${2 * scale}`))).toBe(0);
        expect(compareValues(numbers.subtract(numbers.add(x, y), y), x)).toBe(0);
      }),
    );
  });

  it('divides decimals so that multiplying back is off by at most two units in the 34th digit', () => {
    fc.assert(
      fc.property(
        whole,
        whole.filter((b) => b !== 0n),
        (a, b) => {
          const quotient = numbers.divide(decimal(String(a)), decimal(String(b)));
          const back = numbers.multiply(quotient, decimal(String(b)));
          const error = Math.abs(numbers.toFloat(numbers.subtract(back, decimal(String(a)))));
          expect(error).toBeLessThanOrEqual(Math.abs(Number(a)) * 2e-33);
        },
      ),
    );
  });

  it('promotes Int32 to Int64 to double', () => {
    expect(numbers.add(2147483647, 1)).toBe(2147483648n);
    expect(numbers.multiply(-2147483648, -2147483648)).toBe(4611686018427387904n);
    expect(numbers.add(2n ** 63n - 1n, 1)).toBe(2 ** 63);
    expect(numbers.add(1n, 1)).toBe(2n);
    expect(numbers.add(1, new Double(1))).toEqual(new Double(2));
  });
});
