import { Injectable } from '@nestjs/common';
import { type Delegation, DelegationReader } from '@vstrecha/events-server';
import { type Id, groupBy } from '@vstrecha/kernel';
import { type PartnerProfile, type PartnerSuggestion, isStanding, suggestPartners } from '@vstrecha/matchmaking-domain';
import { OccupationReader, WorkforceReader, occupationGroup, sumOfCounts } from '@vstrecha/workforce-server';
import { MeetingRequestRepository } from '../storage/meeting-request.repository.js';
import { PairRuleRepository } from '../storage/pair-rule.repository.js';

/** To which audiences of offers organizations of each kind belong. */
const audiences: Readonly<Record<string, readonly string[]>> = {
  enterprise: ['enterprises', 'mentors'],
  college: ['colleges', 'students', 'graduates', 'teachers'],
  university: ['universities', 'students', 'graduates', 'teachers'],
};

/** Suggests partners to a delegation by what all delegations of its event want, train for and offer. */
@Injectable()
export class PartnerSuggester {
  constructor(
    private readonly delegations: DelegationReader,
    private readonly workforce: WorkforceReader,
    private readonly occupations: OccupationReader,
    private readonly requests: MeetingRequestRepository,
    private readonly rules: PairRuleRepository,
  ) {}

  /** The best first; without forbidden pairs and those with whom a request already stands, in either direction. */
  async suggestionsFor(delegation: Delegation): Promise<PartnerSuggestion[]> {
    const taking = (await this.delegations.ofEvent(delegation.eventId)).filter(({ withdrawnAt }) => !withdrawnAt);
    const profiles = await this.#profilesOf(taking);
    const own = profiles.find(({ delegationId }) => delegationId === delegation.id);
    if (!own) return [];
    return suggestPartners(own, profiles, await this.#settledWith(delegation));
  }

  async #settledWith({ id, eventId }: Delegation): Promise<Set<Id<'Delegation'>>> {
    const rules = (await this.rules.ofEvent(eventId)).filter(({ delegationIds }) => delegationIds.includes(id));
    const outgoing = (await this.requests.outgoingOf([id])).filter(({ status }) => isStanding(status));
    const incoming = (await this.requests.incomingOf([id])).filter(({ status }) => isStanding(status));
    return new Set([
      ...rules.flatMap(({ delegationIds }) => delegationIds),
      ...outgoing.map(({ toDelegationId }) => toDelegationId),
      ...incoming.map(({ fromDelegationId }) => fromDelegationId),
    ]);
  }

  async #profilesOf(delegations: readonly Delegation[]): Promise<PartnerProfile[]> {
    const organizationIds = delegations.map(({ organizationId }) => organizationId);
    const { needs, programmes, offers } = await this.workforce.ofOrganizations(organizationIds);
    const occupationIds = [...needs, ...programmes].map(({ occupationId }) => occupationId);
    const occupations = await this.occupations.findMany([...new Set(occupationIds)]);
    const groupOf = (id: Id<'Occupation'>) => occupationGroup(occupations.get(id)?.code ?? '');
    const needsOf = groupBy(needs, ({ organizationId }) => organizationId);
    const programmesOf = groupBy(programmes, ({ organizationId }) => organizationId);
    const offersOf = groupBy(offers, ({ organizationId }) => organizationId);
    return delegations.map(({ id, organizationId, organizationKind }) => ({
      delegationId: id,
      needs: (needsOf.get(organizationId) ?? []).map(({ occupationId, headcounts, formsOfCooperation }) => ({
        occupationId,
        group: groupOf(occupationId),
        headcount: sumOfCounts(headcounts),
        formsOfCooperation,
      })),
      programmes: (programmesOf.get(organizationId) ?? []).map((programme) => ({
        occupationId: programme.occupationId,
        group: groupOf(programme.occupationId),
        graduates: sumOfCounts(programme.graduates),
        freePlaces: programme.freePlaces,
        formsOfCooperation: programme.formsOfCooperation,
      })),
      offers: (offersOf.get(organizationId) ?? []).map(({ id: offerId, audience }) => ({ offerId, audience })),
      audiences: audiences[organizationKind] ?? [],
    }));
  }
}
