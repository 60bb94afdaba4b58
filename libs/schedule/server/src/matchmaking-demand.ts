import { Injectable } from '@nestjs/common';
import type { Id } from '@vstrecha/kernel';
import type { Demand, PlanningDemand } from './planning-demand.js';

/** Until the matchmaking area is merged, nobody asks for meetings: what the organizer adds by hand is planned. */
@Injectable()
export class MatchmakingDemand implements PlanningDemand {
  async of(_eventId: Id<'Event'>): Promise<Demand> {
    return { requests: [], rules: [] };
  }
}
