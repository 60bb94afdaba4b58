/**
 * The text without what XML 1.0 cannot hold: control characters but tab and line feed become spaces, halves of surrogate
 * pairs U+FFFD.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** Text as it is set on paper: neither a dash nor a slash begins a line, and № stays with its number. */
export function typeset(text: string): string {
  return printable(text)
    .replace(/ (?=[—–/] )/g, '\u00A0')
    .replace(/№ (?=\S)/g, '№\u00A0');
}
