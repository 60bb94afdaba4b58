import fc from 'fast-check';
import { type Strip, pageEnd, paginate } from './paginate.js';

const strip = (height: number, rest: Partial<Strip> = {}): Strip => ({ height, ...rest });
const heights = (strips: Parameters<typeof paginate>[0], pageHeight: number) =>
  paginate(strips, pageHeight).map((page) => page.map((placed) => [placed.y, placed.strip.height]));

describe('pages', () => {
  it('hold what fits, one below the other', () => {
    expect(heights([strip(4, { after: 2 }), strip(4), strip(1)], 10)).toEqual([
      [
        [0, 4],
        [6, 4],
      ],
      [[0, 1]],
    ]);
  });

  it('keep together what is to stay together, as far as a page reaches', () => {
    const kept = { keepWithNext: true };
    expect(heights([strip(5), strip(3, kept), strip(4)], 10)).toEqual([
      [[0, 5]],
      [
        [0, 3],
        [3, 4],
      ],
    ]);
    expect(heights([strip(5), strip(5, kept), strip(8)], 10)).toEqual([
      [
        [0, 5],
        [5, 5],
      ],
      [[0, 8]],
    ]);
  });

  it('repeat the header of a table, and have no gap at their top', () => {
    const header = strip(2, { keepWithNext: true });
    expect(heights([header, strip(4, { header }), strip(6, { header })], 9)).toEqual([
      [
        [0, 2],
        [2, 4],
      ],
      [
        [0, 2],
        [2, 6],
      ],
    ]);
    expect(heights([strip(9), strip(3, { isGap: true }), strip(5)], 10)).toEqual([[[0, 9]], [[0, 5]]]);
  });

  it('end where they are told to, without an empty one', () => {
    expect(heights([strip(1), pageEnd, pageEnd, strip(2)], 10)).toEqual([[[0, 1]], [[0, 2]]]);
    expect(heights([], 10)).toEqual([[]]);
  });

  it('lose nothing, keep the order and never overflow', () => {
    const any = fc.record({
      height: fc.integer({ min: 1, max: 10 }),
      after: fc.integer({ min: 0, max: 3 }),
      keepWithNext: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any), (strips) => {
        const pages = paginate(strips, 10);
        expect(pages.flat().map((placed) => placed.strip)).toEqual(strips);
        for (const page of pages) {
          page.forEach((placed, index) => {
            const above = page[index - 1];
            expect(placed.y).toBe(above ? above.y + above.strip.height + above.strip.after! : 0);
            expect(placed.y + placed.strip.height).toBeLessThanOrEqual(10);
          });
        }
      }),
    );
  });
});
