import type { Id } from '@vstrecha/kernel';
import type { PlannablePairRule, PlannableRequest } from '@vstrecha/schedule-domain';

/** What an event's delegations and its organizer want of the plan. */
export interface Demand {
  readonly requests: readonly PlannableRequest[];
  readonly rules: readonly PlannablePairRule[];
}

/** Where the demand comes from; Nest injects whoever knows. */
export abstract class PlanningDemand {
  abstract of(eventId: Id<'Event'>): Promise<Demand>;
}
