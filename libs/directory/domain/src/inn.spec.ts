import { err, ok } from '@vstrecha/kernel';
import fc from 'fast-check';
import { parseInn } from './inn.js';

describe('parseInn', () => {
  it('takes the ten digits of a legal entity', () => {
    expect(parseInn('7707083893')).toEqual(ok('7707083893'));
    expect(parseInn(' 7830 002293\u00A0')).toEqual(ok('7830002293'));
  });

  it('takes the twelve digits of a person', () => {
    expect(parseInn('500100732259')).toEqual(ok('500100732259'));
  });

  it('refuses a wrong check digit, in the last place and in the last but one of twelve', () => {
    expect(parseInn('7707083894')).toEqual(err('wrong-checksum'));
    expect(parseInn('500100732258')).toEqual(err('wrong-checksum'));
    expect(parseInn('500100732269')).toEqual(err('wrong-checksum'));
  });

  it('refuses zeros though their sum is right', () => {
    expect(parseInn('0000000000')).toEqual(err('wrong-checksum'));
    expect(parseInn('000000000000')).toEqual(err('wrong-checksum'));
  });

  it('refuses other lengths and letters', () => {
    expect(parseInn('770708389')).toEqual(err('wrong-length'));
    expect(parseInn('77070838931')).toEqual(err('wrong-length'));
    expect(parseInn('77O7083893')).toEqual(err('not-digits'));
    expect(parseInn('')).toEqual(err('not-digits'));
  });

  it('notices every single wrong digit outside the ambiguity of remainder ten', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const right = '7707083893';
        const changed = [...right].map((digit, at) => (at === place ? String((Number(digit) + shift) % 10) : digit));
        const sum = [2, 4, 10, 3, 5, 9, 4, 6, 8].reduce((total, weight, at) => total + weight * Number(changed[at]), 0);
        expect(parseInn(changed.join('')).ok).toBe((sum % 11) % 10 === 3);
      }),
    );
  });
});
