import type { Delegation, Plan, Problem, Wish } from './model.js';

/** A problem for a test: `slots` slots s0, s1, ..., tables t0, t1, ... and whatever the test says beside. */
export function aProblem(parts: {
  slots: number | Problem['slots'];
  tables?: number | Problem['tables'];
  delegations: readonly (string | Delegation)[];
  wishes: readonly (string | Wish)[];
  agenda?: Problem['agenda'];
  precedences?: readonly (readonly [string, string])[];
  forbiddenPairs?: Problem['forbiddenPairs'];
  rules?: Problem['rules'];
}): Problem {
  const { slots, tables = 9, delegations, wishes, precedences, ...rest } = parts;
  const numbered = (count: number, letter: string) =>
    Array.from({ length: count }, (_, i) => ({ id: `${letter}${i}` }));
  return {
    ...rest,
    slots: typeof slots === 'number' ? numbered(slots, 's') : slots,
    tables: typeof tables === 'number' ? numbered(tables, 't') : tables,
    delegations: delegations.map((d) => (typeof d === 'string' ? { id: d } : d)),
    wishes: wishes.map((w) => (typeof w === 'string' ? aWish(w) : w)),
    precedences: precedences?.map(([before, after]) => ({ before, after })),
  };
}

/** `aWish('A-B')` is a wish of that id between the delegations A and B. */
export function aWish(id: string, rest: Partial<Wish> = {}): Wish {
  const [a = '', b = ''] = id.split('-');
  return { id, a, b, ...rest };
}

/** `aPlan('A-B s0 t1', ...)`: wish, slot, table and, after those, delegates. */
export function aPlan(...meetings: readonly string[]): Plan {
  return {
    meetings: meetings.map((text) => {
      const [wish = '', slot = '', table = '', ...delegates] = text.split(' ');
      return delegates.length > 0 ? { wish, slot, table, delegates } : { wish, slot, table };
    }),
  };
}
