import { BSONRegExp } from 'bson';
import { location } from '../errors.js';
import { compileRegex } from '../query/regex.js';
import { isNullish, namedOperator, typeName, type OperatorCompiler, type OperatorTable } from './operator.js';

const MAX_CACHED = 256;
const cache = new Map<string, RegExp>();

/** The pattern is an expression and may differ from document to document; the last ones stay compiled. */
function cached(pattern: string, options: string): RegExp {
  const key = `${options}/${pattern}`;
  let compiled = cache.get(key);
  if (!compiled) {
    if (cache.size >= MAX_CACHED) cache.clear();
    compiled = compileRegex(pattern, options, true);
    cache.set(key, compiled);
  }
  return compiled;
}

function search(apply: (input: string, regex: RegExp) => unknown, ofNull: unknown): OperatorCompiler {
  return namedOperator(['input', 'regex'], ['options'], ({ input, regex, options }, _given, name) => {
    if (!isNullish(input) && typeof input !== 'string')
      throw location(51104, `${name} needs 'input' to be of type string`);
    if (!isNullish(regex) && typeof regex !== 'string' && !(regex instanceof BSONRegExp)) {
      throw location(51105, `${name} needs 'regex' to be of type string or regex`);
    }
    if (!isNullish(options) && typeof options !== 'string')
      throw location(51106, `${name} needs 'options' to be of type string, found ${typeName(options)}`);
    if (isNullish(input) || isNullish(regex))
      return typeof ofNull === 'function' ? (ofNull as () => unknown)() : ofNull;
    const own = regex instanceof BSONRegExp ? regex.options : '';
    if (own !== '' && !isNullish(options)) {
      throw location(51107, `${name}: found regex option(s) specified in both 'regex' and 'option' fields`);
    }
    const flags = own !== '' ? own : ((options as string | null | undefined) ?? '');
    const unknownFlag = [...flags].find((flag) => !'imsxu'.includes(flag));
    if (unknownFlag) throw location(51108, `${name}: invalid flag in regex options: ${unknownFlag}`);
    const compiled = cached(regex instanceof BSONRegExp ? regex.pattern : regex, flags);
    compiled.lastIndex = 0;
    return apply(input as string, compiled);
  });
}

function describe(input: string, match: RegExpExecArray): unknown {
  return {
    match: match[0],
    idx: Array.from(input.slice(0, match.index)).length,
    captures: match.slice(1).map((capture) => capture ?? null),
  };
}

/** Regular expressions over text (manual: $regexFind, $regexFindAll, $regexMatch). */
export const REGEX: OperatorTable = {
  $regexFind: search((input, regex) => {
    const match = regex.exec(input);
    return match ? describe(input, match) : null;
  }, null),
  $regexFindAll: search(
    (input, regex) => Array.from(input.matchAll(regex), (match) => describe(input, match)),
    () => [],
  ),
  $regexMatch: search((input, regex) => regex.test(input), false),
};
