import { Injectable } from '@nestjs/common';
import { DelegationReader } from '@vstrecha/events-server';
import type { Id } from '@vstrecha/kernel';
import {
  type MatchmakingSettings,
  type MeetingRequest,
  type PairRule,
  type PlannableRequest,
  pairKey,
  plannableRequests,
  unsetSettings,
} from '@vstrecha/matchmaking-domain';
import { currentContext } from '@vstrecha/platform';
import { MatchmakingSettingsRepository } from '../storage/matchmaking-settings.repository.js';
import { MeetingRequestRepository } from '../storage/meeting-request.repository.js';
import { PairRuleRepository } from '../storage/pair-rule.repository.js';

/** What planning starts from: one request a pair that wants to meet and may, and the organizer's rules. */
export interface PlanningInput {
  readonly requests: readonly PlannableRequest[];
  readonly rules: readonly PairRule[];
}

/** Reads requests for any area: what one request of the API asks for is fetched in one query of each kind. */
@Injectable()
export class MeetingRequestReader {
  readonly #incoming = {};
  readonly #outgoing = {};
  readonly #ofPair = {};
  readonly #settings = {};

  constructor(
    private readonly requests: MeetingRequestRepository,
    private readonly rules: PairRuleRepository,
    private readonly settings: MatchmakingSettingsRepository,
    private readonly delegations: DelegationReader,
  ) {}

  find(id: Id<'MeetingRequest'>): Promise<MeetingRequest | null> {
    return currentContext()
      .loaders.one(
        this,
        (ids: readonly Id<'MeetingRequest'>[]) => this.requests.findMany(ids),
        (request) => request.id,
      )
      .load(id);
  }

  /** All requests of an event, whatever became of them. */
  ofEvent(eventId: Id<'Event'>): Promise<readonly MeetingRequest[]> {
    return this.requests.ofEvent(eventId);
  }

  incomingOf(delegationId: Id<'Delegation'>): Promise<readonly MeetingRequest[]> {
    return currentContext()
      .loaders.many(
        this.#incoming,
        (ids: readonly Id<'Delegation'>[]) => this.requests.incomingOf(ids),
        (request) => request.toDelegationId,
      )
      .load(delegationId);
  }

  outgoingOf(delegationId: Id<'Delegation'>): Promise<readonly MeetingRequest[]> {
    return currentContext()
      .loaders.many(
        this.#outgoing,
        (ids: readonly Id<'Delegation'>[]) => this.requests.outgoingOf(ids),
        (request) => request.fromDelegationId,
      )
      .load(delegationId);
  }

  /** Whether the other side has asked too, and both requests stand as accepted. */
  async isMutual(request: MeetingRequest): Promise<boolean> {
    if (request.status !== 'accepted') return false;
    const between = await currentContext()
      .loaders.many(
        this.#ofPair,
        (keys: readonly string[]) => this.requests.ofPairs(keys),
        (one) => pairKey(one.fromDelegationId, one.toDelegationId),
      )
      .load(pairKey(request.fromDelegationId, request.toDelegationId));
    return between.some((other) => other.status === 'accepted' && other.fromDelegationId === request.toDelegationId);
  }

  async settingsOf(eventId: Id<'Event'>): Promise<MatchmakingSettings> {
    const settings = await currentContext()
      .loaders.one(
        this.#settings,
        (ids: readonly Id<'Event'>[]) => this.settings.ofEvents(ids),
        (one) => one.eventId,
      )
      .load(eventId);
    return settings ?? unsetSettings(eventId);
  }

  rulesOf(eventId: Id<'Event'>): Promise<readonly PairRule[]> {
    return this.rules.ofEvent(eventId);
  }

  /** What the schedule places: accepted requests, a pair once, and the rules; delegations that have withdrawn are left out. */
  async planningInput(eventId: Id<'Event'>): Promise<PlanningInput> {
    const delegations = await this.delegations.ofEvent(eventId);
    const there = new Set(delegations.filter(({ withdrawnAt }) => !withdrawnAt).map(({ id }) => id));
    const rules = await this.rules.ofEvent(eventId);
    const requests = plannableRequests(await this.requests.ofEvent(eventId, ['accepted']), rules);
    return {
      requests: requests.filter((one) => there.has(one.fromDelegationId) && there.has(one.toDelegationId)),
      rules: rules.filter(({ delegationIds }) => delegationIds.every((id) => there.has(id))),
    };
  }
}
