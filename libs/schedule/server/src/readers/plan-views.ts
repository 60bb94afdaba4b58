import { Injectable } from '@nestjs/common';
import { MeetingRequestReader } from '@vstrecha/matchmaking-server';
import {
  type MeetingConflicts,
  type Plan,
  conflictsOfPlan,
  countBreaks,
  wantedMeetings,
} from '@vstrecha/schedule-domain';
import { MeetingRepository } from '../storage/meeting.repository.js';
import { SettingReader } from './setting-reader.js';

/** What can be said of a plan as a whole. */
@Injectable()
export class PlanViews {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly settings: SettingReader,
    private readonly requests: MeetingRequestReader,
  ) {}

  /** Meetings of a plan in progress that cannot be held as planned, as things stand now. */
  async conflictsOf(plan: Plan): Promise<readonly MeetingConflicts[]> {
    const index = plan.status === 'inProgress' ? await this.settings.shared(plan.eventId) : null;
    if (!index) return [];
    const { requests, rules } = await this.requests.planningInput(plan.eventId);
    return conflictsOfPlan(await this.meetings.ofPlan(plan.id), wantedMeetings(requests, rules).forbidden, index);
  }

  async breaksOf(plan: Plan): Promise<number> {
    const slots = plan.frame?.slots ?? (await this.settings.shared(plan.eventId))?.setting.slots ?? [];
    return countBreaks(await this.meetings.ofPlan(plan.id), slots, plan.rules.breaksAcrossRounds);
  }
}
