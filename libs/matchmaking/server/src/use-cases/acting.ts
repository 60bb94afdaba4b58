import { Injectable } from '@nestjs/common';
import { type Delegation, DelegationReader, EventReader, type EventState } from '@vstrecha/events-server';
import { type Failure, type Id, type Result, err, notFound, ok, ruleBroken } from '@vstrecha/kernel';
import type { MatchmakingStage, RequestActor } from '@vstrecha/matchmaking-domain';
import { currentContext } from '@vstrecha/platform';

/** What each state of an event allows here. */
const stages: Readonly<Record<EventState, MatchmakingStage>> = {
  draft: 'notYet',
  open: 'open',
  matching: 'open',
  scheduled: 'organizerOnly',
  running: 'organizerOnly',
  closed: 'over',
  archived: 'over',
};

/** On whose behalf the caller acts, and what the event allows. */
export interface Acting {
  readonly actor: RequestActor;
  readonly stage: MatchmakingStage;
}

/** Finds out who acts and where; asked before the unit of work, as it reads other areas. */
@Injectable()
export class ActingReader {
  constructor(
    private readonly events: EventReader,
    private readonly delegations: DelegationReader,
  ) {}

  async stageOf(eventId: Id<'Event'>): Promise<MatchmakingStage> {
    const event = await this.events.find(eventId);
    return event ? stages[event.state] : 'over';
  }

  /** Whoever organizes the event acts as its organizer, also where one of the delegations is their own. */
  async on(request: { readonly eventId: Id<'Event'>; readonly fromDelegationId: Id<'Delegation'> }): Promise<Acting> {
    const { viewer, roles } = currentContext();
    const { organizer, delegationIds } = await roles.rolesIn(request.eventId);
    const stage = await this.stageOf(request.eventId);
    if (viewer.isAdmin || organizer) return { actor: 'organizer', stage };
    return { actor: delegationIds.includes(request.fromDelegationId) ? 'sender' : 'recipient', stage };
  }

  /** A delegation that takes part in the event, or in any where none is named. */
  async takingPart(
    id: Id<'Delegation'>,
    path: readonly string[],
    eventId?: Id<'Event'>,
  ): Promise<Result<Delegation, Failure>> {
    const delegation = await this.delegations.find(id);
    if (!delegation) return err(notFound('request.delegation-not-found', path));
    if (eventId && delegation.eventId !== eventId) return err(ruleBroken('request.other-event', path));
    if (delegation.withdrawnAt) return err(ruleBroken('request.delegation-withdrawn', path));
    return ok(delegation);
  }
}
