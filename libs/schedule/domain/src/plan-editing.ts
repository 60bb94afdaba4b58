import {
  type Failure,
  type Id,
  type IdSource,
  type Result,
  err,
  invalidIfAny,
  notFound,
  ok,
  ruleBroken,
} from '@vstrecha/kernel';
import { noTopics } from './meeting-topics.js';
import type { ScheduleCode } from './messages.js';
import { type Meeting, sidesOf } from './meeting.js';
import { Occupancy } from './occupancy.js';
import { type Placement, place } from './placement.js';
import { type Plan, editable } from './plan.js';
import { firstVersion, revised } from './record.js';
import type { SettingIndex } from './setting.js';
import { type PairKey, type Wanted, pairKey } from './wanted-meeting.js';

/** A plan in progress with all that its changes are judged by. */
export interface WorkInProgress {
  readonly plan: Plan;
  readonly meetings: readonly Meeting[];
  readonly wanted: Wanted;
  readonly index: SettingIndex;
  /** Series of the pairs that the last released plan holds, so that a meeting that comes back is the same one. */
  readonly releasedSeries: ReadonlyMap<PairKey, Id<'MeetingSeries'>>;
}

/** What an edit changes; `plan` always has the next version, so that two organizers notice each other. */
export interface PlanEdit {
  readonly plan: Plan;
  readonly saved: readonly Meeting[];
  readonly removed: readonly Meeting[];
}

type Edited = Result<PlanEdit, Failure<ScheduleCode>>;

/** Moves a meeting to another slot or table, or both. Chosen delegates come along; others are found anew. */
export function moveMeeting(work: WorkInProgress, id: Id<'Meeting'>, to: Placement, now: Date): Edited {
  const meeting = movable(work, id);
  if (!meeting.ok) return meeting;
  const present = meeting.value;
  const kept = present.delegatesChosen || to.slotId === present.slotId ? present.delegateIds : undefined;
  const delegateIds = to.delegateIds ?? kept;
  const others = new Occupancy(work.meetings.filter((other) => other !== present));
  const placed = place(sidesOf(present), { ...to, delegateIds }, others, work.wanted.forbidden, work.index);
  if (!placed.ok) return placed;
  const delegatesChosen = present.delegatesChosen || to.delegateIds !== undefined;
  return edited(work.plan, [revised(present, { ...placed.value, delegatesChosen }, now)], [], now);
}

/** Lets two meetings exchange slot and table. */
export function swapMeetings(work: WorkInProgress, ids: readonly [Id<'Meeting'>, Id<'Meeting'>], now: Date): Edited {
  const first = movable(work, ids[0]);
  if (!first.ok) return first;
  const second = movable(work, ids[1]);
  if (!second.ok) return second;
  if (first.value === second.value) return err(ruleBroken('meeting.swap-with-itself', []));
  const pair = [first.value, second.value] as const;
  const occupancy = new Occupancy(work.meetings.filter((other) => !pair.includes(other)));
  const saved: Meeting[] = [];
  const found = [];
  for (const [position, meeting] of pair.entries()) {
    const target = pair[1 - position]!;
    const delegateIds = meeting.delegatesChosen || meeting.slotId === target.slotId ? meeting.delegateIds : undefined;
    const placement = { slotId: target.slotId, tableId: target.tableId, delegateIds };
    const placed = place(sidesOf(meeting), placement, occupancy, work.wanted.forbidden, work.index);
    if (placed.ok) {
      const moved = revised(meeting, placed.value, now);
      occupancy.add(moved);
      saved.push(moved);
    } else if (placed.error.kind === 'invalid') {
      found.push(...placed.error.issues.map((one) => ({ ...one, path: [`meeting${position + 1}`, ...one.path] })));
    }
  }
  const failure = invalidIfAny(found);
  return failure ? err(failure) : edited(work.plan, saved, [], now);
}

export interface NewMeeting extends Placement {
  readonly fromDelegationId: Id<'Delegation'>;
  readonly toDelegationId: Id<'Delegation'>;
}

/** Adds a meeting by hand, asked for or not. Its slot is pinned, as somebody wanted it there. */
export function addMeeting(work: WorkInProgress, input: NewMeeting, ids: IdSource, now: Date): Edited {
  const open = editable(work.plan);
  if (!open.ok) return open;
  const sides = [input.fromDelegationId, input.toDelegationId] as const;
  const placed = place(sides, input, new Occupancy(work.meetings), work.wanted.forbidden, work.index);
  if (!placed.ok) return placed;
  const pair = pairKey(...sides);
  const wanted = work.wanted.meetings.find((candidate) => candidate.key === pair);
  const meeting: Meeting = {
    id: ids.next(),
    seriesId: work.releasedSeries.get(pair) ?? ids.next(),
    eventId: work.plan.eventId,
    planId: work.plan.id,
    ...firstVersion(now),
    pair,
    fromDelegationId: sides[0],
    toDelegationId: sides[1],
    requestIds: wanted?.requestIds ?? [],
    priority: wanted?.priority ?? 2,
    mutual: wanted?.mutual ?? false,
    required: wanted?.required ?? false,
    topics: wanted?.topics ?? noTopics,
    ...placed.value,
    delegatesChosen: (input.delegateIds?.length ?? 0) > 0,
    pinnedSlot: true,
    pinnedTable: false,
    byHand: true,
    state: 'planned',
    absentDelegationIds: [],
  };
  const takenOut = work.plan.takenOut.filter((key) => key !== pair);
  return edited({ ...work.plan, takenOut }, [meeting], [], now);
}

/** Takes a meeting out of the plan; planning again does not bring it back until it is allowed again. */
export function takeOutMeeting(work: WorkInProgress, id: Id<'Meeting'>, now: Date): Edited {
  const meeting = movable(work, id);
  if (!meeting.ok) return meeting;
  const takenOut = [...work.plan.takenOut.filter((key) => key !== meeting.value.pair), meeting.value.pair];
  return edited({ ...work.plan, takenOut }, [], [meeting.value], now);
}

/** Lets planning place the pair again. */
export function allowAgain(work: WorkInProgress, pair: PairKey, now: Date): Edited {
  const open = editable(work.plan);
  if (!open.ok) return open;
  if (!work.plan.takenOut.includes(pair)) return err(ruleBroken('plan.pair-not-taken-out', ['pair']));
  return edited({ ...work.plan, takenOut: work.plan.takenOut.filter((key) => key !== pair) }, [], [], now);
}

/** Fixes the slot or the table of a meeting for planning, or lets them go. */
export function pinMeeting(
  work: WorkInProgress,
  id: Id<'Meeting'>,
  pin: { readonly slot: boolean; readonly table: boolean },
  now: Date,
): Edited {
  const meeting = movable(work, id);
  if (!meeting.ok) return meeting;
  const pinned = revised(meeting.value, { pinnedSlot: pin.slot, pinnedTable: pin.table }, now);
  return edited(work.plan, [pinned], [], now);
}

/** Says who attends a meeting; without names the plan decides again. */
export function chooseDelegates(
  work: WorkInProgress,
  id: Id<'Meeting'>,
  delegateIds: readonly Id<'Delegate'>[],
  now: Date,
): Edited {
  const meeting = movable(work, id);
  if (!meeting.ok) return meeting;
  const present = meeting.value;
  const others = new Occupancy(work.meetings.filter((other) => other !== present));
  const placement = { slotId: present.slotId, tableId: present.tableId, delegateIds };
  const placed = place(sidesOf(present), placement, others, work.wanted.forbidden, work.index);
  if (!placed.ok) return placed;
  const delegatesChosen = delegateIds.length > 0;
  return edited(work.plan, [revised(present, { ...placed.value, delegatesChosen }, now)], [], now);
}

function movable(work: WorkInProgress, id: Id<'Meeting'>): Result<Meeting, Failure<ScheduleCode>> {
  const open = editable(work.plan);
  if (!open.ok) return open;
  const meeting = work.meetings.find((candidate) => candidate.id === id);
  if (!meeting) return err(notFound('meeting.not-found', ['meetingId']));
  if (meeting.state !== 'planned') return err(ruleBroken('meeting.already-happened', ['meetingId']));
  return ok(meeting);
}

function edited(plan: Plan, saved: readonly Meeting[], removed: readonly Meeting[], now: Date): Edited {
  return ok({ plan: revised(plan, {}, now), saved, removed });
}
