import type { Language } from '@vstrecha/kernel';
import { a4, points } from '../page-layout.js';
import { typeset } from '../printable.js';
import { PdfCanvas, type PdfFonts, type PdfProgress, type TextStyle, lineHeight } from './pdf-canvas.js';
import { breakLines } from './text-lines.js';

/** What a participant wears: who they are in letters that are read from two metres, and a code for a phone. */
export interface Badge {
  readonly familyName: string;
  /** Given name and patronymic. */
  readonly givenNames: string;
  readonly position?: string;
  readonly organization: string;
  /** Such as «Участник»; stands at the foot. */
  readonly role: string;
  /** What the QR code says: at most 100 letters, Latin ones best, or its squares get too small to be read (0.65 mm at 50). */
  readonly code: string;
}

export interface BadgeSheet {
  readonly title: string;
  readonly language: Language;
  /** Stands at the head of each badge: the event. */
  readonly occasion: string;
  readonly badges: readonly Badge[];
}

/** Ten badges of 85 by 54 mm, the size of a card, on a sheet of A4: two abreast, five below each other, lines to cut along. */
const card = { width: points(85), height: points(54), padding: points(3) };
const abreast = 2;
const below = 5;
const sheetEdge = { x: (a4.width - abreast * card.width) / 2, y: (a4.height - below * card.height) / 2 };
const code = { side: points(24), gap: points(3) };

const styles = {
  occasion: { face: 'regular', size: 7, color: '#444444' },
  familyName: { face: 'bold', size: 18 },
  givenNames: { face: 'regular', size: 13 },
  organization: { face: 'bold', size: 8.5 },
  position: { face: 'regular', size: 7.5 },
  role: { face: 'italic', size: 8 },
} as const satisfies Record<string, TextStyle>;

/** A place on the sheet, in points from its top left. */
interface Place {
  readonly x: number;
  readonly y: number;
}

type EncodeCode = (text: string) => readonly (readonly boolean[])[];

/**
 * Writes badges as PDF, ten on a sheet of A4.
 * @throws RangeError where there is no badge
 */
export async function writeBadges(sheet: BadgeSheet, fonts: PdfFonts, progress?: PdfProgress): Promise<Uint8Array> {
  if (sheet.badges.length === 0) throw new RangeError('There is no badge to write');
  const { default: encodeQr } = await import('qr');
  // The library always leaves a border; the margin of the card is wide enough.
  const encode: EncodeCode = (text) => {
    const rows = encodeQr(text, 'raw', { ecc: 'medium', border: 1 });
    return rows.slice(1, -1).map((row) => row.slice(1, -1));
  };
  const canvas = await PdfCanvas.open(sheet, fonts);
  const perSheet = abreast * below;
  for (const [index, badge] of sheet.badges.entries()) {
    const onSheet = index % perSheet;
    if (onSheet === 0) canvas.addPage(a4.width, a4.height);
    const x = sheetEdge.x + (onSheet % abreast) * card.width;
    const y = sheetEdge.y + Math.floor(onSheet / abreast) * card.height;
    drawBadge(badge, sheet.occasion, { x, y }, encode, canvas);
    progress?.((index + 1) / sheet.badges.length);
  }
  return canvas.close();
}

function drawBadge(badge: Badge, occasion: string, { x, y }: Place, encode: EncodeCode, canvas: PdfCanvas): void {
  const [right, bottom] = [x + card.width, y + card.height];
  canvas.drawRules(
    [
      [x, y, right, y],
      [right, y, right, bottom],
      [right, bottom, x, bottom],
      [x, bottom, x, y],
    ],
    0.25,
    '#999999',
  );
  const inner = card.width - 2 * card.padding;
  const left = x + card.padding;
  let at = y + card.padding;
  const write = (text: string, style: TextStyle, width: number, mostLines: number, after = 0) => {
    for (const line of linesOf(text, style, width, mostLines, canvas)) {
      canvas.drawLine(line, left, at, style);
      at += lineHeight(style);
    }
    at += after;
  };
  write(occasion, styles.occasion, inner, 2, 3);
  write(badge.familyName, shrunk(badge.familyName, styles.familyName, inner, 11, canvas), inner, 1);
  write(badge.givenNames, shrunk(badge.givenNames, styles.givenNames, inner, 9, canvas), inner, 1, 3);
  const beside = inner - code.side - code.gap;
  const end = bottom - card.padding;
  drawCode(badge.code, { x: right - card.padding - code.side, y: end - code.side }, encode, canvas);
  write(badge.organization, styles.organization, beside, 3, 1);
  const free = end - lineHeight(styles.role) - at;
  write(badge.position ?? '', styles.position, beside, Math.min(3, Math.floor(free / lineHeight(styles.position))));
  canvas.drawLine(typeset(badge.role), left, end - lineHeight(styles.role), styles.role);
}

/** The text in so many lines at most; what is left out is told by an ellipsis. */
function linesOf(text: string, style: TextStyle, width: number, most: number, canvas: PdfCanvas): string[] {
  const measure = (words: string) => canvas.widthOf(words, style);
  const lines = breakLines(typeset(text).replace(/\s+/g, ' '), { width, measure }).map(({ words }) => words);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, Math.max(0, most));
  const last = kept.pop();
  if (last === undefined) return [];
  let cut = last;
  while (cut !== '' && measure(`${cut}…`) > width) cut = cut.slice(0, -1).trimEnd();
  return [...kept, `${cut}…`];
}

/** The style in the largest size between its own and the least at which the line fits. */
function shrunk(line: string, style: TextStyle, width: number, least: number, canvas: PdfCanvas): TextStyle {
  const wide = canvas.widthOf(typeset(line), style);
  return { ...style, size: Math.max(least, Math.min(style.size, (style.size * width) / Math.max(1, wide))) };
}

/** Each row of squares that touch as one bar. */
function drawCode(text: string, { x, y }: Place, encode: EncodeCode, canvas: PdfCanvas): void {
  const rows = encode(text);
  const side = code.side / rows.length;
  canvas.drawBars(
    rows.flatMap((row, index) =>
      barsOf(row).map(([from, to]) => [x + from * side, y + index * side, (to - from) * side, side] as const),
    ),
  );
}

function barsOf(row: readonly boolean[]): [number, number][] {
  const bars: [number, number][] = [];
  row.forEach((isDark, index) => {
    if (!isDark) return;
    const last = bars.at(-1);
    if (last?.[1] === index) last[1] = index + 1;
    else bars.push([index, index + 1]);
  });
  return bars;
}
