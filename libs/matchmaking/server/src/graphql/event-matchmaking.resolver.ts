import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DelegationObject, DelegationReader, EventObject, OWN_OR_STAFF } from '@vstrecha/events-server';
import type { MeetingRequest } from '@vstrecha/matchmaking-domain';
import {
  Allow,
  ConnectionArgs,
  MAX_PAGE_SIZE,
  localId,
  localIdIfAny,
  orThrow,
  pageOf,
  toConnection,
} from '@vstrecha/platform';
import { OccupationObject, OccupationReader, OfferObject, WorkforceReader } from '@vstrecha/workforce-server';
import { MeetingRequestReader } from '../readers/meeting-request-reader.js';
import { PartnerSuggester } from '../readers/partner-suggester.js';
import { MeetingRequestRepository, type MeetingRequestSort } from '../storage/meeting-request.repository.js';
import { EventRequestFilterInput, MeetingRequestFilterInput } from './meeting-request.inputs.js';
import { MeetingRequestConnection, MeetingRequestObject, MeetingRequestSortEnum } from './meeting-request.object.js';
import { MatchmakingSettingsObject, PairRuleObject, RUNNERS } from './pair-rule.object.js';
import { PartnerSuggestionObject, SuggestionReasonObject } from './partner-suggestion.object.js';

/** The requests and rules of an event, for who runs it. */
@Resolver(() => EventObject)
export class EventMatchmakingResolver {
  constructor(
    private readonly reader: MeetingRequestReader,
    private readonly repository: MeetingRequestRepository,
  ) {}

  @ResolveField(() => MeetingRequestConnection, { nullable: true, description: 'As filed unless told otherwise.' })
  @Allow(RUNNERS)
  async meetingRequests(
    @Parent() { record }: EventObject,
    @Args() page: ConnectionArgs,
    @Args('filter', { nullable: true }) filter?: EventRequestFilterInput,
    @Args('sort', { type: () => MeetingRequestSortEnum, nullable: true }) sort?: MeetingRequestSort | null,
  ): Promise<MeetingRequestConnection> {
    const wanted = { ...filter, delegationId: localIdIfAny('Delegation', filter?.delegationId) };
    const found = await this.repository.page(record.id, wanted, sort ?? 'filed', page);
    return toConnection(orThrow(found), MeetingRequestObject.of);
  }

  @ResolveField(() => [PairRuleObject], { nullable: true, description: 'In the order in which they were made.' })
  @Allow(RUNNERS)
  async pairRules(@Parent() { record }: EventObject): Promise<PairRuleObject[]> {
    return (await this.reader.rulesOf(record.id)).map(PairRuleObject.of);
  }

  @ResolveField(() => MatchmakingSettingsObject)
  async matchmakingSettings(@Parent() { record }: EventObject): Promise<MatchmakingSettingsObject> {
    return MatchmakingSettingsObject.of(await this.reader.settingsOf(record.id));
  }
}

/** What a delegation asks of others and is asked, for its own people and who runs the event. */
@Resolver(() => DelegationObject)
export class DelegationMatchmakingResolver {
  constructor(
    private readonly reader: MeetingRequestReader,
    private readonly delegations: DelegationReader,
    private readonly suggester: PartnerSuggester,
  ) {}

  @ResolveField(() => MeetingRequestConnection, { nullable: true, description: 'Who asks it, the newest first.' })
  @Allow(OWN_OR_STAFF)
  async incomingRequests(
    @Parent() { record }: DelegationObject,
    @Args() page: ConnectionArgs,
    @Args('filter', { nullable: true }) filter?: MeetingRequestFilterInput,
  ): Promise<MeetingRequestConnection> {
    return narrowed(await this.reader.incomingOf(record.id), filter, page);
  }

  @ResolveField(() => MeetingRequestConnection, { nullable: true, description: 'Whom it asks, the newest first.' })
  @Allow(OWN_OR_STAFF)
  async outgoingRequests(
    @Parent() { record }: DelegationObject,
    @Args() page: ConnectionArgs,
    @Args('filter', { nullable: true }) filter?: MeetingRequestFilterInput,
  ): Promise<MeetingRequestConnection> {
    return narrowed(await this.reader.outgoingOf(record.id), filter, page);
  }

  @Query(() => [PartnerSuggestionObject], {
    description:
      'Delegations worth meeting by what both sides want and train for, the best first; without those already asked or ruled.',
  })
  @Allow(OWN_OR_STAFF, { of: 'delegationId' })
  async suggestedPartners(
    @Args('delegationId', { type: () => ID }) delegationId: string,
    @Args('first', { type: () => Int, defaultValue: 20, description: `At most ${MAX_PAGE_SIZE}.` }) first: number,
  ): Promise<PartnerSuggestionObject[]> {
    const delegation = await this.delegations.find(localId('Delegation', delegationId));
    const suggestions = delegation ? await this.suggester.suggestionsFor(delegation) : [];
    return suggestions.slice(0, Math.min(Math.max(first, 0), MAX_PAGE_SIZE)).map(PartnerSuggestionObject.of);
  }
}

@Resolver(() => PartnerSuggestionObject)
export class PartnerSuggestionResolver {
  constructor(private readonly delegations: DelegationReader) {}

  @ResolveField(() => DelegationObject)
  async delegation(@Parent() { delegationId }: PartnerSuggestionObject): Promise<DelegationObject> {
    return DelegationObject.of((await this.delegations.find(delegationId))!);
  }
}

@Resolver(() => SuggestionReasonObject)
export class SuggestionReasonResolver {
  constructor(
    private readonly occupations: OccupationReader,
    private readonly workforce: WorkforceReader,
  ) {}

  @ResolveField(() => OccupationObject, { nullable: true })
  async occupation(@Parent() { occupationId }: SuggestionReasonObject): Promise<OccupationObject | null> {
    const occupation = occupationId ? await this.occupations.find(occupationId) : null;
    return occupation && OccupationObject.of(occupation);
  }

  @ResolveField(() => OfferObject, { nullable: true })
  async offer(@Parent() { offerId }: SuggestionReasonObject): Promise<OfferObject | null> {
    const offer = offerId ? await this.workforce.findOffer(offerId) : null;
    return offer && OfferObject.of(offer);
  }
}

/** A delegation's requests are bounded by the delegations of its event: they are narrowed and paged in memory. */
function narrowed(
  requests: readonly MeetingRequest[],
  filter: MeetingRequestFilterInput | null | undefined,
  page: ConnectionArgs,
): MeetingRequestConnection {
  const wanted = requests
    .filter(({ status }) => !filter?.statuses?.length || filter.statuses.includes(status))
    .filter(({ priority }) => !filter?.priorities?.length || filter.priorities.includes(priority))
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1));
  return toConnection(orThrow(pageOf(wanted, page)), MeetingRequestObject.of);
}
