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
import type { Clash, Progress, SolveStatus } from '@vstrecha/scheduling';
import type { ScheduleCode } from './messages.js';
import type { ProvedBounds } from './plan.js';
import { type Versioned, firstVersion, revised } from './record.js';

/**
 * - `fresh`: only pins stay, everything else is planned anew.
 * - `extend`: every meeting of the plan stays where it is, and what else fits is added.
 * - `repair`: meetings that can still be held stay as far as possible; as few as can be are moved.
 */
export const planningModes = ['fresh', 'extend', 'repair'] as const;
export type PlanningMode = (typeof planningModes)[number];

export const planningStates = ['queued', 'running', 'done', 'cancelled', 'failed'] as const;
export type PlanningState = (typeof planningStates)[number];

export const planningTransitions: Readonly<Record<PlanningState, readonly PlanningState[]>> = {
  queued: ['running', 'cancelled', 'failed'],
  // A run whose worker died is run again by another; one whose worker stops goes back into the queue.
  running: ['running', 'queued', 'done', 'cancelled', 'failed'],
  done: [],
  cancelled: [],
  failed: [],
};

export interface PlanningProgress extends ProvedBounds {
  readonly stage: Progress['stage'];
  readonly asked: number;
  readonly placed: number;
  readonly placedWeight: number;
  readonly breaks: number;
  readonly at: Date;
}

/** One job of the solver for one plan. */
export interface PlanningRun extends Versioned {
  readonly id: Id<'PlanningRun'>;
  readonly eventId: Id<'Event'>;
  readonly planId: Id<'Plan'>;
  readonly mode: PlanningMode;
  readonly seed: number;
  /** In the engine's units: about a second each. */
  readonly effort: number;
  readonly state: PlanningState;
  readonly requestedBy?: Id<'User'>;
  /** Somebody wants it to stop; it ends with the best plan so far. */
  readonly cancelRequested: boolean;
  /** How many workers have begun it. */
  readonly attempts: number;
  readonly progress?: PlanningProgress;
  readonly status?: SolveStatus;
  /** What cannot hold together, where it is proved that not all required meetings can be placed. */
  readonly clash?: readonly Clash[];
  readonly startedAt?: Date;
  readonly finishedAt?: Date;
  readonly failure?: Issue<ScheduleCode>;
}

export interface PlanningRequest {
  readonly mode: PlanningMode;
  readonly seed?: number | null;
  readonly effort?: number | null;
  readonly by?: Id<'User'>;
}

const mostEffort = 120;
export const mostAttempts = 3;

export function queueRun(
  request: PlanningRequest,
  of: { readonly eventId: Id<'Event'>; readonly planId: Id<'Plan'> },
  ids: IdSource,
  now: Date,
): Result<PlanningRun, Failure<ScheduleCode>> {
  const seed = request.seed ?? 1;
  const effort = request.effort ?? 5;
  const found: Issue<ScheduleCode>[] = [];
  if (!Number.isInteger(seed)) found.push(issue('planning.seed-not-whole', ['seed'], { value: seed }));
  if (!(effort > 0 && effort <= mostEffort)) {
    found.push(issue('planning.effort-out-of-range', ['effort'], { value: effort, most: mostEffort }));
  }
  const failure = invalidIfAny(found);
  if (failure) return err(failure);
  return ok({
    id: ids.next(),
    ...of,
    ...firstVersion(now),
    mode: request.mode,
    seed,
    effort,
    state: 'queued',
    requestedBy: request.by,
    cancelRequested: false,
    attempts: 0,
  });
}

/** A worker takes the run. Too many workers that died over it make it fail. */
export function beginRun(run: PlanningRun, now: Date): PlanningRun {
  if (run.attempts >= mostAttempts)
    return endRun(run, { state: 'failed', failure: issue('planning.crashed', []) }, now);
  return revised(run, { state: 'running', attempts: run.attempts + 1, startedAt: now, progress: undefined }, now);
}

/** Puts a run back, as its worker has to stop before it is done; that is no failed attempt. */
export function requeueRun(run: PlanningRun, now: Date): PlanningRun {
  return revised(run, { state: 'queued', attempts: run.attempts - 1, progress: undefined, startedAt: undefined }, now);
}

/** Asks a run to stop. A queued one is over at once. */
export function cancelRun(run: PlanningRun, now: Date): Result<PlanningRun, Failure<ScheduleCode>> {
  switch (run.state) {
    case 'queued':
      return ok(endRun({ ...run, cancelRequested: true }, { state: 'cancelled' }, now));
    case 'running':
      return ok(run.cancelRequested ? run : revised(run, { cancelRequested: true }, now));
    default:
      return err(ruleBroken('planning.over', []));
  }
}

export function endRun(
  run: PlanningRun,
  end: Pick<PlanningRun, 'state' | 'failure' | 'status' | 'clash'>,
  now: Date,
): PlanningRun {
  if (!planningTransitions[run.state].includes(end.state))
    throw new Error(`A run that is ${run.state} cannot become ${end.state}`);
  return revised(run, { ...end, finishedAt: now }, now);
}

export function isOver(run: Pick<PlanningRun, 'state'>): boolean {
  return planningTransitions[run.state].length === 0;
}
