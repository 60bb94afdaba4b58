const controlCharacters = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u2060\uFEFF]/g;

/** One line of text as a person meant it: composed (NFC), without control characters, with single spaces and none at the ends. */
export function cleanLine(text: string): string {
  return text.normalize('NFC').replace(controlCharacters, '').replace(/\s+/gu, ' ').trim();
}

/** Text of several lines as a person meant it: each line cleaned, line ends as `\n`, at most one empty line in a row. */
export function cleanText(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(cleanLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
