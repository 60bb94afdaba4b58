import {
  type Meeting as EngineMeeting,
  type Plan as EnginePlan,
  type Problem,
  type Wish,
  check,
  repair,
} from '@vstrecha/scheduling';
import { type Meeting, sidesOf } from './meeting.js';
import type { PlanningTask } from './planning-problem.js';
import type { SettingIndex } from './setting.js';
import { weightOf } from './wanted-meeting.js';

/** What a repair need not keep to: what must be dropped is dropped, and the reasons say so. */
const mayLack: readonly string[] = ['requiredMeetings', 'fairBreaks'];

/**
 * Finds new places for the meetings of a plan that can no longer be held, moving as few others as possible, and gives the
 * task with everything fixed where it then is, so that solving it adds what else fits. Yields after each meeting, as one
 * may take some milliseconds in a large event.
 */
export function* repairedTask(
  task: PlanningTask,
  meetings: readonly Meeting[],
  index: SettingIndex,
): Generator<void, PlanningTask> {
  const known = new Set(task.wanted.keys());
  const planned = meetings.filter((meeting) => meeting.state === 'planned' && known.has(meeting.pair));
  const open = new Set(task.problem.slots.map((slot) => slot.id));
  const movable = planned.filter((meeting) => open.has(meeting.slotId) || !index.slots.has(meeting.slotId));
  const wishes = new Map(task.problem.wishes.map((wish) => [wish.id, wish]));
  let { problem, plan } = holdablePart(task.problem, movable, index);
  const kept = new Set(plan.meetings.map((meeting) => meeting.wish));
  const displaced = movable
    .filter((meeting) => !kept.has(meeting.pair))
    .sort((a, b) => Number(b.required) - Number(a.required) || weightOf(b) - weightOf(a));
  for (const meeting of displaced) {
    const wish = wishes.get(meeting.pair);
    if (!wish) continue;
    ({ problem, plan } = repair(problem, plan, { kind: 'wish-added', wish }));
    yield;
  }
  const places = new Map(plan.meetings.map((meeting) => [meeting.wish, meeting]));
  return { ...task, problem: { ...task.problem, wishes: task.problem.wishes.map((wish) => fixed(wish, places)) } };
}

function fixed(wish: Wish, places: ReadonlyMap<string, EngineMeeting>): Wish {
  const place = places.get(wish.id);
  return place ? { ...wish, pin: { slot: place.slot, table: place.table } } : wish;
}

/** The largest part of the plan that breaks no rule as things stand now, as a problem of its own. */
function holdablePart(
  problem: Problem,
  meetings: readonly Meeting[],
  index: SettingIndex,
): { problem: Problem; plan: EnginePlan } {
  const slots = new Set<string>(problem.slots.map((slot) => slot.id));
  const tables = new Set<string>(problem.tables.map((table) => table.id));
  let standing = meetings.filter((meeting) => slots.has(meeting.slotId) && tables.has(meeting.tableId));
  for (;;) {
    const pairs = new Set<string>(standing.map((meeting) => meeting.pair));
    const part = { ...problem, wishes: problem.wishes.filter((wish) => pairs.has(wish.id)) };
    const plan = { meetings: standing.map((meeting) => engineMeeting(meeting, index)) };
    const broken = check(part, plan).violations.filter(({ constraint }) => !mayLack.includes(constraint));
    if (broken.length === 0) return { problem: part, plan };
    // Where two are in each other's way, the latter one gives way; every round removes at least one.
    const givingWay = new Set(broken.map(({ wishes }) => wishes.at(-1)));
    standing = standing.filter((meeting) => !givingWay.has(meeting.pair));
  }
}

/** The engine knows one delegate of each side. */
export function engineMeeting(meeting: Meeting, index: SettingIndex): EngineMeeting {
  const delegates = sidesOf(meeting).flatMap((side) =>
    meeting.delegateIds.filter((id) => index.delegationOfDelegate.get(id)?.id === side).slice(0, 1),
  );
  return { wish: meeting.pair, slot: meeting.slotId, table: meeting.tableId, delegates };
}
