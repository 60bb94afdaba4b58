import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type Clock,
  type Failure,
  type Id,
  type IdSource,
  type Issue,
  type Result,
  asId,
  issue,
  ok,
} from '@vstrecha/kernel';
import {
  CLOCK,
  IDS,
  LOGGER,
  LiveChanges,
  type Logger,
  Outbox,
  type OutboxConsumer,
  type OutboxMessage,
  OutboxRelay,
  UnitOfWork,
} from '@vstrecha/platform';
import {
  type Meeting,
  type PlanningRun,
  type PlanningTask,
  type ScheduleCode,
  type WorkInProgress,
  beginRun,
  endRun,
  isOver,
  planningOutcome,
  planningTask,
  progressOf,
  repairedTask,
  requeueRun,
  takePlanOver,
} from '@vstrecha/schedule-domain';
import { InvalidProblemError, type Progress, type Solution, solve } from '@vstrecha/scheduling';
import { MeetingRepository } from './storage/meeting.repository.js';
import { PlanRepository } from './storage/plan.repository.js';
import { planningRunCollection, PlanningRunRepository } from './storage/planning-run.repository.js';
import { UnplacedRepository } from './storage/unplaced.repository.js';
import { WorkLoader } from './work-loader.js';

/** Progress is written to the store at most so often, in milliseconds; the solver tells of it every 150 at the latest. */
const PROGRESS_INTERVAL = 100;
/** How often a plan is made anew because meetings were marked while the solver worked. */
const MOST_ROUNDS = 2;

/**
 * Runs the solver on its own thread, in whichever process takes the job. Progress and the wish to cancel go through the
 * store, so that it makes no difference where the viewer is connected. A job whose process died comes again.
 */
@Injectable()
export class Planner implements OutboxConsumer, OnModuleInit {
  readonly name = 'schedule.planner';
  readonly types = ['planningRun.requested'];

  constructor(
    private readonly plans: PlanRepository,
    private readonly meetings: MeetingRepository,
    private readonly unplaced: UnplacedRepository,
    private readonly runs: PlanningRunRepository,
    private readonly loader: WorkLoader,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly relay: OutboxRelay,
    private readonly live: LiveChanges,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.relay.register(this);
  }

  async handle({ entity }: OutboxMessage, signal: AbortSignal): Promise<void> {
    const run = await this.#begin(asId<'PlanningRun'>(entity.id));
    if (!run) return;
    for (let round = 1; round <= MOST_ROUNDS; round++) {
      const prepared = await this.#prepare(run);
      if (!prepared.ok) return this.#fail(run, failureIssue(prepared.error));
      const { work, task } = prepared.value;
      let solution: Solution;
      try {
        solution = await this.#solve(run, task, signal);
      } catch (error) {
        if (!(error instanceof InvalidProblemError)) throw error;
        return this.#fail(
          run,
          issue('planning.faulty', [], { details: error.faults.map((fault) => fault.message).join('; ') }),
        );
      }
      if (signal.aborted) return this.#putBack(run);
      if (await this.#finish(run, work, task, solution)) return;
    }
    await this.#fail(run, issue('planning.outdated', []));
  }

  /** Takes the run, unless it is over. */
  async #begin(id: Id<'PlanningRun'>): Promise<PlanningRun | null> {
    const begun = await this.unitOfWork.run<PlanningRun | null, Failure>(async () => {
      const run = await this.runs.find(id);
      if (!run || isOver(run)) return ok(null);
      const next = beginRun(run, this.clock.now());
      const saved = await this.runs.replace(next);
      if (!saved.ok) return saved;
      if (!isOver(next)) return ok(next);
      const freed = await this.#freePlan(next);
      return freed.ok ? ok(null) : freed;
    });
    // Somebody changed the run at the same moment: the relay calls again.
    if (!begun.ok) throw new Error(`The planning run ${id} could not begin: ${JSON.stringify(begun.error)}`);
    return begun.value;
  }

  async #prepare(
    run: PlanningRun,
  ): Promise<Result<{ work: WorkInProgress; task: PlanningTask }, Failure<ScheduleCode>>> {
    const plan = await this.plans.get(run.planId);
    if (!plan.ok) return plan;
    const event = await this.loader.workable(run.eventId);
    if (!event.ok) return event;
    const work = await this.loader.load(plan.value);
    if (!work.ok) return work;
    const task = planningTask(work.value, run.mode, this.loader.openFrom(event.value));
    return ok({ work: work.value, task: run.mode === 'repair' ? await repaired(task, work.value) : task });
  }

  async #solve(run: PlanningRun, task: PlanningTask, signal: AbortSignal): Promise<Solution> {
    const stop = new AbortController();
    const stopBy = AbortSignal.any([signal, stop.signal]);
    const leave = this.live.listen(planningRunCollection.collection, ({ id, document }) => {
      if (id === run.id && document?.['cancelRequested']) stop.abort();
    });
    if (run.cancelRequested) stop.abort();
    let noted = 0;
    let writing: Promise<void> | undefined;
    const note = (progress: Progress): void => {
      const at = this.clock.now();
      if (writing || at.getTime() - noted < PROGRESS_INTERVAL) return;
      noted = at.getTime();
      writing = this.runs
        .noteProgress(run.id, progressOf(task, progress, at))
        .then(({ cancelRequested }) => {
          if (cancelRequested) stop.abort();
        })
        .catch((error: unknown) => this.logger.warn({ err: error, run: run.id }, 'progress could not be noted'))
        .finally(() => (writing = undefined));
    };
    try {
      return await solve(task.problem, { seed: run.seed, effort: run.effort, signal: stopBy, onProgress: note });
    } finally {
      leave();
      await writing;
    }
  }

  /** Writes what the solver found; false where meetings were marked meanwhile and planning must begin anew. */
  async #finish(run: PlanningRun, work: WorkInProgress, task: PlanningTask, solution: Solution): Promise<boolean> {
    const finished = await this.unitOfWork.run<boolean, Failure>(async () => {
      const standing = await this.runs.find(run.id);
      // Another process has taken the job over, or it is over.
      if (!standing || isOver(standing) || standing.attempts !== run.attempts) return ok(true);
      const plan = await this.plans.get(run.planId);
      if (!plan.ok) return plan;
      const present = await this.meetings.versionsOf(run.planId);
      if (stampOf(present) !== stampOf(work.meetings)) return ok(false);
      const now = this.clock.now();
      const outcome = planningOutcome(
        { ...work, plan: plan.value },
        task,
        solution,
        { seed: run.seed, effort: run.effort, now },
        this.ids,
      );
      const applied = await this.meetings.apply(outcome.saved, outcome.removed);
      if (!applied.ok) return applied;
      await this.unplaced.replaceAll({ id: run.planId, eventId: run.eventId }, outcome.unplaced);
      const saved = await this.plans.replace(outcome.plan);
      if (!saved.ok) return saved;
      const state = standing.cancelRequested ? 'cancelled' : 'done';
      const ended = endRun(standing, { state, status: solution.status, clash: solution.clash }, now);
      const over = await this.runs.replace(ended);
      if (!over.ok) return over;
      const { placed, asked } = outcome.plan.summary!;
      await this.#tell(ended, { placed: { to: placed }, asked: { to: asked } });
      return ok(true);
    });
    if (!finished.ok) throw new Error(`The planning run ${run.id} could not finish: ${JSON.stringify(finished.error)}`);
    return finished.value;
  }

  async #fail(run: PlanningRun, failure: Issue<ScheduleCode>): Promise<void> {
    await this.#settle(run, (standing, now) => endRun(standing, { state: 'failed', failure }, now));
  }

  /** This process stops: another one, or this one after its start, takes the run from the queue again. */
  async #putBack(run: PlanningRun): Promise<never> {
    await this.unitOfWork.run<void, Failure>(async () => {
      const standing = await this.runs.find(run.id);
      return standing && standing.attempts === run.attempts && !isOver(standing)
        ? this.runs.replace(requeueRun(standing, this.clock.now()))
        : ok();
    });
    throw new Error(`The planning run ${run.id} goes back into the queue, as this process stops`);
  }

  async #settle(run: PlanningRun, end: (standing: PlanningRun, now: Date) => PlanningRun): Promise<void> {
    const settled = await this.unitOfWork.run<void, Failure>(async () => {
      const standing = await this.runs.find(run.id);
      if (!standing || isOver(standing) || standing.attempts !== run.attempts) return ok();
      const ended = end(standing, this.clock.now());
      const saved = await this.runs.replace(ended);
      if (!saved.ok) return saved;
      await this.#tell(ended);
      return this.#freePlan(run);
    });
    if (!settled.ok) throw new Error(`The planning run ${run.id} could not be ended: ${JSON.stringify(settled.error)}`);
  }

  async #freePlan(run: PlanningRun): Promise<Result<void, Failure>> {
    const plan = await this.plans.find(run.planId);
    if (plan?.runId !== run.id) return ok();
    return this.plans.replace(takePlanOver(plan, undefined, this.clock.now()));
  }

  #tell(run: PlanningRun, changes?: Readonly<Record<string, { to: unknown }>>): Promise<void> {
    const entity = { type: 'PlanningRun', id: run.id };
    return this.outbox.append({ type: `planningRun.${run.state}`, entity, eventId: run.eventId, changes });
  }
}

/** The repair works on this thread; between its steps others get their turn. */
async function repaired(task: PlanningTask, { meetings, index }: WorkInProgress): Promise<PlanningTask> {
  const steps = repairedTask(task, meetings, index);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}

function failureIssue(failure: Failure<ScheduleCode>): Issue<ScheduleCode> {
  const { code, path, params } = failure.kind === 'invalid' ? failure.issues[0] : failure;
  return issue(code, path, params);
}

/** Tells whether the same meetings stand at the same versions. */
function stampOf(meetings: readonly Pick<Meeting, 'id' | 'version'>[]): string {
  return meetings
    .map(({ id, version }) => `${id} ${version}`)
    .sort()
    .join();
}
