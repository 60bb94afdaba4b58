/** TEXT as RFC 5545, 3.3.11 writes it: control characters other than the line feed are not allowed, and separators are escaped. */
export function escapedText(text: string): string {
  return printable(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** What {@link escapedText} was before. */
export function unescapedText(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_whole, character: string) =>
    character.toLowerCase() === 'n' ? '\n' : character,
  );
}

/** Line ends as `\n`, other control characters as spaces. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ');
}

/** A parameter value in quotes; what may not stand there is encoded as RFC 6868 says. */
export function quotedParameter(value: string): string {
  const encoded = printable(value).replace(/\^/g, '^^').replace(/\n/g, '^n').replace(/"/g, "^'");
  return `"${encoded}"`;
}

/** An instant as a UTC DATE-TIME (RFC 5545, 3.3.5, form 2), cut to the second. */
export function utcStamp(instant: Date): string {
  return instant.toISOString().replace(/[-:]|\.\d+/g, '');
}

/** A UTC DATE-TIME, or a floating one read as UTC; undefined where it is none. */
export function readUtcStamp(value: string): Date | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/.exec(value);
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const instant = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  return instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day ? instant : undefined;
}
