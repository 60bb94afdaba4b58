import { location } from '../errors.js';

const POSIX_CLASSES: Readonly<Record<string, string>> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  blank: ' \\t',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '\\x21-\\x7e',
  lower: 'a-z',
  print: '\\x20-\\x7e',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\s',
  upper: 'A-Z',
  word: '\\w',
  xdigit: '0-9A-Fa-f',
};

/** Drops white space and comments outside of character classes: PCRE's option `x`. */
function withoutFreeSpacing(pattern: string): string {
  return pattern.replace(/\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\s+|#[^\n]*/g, (part) =>
    /^(?:\s|#)/.test(part) ? '' : part,
  );
}

/** PCRE's spellings that JavaScript does not know. */
function toJavaScript(pattern: string): string {
  return pattern
    .replace(/\\([\s\S])|\[:(\w+):\]/g, (part, escaped: string | undefined, posix: string | undefined) => {
      if (posix !== undefined) return POSIX_CLASSES[posix] ?? part;
      if (escaped === 'A') return '(?<![\\s\\S])';
      if (escaped === 'z') return '(?![\\s\\S])';
      if (escaped === 'Z') return '(?=\\n?(?![\\s\\S]))';
      if (escaped === 'h') return '[ \\t]';
      return part;
    })
    .replace(/\(\?P</g, '(?<');
}

/** `g` for repeated matching; the options are MongoDB's `i`, `m`, `s`, `x`, `u`. Throws code 51091 for a pattern that is none. */
export function compileRegex(pattern: string, options: string, isGlobal = false): RegExp {
  let source = pattern;
  let all = options;
  const inline = /^\(\?([imsx]+)\)/.exec(source);
  if (inline) {
    all += inline[1] ?? '';
    source = source.slice(inline[0].length);
  }
  if (source.includes('\0')) throw location(51091, 'Regular expression cannot contain an embedded null byte');
  if (all.includes('x')) source = withoutFreeSpacing(source);
  source = toJavaScript(source);
  const flags = [...new Set(all)].filter((flag) => 'ims'.includes(flag)).join('') + (isGlobal ? 'g' : '');
  // Unicode mode matches by code point but knows no needless escapes such as `\-`.
  for (const mode of ['u', '']) {
    try {
      return new RegExp(source, flags + mode);
    } catch (error) {
      if (mode === '') throw location(51091, `Regular expression is invalid: ${(error as Error).message}`);
    }
  }
  throw location(51091, 'Regular expression is invalid');
}
