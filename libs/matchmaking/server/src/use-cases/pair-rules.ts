import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type Failure, type Id, type IdSource, type Result, err, ok, ruleBroken } from '@vstrecha/kernel';
import {
  type PairRule,
  type PairRuleChanges,
  type PairRuleInput,
  createPairRule,
  endByForbiddenPair,
  pairKey,
  updatePairRule,
} from '@vstrecha/matchmaking-domain';
import { CLOCK, type ChangeTarget, IDS, Outbox, RecordChanges, domainEventOf } from '@vstrecha/platform';
import { MeetingRequestRepository } from '../storage/meeting-request.repository.js';
import { PairLock } from '../storage/pair-lock.js';
import { PairRuleRepository } from '../storage/pair-rule.repository.js';
import { ActingReader } from './acting.js';

/** The organizer's word on pairs. Forbidding a pair declines what the two have asked each other. */
@Injectable()
export class PairRules {
  constructor(
    private readonly rules: PairRuleRepository,
    private readonly requests: MeetingRequestRepository,
    private readonly pairLock: PairLock,
    private readonly acting: ActingReader,
    private readonly changes: RecordChanges,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async create(eventId: Id<'Event'>, input: PairRuleInput, key?: string | null): Promise<Result<PairRule, Failure>> {
    for (const [at, id] of input.delegationIds.entries()) {
      const delegation = await this.acting.takingPart(id, ['delegationIds', String(at)], eventId);
      if (!delegation.ok) return delegation;
    }
    if ((await this.acting.stageOf(eventId)) === 'over') return err(ruleBroken('request.over', []));
    const request = { operation: 'createPairRule', key, input: { eventId, ...input } };
    return this.changes.create('PairRule', this.rules, request, async () => {
      const created = createPairRule(input, this.ids.next(), eventId, this.clock.now());
      if (!created.ok) return created;
      const pair = pairKey(...created.value.delegationIds);
      await this.pairLock.take(eventId, pair);
      if (await this.rules.ofPair(pair)) return err(ruleBroken('pair-rule.exists', ['delegationIds']));
      return this.#enforced(created.value);
    });
  }

  update(target: ChangeTarget, changes: PairRuleChanges): Promise<Result<PairRule, Failure>> {
    return this.changes.change('PairRule', this.rules, target, async (before) => {
      await this.pairLock.take(before.eventId, pairKey(...before.delegationIds));
      const updated = updatePairRule(before, changes, this.clock.now());
      return updated.ok ? this.#enforced(updated.value) : updated;
    });
  }

  delete(target: ChangeTarget): Promise<Result<PairRule, Failure>> {
    return this.changes.remove('PairRule', this.rules, target);
  }

  async #enforced(rule: PairRule): Promise<Result<PairRule, Failure>> {
    if (rule.kind !== 'forbidden') return ok(rule);
    for (const before of await this.requests.ofPairs([pairKey(...rule.delegationIds)])) {
      const ended = endByForbiddenPair(before, this.clock.now());
      if (!ended) continue;
      const saved = await this.requests.replace(ended);
      if (!saved.ok) return saved;
      await this.outbox.append(domainEventOf('MeetingRequest', 'declined', before, ended));
    }
    return ok(rule);
  }
}
