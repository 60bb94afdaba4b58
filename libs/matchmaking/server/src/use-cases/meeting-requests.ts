import { Inject, Injectable } from '@nestjs/common';
import {
  type Clock,
  type Failure,
  type Id,
  type IdSource,
  type Result,
  asId,
  err,
  notFound,
  ok,
} from '@vstrecha/kernel';
import {
  type DeclineReason,
  type FilingContext,
  type MatchmakingSettings,
  type MeetingRequest,
  type MeetingRequestInput,
  acceptRequest,
  changeRequest,
  declineRequest,
  fileRequest,
  pairKey,
  withdrawRequest,
} from '@vstrecha/matchmaking-domain';
import { CLOCK, type ChangeTarget, IDS, Outbox, RecordChanges, domainEventOf } from '@vstrecha/platform';
import { OccupationReader } from '@vstrecha/workforce-server';
import { MatchmakingSettingsRepository } from '../storage/matchmaking-settings.repository.js';
import { MeetingRequestRepository } from '../storage/meeting-request.repository.js';
import { PairLock } from '../storage/pair-lock.js';
import { PairRuleRepository } from '../storage/pair-rule.repository.js';
import { type Acting, ActingReader } from './acting.js';

/** Who asks whom. */
export interface RequestSides {
  readonly fromDelegationId: Id<'Delegation'>;
  readonly toDelegationId: Id<'Delegation'>;
}

@Injectable()
export class MeetingRequests {
  constructor(
    private readonly requests: MeetingRequestRepository,
    private readonly rules: PairRuleRepository,
    private readonly settings: MatchmakingSettingsRepository,
    private readonly pairLock: PairLock,
    private readonly acting: ActingReader,
    private readonly occupations: OccupationReader,
    private readonly changes: RecordChanges,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async file(
    sides: RequestSides,
    input: MeetingRequestInput,
    key?: string | null,
  ): Promise<Result<MeetingRequest, Failure>> {
    const from = await this.acting.takingPart(sides.fromDelegationId, ['fromDelegationId']);
    if (!from.ok) return from;
    const { eventId } = from.value;
    const to = await this.acting.takingPart(sides.toDelegationId, ['toDelegationId'], eventId);
    if (!to.ok) return to;
    const { actor, stage } = await this.acting.on({ eventId, ...sides });
    const request = { operation: 'fileMeetingRequest', key, input: { ...sides, ...input } };
    return this.changes.create('MeetingRequest', this.requests, request, async () => {
      const known = await this.#knownOccupations(input);
      if (!known.ok) return known;
      const pair = pairKey(sides.fromDelegationId, sides.toDelegationId);
      await this.pairLock.take(eventId, pair);
      return this.#decideFiling(input, {
        ...sides,
        id: this.ids.next(),
        eventId,
        actor: actor === 'organizer' ? 'organizer' : 'sender',
        stage,
        settings: await this.settings.of(eventId),
        rule: await this.rules.ofPair(pair),
        betweenThem: await this.requests.ofPairs([pair]),
      });
    });
  }

  change(target: ChangeTarget, input: MeetingRequestInput): Promise<Result<MeetingRequest, Failure>> {
    return this.#act(target, 'updated', async (before, acting, now) => {
      const known = await this.#knownOccupations(input);
      if (!known.ok) return known;
      const settings: MatchmakingSettings = await this.settings.of(before.eventId);
      return changeRequest(before, input, { ...acting, settings }, now);
    });
  }

  accept(target: ChangeTarget): Promise<Result<MeetingRequest, Failure>> {
    return this.#act(target, 'accepted', async (before, acting, now) => {
      const pair = pairKey(before.fromDelegationId, before.toDelegationId);
      await this.pairLock.take(before.eventId, pair);
      return acceptRequest(before, { ...acting, rule: await this.rules.ofPair(pair) }, now);
    });
  }

  decline(
    target: ChangeTarget,
    reason: { readonly code?: DeclineReason | null; readonly text?: string | null },
  ): Promise<Result<MeetingRequest, Failure>> {
    return this.#act(target, 'declined', async (before, acting, now) => declineRequest(before, reason, acting, now));
  }

  withdraw(target: ChangeTarget, reason?: string | null): Promise<Result<MeetingRequest, Failure>> {
    return this.#act(target, 'withdrawn', async (before, acting, now) => withdrawRequest(before, reason, acting, now));
  }

  /** Decides; where the other side has asked too, its request changes in the same transaction. */
  async #decideFiling(input: MeetingRequestInput, context: FilingContext): Promise<Result<MeetingRequest, Failure>> {
    const filing = fileRequest(input, context, this.clock.now());
    if (!filing.ok) return filing;
    const { filed, crossing } = filing.value;
    if (crossing) {
      const before = context.betweenThem.find(({ id }) => id === crossing.id);
      const saved = await this.requests.replace(crossing);
      if (!saved.ok) return saved;
      await this.outbox.append(domainEventOf('MeetingRequest', 'accepted', before, crossing));
    }
    return ok(filed);
  }

  async #act(
    target: ChangeTarget,
    happened: string,
    decide: (before: MeetingRequest, acting: Acting, now: Date) => Promise<Result<MeetingRequest, Failure>>,
  ): Promise<Result<MeetingRequest, Failure>> {
    const standing = await this.requests.get(asId<'MeetingRequest'>(target.id), target.path);
    if (!standing.ok) return standing;
    const acting = await this.acting.on(standing.value);
    return this.changes.change(
      'MeetingRequest',
      this.requests,
      target,
      (before) => decide(before, acting, this.clock.now()),
      happened,
    );
  }

  async #knownOccupations({ topics }: MeetingRequestInput): Promise<Result<void, Failure>> {
    const ids = topics?.occupationIds ?? [];
    if (ids.length === 0) return ok();
    const known = await this.occupations.findMany(ids);
    const unknown = ids.findIndex((id) => !known.has(id));
    if (unknown < 0) return ok();
    return err(notFound('request.occupation-not-found', ['topics', 'occupationIds', String(unknown)]));
  }
}
