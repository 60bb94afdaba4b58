import { Injectable } from '@nestjs/common';
import type { Id } from '@vstrecha/kernel';
import { MeetingRequestReader } from '@vstrecha/matchmaking-server';
import type { Demand, PlanningDemand } from './planning-demand.js';

/** What the delegations have agreed to in the matchmaking area, and the organizer's word on pairs. */
@Injectable()
export class MatchmakingDemand implements PlanningDemand {
  constructor(private readonly requests: MeetingRequestReader) {}

  of(eventId: Id<'Event'>): Promise<Demand> {
    return this.requests.planningInput(eventId);
  }
}
