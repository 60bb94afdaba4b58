import type { LocalizedText } from './language.js';

/** Values that complete the sentence of a message: `{ title: 'Тверь', count: 3 }`. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** One thing that is wrong with an input: a stable code, and where it stands in the input (`['days', '0', 'end']`). */
export interface Issue<Code extends string = string> {
  readonly code: Code;
  readonly path: readonly string[];
  readonly params?: MessageParams;
}

/**
 * An expected failure of a use case. It is data, not an exception; the API turns each kind into one typed union member.
 * - `invalid`: the input cannot be meant this way; every fault is listed.
 * - `not-found`: what the input names does not exist (or not for this viewer).
 * - `conflict`: somebody else changed it first, or the same idempotency key came with other input.
 * - `rule`: the input is well formed, but a rule of the field forbids it in the present state.
 */
export type Failure<Code extends string = string> =
  | { readonly kind: 'invalid'; readonly issues: readonly [Issue<Code>, ...Issue<Code>[]] }
  | ({ readonly kind: 'not-found' } & Issue<Code>)
  | ({ readonly kind: 'conflict'; readonly currentVersion?: number } & Issue<Code>)
  | ({ readonly kind: 'rule' } & Issue<Code>);

export function invalid<Code extends string>(...issues: [Issue<Code>, ...Issue<Code>[]]): Failure<Code> {
  return { kind: 'invalid', issues };
}

/** All the issues as one failure, or nothing where there are none. */
export function invalidIfAny<Code extends string>(issues: readonly Issue<Code>[]): Failure<Code> | undefined {
  const [first, ...rest] = issues;
  return first && { kind: 'invalid', issues: [first, ...rest] };
}

export function issue<Code extends string>(code: Code, path: readonly string[], params?: MessageParams): Issue<Code> {
  return params ? { code, path, params } : { code, path };
}

export function notFound<Code extends string>(
  code: Code,
  path: readonly string[],
  params?: MessageParams,
): Failure<Code> {
  return { kind: 'not-found', ...issue(code, path, params) };
}

export function conflict<Code extends string>(
  code: Code,
  path: readonly string[],
  params?: MessageParams,
  currentVersion?: number,
): Failure<Code> {
  return { kind: 'conflict', currentVersion, ...issue(code, path, params) };
}

export function ruleBroken<Code extends string>(
  code: Code,
  path: readonly string[],
  params?: MessageParams,
): Failure<Code> {
  return { kind: 'rule', ...issue(code, path, params) };
}

/** The sentence for each code of an area, in both languages; `{name}` stands for a parameter. */
export type Messages<Code extends string = string> = Readonly<Record<Code, LocalizedText>>;
