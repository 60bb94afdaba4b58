import { type Id, type IdSource, asId } from '@vstrecha/kernel';
import type { Meeting as EngineMeeting, Plan as EnginePlan, Solution, UnplacedWish } from '@vstrecha/scheduling';
import { type Meeting, sidesOf } from './meeting.js';
import { Occupancy, attendeesOf } from './occupancy.js';
import { type PlanningSummary, type Plan } from './plan.js';
import { countBreaks } from './breaks.js';
import type { WorkInProgress } from './plan-editing.js';
import type { PlanningTask } from './planning-problem.js';
import { firstVersion, revised } from './record.js';
import { isBusy } from './setting.js';
import { type Unplaced, unplaced } from './unplaced.js';
import type { WantedMeeting } from './wanted-meeting.js';

/** What planning makes of a plan. */
export interface PlanningOutcome {
  readonly plan: Plan;
  /** New meetings and those that changed. */
  readonly saved: readonly Meeting[];
  readonly removed: readonly Meeting[];
  /** All the meetings that the plan holds now. */
  readonly meetings: readonly Meeting[];
  readonly unplaced: readonly Unplaced[];
}

export interface PlanningStamp {
  readonly seed: number;
  readonly effort: number;
  readonly now: Date;
}

/**
 * Turns the engine's answer into the plan's meetings. A meeting that was there keeps its id and series; one whose pair a
 * released plan holds is that meeting again.
 */
export function planningOutcome(
  work: WorkInProgress,
  task: PlanningTask,
  answer: Pick<Solution, 'plan' | 'status' | 'placedWeight' | 'gap'> & { readonly unplaced: readonly UnplacedWish[] },
  stamp: PlanningStamp,
  ids: IdSource,
): PlanningOutcome {
  const present = new Map(work.meetings.map((meeting) => [meeting.pair, meeting]));
  const placed = placeAll(work, task, answer.plan, present, stamp.now, ids);
  const meetings = [...task.settled, ...placed];
  const kept = new Set(meetings.map((meeting) => meeting.id));
  const missing = [
    ...answer.unplaced.map(({ wish, reasons, remedies }) => unplaced(task.wanted.get(wish)!, reasons, remedies)),
    ...task.leftOut,
  ];
  const { slots } = work.index.setting;
  const summary: PlanningSummary = {
    status: answer.status,
    asked: task.settled.length + task.wanted.size + task.leftOut.length,
    placed: meetings.length,
    requiredUnplaced: missing.filter((one) => one.required).length,
    breaks: countBreaks(meetings, slots, work.plan.rules.breaksAcrossRounds),
    placedWeight: answer.placedWeight,
    gap: answer.gap,
    seed: stamp.seed,
    effort: stamp.effort,
    finishedAt: stamp.now,
  };
  return {
    plan: revised(work.plan, { summary, runId: undefined }, stamp.now),
    saved: meetings.filter((meeting) => present.get(meeting.pair) !== meeting),
    removed: work.meetings.filter((meeting) => meeting.state !== 'cancelled' && !kept.has(meeting.id)),
    meetings,
    unplaced: missing,
  };
}

function placeAll(
  work: WorkInProgress,
  task: PlanningTask,
  plan: EnginePlan,
  present: ReadonlyMap<string, Meeting>,
  now: Date,
  ids: IdSource,
): readonly Meeting[] {
  const occupancy = new Occupancy(task.settled);
  // Those whom the engine or a person named are taken first, so that nobody else draws them into a second meeting.
  const named = new Set(plan.meetings.flatMap((one) => attending(one, present).map((id) => `${one.slot} ${id}`)));
  return plan.meetings.map((one) => {
    const known = present.get(one.wish);
    const meeting = placeOne(
      work,
      task.wanted.get(one.wish)!,
      one,
      attending(one, present),
      named,
      known,
      occupancy,
      now,
      ids,
    );
    occupancy.add(meeting);
    return meeting;
  });
}

/** The delegates that a meeting is sure to have: chosen by a person, or by the engine. */
function attending(one: EngineMeeting, present: ReadonlyMap<string, Meeting>): readonly Id<'Delegate'>[] {
  const known = present.get(one.wish);
  if (known?.delegatesChosen) return known.delegateIds;
  return (one.delegates ?? []).map((id) => asId<'Delegate'>(id));
}

function placeOne(
  work: WorkInProgress,
  wanted: WantedMeeting,
  one: EngineMeeting,
  sure: readonly Id<'Delegate'>[],
  named: ReadonlySet<string>,
  known: Meeting | undefined,
  occupancy: Occupancy,
  now: Date,
  ids: IdSource,
): Meeting {
  const { index, plan } = work;
  const slot = index.slots.get(asId(one.slot))!;
  const sides = sidesOf(wanted);
  const delegateIds = sides.flatMap((id) => {
    const delegation = index.delegations.get(id)!;
    const own = sure.filter((delegate) => index.delegationOfDelegate.get(delegate) === delegation);
    if (known?.delegatesChosen && own.length > 0)
      return own.filter((delegate) => !isBusy(index.delegates.get(delegate)!.busy, slot));
    const free = occupancy
      .freeDelegates(slot.id, delegation, index)
      .filter((delegate) => own.includes(delegate) || !named.has(`${slot.id} ${delegate}`));
    return delegation.parallelMeetings > 1 && own.length > 0 ? own : attendeesOf(delegation, free);
  });
  const seats = [occupancy.freeSeat(slot.id, sides[0]), occupancy.freeSeat(slot.id, sides[1])] as const;
  const placement = {
    fromDelegationId: wanted.fromDelegationId,
    toDelegationId: wanted.toDelegationId,
    requestIds: wanted.requestIds,
    priority: wanted.priority,
    mutual: wanted.mutual,
    required: wanted.required,
    topics: wanted.topics,
    slotId: slot.id,
    time: { start: slot.start, end: slot.end },
    tableId: asId<'Table'>(one.table),
    delegateIds,
    seats,
  };
  if (known) return isSame(known, placement) ? known : revised(known, placement, now);
  return {
    id: ids.next(),
    seriesId: work.releasedSeries.get(wanted.key) ?? ids.next(),
    eventId: plan.eventId,
    planId: plan.id,
    ...firstVersion(now),
    pair: wanted.key,
    ...placement,
    delegatesChosen: false,
    pinnedSlot: false,
    pinnedTable: false,
    byHand: false,
    state: 'planned',
    absentDelegationIds: [],
  };
}

function isSame(meeting: Meeting, placement: Partial<Meeting>): boolean {
  return Object.entries(placement).every(
    ([field, value]) => JSON.stringify(meeting[field as keyof Meeting]) === JSON.stringify(value),
  );
}
