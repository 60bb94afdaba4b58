import { Inject, Injectable } from '@nestjs/common';
import type { Event } from '@vstrecha/events-server';
import {
  type Clock,
  type Failure,
  type Id,
  type IdSource,
  type Result,
  err,
  notFound,
  ok,
  ruleBroken,
} from '@vstrecha/kernel';
import { MeetingRequestReader } from '@vstrecha/matchmaking-server';
import { CLOCK, IDS, currentContext } from '@vstrecha/platform';
import {
  type PairKey,
  type Plan,
  type ScheduleCode,
  type SettingIndex,
  type WorkInProgress,
  startPlan,
  wantedMeetings,
} from '@vstrecha/schedule-domain';
import { SettingReader } from './readers/setting-reader.js';
import { MeetingRepository } from './storage/meeting.repository.js';
import { PlanRepository } from './storage/plan.repository.js';

/** States of an event in which its plan can be worked on. */
const workingStates: readonly Event['state'][] = ['open', 'matching', 'scheduled', 'running'];

/** Loads a plan in progress with all that its changes are judged by. */
@Injectable()
export class WorkLoader {
  constructor(
    private readonly plans: PlanRepository,
    private readonly meetings: MeetingRepository,
    private readonly settings: SettingReader,
    private readonly requests: MeetingRequestReader,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async load(plan: Plan): Promise<Result<WorkInProgress, Failure<ScheduleCode>>> {
    const index = await this.setting(plan.eventId);
    if (!index.ok) return index;
    const { requests, rules } = await this.requests.planningInput(plan.eventId);
    return ok({
      plan,
      meetings: await this.meetings.ofPlan(plan.id),
      wanted: wantedMeetings(requests, rules),
      index: index.value,
      releasedSeries: await this.#releasedSeries(plan.eventId),
    });
  }

  /** The event's plan in progress; an empty one is begun where there is none. Inside a unit of work. */
  async ensure(eventId: Id<'Event'>): Promise<Result<Plan, Failure>> {
    const event = await this.workable(eventId);
    if (!event.ok) return event;
    const present = await this.plans.inProgress(eventId);
    if (present) return ok(present);
    const plan = startPlan(eventId, this.ids, this.clock.now());
    const saved = await this.plans.insert(plan);
    return saved.ok ? ok(plan) : saved;
  }

  /** The event, if its plan can be worked on now. */
  async workable(eventId: Id<'Event'>): Promise<Result<Event, Failure<ScheduleCode>>> {
    const event = await this.#event(eventId);
    if (!event) return err(notFound('plan.event-unknown', ['eventId']));
    return workingStates.includes(event.state) ? ok(event) : err(ruleBroken('plan.event-not-ready', ['eventId']));
  }

  /** While an event runs, its present: slots that have begun are closed. An event on another day is as yet all open. */
  openFrom(event: Event): Date | undefined {
    const now = this.clock.now();
    const { start, end } = this.settings.rangeOf(event);
    return event.state === 'running' && start <= now && now < end ? now : undefined;
  }

  async setting(eventId: Id<'Event'>): Promise<Result<SettingIndex, Failure<ScheduleCode>>> {
    const event = await this.#event(eventId);
    return event ? ok(await this.settings.of(event)) : err(notFound('plan.event-unknown', ['eventId']));
  }

  /** Use cases read afresh, also where the request has read before, or the transaction runs again. */
  #event(eventId: Id<'Event'>): Promise<Event | null> {
    currentContext().loaders.clear();
    return this.settings.find(eventId);
  }

  /** Which series the pairs of the plan in force have. */
  async #releasedSeries(eventId: Id<'Event'>): Promise<ReadonlyMap<PairKey, Id<'MeetingSeries'>>> {
    const planId = await this.plans.inForceId(eventId);
    const meetings = planId ? await this.meetings.ofPlan(planId) : [];
    return new Map(meetings.map((meeting) => [meeting.pair, meeting.seriesId]));
  }
}
