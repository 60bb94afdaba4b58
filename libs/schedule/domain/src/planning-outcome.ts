import { type Id, type IdSource, asId } from '@vstrecha/kernel';
import type {
  Meeting as EngineMeeting,
  Plan as EnginePlan,
  Progress,
  Solution,
  UnplacedWish,
} from '@vstrecha/scheduling';
import { type Meeting, sidesOf } from './meeting.js';
import { Occupancy, attendeesOf } from './occupancy.js';
import { type PlanningSummary, type Plan } from './plan.js';
import { countBreaks } from './breaks.js';
import type { WorkInProgress } from './plan-editing.js';
import type { PlanningTask } from './planning-problem.js';
import type { PlanningProgress } from './planning-run.js';
import { firstVersion, revised } from './record.js';
import type { ScheduleDelegation, SettingIndex } from './setting.js';
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
  answer: Pick<Solution, 'plan' | 'status' | 'placedWeight' | 'objectives' | 'bounds'> & {
    readonly unplaced: readonly UnplacedWish[];
  },
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
  // What is over counts among the breaks, and what is left out could fill some: the solver knew nothing of either.
  const knowsAll = task.settled.length === 0 && missing.length === 0;
  const summary: PlanningSummary = {
    status: answer.status,
    asked: task.settled.length + task.wanted.size + task.leftOut.length,
    placed: meetings.length,
    requiredUnplaced: missing.filter((one) => one.required).length,
    breaks: countBreaks(meetings, slots, work.plan.rules.breaksAcrossRounds),
    placedWeight: answer.placedWeight,
    ...howFar(answer, answer.placedWeight),
    ...(knowsAll && answer.bounds.breaks !== undefined ? { breaksBound: answer.bounds.breaks } : {}),
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

/** How far the solver is with a task. */
export function progressOf(task: PlanningTask, progress: Progress, at: Date): PlanningProgress {
  const { stage, placed, objectives, bounds } = progress;
  const { wishes } = task.problem;
  const wanted = wishes.reduce((sum, { weight }) => sum + (weight ?? 1), 0);
  const placedWeight = wanted - objectives.unplacedWeight;
  return {
    stage,
    asked: wishes.length,
    placed,
    placedWeight,
    breaks: objectives.breaks,
    ...howFar(progress, placedWeight),
    ...(placed === wishes.length && bounds.breaks !== undefined ? { breaksBound: bounds.breaks } : {}),
    at,
  };
}

/**
 * The weight that no plan exceeds, and by which share of it this plan falls short; 0 where it is proved that none is better.
 * The engine's own gap is that of the first objective without a proof, which need not be the weight.
 */
function howFar({ objectives, bounds }: Pick<Progress, 'objectives' | 'bounds'>, placedWeight: number) {
  const missing = Math.max(0, objectives.unplacedWeight - (bounds.unplacedWeight ?? 0));
  const weightBound = placedWeight + missing;
  return { weightBound, gap: missing === 0 ? 0 : missing / weightBound };
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
  // Whom a person chose is taken first, then who stays where they are, so that nobody new takes them away.
  const rank = ({ wish, slot }: EngineMeeting) => {
    const known = present.get(wish);
    return known?.delegatesChosen ? 0 : known?.slotId === slot ? 1 : 2;
  };
  const placed = new Map<string, Meeting>();
  for (const one of [...plan.meetings].sort((a, b) => rank(a) - rank(b))) {
    const wanted = task.wanted.get(one.wish)!;
    const known = present.get(one.wish);
    const placement = placementOf(work, wanted, one, known, occupancy);
    const meeting = known ? changed(known, placement, now) : created(work, wanted, placement, now, ids);
    occupancy.add(meeting);
    placed.set(one.wish, meeting);
  }
  return plan.meetings.map((one) => placed.get(one.wish)!);
}

type Settled = Omit<WantedMeeting, 'key'> & Pick<Meeting, 'slotId' | 'time' | 'tableId' | 'delegateIds' | 'seats'>;

function placementOf(
  { index }: WorkInProgress,
  { key: _key, ...wanted }: WantedMeeting,
  one: EngineMeeting,
  known: Meeting | undefined,
  occupancy: Occupancy,
): Settled {
  const slot = index.slots.get(asId(one.slot))!;
  const sides = sidesOf(wanted);
  return {
    ...wanted,
    slotId: slot.id,
    time: { start: slot.start, end: slot.end },
    tableId: asId(one.table),
    delegateIds: sides.flatMap((id) => delegatesOf(index.delegations.get(id)!, one, known, occupancy, index)),
    seats: [occupancy.freeSeat(slot.id, sides[0]), occupancy.freeSeat(slot.id, sides[1])],
  };
}

/** Who attends for one side: whom a person chose, who did before if they can, whom the engine named, or who is free. */
function delegatesOf(
  delegation: ScheduleDelegation,
  one: EngineMeeting,
  known: Meeting | undefined,
  occupancy: Occupancy,
  index: SettingIndex,
): readonly Id<'Delegate'>[] {
  const slotId = asId<'Slot'>(one.slot);
  const free = occupancy.freeDelegates(slotId, delegation, index);
  const ofSide = (id: string) => free.find((candidate) => candidate === id) ?? [];
  const before = (known?.delegateIds ?? []).flatMap(ofSide);
  if (before.length > 0 && (known?.delegatesChosen || (known?.slotId === slotId && delegation.parallelMeetings > 1))) {
    return before;
  }
  const named = (one.delegates ?? []).flatMap(ofSide);
  return delegation.parallelMeetings > 1 && named.length > 0 ? named : attendeesOf(delegation, free);
}

function created(
  { plan, releasedSeries }: WorkInProgress,
  { key }: WantedMeeting,
  placement: Settled,
  now: Date,
  ids: IdSource,
): Meeting {
  return {
    id: ids.next(),
    seriesId: releasedSeries.get(key) ?? ids.next(),
    eventId: plan.eventId,
    planId: plan.id,
    ...firstVersion(now),
    pair: key,
    ...placement,
    delegatesChosen: false,
    pinnedSlot: false,
    pinnedTable: false,
    byHand: false,
    state: 'planned',
    absentDelegationIds: [],
  };
}

/** The meeting in its new place; the very same where nothing changes, so that nobody is told of it. */
function changed(meeting: Meeting, placement: Settled, now: Date): Meeting {
  const same = Object.entries(placement).every(
    ([field, value]) => JSON.stringify(meeting[field as keyof Meeting]) === JSON.stringify(value),
  );
  return same ? meeting : revised(meeting, placement, now);
}
