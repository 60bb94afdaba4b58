import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type Failure, type Id, type IdSource, type Result, err, ok } from '@vstrecha/kernel';
import { CLOCK, IDS, Idempotency, Outbox, UnitOfWork, changesBetween, staleVersion } from '@vstrecha/platform';
import {
  type Meeting,
  type NewMeeting,
  type PairKey,
  type Placement,
  type Plan,
  type PlanEdit,
  type PlanRules,
  type ScheduleCode,
  type WorkInProgress,
  addMeeting,
  allowAgain,
  changeRules,
  chooseDelegates,
  moveMeeting,
  pinMeeting,
  swapMeetings,
  takeOutMeeting,
  unplaced,
} from '@vstrecha/schedule-domain';
import { MeetingRepository } from '../storage/meeting.repository.js';
import { PlanRepository } from '../storage/plan.repository.js';
import { UnplacedRepository } from '../storage/unplaced.repository.js';
import { WorkLoader } from '../work-loader.js';

export interface MeetingTarget {
  readonly id: Id<'Meeting'>;
  readonly expectedVersion: number;
}

/** What an organizer does to a plan in progress by hand. Every edit gives the plan a new version, so that two edits meet. */
@Injectable()
export class EditPlan {
  constructor(
    private readonly plans: PlanRepository,
    private readonly meetings: MeetingRepository,
    private readonly unplaced: UnplacedRepository,
    private readonly loader: WorkLoader,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  move(target: MeetingTarget, to: Placement): Promise<Result<Meeting, Failure>> {
    return this.#editMeeting(target, 'moved', (work) => moveMeeting(work, target.id, to, this.clock.now()));
  }

  pin(target: MeetingTarget, pin: { slot: boolean; table: boolean }): Promise<Result<Meeting, Failure>> {
    return this.#editMeeting(target, 'pinned', (work) => pinMeeting(work, target.id, pin, this.clock.now()));
  }

  chooseDelegates(target: MeetingTarget, delegateIds: readonly Id<'Delegate'>[]): Promise<Result<Meeting, Failure>> {
    return this.#editMeeting(target, 'delegatesChosen', (work) =>
      chooseDelegates(work, target.id, delegateIds, this.clock.now()),
    );
  }

  async swap(first: MeetingTarget, second: MeetingTarget): Promise<Result<readonly Meeting[], Failure>> {
    const edited = await this.#edit([first, second], 'swapped', (work) =>
      swapMeetings(work, [first.id, second.id], this.clock.now()),
    );
    return edited.ok ? ok(edited.value.saved) : edited;
  }

  async takeOut(target: MeetingTarget): Promise<Result<Plan, Failure>> {
    const edited = await this.#edit([target], 'takenOut', (work) => takeOutMeeting(work, target.id, this.clock.now()));
    return edited.ok ? ok(edited.value.plan) : edited;
  }

  async add(eventId: Id<'Event'>, input: NewMeeting, key?: string | null): Promise<Result<Meeting, Failure>> {
    return this.unitOfWork.run<Meeting, Failure>(async () => {
      const id = await this.idempotency.once<Id<'Meeting'>, Failure>(
        'addMeeting',
        key,
        { eventId, ...input },
        async () => {
          const plan = await this.loader.ensure(eventId);
          if (!plan.ok) return plan;
          const edited = await this.#apply(plan.value, 'added', (work) =>
            addMeeting(work, input, this.ids, this.clock.now()),
          );
          return edited.ok ? ok(edited.value.saved[0]!.id) : edited;
        },
      );
      return id.ok ? this.meetings.get(id.value, []) : id;
    });
  }

  allowAgain(planId: Id<'Plan'>, expectedVersion: number, pair: PairKey): Promise<Result<Plan, Failure>> {
    return this.unitOfWork.run<Plan, Failure>(async () => {
      const plan = await this.#planAt(planId, expectedVersion);
      if (!plan.ok) return plan;
      const edited = await this.#apply(plan.value, 'pairAllowedAgain', (work) =>
        allowAgain(work, pair, this.clock.now()),
      );
      return edited.ok ? ok(edited.value.plan) : edited;
    });
  }

  changeRules(
    planId: Id<'Plan'>,
    expectedVersion: number,
    changes: { readonly [Rule in keyof PlanRules]?: PlanRules[Rule] | null },
  ): Promise<Result<Plan, Failure>> {
    return this.unitOfWork.run<Plan, Failure>(async () => {
      const plan = await this.#planAt(planId, expectedVersion);
      if (!plan.ok) return plan;
      const changed = changeRules(plan.value, changes, this.clock.now());
      if (!changed.ok) return changed;
      const saved = await this.plans.replace(changed.value);
      if (!saved.ok) return saved;
      await this.outbox.append({
        type: 'plan.rulesChanged',
        entity: { type: 'Plan', id: planId },
        eventId: plan.value.eventId,
        changes: changesBetween(plan.value.rules, changed.value.rules),
      });
      return changed;
    });
  }

  async #editMeeting(
    target: MeetingTarget,
    happened: string,
    decide: (work: WorkInProgress) => Result<PlanEdit, Failure<ScheduleCode>>,
  ): Promise<Result<Meeting, Failure>> {
    const edited = await this.#edit([target], happened, decide);
    return edited.ok ? ok(edited.value.saved[0]!) : edited;
  }

  #edit(
    targets: readonly MeetingTarget[],
    happened: string,
    decide: (work: WorkInProgress) => Result<PlanEdit, Failure<ScheduleCode>>,
  ): Promise<Result<PlanEdit, Failure>> {
    return this.unitOfWork.run<PlanEdit, Failure>(async () => {
      let planId: Id<'Plan'> | undefined;
      for (const target of targets) {
        const meeting = await this.meetings.get(target.id, ['meetingId']);
        if (!meeting.ok) return meeting;
        if (meeting.value.version !== target.expectedVersion) {
          return err(staleVersion(['expectedVersion'], meeting.value.version));
        }
        planId = meeting.value.planId;
      }
      const plan = await this.plans.get(planId!);
      if (!plan.ok) return plan;
      const workable = await this.loader.workable(plan.value.eventId);
      return workable.ok ? this.#apply(plan.value, happened, decide) : workable;
    });
  }

  async #apply(
    plan: Plan,
    happened: string,
    decide: (work: WorkInProgress) => Result<PlanEdit, Failure<ScheduleCode>>,
  ): Promise<Result<PlanEdit, Failure>> {
    const work = await this.loader.load(plan);
    if (!work.ok) return work;
    const decided = decide(work.value);
    if (!decided.ok) return decided;
    const { saved, removed } = decided.value;
    const replaced = await this.plans.replace(decided.value.plan);
    if (!replaced.ok) return replaced;
    const applied = await this.meetings.apply(saved, removed);
    if (!applied.ok) return applied;
    await this.#keepUnplaced(work.value, decided.value);
    const before = new Map(work.value.meetings.map((meeting) => [meeting.id, meeting]));
    const { eventId } = plan;
    await this.outbox.append(
      ...saved.map((meeting) => ({
        type: `meeting.${happened}`,
        entity: { type: 'Meeting', id: meeting.id },
        eventId,
        changes: changesBetween(before.get(meeting.id), meeting),
      })),
      ...removed.map(({ id, pair }) => ({
        type: `meeting.${happened}`,
        entity: { type: 'Meeting', id },
        eventId,
        changes: { pair: { from: pair } },
      })),
      ...(saved.length + removed.length === 0
        ? [{ type: `plan.${happened}`, entity: { type: 'Plan', id: plan.id }, eventId }]
        : []),
    );
    return decided;
  }

  /** What the plan lost is unplaced now, what it gained no longer is. */
  async #keepUnplaced({ plan, wanted }: WorkInProgress, edit: PlanEdit): Promise<void> {
    const allowed = plan.takenOut.filter((pair) => !edit.plan.takenOut.includes(pair));
    await this.unplaced.remove(plan.id, [...edit.saved.map((meeting) => meeting.pair), ...allowed]);
    const placed = new Set(edit.saved.map((meeting) => meeting.pair));
    const lost = new Set(edit.removed.map((meeting) => meeting.pair));
    await this.unplaced.add(
      plan,
      wanted.meetings
        .filter(({ key }) => lost.has(key) || (allowed.includes(key) && !placed.has(key)))
        .map((one) => unplaced(one, [{ code: lost.has(one.key) ? 'taken-out' : 'not-planned-yet' }])),
    );
  }

  async #planAt(planId: Id<'Plan'>, expectedVersion: number): Promise<Result<Plan, Failure>> {
    const plan = await this.plans.get(planId);
    if (!plan.ok) return plan;
    if (plan.value.version !== expectedVersion) return err(staleVersion(['expectedVersion'], plan.value.version));
    const workable = await this.loader.workable(plan.value.eventId);
    return workable.ok ? plan : workable;
  }
}
