import type { CompiledProblem } from '../compiled-problem.js';
import { slotsIn } from '../slot-sets.js';
import { filterByMatching } from './matching.js';

/** Per wish, the slots that are left to it, ascending. */
export type Domains = readonly (readonly number[])[];

/** No plan places all wishes; these alone are already too many for their slots, given what was struck out before. */
export interface Wipeout {
  readonly wishes: readonly number[];
}

/**
 * Strikes out slots that no plan which places every wish can use: by order (the earliest and latest slots), and by
 * matching the wishes of each attendee, and those of each pool of tables, to places in different slots. Repeats until
 * nothing changes.
 */
export function propagateDomains(problem: CompiledProblem): { readonly domains: Domains } | Wipeout {
  const { wishCount, slotCount, words, allowed, maxMeetings } = problem;
  const domains = Array.from({ length: wishCount }, (_, wish) => slotsIn(allowed, wish, words));
  const empty = domains.findIndex((slots) => slots.length === 0);
  if (empty >= 0) return { wishes: [empty] };
  for (let d = 0; d < problem.delegationCount; d++) {
    const wishes = problem.wishesOf.of(d);
    if (wishes.length > maxMeetings[d]!) return { wishes: Array.from(wishes) };
  }
  const groups = groupsOf(problem);
  const groupsOfWish: number[][] = domains.map(() => []);
  groups.forEach(({ wishes }, group) => wishes.forEach((wish) => groupsOfWish[wish]!.push(group)));
  const waiting = new Set(groups.keys());
  const restrict = (wish: number, slots: number[]): boolean => {
    if (slots.length === domains[wish]!.length) return false;
    domains[wish] = slots;
    for (const group of groupsOfWish[wish]!) waiting.add(group);
    return true;
  };
  for (;;) {
    const outOfOrder = restrictByOrder(problem, domains, restrict);
    if (outOfOrder) return outOfOrder;
    const [next] = waiting;
    if (next === undefined) return { domains };
    waiting.delete(next);
    const { wishes, capacityOf } = groups[next]!;
    const filtered = filterByMatching(
      wishes.map((wish) => domains[wish]!),
      capacityOf.subarray(0, slotCount),
    );
    if (!filtered) return { wishes };
    wishes.forEach((wish, index) => restrict(wish, filtered[index]!));
  }
}

/** Wishes that compete for places in slots: those of an attendee, and those of a pool of tables. */
interface Group {
  readonly wishes: readonly number[];
  /** Places in each slot. */
  readonly capacityOf: Uint8Array | Int32Array;
}

function groupsOf(problem: CompiledProblem): Group[] {
  const { attendeeCount, slotCount, wishesOf, capacityAt, tables, wishCount } = problem;
  const groups: Group[] = [];
  for (let p = 0; p < attendeeCount; p++) {
    const wishes = Array.from(wishesOf.of(p));
    if (wishes.length > 1) groups.push({ wishes, capacityOf: capacityAt.subarray(p * slotCount, (p + 1) * slotCount) });
  }
  const inPool: number[][] = Array.from({ length: tables.poolCount }, () => []);
  for (let wish = 0; wish < wishCount; wish++) {
    for (const pool of tables.poolsOf.of(tables.choiceOf[wish]!)) inPool[pool]!.push(wish);
  }
  inPool.forEach((wishes, q) => {
    if (wishes.length > 0)
      groups.push({ wishes, capacityOf: tables.poolSize.subarray(q * slotCount, (q + 1) * slotCount) });
  });
  return groups;
}

function restrictByOrder(
  { later, wishCount }: CompiledProblem,
  domains: readonly (readonly number[])[],
  restrict: (wish: number, slots: number[]) => boolean,
): Wipeout | undefined {
  for (let changed = true; changed;) {
    changed = false;
    for (let wish = 0; wish < wishCount; wish++) {
      for (const next of later.of(wish)) {
        const earliest = domains[wish]![0]!;
        const latest = domains[next]!.at(-1)!;
        const sooner = domains[wish]!.filter((slot) => slot < latest);
        const afterwards = domains[next]!.filter((slot) => slot > earliest);
        if (sooner.length === 0 || afterwards.length === 0) return { wishes: [wish, next] };
        if (restrict(wish, sooner)) changed = true;
        if (restrict(next, afterwards)) changed = true;
      }
    }
  }
  return undefined;
}
