import { syllables } from './syllables.js';

/** A line of text as it fits. */
export interface TextLine {
  readonly words: string;
  /** In points. */
  readonly width: number;
  /** The last line of its paragraph, which is never stretched. */
  readonly isLast: boolean;
}

export interface LineOptions {
  /** In points, as all widths. */
  readonly width: number;
  /** The first line of each paragraph is set in by so much. */
  readonly firstLine?: number;
  /** The width of words that stand beside each other. */
  readonly measure: (words: string) => number;
}

/**
 * Breaks text into lines no wider than asked: between words, and after a hyphen or slash within one. A word that is wider
 * than a line is parted where its spaces should not break, else between syllables, else between any two letters. Line feeds
 * are kept.
 */
export function breakLines(text: string, options: LineOptions): TextLine[] {
  return text.split('\n').flatMap((paragraph) => linesOf(paragraph, options));
}

function linesOf(paragraph: string, { width, firstLine = 0, measure }: LineOptions): TextLine[] {
  const space = measure(' ');
  const lines: TextLine[] = [];
  let words = '';
  let taken = 0;
  const add = (piece: string, gap: number) => {
    words += (gap > 0 ? ' ' : '') + piece;
    taken += gap + measure(piece);
  };
  const end = (isLast: boolean) => {
    lines.push({ words, width: taken, isLast });
    words = '';
    taken = 0;
  };
  for (const { piece, isGlued } of piecesOf(paragraph)) {
    let rest = piece;
    while (rest !== '') {
      const room = lines.length === 0 ? width - firstLine : width;
      const gap = words === '' || isGlued ? 0 : space;
      const free = room - taken - gap;
      if (measure(rest) <= free) {
        add(rest, gap);
        break;
      }
      if (measure(rest) > width) {
        const parted = partedWord(rest, free, measure) ?? (words === '' ? cutWord(rest, free, measure) : undefined);
        if (parted) add(parted.head, gap);
        rest = parted?.tail ?? rest;
      }
      end(false);
    }
  }
  end(true);
  return lines;
}

/** Words, parted where a line may end within them; a piece that is glued follows the one before without a space. */
function* piecesOf(paragraph: string): Generator<{ readonly piece: string; readonly isGlued: boolean }> {
  for (const word of paragraph.split(/[ \t]+/)) {
    if (word === '') continue;
    const pieces = word.split(/(?<=\p{L}{2}[-–/])(?=\p{L}{2})/u);
    for (const [index, piece] of pieces.entries()) yield { piece, isGlued: index > 0 };
  }
}

interface PartedWord {
  readonly head: string;
  readonly tail: string;
}

/** The longest beginning that fits, up to a space that should not break or the end of a syllable. */
function partedWord(word: string, room: number, measure: LineOptions['measure']): PartedWord | undefined {
  const ways = [
    { pieces: word.split('\u00A0'), joint: '\u00A0', hyphen: '' },
    { pieces: syllables(word), joint: '', hyphen: '-' },
  ];
  for (const { pieces, joint, hyphen } of ways) {
    for (let count = pieces.length - 1; count > 0; count -= 1) {
      const head = pieces.slice(0, count).join(joint) + hyphen;
      if (measure(head) <= room) return { head, tail: pieces.slice(count).join(joint) };
    }
  }
  return undefined;
}

/** As many letters as fit, at least one: of addresses and numbers, which know no syllables. */
function cutWord(word: string, room: number, measure: LineOptions['measure']): PartedWord {
  const letters = Array.from(word);
  let count = 1;
  while (count < letters.length && measure(letters.slice(0, count + 1).join('')) <= room) count += 1;
  return { head: letters.slice(0, count).join(''), tail: letters.slice(count).join('') };
}
