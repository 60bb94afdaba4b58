import { Injectable } from '@nestjs/common';
import { DelegationReader } from '@vstrecha/events-server';
import type { Id } from '@vstrecha/kernel';
import type { Party } from '@vstrecha/roadmap-domain';

export type PeopleOf = (party: Party) => readonly Id<'Person'>[];

/** The people behind the executors of an event's items: the delegates of a delegation, and whoever is named. */
@Injectable()
export class ExecutorPeople {
  constructor(private readonly delegations: DelegationReader) {}

  async ofEvent(eventId: Id<'Event'>): Promise<PeopleOf> {
    const delegations = (await this.delegations.ofEvent(eventId)).filter(({ withdrawnAt }) => !withdrawnAt);
    const delegatesOf = new Map(
      delegations.map(({ id, delegates }) => [id, delegates.map(({ personId }) => personId)] as const),
    );
    return ({ delegationId, personId }) => [
      ...((delegationId && delegatesOf.get(delegationId)) ?? []),
      ...(personId ? [personId] : []),
    ];
  }
}
