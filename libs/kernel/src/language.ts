/** The languages in which every user-visible text exists; Russian is the default. */
export type Language = 'ru' | 'en';

export type LocalizedText = Readonly<Record<Language, string>>;

export function inLanguage(text: LocalizedText, language: Language): string {
  return text[language];
}

/** Picks the Russian form for a count: `russianPlural(2, 'встреча', 'встречи', 'встреч')` is «встречи» (CLDR rules one, few, many). */
export function russianPlural(count: number, one: string, few: string, many: string): string {
  const lastTwo = Math.abs(count) % 100;
  const last = lastTwo % 10;
  if (last === 1 && lastTwo !== 11) return one;
  if (last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14)) return few;
  return many;
}

export function englishPlural(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}
