import type { ConstraintName, Violation } from './model.js';
import type { PlacedMeeting, PlanView } from './plan-view.js';
import { breaksOf } from './objectives.js';
import { isOn } from './rules.js';

/**
 * The catalogue of hard constraints: each function finds the places where a plan does not hold one of them. The same
 * sentences stand in docs/constraints.md. Written for clarity from the public model; the search does not use them.
 */
export type Constraint = (view: PlanView) => Violation[];

function violation(constraint: ConstraintName, message: string, meetings: readonly PlacedMeeting[]): Violation {
  const slots = new Set(meetings.map(({ meeting }) => meeting.slot));
  return {
    constraint,
    message,
    wishes: meetings.map(({ wish }) => wish.id),
    slot: slots.size === 1 ? [...slots][0] : undefined,
  };
}

/** Every required wish and every wish with a fixed slot is placed. */
export function requiredMeetings(view: PlanView): Violation[] {
  const violations: Violation[] = [];
  view.index.problem.wishes.forEach((wish, w) => {
    if ((wish.required || wish.pin?.slot !== undefined) && view.placed[w] === undefined) {
      violations.push({
        constraint: 'requiredMeetings',
        message: `The meeting ${wish.id} is required and not placed.`,
        wishes: [wish.id],
      });
    }
  });
  return violations;
}

/** Two delegations that must not meet hold no meeting with each other. */
export function forbiddenPairs(view: PlanView): Violation[] {
  const pairs = view.index.problem.forbiddenPairs ?? [];
  if (pairs.length === 0) return [];
  const forbidden = new Set(pairs.flatMap(([a, b]) => [`${a}\n${b}`, `${b}\n${a}`]));
  return view.meetings
    .filter(({ wish }) => forbidden.has(`${wish.a}\n${wish.b}`))
    .map((m) => violation('forbiddenPairs', `${m.wish.a} and ${m.wish.b} must not meet.`, [m]));
}

/** A meeting is held in one of the slots and in one of the rounds that its wish allows. */
export function allowedSlots(view: PlanView): Violation[] {
  const violations: Violation[] = [];
  for (const m of view.meetings) {
    const { slots, rounds } = m.wish;
    if (slots === undefined && rounds === undefined) continue;
    const round = view.index.problem.slots[m.slot]!.round;
    const allowed =
      (slots?.includes(m.meeting.slot) ?? true) &&
      (rounds === undefined || (round !== undefined && rounds.includes(round)));
    if (!allowed) {
      violations.push(violation('allowedSlots', `${m.wish.id} may not be held in slot ${m.meeting.slot}.`, [m]));
    }
  }
  return violations;
}

/** A meeting whose slot or table is fixed is held there. */
export function pins(view: PlanView): Violation[] {
  const violations: Violation[] = [];
  for (const m of view.meetings) {
    const pin = m.wish.pin;
    if (pin?.slot !== undefined && pin.slot !== m.meeting.slot) {
      violations.push(violation('pins', `${m.wish.id} is fixed in slot ${pin.slot}, not ${m.meeting.slot}.`, [m]));
    }
    if (pin?.table !== undefined && pin.table !== m.meeting.table) {
      violations.push(violation('pins', `${m.wish.id} is fixed at table ${pin.table}, not ${m.meeting.table}.`, [m]));
    }
  }
  return violations;
}

/** Of two meetings with a precedence between them, the one that comes first is held in an earlier slot (if both are placed). */
export function precedences(view: PlanView): Violation[] {
  const violations: Violation[] = [];
  for (const { before, after } of view.index.problem.precedences ?? []) {
    const first = view.placed[view.index.wishAt.get(before)!];
    const second = view.placed[view.index.wishAt.get(after)!];
    if (first !== undefined && second !== undefined && first.slot >= second.slot) {
      violations.push(violation('precedences', `${before} must be held before ${after}.`, [first, second]));
    }
  }
  return violations;
}

/** A delegation, and a delegate who attends, is available in the slot of the meeting and attends no agenda item then. */
export function availability(view: PlanView): Violation[] {
  const violations: Violation[] = [];
  const { problem, slotAt, sides } = view.index;
  const slotCount = problem.slots.length;
  const busyElsewhere = view.index.busyElsewhere();
  const block = (away: Uint8Array, offset: number, id: string, unavailable: readonly string[] | undefined) => {
    for (const slot of unavailable ?? []) away[offset + slotAt.get(slot)!] = 1;
    for (const slot of busyElsewhere.get(id) ?? []) away[offset + slot] = 1;
  };
  const away = new Uint8Array(problem.delegations.length * slotCount);
  const awayDelegates = new Map<string, Uint8Array>();
  problem.delegations.forEach(({ id, unavailable, delegates: named }, d) => {
    block(away, d * slotCount, id, unavailable);
    for (const delegate of named ?? []) {
      const awayDelegate = new Uint8Array(slotCount);
      block(awayDelegate, 0, delegate.id, delegate.unavailable);
      awayDelegates.set(delegate.id, awayDelegate);
    }
  });
  const report = (id: string, m: PlacedMeeting) =>
    violations.push(violation('availability', `${id} is not available in slot ${m.meeting.slot}.`, [m]));
  for (const m of view.meetings) {
    if (away[sides[2 * m.wishIndex]! * slotCount + m.slot] === 1) report(m.wish.a, m);
    if (away[sides[2 * m.wishIndex + 1]! * slotCount + m.slot] === 1) report(m.wish.b, m);
    if (m.meeting.delegates === undefined) continue;
    for (const delegate of m.meeting.delegates) if (awayDelegates.get(delegate)?.[m.slot] === 1) report(delegate, m);
  }
  return violations;
}

/** A delegation holds at most as many meetings at once as its capacity. */
export function capacity(view: PlanView): Violation[] {
  const violations: Violation[] = [];
  view.meetingsOf.forEach((meetings, d) => {
    const delegation = view.index.problem.delegations[d]!;
    const most = delegation.capacity ?? 1;
    // The list is in time order, so that too many at once stand next to each other.
    if (!meetings.some((m, i) => i >= most && meetings[i - most]!.slot === m.slot)) return;
    for (const atOnce of bySlot(meetings)) {
      if (atOnce.length > most) {
        const message = `${delegation.id} has ${atOnce.length} meetings in slot ${atOnce[0]!.meeting.slot}, at most ${most} are possible.`;
        violations.push(violation('capacity', message, atOnce));
      }
    }
  });
  return violations;
}

/** Each side with named delegates is represented by one of them, by the one asked for if any, and nobody is in two places at a time. */
export function delegates(view: PlanView): Violation[] {
  const violations: Violation[] = [];
  const { problem } = view.index;
  if (!problem.delegations.some((d) => d.delegates?.length)) return violations;
  const delegationOf = new Map(problem.delegations.flatMap((d) => (d.delegates ?? []).map((x) => [x.id, d.id])));
  const whereIs = new Map<string, PlacedMeeting>();
  for (const m of view.meetings) {
    const present = m.meeting.delegates ?? [];
    for (const side of [m.wish.a, m.wish.b]) {
      const named = view.index.delegation(side).delegates?.length ?? 0;
      const ofSide = present.filter((id) => delegationOf.get(id) === side);
      if (named > 0 && ofSide.length !== 1) {
        const message = `${m.wish.id} needs one delegate of ${side}, and has ${ofSide.length}.`;
        violations.push(violation('delegates', message, [m]));
      }
    }
    for (const asked of m.wish.delegates ?? []) {
      if (!present.includes(asked)) violations.push(violation('delegates', `${m.wish.id} asks for ${asked}.`, [m]));
    }
    for (const id of present) {
      const side = delegationOf.get(id);
      if (side !== m.wish.a && side !== m.wish.b) {
        violations.push(violation('delegates', `${id} belongs to neither side of ${m.wish.id}.`, [m]));
      }
      const key = `${m.slot}\n${id}`;
      const elsewhere = whereIs.get(key);
      if (elsewhere !== undefined) {
        const message = `${id} is in two meetings in slot ${m.meeting.slot}.`;
        violations.push(violation('delegates', message, [elsewhere, m]));
      }
      whereIs.set(key, m);
    }
  }
  return violations;
}

/** A delegation has no more meetings than it wants. */
export function maxMeetings(view: PlanView): Violation[] {
  const violations: Violation[] = [];
  view.meetingsOf.forEach((meetings, d) => {
    const delegation = view.index.problem.delegations[d]!;
    if (delegation.maxMeetings !== undefined && meetings.length > delegation.maxMeetings) {
      const message = `${delegation.id} has ${meetings.length} meetings and wants at most ${delegation.maxMeetings}.`;
      violations.push(violation('maxMeetings', message, meetings));
    }
  });
  return violations;
}

/** A delegation that rests after k slots in a row has no meetings in more than k successive slots of a round. */
export function rest(view: PlanView): Violation[] {
  const violations: Violation[] = [];
  const { slots } = view.index.problem;
  view.meetingsOf.forEach((meetings, d) => {
    const { restAfter, id } = view.index.problem.delegations[d]!;
    if (restAfter === undefined) return;
    let row: PlacedMeeting[][] = [];
    const close = () => {
      if (row.length > restAfter) {
        const message = `${id} has meetings in ${row.length} slots in a row and rests after ${restAfter}.`;
        violations.push(violation('rest', message, row.flat()));
      }
    };
    for (const atOnce of bySlot(meetings)) {
      const slot = atOnce[0]!.slot;
      const previous = row.at(-1)?.[0]!.slot;
      const goesOn =
        previous === slot - 1 &&
        slots[previous]!.round === slots[slot]!.round &&
        slots[previous]!.day === slots[slot]!.day;
      if (!goesOn) {
        close();
        row = [];
      }
      row.push(atOnce);
    }
    close();
  });
  return violations;
}

/** A table holds one meeting at a time, and none in a slot in which it is not available. */
export function tables(view: PlanView): Violation[] {
  const violations: Violation[] = [];
  const { problem, slotAt } = view.index;
  const taken = new Array<PlacedMeeting | undefined>(problem.slots.length * problem.tables.length);
  const closed = problem.tables.map((table) => new Set(table.unavailable?.map((slot) => slotAt.get(slot)!)));
  for (const m of view.meetings) {
    const at = m.slot * problem.tables.length + m.tableIndex;
    const other = taken[at];
    if (other !== undefined) {
      const message = `Table ${m.table.id} holds two meetings in slot ${m.meeting.slot}.`;
      violations.push(violation('tables', message, [other, m]));
    }
    taken[at] = m;
    if (closed[m.tableIndex]!.has(m.slot)) {
      const message = `Table ${m.table.id} is not available in slot ${m.meeting.slot}.`;
      violations.push(violation('tables', message, [m]));
    }
  }
  return violations;
}

/** A meeting that needs something of its table is held at one that has it; a fixed table is taken as it is. */
export function tableFeatures(view: PlanView): Violation[] {
  const violations: Violation[] = [];
  for (const m of view.meetings) {
    if (!m.wish.needs?.length || isTableFixed(view, m)) continue;
    const missing = m.wish.needs.filter((need) => !m.table.features?.includes(need));
    if (missing.length > 0) {
      const message = `${m.wish.id} needs ${missing.join(', ')}, which table ${m.table.id} does not have.`;
      violations.push(violation('tableFeatures', message, [m]));
    }
  }
  return violations;
}

/** A meeting is held at a home table of its first delegation, else of its second, where they have one; a fixed table is taken as it is. */
export function homeTables(view: PlanView): Violation[] {
  const violations: Violation[] = [];
  const homes = view.index.problem.delegations.map((d) => (d.homeTables?.length ? d.homeTables : undefined));
  for (const m of view.meetings) {
    const home = homes[view.index.sides[2 * m.wishIndex]!] ?? homes[view.index.sides[2 * m.wishIndex + 1]!];
    if (home !== undefined && !isTableFixed(view, m) && !home.includes(m.meeting.table)) {
      const message = `${m.wish.id} is held at ${home.join(' or ')}, not at ${m.meeting.table}.`;
      violations.push(violation('homeTables', message, [m]));
    }
  }
  return violations;
}

/** The breaks of any two delegations differ by at most `maxBreakDifference`; one without meetings has none. */
export function fairBreaks(view: PlanView): Violation[] {
  const { problem } = view.index;
  const most = problem.rules?.maxBreakDifference ?? 2;
  const breaks = view.meetingsOf.map((_, d) => breaksOf(view, d));
  const fewest = breaks.reduce((x, y) => Math.min(x, y), Infinity);
  const violations: Violation[] = [];
  breaks.forEach((count, d) => {
    if (count - fewest > most) {
      const message = `${problem.delegations[d]!.id} has ${count} breaks, another delegation ${fewest}: they may differ by ${most}.`;
      violations.push(violation('fairBreaks', message, view.meetingsOf[d]!));
    }
  });
  return violations;
}

export const constraints: Readonly<Record<ConstraintName, Constraint>> = {
  requiredMeetings,
  forbiddenPairs,
  allowedSlots,
  pins,
  precedences,
  availability,
  capacity,
  delegates,
  maxMeetings,
  rest,
  tables,
  tableFeatures,
  homeTables,
  fairBreaks,
};

function isTableFixed(view: PlanView, { wish }: PlacedMeeting): boolean {
  return wish.pin?.table !== undefined && isOn(view.index.problem, 'pins');
}

/** Groups meetings in time order by their slot. */
function bySlot(meetings: readonly PlacedMeeting[]): PlacedMeeting[][] {
  const groups: PlacedMeeting[][] = [];
  for (const m of meetings) {
    if (groups.at(-1)?.[0]!.slot === m.slot) groups.at(-1)!.push(m);
    else groups.push([m]);
  }
  return groups;
}
