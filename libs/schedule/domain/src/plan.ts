import {
  type Failure,
  type Id,
  type IdSource,
  type Issue,
  type Result,
  err,
  invalidIfAny,
  issue,
  ok,
  ruleBroken,
} from '@vstrecha/kernel';
import type { SolveStatus } from '@vstrecha/scheduling';
import type { ScheduleCode } from './messages.js';
import { type Meeting } from './meeting.js';
import { type Versioned, firstVersion, revised } from './record.js';
import type { ScheduleSlot, ScheduleTable } from './setting.js';
import type { PairKey } from './wanted-meeting.js';

/** How the organizer wants the plan to be made. */
export interface PlanRules {
  /** After so many meetings in a row a delegation has a slot without one. */
  readonly restAfter?: number;
  /** By how much the breaks of two delegations may differ before it counts as unfair. */
  readonly maxBreakDifference: number;
  /** Whether waiting over the pause between two rounds (lunch) is a break. */
  readonly breaksAcrossRounds: boolean;
}

export const defaultPlanRules: PlanRules = { maxBreakDifference: 2, breaksAcrossRounds: true };

/** What planning has proved, as long as it works and in the end. */
export interface ProvedBounds {
  /** Share of the weight that a better plan could place at most; 0 where it is proved that none can. */
  readonly gap: number;
  /** It is proved that no plan places more weight. */
  readonly weightBound: number;
  /** It is proved that no plan which places every meeting, with breaks as even, has fewer; not given where some are not placed. */
  readonly breaksBound?: number;
}

/** What the last planning came to. */
export interface PlanningSummary extends ProvedBounds {
  readonly status: SolveStatus;
  readonly asked: number;
  readonly placed: number;
  readonly requiredUnplaced: number;
  readonly breaks: number;
  readonly placedWeight: number;
  readonly seed: number;
  readonly effort: number;
  readonly finishedAt: Date;
}

/** One version of the schedule. */
export interface Plan extends Versioned {
  readonly id: Id<'Plan'>;
  readonly eventId: Id<'Event'>;
  readonly status: 'inProgress' | 'released';
  /** Of a released plan: 1, 2, ... */
  readonly number?: number;
  readonly releasedAt?: Date;
  readonly releasedBy?: Id<'User'>;
  /** What the organizer says of the release. */
  readonly note?: string;
  /** The released plan that this one was copied from. */
  readonly basedOnId?: Id<'Plan'>;
  readonly rules: PlanRules;
  /** Pairs that the organizer took out of the plan: planning does not bring them back. */
  readonly takenOut: readonly PairKey[];
  readonly summary?: PlanningSummary;
  /** The planning run that works on it now; meanwhile nobody else changes it. */
  readonly runId?: Id<'PlanningRun'>;
  /** Of a released plan: slots and tables as they were, so that it says the same for ever. */
  readonly frame?: { readonly slots: readonly ScheduleSlot[]; readonly tables: readonly ScheduleTable[] };
}

/** An empty plan in progress. */
export function startPlan(eventId: Id<'Event'>, ids: IdSource, now: Date): Plan {
  return { id: ids.next(), eventId, ...firstVersion(now), status: 'inProgress', rules: defaultPlanRules, takenOut: [] };
}

/** Whether the plan can be changed by hand now. Errors: `plan.released`, `plan.being-planned`. */
export function editable(plan: Plan): Result<void, Failure<ScheduleCode>> {
  if (plan.status === 'released') return err(ruleBroken('plan.released', [], { number: plan.number ?? 0 }));
  if (plan.runId) return err(ruleBroken('plan.being-planned', []));
  return ok();
}

/** Changes what planning goes by. */
export function changeRules(
  plan: Plan,
  changes: { readonly [Rule in keyof PlanRules]?: PlanRules[Rule] | null },
  now: Date,
): Result<Plan, Failure<ScheduleCode>> {
  const open = editable(plan);
  if (!open.ok) return open;
  const rules: PlanRules = {
    restAfter: changes.restAfter === undefined ? plan.rules.restAfter : (changes.restAfter ?? undefined),
    maxBreakDifference: changes.maxBreakDifference ?? plan.rules.maxBreakDifference,
    breaksAcrossRounds: changes.breaksAcrossRounds ?? plan.rules.breaksAcrossRounds,
  };
  const found: Issue<ScheduleCode>[] = [];
  if (rules.restAfter !== undefined && !(Number.isInteger(rules.restAfter) && rules.restAfter >= 1)) {
    found.push(issue('plan.rest-too-small', ['restAfter'], { value: rules.restAfter }));
  }
  if (!Number.isInteger(rules.maxBreakDifference) || rules.maxBreakDifference < 0) {
    found.push(issue('plan.break-difference-negative', ['maxBreakDifference'], { value: rules.maxBreakDifference }));
  }
  const failure = invalidIfAny(found);
  return failure ? err(failure) : ok(revised(plan, { rules }, now));
}

/** Gives the plan into the hands of a planning run, or back into people's. */
export function takePlanOver(plan: Plan, runId: Id<'PlanningRun'> | undefined, now: Date): Plan {
  return revised(plan, { runId }, now);
}

export interface Release {
  readonly released: Plan;
  /** The new work in progress, which starts as a copy. */
  readonly next: Plan;
  readonly nextMeetings: readonly Meeting[];
}

/**
 * Releases a plan under the next number and freezes it; work goes on in a copy, in which every meeting keeps its series.
 * `conflicts` counts the meetings that cannot be held as planned.
 */
export function releasePlan(
  plan: Plan,
  meetings: readonly Meeting[],
  frame: NonNullable<Plan['frame']>,
  release: {
    readonly number: number;
    readonly note?: string | null;
    readonly by?: Id<'User'>;
    readonly conflicts: number;
  },
  ids: IdSource,
  now: Date,
): Result<Release, Failure<ScheduleCode>> {
  const open = editable(plan);
  if (!open.ok) return open;
  if (meetings.length === 0) return err(ruleBroken('plan.empty', []));
  if (release.conflicts > 0) return err(ruleBroken('plan.has-conflicts', [], { count: release.conflicts }));
  const note = release.note?.trim() || undefined;
  if (note && note.length > 2000) return err({ kind: 'invalid', issues: [issue('plan.note-too-long', ['note'])] });
  const released = revised(
    plan,
    { status: 'released', number: release.number, releasedAt: now, releasedBy: release.by, note, frame },
    now,
  );
  const { rules, takenOut, summary, eventId } = plan;
  const next: Plan = { ...startPlan(eventId, ids, now), rules, takenOut, summary, basedOnId: plan.id };
  const nextMeetings = meetings
    .filter((meeting) => meeting.state !== 'cancelled')
    .map((meeting) => ({ ...meeting, ...firstVersion(now), id: ids.next<'Meeting'>(), planId: next.id }));
  return ok({ released, next, nextMeetings });
}

/**
 * What a plan in progress learns when a meeting of the plan in force is marked: its copy takes over the state; a cancelled
 * one is taken out, and planning does not bring it back.
 */
export function followState(
  plan: Plan,
  copy: Meeting | undefined,
  marked: Meeting,
  now: Date,
): { readonly plan: Plan; readonly saved: readonly Meeting[]; readonly removed: readonly Meeting[] } {
  if (marked.state === 'cancelled') {
    const takenOut = [...plan.takenOut.filter((pair) => pair !== marked.pair), marked.pair];
    return { plan: revised(plan, { takenOut }, now), saved: [], removed: copy ? [copy] : [] };
  }
  if (!copy) return { plan, saved: [], removed: [] };
  const { state, stateReason, absentDelegationIds } = marked;
  return { plan, saved: [revised(copy, { state, stateReason, absentDelegationIds }, now)], removed: [] };
}
