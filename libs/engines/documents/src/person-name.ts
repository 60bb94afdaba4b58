const nbsp = '\u00A0';

/** «Ильин В. В.» from «Ильин Владимир Викторович»: as lists write a person. */
export function initialsAfterName(fullName: string): string {
  const { familyName, initials } = parts(fullName);
  return [familyName, ...initials].join(nbsp);
}

/** «В. В. Ильин»: as a signature writes a person. */
export function initialsBeforeName(fullName: string): string {
  const { familyName, initials } = parts(fullName);
  return [...initials, familyName].join(nbsp);
}

/** Whether these words name a person: «Представители предприятий» names many. */
function isPerson(words: readonly string[]): boolean {
  return words.length <= 4 && words.slice(0, 2).every((word) => /^\p{Lu}/u.test(word));
}

/** The family name stands first; each part of a double given name (Анна-Мария) keeps its own initial. */
function parts(fullName: string): { familyName: string; initials: string[] } {
  const words = fullName.trim().split(/\s+/u);
  if (!isPerson(words)) return { familyName: fullName.trim(), initials: [] };
  const [familyName = '', ...names] = words;
  const initials = names.map((name) =>
    name
      .split('-')
      .map((part) => `${Array.from(part)[0]?.toUpperCase() ?? ''}.`)
      .join('-'),
  );
  return { familyName, initials };
}
