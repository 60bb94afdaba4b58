const vowel = '[аеёиоуыэюя]';
const consonant = '[бвгджзклмнпрстфхцчшщ]';
const sign = '[йьъ]';
const letter = '[а-яё]';

/** Letters that stand beside each other, with a syllable's end between them: the rules of P. Khristov, as Ya. Batov improved them. */
const rules: readonly (readonly [string, string])[] = [
  [sign, `${letter}${letter}`],
  [vowel, `${vowel}${letter}`],
  [`${vowel}${consonant}`, `${consonant}${vowel}`],
  [`${consonant}${vowel}`, `${consonant}${vowel}`],
  [`${vowel}${consonant}`, `${consonant}${consonant}${vowel}`],
  [`${vowel}${consonant}${consonant}`, `${consonant}${consonant}${vowel}`],
];
const ends = new RegExp(rules.map(([before, after]) => `(?<=${before})(?=${after})`).join('|'), 'iu');

/** The parts of a Russian word between which it may be hyphenated; another word as it is. No part is a single letter. */
export function syllables(word: string): string[] {
  const parts = word.split(ends);
  const joined: string[] = [];
  for (const [index, part] of parts.entries()) {
    const isShort = joined.at(-1)?.length === 1 || (index === parts.length - 1 && part.length === 1);
    if (isShort && joined.length > 0) joined[joined.length - 1] += part;
    else joined.push(part);
  }
  return joined;
}
