import { Injectable } from '@nestjs/common';
import { EventReader } from '@vstrecha/events-server';
import type { Failure, Result } from '@vstrecha/kernel';
import { type Page, type PageCode, type PageRequest, pageOf } from '@vstrecha/platform';
import { MeetingRequestReader } from '@vstrecha/matchmaking-server';
import {
  type Meeting,
  type MeetingConflicts,
  sidesOf,
  type Plan,
  conflictsOfPlan,
  countBreaks,
  wantedMeetings,
} from '@vstrecha/schedule-domain';
import { type MeetingFilter, MeetingRepository } from '../storage/meeting.repository.js';
import { ReleasedPlans } from './released-plans.js';
import { SettingReader } from './setting-reader.js';

/** What can be said of a plan as a whole. */
@Injectable()
export class PlanViews {
  constructor(
    private readonly repository: MeetingRepository,
    private readonly released: ReleasedPlans,
    private readonly events: EventReader,
    private readonly settings: SettingReader,
    private readonly requests: MeetingRequestReader,
  ) {}

  /** In order of time. Released plans, which everybody looks at, are in memory. */
  async meetings(
    plan: Plan,
    filter: MeetingFilter,
    request: PageRequest,
  ): Promise<Result<Page<Meeting>, Failure<PageCode>>> {
    if (plan.status === 'inProgress') return this.repository.page(plan.id, filter, request);
    await this.events.keep(plan.eventId);
    const { all } = await this.released.meetingsOf(plan.id);
    const isAsked = Object.values(filter).some((wish) => wish != null);
    return pageOf(isAsked ? all.filter((meeting) => matches(meeting, filter)) : all, request);
  }

  /** Meetings of a plan in progress that cannot be held as planned, as things stand now. */
  async conflictsOf(plan: Plan): Promise<readonly MeetingConflicts[]> {
    const index = plan.status === 'inProgress' ? await this.settings.shared(plan.eventId) : null;
    if (!index) return [];
    const { requests, rules } = await this.requests.planningInput(plan.eventId);
    return conflictsOfPlan(await this.repository.ofPlan(plan.id), wantedMeetings(requests, rules).forbidden, index);
  }

  async breaksOf(plan: Plan): Promise<number> {
    const slots = plan.frame?.slots ?? (await this.settings.shared(plan.eventId))?.setting.slots ?? [];
    return countBreaks(await this.repository.ofPlan(plan.id), slots, plan.rules.breaksAcrossRounds);
  }
}

function matches(
  meeting: Meeting,
  { delegationIds, delegateIds, tableIds, slotIds, states, pinned }: MeetingFilter,
): boolean {
  return (
    (!delegationIds?.length || sidesOf(meeting).some((id) => delegationIds.includes(id))) &&
    (!delegateIds?.length || meeting.delegateIds.some((id) => delegateIds.includes(id))) &&
    (!tableIds?.length || tableIds.includes(meeting.tableId)) &&
    (!slotIds?.length || slotIds.includes(meeting.slotId)) &&
    (!states?.length || states.includes(meeting.state)) &&
    (pinned == null || pinned === (meeting.pinnedSlot || meeting.pinnedTable))
  );
}
