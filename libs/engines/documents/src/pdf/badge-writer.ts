import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import type { Language } from '@vstrecha/kernel';
import { printable } from '../printable.js';
import { type PdfFonts, type PdfProgress, drawPdf, family } from './pdf-fonts.js';

/** What a participant wears: who they are in letters that are read from two metres, and a code for a phone. */
export interface Badge {
  readonly familyName: string;
  /** Given name and patronymic. */
  readonly givenNames: string;
  readonly position?: string;
  readonly organization: string;
  /** Such as «Участник»; stands at the foot. */
  readonly role: string;
  /** What the QR code says: at most 100 letters, Latin ones best, or its squares get too small to be read. */
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
const mm = 72 / 25.4;
const card = { width: 85 * mm, height: 54 * mm, padding: 3 * mm };
const abreast = 2;
const perSheet = 10;
/** The library makes the squares of a code whole points wide: at 24 mm an id of 50 letters has squares of 2 points. */
const code = 24 * mm;

const cutLines: CustomTableLayout = {
  hLineWidth: () => 0.25,
  vLineWidth: () => 0.25,
  hLineColor: () => '#999999',
  vLineColor: () => '#999999',
  paddingLeft: () => card.padding,
  paddingRight: () => card.padding,
  paddingTop: () => card.padding,
  paddingBottom: () => 0,
};

/**
 * Writes badges as PDF, ten on a sheet of A4.
 * @throws RangeError where there is no badge
 */
export async function writeBadges(sheet: BadgeSheet, fonts: PdfFonts, progress?: PdfProgress): Promise<Uint8Array> {
  if (sheet.badges.length === 0) throw new RangeError('There is no badge to write');
  const pages: Content[] = [];
  for (let from = 0; from < sheet.badges.length; from += perSheet) {
    const page = sheet.badges.slice(from, from + perSheet);
    pages.push(pageOf(page, sheet.occasion, from > 0));
  }
  return drawPdf(
    {
      info: { title: printable(sheet.title), creator: 'Vstrecha', producer: 'Vstrecha' },
      language: sheet.language === 'ru' ? 'ru-RU' : 'en-GB',
      pageSize: 'A4',
      pageMargins: [(210 * mm - abreast * card.width) / 2, 12 * mm, 0, 0],
      defaultStyle: { font: family, fontSize: 10 },
      content: pages,
    },
    fonts,
    progress,
  );
}

function pageOf(badges: readonly Badge[], occasion: string, isNext: boolean): Content {
  const body: TableCell[][] = [];
  for (let from = 0; from < badges.length; from += abreast) {
    const row = badges.slice(from, from + abreast).map((badge) => cardOf(badge, occasion));
    body.push([...row, ...Array.from({ length: abreast - row.length }, (): TableCell => '')]);
  }
  return {
    table: {
      widths: Array.from({ length: abreast }, () => card.width - 2 * card.padding),
      heights: card.height - card.padding,
      body,
    },
    layout: cutLines,
    ...(isNext ? { pageBreak: 'before' as const } : {}),
  };
}

function cardOf(badge: Badge, occasion: string): TableCell {
  const inner = card.width - 2 * card.padding;
  const text = inner - code - 2 * mm;
  return {
    stack: [
      { text: shortened(occasion, 90), fontSize: 7, color: '#444444', margin: [0, 0, 0, 3] },
      {
        text: printable(badge.familyName),
        bold: true,
        fontSize: fitting(badge.familyName, inner, 18, 11),
        margin: [0, 0, 0, 1],
      },
      { text: printable(badge.givenNames), fontSize: fitting(badge.givenNames, inner, 13, 9), margin: [0, 0, 0, 3] },
      {
        columnGap: 2 * mm,
        columns: [
          {
            width: text,
            stack: [
              { text: shortened(badge.organization, 70), fontSize: 8.5, bold: true },
              { text: shortened(badge.position ?? '', 70), fontSize: 7.5 },
              { text: printable(badge.role), fontSize: 8, italics: true, margin: [0, 2, 0, 0] },
            ],
          },
          { qr: badge.code, fit: code, eccLevel: 'M', width: code },
        ],
      },
    ],
  };
}

/** The largest size in points at which the line fits, between two bounds. Letters are about 0.62 of their size wide in bold. */
function fitting(line: string, width: number, most: number, least: number): number {
  return Math.max(least, Math.min(most, Math.floor(width / (Math.max(1, line.length) * 0.62))));
}

function shortened(text: string, most: number): string {
  const clean = printable(text);
  return clean.length <= most ? clean : `${clean.slice(0, most - 1).trimEnd()}…`;
}
