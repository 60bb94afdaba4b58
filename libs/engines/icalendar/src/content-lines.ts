const maxOctets = 75;

/** One property of a component: its name and parameters in capitals, the value as it stands. */
export interface Property {
  readonly name: string;
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  readonly value: string;
}

/** Joins folded lines and splits the text into logical content lines (RFC 5545, 3.1); accepts CRLF and bare LF. */
export function unfold(text: string): string[] {
  return text
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
}

/**
 * Writes content lines with CRLF after each, the last too, folded so that no physical line is longer than 75 octets of
 * UTF-8 without its line end and no character is cut in two (RFC 5545, 3.1).
 */
export function foldAll(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** The parts of a content line; undefined where it is none. Quotes are taken off, and RFC 6868 is undone. */
export function parseProperty(line: string): Property | undefined {
  const match = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/su.exec(
    line,
  );
  if (!match) return undefined;
  const [, name = '', list = '', value = ''] = match;
  const parameters: Record<string, readonly string[]> = {};
  for (const [, key = '', values = ''] of list.matchAll(
    /;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/gu,
  )) {
    parameters[key.toUpperCase()] = [...values.matchAll(/"([^"]*)"|([^",]+)/gu)].map(([, quoted, bare]) =>
      (quoted ?? bare ?? '').replace(/\^([\^n'])/g, (_whole, mark: string) =>
        mark === 'n' ? '\n' : mark === "'" ? '"' : '^',
      ),
    );
  }
  return { name: name.toUpperCase(), parameters, value };
}

function fold(line: string): string {
  // Most lines are short, and a UTF-16 unit takes at most three octets.
  if (line.length * 3 <= maxOctets) return line;
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > maxOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Octets that a character takes in UTF-8 (RFC 3629, 3). */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
