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

/** Initials as people type them already, with blanks between them or without: «В. В.», «А.-М. И.». */
const typedInitials = /(?<=^|[\s.])\p{Lu}\.(?:-\p{Lu}\.)*(?=\p{L}|\s|$)/gu;

/** What follows a patronymic in other tongues is a word of its own: «Мамедов А. Г. оглы». */
const patronymicWord = /^(?:оглы|кызы|оол)$/iu;

/**
 * The family name stands first, or behind initials that were typed before it; each part of a double given name (Анна-Мария)
 * keeps its own initial.
 */
function parts(fullName: string): { familyName: string; initials: string[] } {
  const words = fullName.replace(typedInitials, '$& ').trim().split(/\s+/u);
  if (!isPerson(words)) return { familyName: fullName.trim(), initials: [] };
  const typed = words.findIndex((word) => !word.endsWith('.'));
  const [familyName = '', ...names] = typed > 0 ? [...words.slice(typed), ...words.slice(0, typed)] : words;
  const initials = names.map((name) =>
    patronymicWord.test(name) || name.endsWith('.')
      ? name
      : name
          .split('-')
          .map((part) => `${Array.from(part)[0]?.toUpperCase() ?? ''}.`)
          .join('-'),
  );
  return { familyName, initials };
}
