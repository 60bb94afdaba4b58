/** A part of a document as wide as the text, which stands on one page as a whole. Lengths are in points. */
export interface Strip {
  readonly height: number;
  /** Space below it, which falls away at the end of a page. */
  readonly after?: number;
  /** Stands on the page of the strip that follows it. */
  readonly keepWithNext?: boolean;
  /** Stands above it again where it is the first on a page. */
  readonly header?: Strip;
  /** Is white, and not wanted at the top of a page. */
  readonly isGap?: boolean;
  /** Draws it with its top edge at `y`; `isLast` tells that nothing stands below it on its page. */
  readonly draw?: (y: number, isLast: boolean) => void;
}

/** What follows begins a new page. */
export const pageEnd = 'pageEnd';

export interface PlacedStrip {
  readonly strip: Strip;
  /** Of its top edge, from the top of the text. */
  readonly y: number;
}

/** Sums of lengths are off by as little. */
const rounding = 0.01;

/**
 * Fills pages of this height with the strips in their order. Strips that keep together go to a new page as one; where
 * they are higher than a page together, they are parted. Only a strip that is higher than a page by itself reaches
 * beyond it. There is one page at least.
 */
export function paginate(strips: readonly (Strip | typeof pageEnd)[], pageHeight: number): PlacedStrip[][] {
  const pages: PlacedStrip[][] = [];
  let page: PlacedStrip[] = [];
  let y = 0;
  const endPage = () => {
    if (page.length > 0) pages.push(page);
    page = [];
    y = 0;
  };
  const place = (strip: Strip) => {
    page.push({ strip, y });
    y += strip.height + (strip.after ?? 0);
  };
  const fits = (height: number) => y + height <= pageHeight + rounding;
  for (const group of groupsOf(strips)) {
    if (group === pageEnd) {
      endPage();
      continue;
    }
    const height = heightOf(group);
    const onNewPage = height + (group[0]?.header?.height ?? 0);
    if (!fits(height) && onNewPage <= pageHeight + rounding) endPage();
    for (const strip of group) {
      if (!fits(strip.height)) endPage();
      if (page.length > 0) {
        place(strip);
      } else if (!strip.isGap) {
        if (strip.header) place(strip.header);
        place(strip);
      }
    }
  }
  endPage();
  return pages.length > 0 ? pages : [[]];
}

/** Strips that are to stand on one page. */
function* groupsOf(strips: readonly (Strip | typeof pageEnd)[]): Generator<readonly Strip[] | typeof pageEnd> {
  let group: Strip[] = [];
  for (const strip of strips) {
    if (strip !== pageEnd) group.push(strip);
    if (strip !== pageEnd && strip.keepWithNext) continue;
    if (group.length > 0) yield group;
    if (strip === pageEnd) yield pageEnd;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** The space after the last one may fall away. */
function heightOf(group: readonly Strip[]): number {
  return group.reduce((sum, { height, after = 0 }, index) => sum + height + (index < group.length - 1 ? after : 0), 0);
}
