import type { ObjectiveName, ObjectiveValues, Problem } from './model.js';
import type { PlacedMeeting, PlanView } from './plan-view.js';

/**
 * The catalogue of objectives in the order in which they count; less is better. The same sentences stand in
 * docs/constraints.md. Like the constraints they read the public model and are not what the search computes with.
 */
export type Objective = (view: PlanView) => number;

/** The number of required meetings that are not placed. */
export function unplacedRequired(view: PlanView): number {
  return view.index.problem.wishes.filter(
    (wish, w) => (wish.required || wish.pin?.slot !== undefined) && view.placed[w] === undefined,
  ).length;
}

/** The weight of all wishes that are not placed. */
export function unplacedWeight(view: PlanView): number {
  let weight = 0;
  view.index.problem.wishes.forEach((wish, w) => {
    if (view.placed[w] === undefined) weight += wish.weight ?? 1;
  });
  return weight;
}

/** By how much the breaks of the two delegations with the most and the fewest differ more than `maxBreakDifference`. */
export function breakDifference(view: PlanView): number {
  let most = 0;
  let fewest = Infinity;
  view.meetingsOf.forEach((_, d) => {
    const count = breaksOf(view, d);
    most = Math.max(most, count);
    fewest = Math.min(fewest, count);
  });
  return Math.max(0, most - fewest - (view.index.problem.rules?.maxBreakDifference ?? 2));
}

/** The sum over all delegations of the squared share of their wishes that is not placed: one who misses much counts more than two who miss a little. */
export function missedShares(view: PlanView): number {
  const wished = new Int32Array(view.meetingsOf.length);
  for (const d of view.index.sides) wished[d]!++;
  let sum = 0;
  view.meetingsOf.forEach((meetings, d) => {
    if (wished[d]! > 0) sum += (1 - meetings.length / wished[d]!) ** 2;
  });
  return sum;
}

/** The number of breaks of all delegations: maximal runs of idle slots between two meetings of one delegation. */
export function breaks(view: PlanView): number {
  let sum = 0;
  view.meetingsOf.forEach((_, d) => (sum += breaksOf(view, d)));
  return sum;
}

/** The number of times that a delegation comes to a meeting at a table at which it did not hold its previous one. */
export function tableChanges(view: PlanView): number {
  let sum = 0;
  view.meetingsOf.forEach((_, d) => (sum += tableChangesOf(view, d)));
  return sum;
}

/** The distance that delegations walk between the zones of successive meetings. */
export function walking(view: PlanView): number {
  const { tables, rules } = view.index.problem;
  if (tables.every(({ zone }) => zone === undefined)) return 0;
  const distances = new Map<string, number>();
  for (const { from, to, distance } of rules?.zoneDistances ?? []) {
    distances.set(`${from}\n${to}`, distance).set(`${to}\n${from}`, distance);
  }
  const apart = (from: string | undefined, to: string | undefined): number =>
    from === undefined || to === undefined || from === to ? 0 : (distances.get(`${from}\n${to}`) ?? 1);
  let sum = 0;
  for (const meetings of view.meetingsOf) {
    forEachTransition(meetings, ({ table }, from, to) => {
      let shortest = Infinity;
      for (let i = from; i < to; i++) shortest = Math.min(shortest, apart(meetings[i]!.table.zone, table.zone));
      sum += shortest;
    });
  }
  return sum;
}

export const objectives: Readonly<Record<ObjectiveName, Objective>> = {
  unplacedRequired,
  unplacedWeight,
  breakDifference,
  missedShares,
  breaks,
  tableChanges,
  walking,
};

export function objectiveValues(view: PlanView): ObjectiveValues {
  return {
    unplacedRequired: unplacedRequired(view),
    unplacedWeight: unplacedWeight(view),
    breakDifference: breakDifference(view),
    missedShares: missedShares(view),
    breaks: breaks(view),
    tableChanges: tableChanges(view),
    walking: walking(view),
  };
}

/** Breaks of one delegation. A pause between rounds, or a night, ends a run of idle slots where the rules say so. */
export function breaksOf(view: PlanView, delegation: number): number {
  let count = 0;
  let previous = -1;
  for (const { slot } of view.meetingsOf[delegation]!) {
    if (previous >= 0 && slot > previous + 1 && isOneRun(view.index.problem, previous, slot)) count++;
    previous = slot;
  }
  return count;
}

/** Whether no pause between rounds and no night ends the run of slots from one to the other. */
function isOneRun({ slots, rules }: Problem, from: number, to: number): boolean {
  for (let s = from + 1; s <= to; s++) {
    if (slots[s]!.day !== slots[s - 1]!.day) {
      if (!(rules?.breaksAcrossNights ?? false)) return false;
    } else if (slots[s]!.round !== slots[s - 1]!.round && !(rules?.breaksAcrossRounds ?? true)) return false;
  }
  return true;
}

/** Table changes of one delegation. */
export function tableChangesOf(view: PlanView, delegation: number): number {
  const meetings = view.meetingsOf[delegation]!;
  let changes = 0;
  forEachTransition(meetings, ({ tableIndex }, from, to) => {
    for (let i = from; i < to; i++) if (meetings[i]!.tableIndex === tableIndex) return;
    changes++;
  });
  return changes;
}

/**
 * Calls back with each meeting of a delegation but those of its first busy slot. From `from` up to `to` in the list are its
 * meetings in the busy slot before.
 */
function forEachTransition(
  meetings: readonly PlacedMeeting[],
  visit: (next: PlacedMeeting, from: number, to: number) => void,
): void {
  let before = 0;
  let now = 0;
  for (let i = 1; i < meetings.length; i++) {
    if (meetings[i]!.slot !== meetings[now]!.slot) {
      before = now;
      now = i;
    }
    if (now > 0) visit(meetings[i]!, before, now);
  }
}
