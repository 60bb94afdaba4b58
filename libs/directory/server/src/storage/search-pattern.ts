/** A regular expression's source for a text as typed: lower case, trimmed, nothing in it special; undefined where it is empty. */
export function searchPattern(text: string | null | undefined): string | undefined {
  const clean = text?.trim().toLocaleLowerCase('ru') ?? '';
  return clean === '' ? undefined : clean.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
