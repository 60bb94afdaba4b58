import { compile, type CompiledProblem } from './compiled-problem.js';
import { positions } from './lists.js';
import type { Plan, Problem, Reason, Remedy, Rival, UnplacedWish } from './model.js';
import { OpeningFinder, type Opening } from './openings.js';
import { isOn } from './rules.js';
import { addSlot, slotsIn } from './slot-sets.js';
import { Timetable } from './timetable.js';

/**
 * Says of every wish that a plan leaves out why, and what would make room for it. The plan must hold the constraints; it
 * may come from anywhere, e.g. from an organizer who has changed it by hand.
 */
export function explain(problem: Problem, plan: Plan): UnplacedWish[] {
  const timetable = new Timetable(compile(problem));
  const wishAt = positions(problem.wishes);
  const slotAt = positions(problem.slots);
  for (const { wish, slot } of plan.meetings) timetable.place(wishAt.get(wish)!, slotAt.get(slot)!);
  return explainUnplaced(timetable);
}

/** As `explain`; without remedies, which take most of the time, where that is asked for. */
export function explainUnplaced(timetable: Timetable, withRemedies = true): UnplacedWish[] {
  const unplaced: number[] = [];
  for (let m = 0; m < timetable.slotOf.length; m++) if (timetable.slotOf[m]! < 0) unplaced.push(m);
  return explainWishes(timetable, unplaced, withRemedies);
}

/** As `explainUnplaced`, for some of them. Slots before `from` are past: nothing can be placed there. */
export function explainWishes(
  timetable: Timetable,
  wishes: readonly number[],
  withRemedies = true,
  from = 0,
): UnplacedWish[] {
  if (wishes.length === 0) return [];
  const explainer = new Explainer(timetable, from);
  return wishes.map((m) => explainer.explain(m, withRemedies));
}

/** There may be thousands of unplaced wishes: what they have in common is one object for all, here and on other threads. */
const none: readonly never[] = [];

class Explainer {
  private readonly problem: CompiledProblem;
  private openings: OpeningFinder | undefined;
  private readonly forbidden = new Set<string>();
  private readonly fullnessOf: (Reason | undefined)[] = [];
  private readonly rivals: (Rival | undefined)[] = [];
  private readonly remedies = new Map<number, Remedy>();
  private readonly reasons = new Map<number, Reason>();
  private readonly takenIn = new Map<string, Reason>();
  private readonly attendeeIds: readonly string[];
  /** Slots that are not past; of those the ones that are open to a wish, and that its attendees leave free. Sets of slots, as there are thousands of wishes. */
  private readonly toCome: Int32Array;
  private readonly open: Int32Array;
  private readonly free: Int32Array;

  constructor(
    private readonly timetable: Timetable,
    private readonly from: number,
  ) {
    this.problem = timetable.problem;
    const { slotCount, words } = this.problem;
    this.toCome = new Int32Array(words);
    for (let s = from; s < slotCount; s++) addSlot(this.toCome, 0, words, s);
    this.open = new Int32Array(words);
    this.free = new Int32Array(words);
    this.attendeeIds = this.problem.attendeeIds;
    const { problem } = this.problem;
    if (isOn(problem, 'forbiddenPairs')) {
      for (const [a, b] of problem.forbiddenPairs ?? []) this.forbidden.add(`${a}\n${b}`).add(`${b}\n${a}`);
    }
  }

  explain(m: number, withRemedies: boolean): UnplacedWish {
    const wish = this.problem.problem.wishes[m]!;
    if (this.forbidden.size > 0 && this.forbidden.has(`${wish.a}\n${wish.b}`)) {
      return { wish: wish.id, reasons: [{ code: 'forbidden-pair' }], remedies: none };
    }
    if (!withRemedies) return { wish: wish.id, reasons: [this.mainReason(m)], remedies: none };
    this.openings ??= new OpeningFinder(this.timetable, this.from);
    const { cheapest, exchange } = this.openings.find(m);
    const reasons = [this.mainReason(m)];
    if (exchange !== null && exchange.without.length > 0 && exchange.cost >= this.problem.weight[m]!) {
      reasons.push(this.outweighed(exchange));
    }
    return { wish: wish.id, reasons, remedies: cheapest.map((opening) => this.remedy(opening)) };
  }

  private mainReason(m: number): Reason {
    const { words, sideA, sideB, askedDelegates, tables, maxMeetings } = this.problem;
    if (tables.tablesOf.size(tables.choiceOf[m]!) === 0) return { code: 'no-suitable-table' };
    if (!this.begin(m)) return { code: 'no-common-slot' };
    const a = sideA[m]!;
    const b = sideB[m]!;
    const { meetingCount } = this.timetable;
    if (meetingCount[a]! >= maxMeetings[a]!) return this.fullness(a, 'enough-meetings');
    if (meetingCount[b]! >= maxMeetings[b]!) return this.fullness(b, 'enough-meetings');
    if (this.isFull(a)) return this.fullness(a, 'delegation-full');
    if (this.isFull(b)) return this.fullness(b, 'delegation-full');
    for (let i = askedDelegates.start[m]!; i < askedDelegates.start[m + 1]!; i++) {
      const delegate = askedDelegates.items[i]!;
      if (this.isFull(delegate)) return this.fullness(delegate, 'delegate-full');
    }
    const joint = slotsIn(this.free, 0, words);
    if (joint.length === 0) {
      return { code: 'never-free-together', delegations: [this.attendeeIds[a]!, this.attendeeIds[b]!] };
    }
    const seatable = joint.filter((s) => this.timetable.fullPool(m, s) < 0);
    if (seatable.length === 0) return this.tablesTaken(joint);
    for (const d of [a, b]) {
      if (seatable.every((s) => !this.timetable.keepsRest(d, s))) {
        return { code: 'no-rest', delegation: this.attendeeIds[d]!, slots: seatable.map((s) => this.slotId(s)) };
      }
    }
    if (seatable.every((s) => !this.timetable.keepsOrder(m, s))) {
      return { code: 'out-of-order', with: this.neighboursInOrder(m).map((other) => this.rival(other)) };
    }
    const room = seatable.find((s) => this.timetable.permits(m, s));
    if (room !== undefined) return { code: 'room-left', slot: this.slotId(room) };
    // Some slots fail for the rest of one side, the others for the rest of the other side or for the order.
    const tired = this.timetable.keepsRest(a, seatable[0]!) ? b : a;
    return { code: 'no-rest', delegation: this.attendeeIds[tired]!, slots: seatable.map((s) => this.slotId(s)) };
  }

  /** Whether any slot to come is allowed for the wish; `isFull` is asked about those. */
  private begin(m: number): boolean {
    const { words, allowed } = this.problem;
    let any = 0;
    for (let w = 0; w < words; w++) any |= this.open[w] = this.free[w] = allowed[m * words + w]! & this.toCome[w]!;
    return any !== 0;
  }

  /** Whether the attendee is full in all slots that are open to the wish; `free` keeps those in which nobody asked about is full. */
  private isFull(attendee: number): boolean {
    const { words } = this.problem;
    const { full } = this.timetable;
    let any = 0;
    for (let w = 0; w < words; w++) {
      const free = ~full[attendee * words + w]!;
      any |= this.open[w]! & free;
      this.free[w]! &= free;
    }
    return any === 0;
  }

  private tablesTaken(slots: readonly number[]): Reason {
    return once(this.takenIn, slots.join(), () => ({
      code: 'tables-taken',
      slots: slots.map((s) => this.slotId(s)),
    }));
  }

  private outweighed(exchange: Opening): Reason {
    return once(this.reasons, this.keyOf(exchange), () => ({
      code: 'outweighed',
      by: exchange.without.map((rival) => this.rival(rival)),
    }));
  }

  private remedy(opening: Opening): Remedy {
    return once(this.remedies, this.keyOf(opening), () => ({
      slot: this.slotId(opening.slot),
      without: opening.without.map((rival) => this.wishId(rival)),
      available: opening.available.map((p) => this.attendeeIds[p]!),
      extraTable: opening.extraTable,
      lift: opening.lift,
    }));
  }

  /** The same number for openings that read the same; undefined for those that hardly ever do. */
  private keyOf({ slot, without, available, lift, extraTable }: Opening): number | undefined {
    if (available.length > 0 || lift.length > 0 || without.length > 2) return undefined;
    const { wishCount, slotCount } = this.problem;
    const pair = ((without[0] ?? wishCount) * (wishCount + 1) + (without[1] ?? wishCount)) * 2;
    return (pair + (extraTable ? 1 : 0)) * slotCount + slot;
  }

  private neighboursInOrder(m: number): number[] {
    const { earlier, later } = this.problem;
    return [...earlier.of(m), ...later.of(m)].filter((other) => this.timetable.slotOf[other]! >= 0);
  }

  /** The reason that an attendee is full; one object for all wishes that it is the reason for. */
  private fullness(attendee: number, code: 'enough-meetings' | 'delegation-full' | 'delegate-full'): Reason {
    const known = this.fullnessOf[attendee];
    if (known?.code === code) return known;
    const meetings = [...this.problem.wishesOf.of(attendee)]
      .filter((m) => this.timetable.slotOf[m]! >= 0)
      .sort((x, y) => this.timetable.slotOf[x]! - this.timetable.slotOf[y]! || x - y)
      .map((m) => this.rival(m));
    const id = this.attendeeIds[attendee]!;
    const reason: Reason =
      code === 'delegate-full' ? { code, delegate: id, with: meetings } : { code, delegation: id, with: meetings };
    this.fullnessOf[attendee] = reason;
    return reason;
  }

  private rival(meeting: number): Rival {
    return (this.rivals[meeting] ??= {
      wish: this.wishId(meeting),
      slot: this.slotId(this.timetable.slotOf[meeting]!),
    });
  }

  private wishId(m: number): string {
    return this.problem.problem.wishes[m]!.id;
  }

  private slotId(slot: number): string {
    return this.problem.problem.slots[slot]!.id;
  }
}

function once<Key, T>(known: Map<Key, T>, key: Key | undefined, make: () => T): T {
  if (key === undefined) return make();
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}
