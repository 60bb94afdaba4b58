import fc from 'fast-check';
import { syllables } from './syllables.js';
import { breakLines } from './text-lines.js';

/** Each letter is one point wide. */
const lines = (text: string, width: number, firstLine = 0) =>
  breakLines(text, { width, firstLine, measure: (words) => Array.from(words).length });
const words = (...options: Parameters<typeof lines>) => lines(...options).map((line) => line.words);

describe('text in lines', () => {
  it.each([
    ['between words', 'раз два три', 7, ['раз два', 'три']],
    ['after a hyphen', 'учебно-производственный', 18, ['учебно-', 'производственный']],
    ['not after the hyphen of a number', 'с 1-2 по 3-4', 6, ['с 1-2', 'по 3-4']],
    ['not at a space that holds together', 'к 1\u00A0декабря', 9, ['к', '1\u00A0декабря']],
    [
      'at such a space where there is no other way',
      '24\u00A0сентября\u00A02023\u00A0г.',
      12,
      ['24\u00A0сентября', '2023\u00A0г.'],
    ],
    ['between syllables of a word that no line holds', 'ах, подтверждения', 10, ['ах, под-', 'тверждения']],
    ['between letters where there is nothing else', '1234567890', 4, ['1234', '5678', '90']],
    ['at line feeds, empty lines kept', 'раз\n\nдва', 9, ['раз', '', 'два']],
  ])('ends %s', (_, text, width, expected) => {
    expect(words(text, width)).toEqual(expected);
  });

  it('begins each paragraph further in, and tells which line is its last', () => {
    expect(lines('раз два\nтри', 7, 3)).toEqual([
      { words: 'раз', width: 3, isLast: false },
      { words: 'два', width: 3, isLast: true },
      { words: 'три', width: 3, isLast: true },
    ]);
  });

  it('loses no letter and fits, whatever the text', () => {
    const text = fc
      .array(fc.stringMatching(/^[а-яёa-z0-9.\-\u00A0]{1,25}$/), { maxLength: 12 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (said, width) => {
        const broken = lines(said, width);
        const plain = (one: string) => one.replace(/[\s-]/g, '');
        expect(plain(broken.map((line) => line.words).join(''))).toBe(plain(said));
        for (const line of broken) {
          expect(line.width).toBe(Array.from(line.words).length);
          expect(line.width).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});

describe('syllables', () => {
  it.each([
    ['профессиональное', 'про-фес-си-ональ-ное'],
    ['Синхронизация', 'Син-хро-ни-за-ция'],
    ['аист', 'аист'],
    ['meeting', 'meeting'],
  ])('of %s', (word, parted) => {
    expect(syllables(word).join('-')).toBe(parted);
  });
});
