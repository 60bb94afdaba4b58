import type { Document } from '../document.js';
import type { ValueTest } from './comparison.js';
import { someValueAt, type LeafArrays, type PathStep } from './path.js';

/** What a filter demands of one field: a test of its values, a negation, or several demands at once. */
export type Condition =
  | {
      readonly kind: 'leaf';
      readonly test: ValueTest;
      readonly leafArrays: LeafArrays;
      /** For `$elemMatch`: the test of one element, from which the positional `$` takes its index. */
      readonly elementTest?: ValueTest;
    }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'all'; readonly parts: readonly Condition[] };

export const leaf = (test: ValueTest): Condition => ({ kind: 'leaf', test, leafArrays: 'expand' });
export const wholeArray = (test: ValueTest): Condition => ({ kind: 'leaf', test, leafArrays: 'whole' });
export const not = (part: Condition): Condition => ({ kind: 'not', part });
export const all = (parts: readonly Condition[]): Condition => {
  const [first] = parts;
  return first && parts.length === 1 ? first : { kind: 'all', parts };
};

/** The condition as a test of documents at a path; each part may be met by another array element. */
export function atPath(condition: Condition, path: readonly PathStep[]): (doc: Document) => boolean {
  switch (condition.kind) {
    case 'not': {
      const test = atPath(condition.part, path);
      return (doc) => !test(doc);
    }
    case 'all': {
      const tests = condition.parts.map((part) => atPath(part, path));
      return (doc) => tests.every((test) => test(doc));
    }
    case 'leaf': {
      const { test, leafArrays } = condition;
      const name = path[0]?.name;
      if (name === undefined || path.length > 1) return (doc) => someValueAt(doc, path, leafArrays, test);
      // The plain field of a scan needs no walk.
      return (doc) => {
        const value = Object.hasOwn(doc, name) ? doc[name] : undefined;
        if (leafArrays === 'expand' && Array.isArray(value) && value.some(test)) return true;
        return test(value);
      };
    }
  }
}

/** The condition as a test of one value itself, as `$elemMatch` and `$pull` ask of an element. */
export function onValue(condition: Condition): ValueTest {
  switch (condition.kind) {
    case 'not': {
      const test = onValue(condition.part);
      return (value) => !test(value);
    }
    case 'all': {
      const tests = condition.parts.map(onValue);
      return (value) => tests.every((test) => test(value));
    }
    case 'leaf':
      return condition.test;
  }
}
