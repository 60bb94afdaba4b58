import { Inject, Injectable } from '@nestjs/common';
import {
  type Clock,
  type Failure,
  type Id,
  type IdSource,
  type Result,
  err,
  invalidIfAny,
  ok,
  ruleBroken,
} from '@vstrecha/kernel';
import { CLOCK, IDS, Idempotency, Outbox, UnitOfWork, currentContext } from '@vstrecha/platform';
import {
  type PlanningRequest,
  type PlanningRun,
  type WorkInProgress,
  cancelRun,
  conflictsOfPlan,
  editable,
  isOver,
  queueRun,
  takePlanOver,
} from '@vstrecha/schedule-domain';
import { PlanRepository } from '../storage/plan.repository.js';
import { PlanningRunRepository } from '../storage/planning-run.repository.js';
import { WorkLoader } from '../work-loader.js';

/** Ordering and stopping the solver's work. */
@Injectable()
export class PlanningRuns {
  constructor(
    private readonly plans: PlanRepository,
    private readonly runs: PlanningRunRepository,
    private readonly loader: WorkLoader,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Queues a run for the event's plan in progress, which nobody else changes until it is over. */
  request(eventId: Id<'Event'>, request: PlanningRequest, key?: string | null): Promise<Result<PlanningRun, Failure>> {
    return this.unitOfWork.run<PlanningRun, Failure>(async () => {
      const id = await this.idempotency.once<Id<'PlanningRun'>, Failure>(
        'planSchedule',
        key,
        { eventId, ...request },
        () => this.#queue(eventId, request),
      );
      return id.ok ? this.runs.get(id.value, []) : id;
    });
  }

  /** Asks a run to stop; it ends with the best plan so far. */
  cancel(id: Id<'PlanningRun'>): Promise<Result<PlanningRun, Failure>> {
    return this.unitOfWork.run<PlanningRun, Failure>(async () => {
      const found = await this.runs.get(id, ['planningRunId']);
      if (!found.ok) return found;
      const now = this.clock.now();
      const cancelled = cancelRun(found.value, now);
      if (!cancelled.ok || cancelled.value === found.value) return cancelled;
      const saved = await this.runs.replace(cancelled.value);
      if (!saved.ok) return saved;
      if (isOver(cancelled.value)) {
        const plan = await this.plans.get(cancelled.value.planId);
        if (!plan.ok) return plan;
        const freed = await this.plans.replace(takePlanOver(plan.value, undefined, now));
        if (!freed.ok) return freed;
      }
      const { eventId } = cancelled.value;
      await this.outbox.append({ type: 'planningRun.cancelRequested', entity: { type: 'PlanningRun', id }, eventId });
      return cancelled;
    });
  }

  async #queue(eventId: Id<'Event'>, request: PlanningRequest): Promise<Result<Id<'PlanningRun'>, Failure>> {
    const plan = await this.loader.ensure(eventId);
    if (!plan.ok) return plan;
    const open = editable(plan.value);
    if (!open.ok) return open;
    const by = currentContext().viewer.userId;
    const run = queueRun({ ...request, by }, { eventId, planId: plan.value.id }, this.ids, this.clock.now());
    if (!run.ok) return run;
    const work = await this.loader.load(plan.value);
    if (!work.ok) return work;
    const plannable = canBePlanned(work.value, request);
    if (!plannable.ok) return plannable;
    const saved = await this.plans.replace(takePlanOver(plan.value, run.value.id, this.clock.now()));
    if (!saved.ok) return saved;
    await this.runs.insert(run.value);
    const { id, mode, seed, effort } = run.value;
    await this.outbox.append({
      type: 'planningRun.requested',
      entity: { type: 'PlanningRun', id },
      eventId,
      changes: { mode: { to: mode }, seed: { to: seed }, effort: { to: effort } },
    });
    return ok(id);
  }
}

/** Slots and tables are there, and what must stay where it is can be held there. */
function canBePlanned(work: WorkInProgress, { mode }: PlanningRequest): Result<void, Failure> {
  const { slots, tables } = work.index.setting;
  if (slots.length === 0) return err(ruleBroken('plan.no-slots', ['eventId']));
  if (tables.length === 0) return err(ruleBroken('plan.no-tables', ['eventId']));
  if (mode === 'repair') return ok();
  const fixed = conflictsOfPlan(work.meetings, work.wanted.forbidden, work.index).filter(
    ({ meeting }) => mode === 'extend' || meeting.pinnedSlot,
  );
  const failure = invalidIfAny(
    fixed.flatMap(({ meeting, issues }) =>
      issues.map((one) => ({ ...one, path: ['meetings', meeting.id, ...one.path] })),
    ),
  );
  return failure ? err(failure) : ok();
}
