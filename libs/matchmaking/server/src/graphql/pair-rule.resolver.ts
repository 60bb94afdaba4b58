import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DelegationObject, DelegationReader } from '@vstrecha/events-server';
import { Allow, type ChangeTarget, localId, objectOf, toPayload } from '@vstrecha/platform';
import { PairRules } from '../use-cases/pair-rules.js';
import { RequestDeadlines } from '../use-cases/request-deadlines.js';
import {
  CreatePairRulePayload,
  CreatePairRuleSuccess,
  DeletePairRulePayload,
  DeletePairRuleSuccess,
  SetRequestDeadlinePayload,
  SetRequestDeadlineSuccess,
  UpdatePairRulePayload,
  UpdatePairRuleSuccess,
} from './matchmaking.payloads.js';
import {
  CreatePairRuleInput,
  DeletePairRuleInput,
  SetRequestDeadlineInput,
  UpdatePairRuleInput,
} from './pair-rule.inputs.js';
import { MatchmakingSettingsObject, PairRuleObject } from './pair-rule.object.js';

@Resolver(() => PairRuleObject)
export class PairRuleResolver {
  constructor(
    private readonly rules: PairRules,
    private readonly deadlines: RequestDeadlines,
    private readonly delegationReader: DelegationReader,
  ) {}

  @ResolveField(() => [DelegationObject], { description: 'The two.' })
  async delegations(@Parent() { record }: PairRuleObject): Promise<DelegationObject[]> {
    const found = await Promise.all(record.delegationIds.map((id) => this.delegationReader.find(id)));
    return found.filter((delegation) => delegation !== null).map(DelegationObject.of);
  }

  @Mutation(() => CreatePairRulePayload, {
    description: 'Requires or forbids a pair; forbidding declines what the two have asked each other.',
  })
  @Allow('organizer', { of: 'input.eventId' })
  async createPairRule(@Args('input') { eventId, delegationIds, idempotencyKey, ...input }: CreatePairRuleInput) {
    const [one = '', other = ''] = delegationIds;
    const pair = [localId('Delegation', one), localId('Delegation', other)] as const;
    const result = await this.rules.create(
      localId('Event', eventId),
      { ...input, delegationIds: pair },
      idempotencyKey,
    );
    return toPayload(result, (rule) => objectOf(CreatePairRuleSuccess, { pairRule: PairRuleObject.of(rule) }));
  }

  @Mutation(() => UpdatePairRulePayload)
  @Allow('organizer', { of: 'input.pairRuleId' })
  async updatePairRule(@Args('input') { pairRuleId, expectedVersion, ...changes }: UpdatePairRuleInput) {
    const result = await this.rules.update(targetOf({ pairRuleId, expectedVersion }), changes);
    return toPayload(result, (rule) => objectOf(UpdatePairRuleSuccess, { pairRule: PairRuleObject.of(rule) }));
  }

  @Mutation(() => DeletePairRulePayload)
  @Allow('organizer', { of: 'input.pairRuleId' })
  async deletePairRule(@Args('input') input: DeletePairRuleInput) {
    const result = await this.rules.delete(targetOf(input));
    return toPayload(result, () => objectOf(DeletePairRuleSuccess, { deletedPairRuleId: input.pairRuleId }));
  }

  @Mutation(() => SetRequestDeadlinePayload, { description: 'Until when requests of the event can be answered.' })
  @Allow('organizer', { of: 'input.eventId' })
  async setRequestDeadline(@Args('input') { eventId, expectedVersion, answerBy }: SetRequestDeadlineInput) {
    const result = await this.deadlines.set(localId('Event', eventId), expectedVersion, answerBy ?? null);
    return toPayload(result, (settings) =>
      objectOf(SetRequestDeadlineSuccess, { matchmakingSettings: MatchmakingSettingsObject.of(settings) }),
    );
  }
}

function targetOf({ pairRuleId, expectedVersion }: DeletePairRuleInput): ChangeTarget {
  return { id: localId('PairRule', pairRuleId), expectedVersion, path: ['pairRuleId'] };
}
