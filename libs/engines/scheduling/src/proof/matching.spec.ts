import fc from 'fast-check';
import { filterByMatching, matchItems } from './matching.js';

/** All ways to give each item one of its places, within their capacities. */
function assignments(options: readonly (readonly number[])[], capacityOf: readonly number[]): number[][] {
  let found: number[][] = [[]];
  for (const places of options) found = found.flatMap((sofar) => places.map((place) => [...sofar, place]));
  return found.filter((each) =>
    capacityOf.every((capacity, place) => each.filter((other) => other === place).length <= capacity),
  );
}

const cases = fc.tuple(
  fc.array(fc.uniqueArray(fc.nat(3), { minLength: 1 }), { minLength: 1, maxLength: 5 }),
  fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }),
);

describe('matching', () => {
  it('says whose turn it is when places run out', () => {
    expect(matchItems([[0], [0, 1], [0, 1]], [1, 1])).toEqual({ unmatched: 2 });
    expect(matchItems([[0], [0, 1], [0, 1]], [1, 2])).toEqual({ itemsAt: [[0], [1, 2]] });
  });

  it('strikes out what two others need', () => {
    expect(
      filterByMatching(
        [
          [0, 1],
          [0, 1],
          [0, 1, 2, 3],
        ],
        [1, 1, 1, 1],
      ),
    ).toEqual([
      [0, 1],
      [0, 1],
      [2, 3],
    ]);
  });

  it('keeps exactly the options that occur in a matching', () => {
    fc.assert(
      fc.property(cases, ([options, capacityOf]) => {
        const all = assignments(options, capacityOf);
        const expected =
          all.length === 0
            ? undefined
            : options.map((places, item) => places.filter((place) => all.some((each) => each[item] === place)));
        expect(filterByMatching(options, capacityOf)).toEqual(expected);
      }),
    );
  });
});
