import { Inject, Injectable } from '@nestjs/common';
import type { Connection, QueryFilter } from 'mongoose';
import type { Delegation } from '@vstrecha/events-domain';
import { type Failure, type Id, type Result, asId, ruleBroken } from '@vstrecha/kernel';
import { CONNECTION, type Page, type PageCode, type PageRequest, openModel } from '@vstrecha/platform';
import {
  type DelegationDocument,
  delegationCollection,
  delegationMapper,
  titleKeyOf,
} from './delegation.collection.js';
import { EventRecords } from './event-records.js';

export interface DelegationFilter {
  /** A part of the organization's name. */
  readonly search?: string | null;
  readonly organizationKinds?: readonly string[] | null;
  readonly trackIds?: readonly Id<'Track'>[] | null;
  /** Whether only withdrawn ones are wanted, or only the others; both without it. */
  readonly withdrawn?: boolean | null;
}

@Injectable()
export class DelegationRepository extends EventRecords<Delegation, DelegationDocument> {
  constructor(@Inject(CONNECTION) connection: Connection) {
    super(openModel<DelegationDocument>(connection, delegationCollection), delegationMapper, {
      absent: 'delegation.not-found',
      taken: ({ delegates }) =>
        // Two unique indexes guard: one organization a delegation, one delegation a person.
        delegates.length === 0
          ? ruleBroken('delegation.exists', ['organizationId'])
          : ruleBroken('delegate.elsewhere', ['delegates']),
    });
  }

  /** By the organization's name. */
  page(
    eventId: Id<'Event'>,
    filter: DelegationFilter,
    request: PageRequest,
  ): Promise<Result<Page<Delegation>, Failure<PageCode>>> {
    const text = titleKeyOf(filter.search ?? '');
    const query = {
      eventId,
      ...(text && { titleKey: { $regex: text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') } }),
      ...(filter.organizationKinds?.length && { organizationKind: { $in: [...filter.organizationKinds] } }),
      ...(filter.trackIds?.length && { trackIds: { $in: [...filter.trackIds] } }),
      ...(filter.withdrawn != null && { withdrawnAt: { $exists: filter.withdrawn } }),
    } as QueryFilter<DelegationDocument>;
    return this.pageOf(query, { titleKey: 1 }, request);
  }

  ofOrganization(organizationId: Id<'Organization'>): Promise<Delegation[]> {
    return this.ofOrganizations([organizationId]);
  }

  ofOrganizations(organizationIds: readonly Id<'Organization'>[]): Promise<Delegation[]> {
    return this.records.findMany({ organizationId: { $in: [...organizationIds] } } as QueryFilter<DelegationDocument>);
  }

  withPerson(personId: Id<'Person'>): Promise<Delegation[]> {
    return this.records.findMany({ 'delegates.personId': personId } as QueryFilter<DelegationDocument>);
  }

  /** The delegations of the event in which the person is a delegate: one at most. */
  async idsWithPerson(eventId: Id<'Event'>, personId: Id<'Person'>): Promise<Id<'Delegation'>[]> {
    const ids = await this.records.model
      .distinct('_id', { eventId, 'delegates.personId': personId } as QueryFilter<DelegationDocument>)
      .exec();
    return ids.map((id) => asId<'Delegation'>(String(id)));
  }

  async eventIdsOfPerson(personId: Id<'Person'>): Promise<Id<'Event'>[]> {
    const ids = await this.records.model
      .distinct('eventId', { 'delegates.personId': personId } as QueryFilter<DelegationDocument>)
      .exec();
    return ids.map((id) => asId<'Event'>(String(id)));
  }

  async byDelegates(delegateIds: readonly Id<'Delegate'>[]): Promise<Delegation[]> {
    return this.records.findMany({ 'delegates.id': { $in: [...delegateIds] } } as QueryFilter<DelegationDocument>);
  }

  async countTakingPart(eventId: Id<'Event'>): Promise<number> {
    return this.records.model
      .countDocuments({ eventId, withdrawnAt: { $exists: false } } as QueryFilter<DelegationDocument>)
      .exec();
  }
}
