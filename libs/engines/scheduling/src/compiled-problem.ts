import { compileTables, type CompiledTables } from './compiled-tables.js';
import { maxCapacity } from './faults.js';
import { Lists, positions } from './lists.js';
import type { ConstraintName, ObjectiveName, Problem, Rules, Wish } from './model.js';
import { isOn } from './rules.js';
import { addSlot } from './slot-sets.js';

/**
 * The problem as numbers in typed arrays: what search, repair and proof share. Ids are replaced by positions in the
 * problem's lists. Constraints that are switched off have left no trace here, so that nothing below has to ask.
 *
 * Whoever is in one place at a time is an *attendee*: first all delegations, then every delegate whom a wish asks for
 * by name. A meeting takes one place of each of its attendees in its slot.
 */
export interface CompiledProblem {
  readonly problem: Problem;
  readonly slotCount: number;
  readonly wishCount: number;
  readonly delegationCount: number;
  readonly attendeeCount: number;
  /** Ids of the delegations, then of the delegates asked for. */
  readonly attendeeIds: readonly string[];
  /** 32-bit words a set of slots takes; slot `s` is bit `s & 31` of word `s >> 5`. */
  readonly words: number;

  /** Delegations of each wish. */
  readonly sideA: Int32Array;
  readonly sideB: Int32Array;
  readonly weight: Float64Array;
  readonly integralWeights: boolean;
  /** 1 where the wish must be placed. */
  readonly required: Uint8Array;
  /** The slot in which the wish is fixed, or -1. Also the only allowed one then. */
  readonly pinnedSlot: Int32Array;
  /** Slots in which the wish may be held, availability of its attendees included; `words` words a wish. Empty for a forbidden pair. */
  readonly allowed: Int32Array;
  /** Delegates asked for by each wish, as attendees; empty for most. */
  readonly askedDelegates: Lists;
  /** Wishes of each attendee. */
  readonly wishesOf: Lists;
  /** Wishes that come in an earlier slot than each wish, and in a later one, where both are placed. */
  readonly earlier: Lists;
  readonly later: Lists;

  /** How many meetings attendee `p` can hold in slot `s`: at `p * slotCount + s`. 0 where it is not available. */
  readonly capacityAt: Uint8Array;
  /** The most meetings of each delegation; its number of wishes where there is no limit. */
  readonly maxMeetings: Int32Array;
  /** After how many slots in a row each delegation rests; 0 where it need not. */
  readonly restAfter: Int32Array;
  /** Slots that follow a pause (the first of each round): a row of meetings starts anew there. One set of slots. */
  readonly rowStarts: Int32Array;
  /** The stretch of each slot. Idle slots between two meetings of one stretch are a break; stretches are numbered in time. */
  readonly stretchOf: Int32Array;
  /** First slots of the stretches; one set of slots. */
  readonly stretchStarts: Int32Array;

  readonly tables: CompiledTables;

  /** By how much the breaks of two delegations may differ (those without meetings, with 0 breaks, too). */
  readonly maxBreakDifference: number;
  /** Whether that is a hard constraint (`fairBreaks`). */
  readonly fairBreaks: boolean;
  readonly objectives: Readonly<Record<ObjectiveName, boolean>>;
}

/** One slot for each wish, -1 where it is not placed. The table of each meeting follows from it (`seating.ts`). */
export type Slots = Int32Array;

/** Turns a problem without faults (`findFaults`) into numbers. */
export function compile(problem: Problem): CompiledProblem {
  const on = (constraint: ConstraintName) => isOn(problem, constraint);
  const { slots, delegations, wishes } = problem;
  const slotCount = slots.length;
  const wishCount = wishes.length;
  const delegationCount = delegations.length;
  const words = (slotCount + 31) >> 5;
  const slotAt = positions(slots);
  const delegationAt = positions(delegations);

  // Who is where: delegations, then the delegates who are asked for.
  const attendeeOfDelegate = new Map<string, number>();
  if (on('delegates')) {
    for (const wish of wishes) {
      for (const id of wish.delegates ?? []) {
        if (!attendeeOfDelegate.has(id)) attendeeOfDelegate.set(id, delegationCount + attendeeOfDelegate.size);
      }
    }
  }
  const attendeeCount = delegationCount + attendeeOfDelegate.size;
  const capacityAt = new Uint8Array(attendeeCount * slotCount);
  const busyAt = busyElsewhere(problem, slotAt);
  for (let d = 0; d < delegationCount; d++) {
    compileCapacity(capacityAt, problem, d, attendeeOfDelegate, slotAt, busyAt);
  }

  const available = new Int32Array(attendeeCount * words);
  for (let p = 0; p < attendeeCount; p++) {
    for (let s = 0; s < slotCount; s++) if (capacityAt[p * slotCount + s]! > 0) addSlot(available, p, words, s);
  }

  const sideA = new Int32Array(wishCount);
  const sideB = new Int32Array(wishCount);
  const weight = new Float64Array(wishCount);
  const required = new Uint8Array(wishCount);
  const pinnedSlot = new Int32Array(wishCount).fill(-1);
  const allowed = new Int32Array(wishCount * words);
  const forbidden = forbiddenPairs(problem);
  const attendees: number[][] = [];
  for (let m = 0; m < wishCount; m++) {
    const wish = wishes[m]!;
    const a = delegationAt.get(wish.a)!;
    const b = delegationAt.get(wish.b)!;
    sideA[m] = a;
    sideB[m] = b;
    weight[m] = wish.weight ?? 1;
    const pin = on('pins') ? wish.pin?.slot : undefined;
    required[m] = on('requiredMeetings') && (wish.required === true || wish.pin?.slot !== undefined) ? 1 : 0;
    if (pin !== undefined) pinnedSlot[m] = slotAt.get(pin)!;
    const asked = wish.delegates?.length ? wish.delegates.flatMap((id) => attendeeOfDelegate.get(id) ?? []) : [];
    const present = asked.length > 0 ? [a, b, ...asked] : [a, b];
    attendees.push(present);
    if (forbidden.size > 0 && forbidden.has(pairKey(wish.a, wish.b))) continue;
    const own = ownSlots(problem, wish);
    for (let w = 0; w < words; w++) {
      let slots = own === null ? -1 : own[w]!;
      for (const p of present) slots &= available[p * words + w]!;
      allowed[m * words + w] = slots;
    }
  }

  const wishAt = positions(wishes);
  const before = on('precedences') ? (problem.precedences ?? []) : [];
  const pairs = before.map((p): [number, number] => [wishAt.get(p.before)!, wishAt.get(p.after)!]);

  const rowStarts = new Int32Array(words);
  const stretchStarts = new Int32Array(words);
  const stretchOf = new Int32Array(slotCount);
  let stretch = 0;
  for (let s = 0; s < slotCount; s++) {
    const nextDay = s > 0 && slots[s]!.day !== slots[s - 1]!.day;
    const nextRound = s > 0 && (nextDay || slots[s]!.round !== slots[s - 1]!.round);
    const cut = nextDay
      ? !(problem.rules?.breaksAcrossNights ?? false)
      : nextRound && !(problem.rules?.breaksAcrossRounds ?? true);
    if (cut) stretch++;
    stretchOf[s] = stretch;
    if (s === 0 || nextRound) rowStarts[s >> 5]! |= 1 << (s & 31);
    if (s === 0 || cut) stretchStarts[s >> 5]! |= 1 << (s & 31);
  }

  const wishesOf = Lists.invert(attendees, attendeeCount);
  const objectives = problem.rules?.objectives ?? {};
  return {
    problem,
    slotCount,
    wishCount,
    delegationCount,
    attendeeCount,
    attendeeIds: [...delegations.map((d) => d.id), ...attendeeOfDelegate.keys()],
    words,
    sideA,
    sideB,
    weight,
    integralWeights: weight.every(Number.isInteger),
    required,
    pinnedSlot,
    allowed,
    askedDelegates: Lists.from(attendees.map((present) => present.slice(2))),
    wishesOf,
    earlier: Lists.group(
      wishCount,
      pairs.map(([earlier, later]) => [later, earlier]),
    ),
    later: Lists.group(wishCount, pairs),
    capacityAt,
    maxMeetings: Int32Array.from(delegations, (d, i) =>
      Math.min(on('maxMeetings') ? (d.maxMeetings ?? Infinity) : Infinity, wishesOf.size(i)),
    ),
    restAfter: Int32Array.from(delegations, (d) => (on('rest') ? (d.restAfter ?? 0) : 0)),
    rowStarts,
    stretchOf,
    stretchStarts,
    tables: compileTables(problem, slotAt),
    maxBreakDifference: problem.rules?.maxBreakDifference ?? 2,
    fairBreaks: on('fairBreaks'),
    objectives: {
      unplacedRequired: objectives.unplacedRequired ?? true,
      unplacedWeight: objectives.unplacedWeight ?? true,
      breakDifference: objectives.breakDifference ?? true,
      missedShares: objectives.missedShares ?? true,
      breaks: objectives.breaks ?? true,
      tableChanges: objectives.tableChanges ?? true,
      walking: objectives.walking ?? true,
    },
  };
}

/** Compiles a part of a problem: some of its wishes, by position, with some constraints switched on or off. */
export function compilePart(
  problem: Problem,
  kept: readonly number[],
  constraints: NonNullable<Rules['constraints']> = {},
): CompiledProblem {
  const wishes = kept.map((m) => problem.wishes[m]!);
  const ids = new Set(wishes.map(({ id }) => id));
  const precedences = problem.precedences?.filter(({ before, after }) => ids.has(before) && ids.has(after));
  const rules = { ...problem.rules, constraints: { ...problem.rules?.constraints, ...constraints } };
  return compile({ ...problem, wishes, precedences, rules });
}

/** The slots in which the wish itself may be held (its slots, rounds and pin), as one set; null where it may be any. */
function ownSlots(problem: Problem, wish: Wish): Int32Array | null {
  if (wish.slots === undefined && wish.rounds === undefined && wish.pin?.slot === undefined) return null;
  const words = (problem.slots.length + 31) >> 5;
  const own = new Int32Array(words);
  problem.slots.forEach((_, s) => {
    if (ownLimits(problem, wish, s).length === 0) addSlot(own, 0, words, s);
  });
  return own;
}

/** The constraints by which the wish keeps itself out of the slot. */
export function ownLimits(problem: Problem, wish: Wish, slot: number): ConstraintName[] {
  const limits: ConstraintName[] = [];
  const { id, round } = problem.slots[slot]!;
  if (isOn(problem, 'pins') && wish.pin?.slot !== undefined && wish.pin.slot !== id) limits.push('pins');
  if (isOn(problem, 'allowedSlots')) {
    const inSlots = wish.slots?.includes(id) ?? true;
    const inRounds = wish.rounds === undefined || (round !== undefined && wish.rounds.includes(round));
    if (!inSlots || !inRounds) limits.push('allowedSlots');
  }
  return limits;
}

/** The same problem after one delegation or its delegates have become (un)available: far less work than compiling anew. */
export function withAvailabilityOf(compiled: CompiledProblem, problem: Problem, delegation: number): CompiledProblem {
  const { slotCount, words, delegationCount } = compiled;
  const slotAt = positions(problem.slots);
  const capacityAt = compiled.capacityAt.slice();
  const attendeeOfDelegate = new Map(
    compiled.attendeeIds.slice(delegationCount).map((id, i) => [id, delegationCount + i]),
  );
  compileCapacity(capacityAt, problem, delegation, attendeeOfDelegate, slotAt, busyElsewhere(problem, slotAt));
  const allowed = compiled.allowed.slice();
  const forbidden = forbiddenPairs(problem);
  for (const m of compiled.wishesOf.of(delegation)) {
    const wish = problem.wishes[m]!;
    const own = ownSlots(problem, wish);
    const present = [compiled.sideA[m]!, compiled.sideB[m]!, ...compiled.askedDelegates.of(m)];
    for (let w = 0; w < words; w++) {
      let slots = 0;
      for (let bit = 0; bit < 32 && (w << 5) + bit < slotCount; bit++) {
        if (present.every((p) => capacityAt[p * slotCount + (w << 5) + bit]! > 0)) slots |= 1 << bit;
      }
      if (own !== null) slots &= own[w]!;
      if (forbidden.has(pairKey(wish.a, wish.b))) slots = 0;
      allowed[m * words + w] = slots;
    }
  }
  return { ...compiled, problem, capacityAt, allowed };
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

function forbiddenPairs(problem: Problem): ReadonlySet<string> {
  return new Set(isOn(problem, 'forbiddenPairs') ? problem.forbiddenPairs?.map(([a, b]) => pairKey(a, b)) : []);
}

/** Slots in which delegations and delegates must attend an agenda item. */
function busyElsewhere(
  problem: Problem,
  slotAt: ReadonlyMap<string, number>,
): ReadonlyMap<string, ReadonlySet<number>> {
  const busyAt = new Map<string, Set<number>>();
  for (const item of problem.agenda ?? []) {
    for (const id of item.attendees) {
      let busy = busyAt.get(id);
      if (busy === undefined) busyAt.set(id, (busy = new Set()));
      for (const slot of item.slots) busy.add(slotAt.get(slot)!);
    }
  }
  return busyAt;
}

/** Fills in how many meetings one delegation, and each of its delegates who is asked for, can hold in each slot. */
function compileCapacity(
  capacityAt: Uint8Array,
  problem: Problem,
  d: number,
  attendeeOfDelegate: ReadonlyMap<string, number>,
  slotAt: ReadonlyMap<string, number>,
  busyAt: ReadonlyMap<string, ReadonlySet<number>>,
): void {
  const slotCount = problem.slots.length;
  const isFree = (id: string, unavailable: readonly string[] | undefined): Uint8Array => {
    const free = new Uint8Array(slotCount).fill(1);
    if (!isOn(problem, 'availability')) return free;
    for (const slot of unavailable ?? []) free[slotAt.get(slot)!] = 0;
    for (const s of busyAt.get(id) ?? []) free[s] = 0;
    return free;
  };
  const delegation = problem.delegations[d]!;
  const free = isFree(delegation.id, delegation.unavailable);
  const capacity = isOn(problem, 'capacity') ? (delegation.capacity ?? 1) : maxCapacity;
  const named = isOn(problem, 'delegates') && delegation.delegates?.length ? delegation.delegates : null;
  const freeDelegates = named === null ? null : new Int32Array(slotCount);
  for (const delegate of named ?? []) {
    const delegateFree = isFree(delegate.id, delegate.unavailable);
    const attendee = attendeeOfDelegate.get(delegate.id);
    for (let s = 0; s < slotCount; s++) {
      freeDelegates![s]! += delegateFree[s]!;
      if (attendee !== undefined) capacityAt[attendee * slotCount + s] = delegateFree[s]! & free[s]!;
    }
  }
  for (let s = 0; s < slotCount; s++) {
    const limit = freeDelegates === null ? capacity : Math.min(capacity, freeDelegates[s]!);
    capacityAt[d * slotCount + s] = free[s] === 1 ? limit : 0;
  }
}
