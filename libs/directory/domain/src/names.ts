/** The parts of a person's name in the Russian order; a person without a patronymic has none. */
export interface PersonName {
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic?: string;
}

/** «Иванов Иван Иванович» */
export function fullName(name: PersonName): string {
  return [name.familyName, name.givenName, name.patronymic].filter(Boolean).join(' ');
}

/** «Иванов И. И.»; each part of a double name gives a letter: «Иванова А.-М. И.». */
export function familyNameWithInitials(name: PersonName): string {
  return [name.familyName, initial(name.givenName), initial(name.patronymic)].filter(Boolean).join(' ');
}

/** «И. И. Иванов», as under a signature. */
export function initialsWithFamilyName(name: PersonName): string {
  return [initial(name.givenName), initial(name.patronymic), name.familyName].filter(Boolean).join(' ');
}

function initial(name: string | undefined): string {
  return (name ?? '')
    .split('-')
    .map((part) => part.trim().slice(0, 1).toLocaleUpperCase('ru'))
    .filter(Boolean)
    .map((letter) => `${letter}.`)
    .join('-');
}

const patronymicEnding = /(?:вич|вна|ична|инична|ьич|оглы|кызы)$/iu;

/**
 * The parts of a name written in one piece, in either order: «Иванов Иван Иванович», «Иван Иванович Иванов», «Иванов И. И.»,
 * «И. И. Иванов», «Иванов Иван». Undefined where it has fewer than two parts: a family name alone names nobody.
 */
export function parsePersonName(text: string): PersonName | undefined {
  const words = text.normalize('NFC').replace(/\./g, '. ').trim().split(/\s+/u).filter(Boolean);
  const joined =
    words.length === 4 && /^(?:оглы|кызы)$/iu.test(words[3] ?? '')
      ? [words[0], words[1], `${words[2]} ${words[3]}`]
      : words;
  const [first, second, third, ...more] = joined;
  if (!first || !second || more.length > 0) return undefined;
  const givenFirst = third === undefined ? isInitial(first) && !isInitial(second) : isGivenFirst(first, second, third);
  if (!givenFirst) return { familyName: first, givenName: second, ...(third && { patronymic: third }) };
  return third ? { familyName: third, givenName: first, patronymic: second } : { familyName: second, givenName: first };
}

function isGivenFirst(first: string, second: string, third: string): boolean {
  if (isInitial(first)) return !isInitial(third);
  return patronymicEnding.test(second) && !patronymicEnding.test(third) && !isInitial(third);
}

function isInitial(word: string): boolean {
  return /^\p{L}\.(?:-\p{L}\.)?$/u.test(word);
}
