import type { Problem, Wish } from '@vstrecha/scheduling';
import type { Id } from '@vstrecha/kernel';
import { type Meeting, sidesOf } from './meeting.js';
import { conflictsOfPlan } from './placement.js';
import type { WorkInProgress } from './plan-editing.js';
import type { PlanningMode } from './planning-run.js';
import { type ScheduleDelegation, type ScheduleSlot, type SettingIndex, blockedSlots } from './setting.js';
import { type Unplaced, unplaced } from './unplaced.js';
import { type PairKey, type WantedMeeting, weightOf } from './wanted-meeting.js';

/** What the engine is asked, and what it need not be asked about. */
export interface PlanningTask {
  /** Wishes are known by their pair. */
  readonly problem: Problem;
  readonly wanted: ReadonlyMap<PairKey, WantedMeeting>;
  /** Meetings that stay as they are whatever the engine says: they are over, or have begun. */
  readonly settled: readonly Meeting[];
  /** Wanted meetings that planning leaves out, with the reason. */
  readonly leftOut: readonly Unplaced[];
}

/**
 * Puts a plan in progress as a problem for the engine. While the event runs, `openFrom` is the present: slots that have
 * begun are closed.
 */
export function planningTask(work: WorkInProgress, mode: PlanningMode, openFrom?: Date): PlanningTask {
  const { plan, index } = work;
  const isSettled = (meeting: Meeting) =>
    meeting.state !== 'planned' || (openFrom !== undefined && meeting.time.start < openFrom);
  const settled = work.meetings.filter((meeting) => meeting.state !== 'cancelled' && isSettled(meeting));
  const movable = new Map(work.meetings.filter((meeting) => !isSettled(meeting)).map((one) => [one.pair, one]));
  // What a repair has to move is not held by a pin to a place that is gone.
  const stuck = mode === 'repair' ? unholdable(work) : new Set<Meeting>();
  const over = new Set(settled.map((meeting) => meeting.pair));
  const takenOut = new Set(plan.takenOut);
  const leftOut: Unplaced[] = [];
  const wanted = new Map<PairKey, WantedMeeting>();
  for (const candidate of [...work.wanted.meetings, ...keptByHand(work, movable)]) {
    const { key } = candidate;
    const gone = [candidate.fromDelegationId, candidate.toDelegationId].find((id) => !takesPart(id, index));
    if (over.has(key)) continue;
    if (gone) leftOut.push(unplaced(candidate, [{ code: 'delegation-withdrawn', delegation: gone }]));
    else if (takenOut.has(key)) leftOut.push(unplaced(candidate, [{ code: 'taken-out' }]));
    else if (work.wanted.forbidden.has(key)) leftOut.push(unplaced(candidate, [{ code: 'forbidden-pair' }]));
    else wanted.set(key, candidate);
  }
  const wishes = [...wanted.values()].map((candidate) => {
    const present = movable.get(candidate.key);
    return wishOf(candidate, present, present && !stuck.has(present) ? pinOf(present, mode) : undefined, index);
  });
  const slots = index.setting.slots.filter((slot) => openFrom === undefined || slot.start >= openFrom);
  return { problem: problemOf(work, slots, settled, wishes), wanted, settled, leftOut };
}

function pinOf(meeting: Meeting, mode: PlanningMode): Wish['pin'] {
  const slot = mode === 'extend' || meeting.pinnedSlot ? meeting.slotId : undefined;
  const table = mode === 'extend' || meeting.pinnedTable ? meeting.tableId : undefined;
  return slot || table ? { slot, table } : undefined;
}

/** Meetings that can no longer be held as planned. */
function unholdable(work: WorkInProgress): ReadonlySet<Meeting> {
  return new Set(conflictsOfPlan(work.meetings, work.wanted.forbidden, work.index).map(({ meeting }) => meeting));
}

function problemOf(
  { plan, index, wanted }: WorkInProgress,
  slots: readonly ScheduleSlot[],
  settled: readonly Meeting[],
  wishes: readonly Wish[],
): Problem {
  const open = new Set(slots.map((slot) => slot.id));
  const taken = settled.filter((meeting) => open.has(meeting.slotId));
  const slotsWhere = (matches: (meeting: Meeting) => boolean) => taken.filter(matches).map((meeting) => meeting.slotId);
  const present = index.setting.delegations.filter((delegation) => takesPart(delegation.id, index));
  const here = new Set<string>(present.map((delegation) => delegation.id));
  return {
    slots: slots.map((slot) => ({ id: slot.id, round: slot.roundId, day: slot.day })),
    tables: index.setting.tables.map((table) => ({
      id: table.id,
      zone: table.zone,
      features: table.features,
      unavailable: slotsWhere((meeting) => meeting.tableId === table.id),
    })),
    delegations: present.map((delegation) => ({
      id: delegation.id,
      capacity: delegation.parallelMeetings,
      unavailable: [...new Set([...blockedSlots(delegation.busy, slots), ...fullSlots(delegation, taken)])],
      delegates: delegation.delegates.map((delegate) => ({
        id: delegate.id,
        unavailable: [
          ...new Set([
            ...blockedSlots(delegate.busy, slots),
            ...slotsWhere((meeting) => meeting.delegateIds.includes(delegate.id)),
          ]),
        ],
      })),
      homeTables:
        delegation.homeTableId && index.tables.has(delegation.homeTableId) ? [delegation.homeTableId] : undefined,
      maxMeetings: meetingsLeft(delegation, settled),
      restAfter: plan.rules.restAfter,
    })),
    wishes,
    forbiddenPairs: [...wanted.forbidden]
      .map((pair) => pair.split('+') as [string, string])
      .filter((pair) => pair.every((id) => here.has(id))),
    rules: { maxBreakDifference: plan.rules.maxBreakDifference, breaksAcrossRounds: plan.rules.breaksAcrossRounds },
  };
}

/** Open slots in which settled meetings leave the delegation no room. */
function fullSlots(delegation: ScheduleDelegation, taken: readonly Meeting[]): readonly Id<'Slot'>[] {
  const own = taken.filter((meeting) => sidesOf(meeting).includes(delegation.id)).map((meeting) => meeting.slotId);
  return own.filter((slotId) => own.filter((other) => other === slotId).length >= delegation.parallelMeetings);
}

function meetingsLeft(delegation: ScheduleDelegation, settled: readonly Meeting[]): number | undefined {
  if (delegation.maxMeetings === undefined) return undefined;
  const had = settled.filter((meeting) => sidesOf(meeting).includes(delegation.id)).length;
  return Math.max(0, delegation.maxMeetings - had);
}

function wishOf(wanted: WantedMeeting, present: Meeting | undefined, pin: Wish['pin'], index: SettingIndex): Wish {
  return {
    id: wanted.key,
    a: wanted.toDelegationId,
    b: wanted.fromDelegationId,
    weight: weightOf(wanted),
    required: wanted.required,
    pin,
    delegates: present?.delegatesChosen ? oneOfEachSide(present, index) : undefined,
  };
}

/** Meetings that stay though nobody asks for them (any more): put there by hand, or pinned. */
function keptByHand(work: WorkInProgress, movable: ReadonlyMap<PairKey, Meeting>): readonly WantedMeeting[] {
  const asked = new Set(work.wanted.meetings.map((wanted) => wanted.key));
  return [...movable.values()]
    .filter((meeting) => !asked.has(meeting.pair) && (meeting.byHand || meeting.pinnedSlot))
    .map(({ pair, fromDelegationId, toDelegationId, requestIds, priority, mutual, required, topics }) => ({
      key: pair,
      fromDelegationId,
      toDelegationId,
      requestIds,
      priority,
      mutual,
      required,
      topics,
    }));
}

function oneOfEachSide(meeting: Meeting, index: SettingIndex): readonly Id<'Delegate'>[] {
  return sidesOf(meeting).flatMap((side) =>
    meeting.delegateIds.filter((id) => index.delegationOfDelegate.get(id)?.id === side).slice(0, 1),
  );
}

function takesPart(id: Id<'Delegation'>, index: SettingIndex): boolean {
  const delegation = index.delegations.get(id);
  return delegation !== undefined && !delegation.withdrawn;
}
