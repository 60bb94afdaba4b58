/** What the two sides want to talk about, a line each. An occupation that their own words name stands there only. */
export function topicLines(
  forms: readonly string[],
  occupations: readonly { readonly code: string; readonly name: string }[],
  text: string | undefined,
): string[] {
  const own = (text ?? '').split('\n').filter((line) => line.trim() !== '');
  const unnamed = occupations.filter(({ code }) => !own.some((line) => line.includes(code)));
  return [...forms, ...unnamed.map(({ code, name }) => `${code} ${name}`), ...own];
}
