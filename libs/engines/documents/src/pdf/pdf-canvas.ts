import type { Language } from '@vstrecha/kernel';
import { printable } from '../printable.js';

/** The bytes of the TrueType files of one family, which must know Cyrillic. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
  readonly boldItalic: Uint8Array;
}

/** What the writing of a PDF has come to, from 0 to 1. */
export type PdfProgress = (done: number) => void;

/** How letters look. Sizes are in points. */
export interface TextStyle {
  readonly face: keyof PdfFonts;
  readonly size: number;
  /** As `#rrggbb`; black where it is absent. */
  readonly color?: string;
}

const black = '#000000';

/** The height of a line in shares of the size of its letters: PT Serif stands higher than most. */
const lineShare = 1.25;
/** From the top of a line to the feet of its letters. */
const baselineShare = 0.95;

export function lineHeight(style: TextStyle): number {
  return style.size * lineShare;
}

export interface PdfInfo {
  readonly title: string;
  readonly language: Language;
  readonly writtenAt?: Date;
}

/** A PDF under way: pages to draw on, from the top left, in points. Nothing is read from disk or network. */
export class PdfCanvas {
  readonly #chunks: Uint8Array[] = [];
  readonly #widths = new Map<string, Map<string, number>>();
  #face: keyof PdfFonts | undefined;
  /** The colours of the page under way, which begins in black. */
  #filled = black;
  #stroked = black;

  private constructor(private readonly file: PDFKit.PDFDocument) {
    file.on('data', (chunk: Uint8Array) => this.#chunks.push(chunk));
  }

  static async open({ title, language, writtenAt }: PdfInfo, fonts: PdfFonts): Promise<PdfCanvas> {
    const { default: PdfDocument } = await import('pdfkit');
    const file = new PdfDocument({
      autoFirstPage: false,
      displayTitle: true,
      lang: language === 'ru' ? 'ru-RU' : 'en-GB',
      info: {
        Title: printable(title),
        Creator: 'Vstrecha',
        Producer: 'Vstrecha',
        ...(writtenAt && { CreationDate: writtenAt }),
      },
    });
    for (const [face, bytes] of Object.entries(fonts) as [string, Uint8Array][]) {
      // Buffers are what the library tells fonts by.
      file.registerFont(face, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    }
    return new PdfCanvas(file);
  }

  addPage(width: number, height: number): void {
    this.file.addPage({ size: [width, height], margin: 0 });
    this.#filled = black;
    this.#stroked = black;
  }

  /** An entry of the reader's outline that leads to the page under way. */
  addOutline(title: string): void {
    this.file.outline.addItem(printable(title));
  }

  /** How wide the words are, each measured once. */
  widthOf(words: string, { face, size }: TextStyle): number {
    let known = this.#widths.get(face);
    if (!known) this.#widths.set(face, (known = new Map<string, number>()));
    let width = known.get(words);
    if (width === undefined) {
      this.#take(face);
      width = this.file.fontSize(1000).widthOfString(words) / 1000;
      known.set(words, width);
    }
    return width * size;
  }

  /** One line, its top left corner at this place. */
  drawLine(words: string, x: number, y: number, style: TextStyle): void {
    if (words === '') return;
    this.#take(style.face);
    this.#fill(style.color ?? black);
    this.file
      .fontSize(style.size)
      .text(words, x, y + style.size * baselineShare, { lineBreak: false, baseline: 'alphabetic' });
  }

  /** Straight lines from point to point, drawn with one stroke of the pen. */
  drawRules(rules: readonly (readonly [number, number, number, number])[], width: number, color = black): void {
    this.file.lineWidth(width);
    if (color !== this.#stroked) this.file.strokeColor((this.#stroked = color));
    for (const [fromX, fromY, toX, toY] of rules) this.file.moveTo(fromX, fromY).lineTo(toX, toY);
    this.file.stroke();
  }

  /** Black rectangles: `[x, y, width, height]` each. */
  drawBars(bars: readonly (readonly [number, number, number, number])[]): void {
    this.#fill(black);
    for (const [x, y, width, height] of bars) this.file.rect(x, y, width, height);
    this.file.fill();
  }

  /** Ends the file and gives its bytes. */
  async close(): Promise<Uint8Array> {
    const ended = new Promise<void>((resolve, reject) => {
      this.file.on('end', resolve);
      this.file.on('error', reject);
    });
    this.file.end();
    await ended;
    return new Uint8Array(Buffer.concat(this.#chunks));
  }

  #fill(color: string): void {
    if (color !== this.#filled) this.file.fillColor((this.#filled = color));
  }

  #take(face: keyof PdfFonts): void {
    if (this.#face === face) return;
    this.file.font(face);
    this.#face = face;
  }
}
