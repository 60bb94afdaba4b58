import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, localId, localIdIfAny, objectOf, toPayload } from '@vstrecha/platform';
import { Delegations } from '../use-cases/delegations.js';
import { ImportGuestList } from '../use-cases/import-guest-list.js';
import {
  AddDelegatesInput,
  CreateDelegationInput,
  type DelegateInput,
  DeleteDelegationInput,
  type DelegationVersionInput,
  ReinstateDelegationInput,
  RemoveDelegateInput,
  UpdateDelegateInput,
  UpdateDelegationInput,
  UpdateOwnDelegationInput,
  WithdrawDelegationInput,
} from './delegation.inputs.js';
import { DelegationObject } from './delegation.object.js';
import {
  AddDelegatesPayload,
  AddDelegatesSuccess,
  CreateDelegationPayload,
  CreateDelegationSuccess,
  DeleteDelegationPayload,
  DeleteDelegationSuccess,
  ImportGuestListPayload,
  ImportGuestListSuccess,
  ReinstateDelegationPayload,
  ReinstateDelegationSuccess,
  RemoveDelegatePayload,
  RemoveDelegateSuccess,
  UpdateDelegatePayload,
  UpdateDelegateSuccess,
  UpdateDelegationPayload,
  UpdateDelegationSuccess,
  UpdateOwnDelegationPayload,
  UpdateOwnDelegationSuccess,
  WithdrawDelegationPayload,
  WithdrawDelegationSuccess,
} from './delegation.payloads.js';
import { ImportGuestListInput } from './guest-list.inputs.js';

@Resolver()
export class DelegationResolver {
  constructor(
    private readonly delegations: Delegations,
    private readonly guestLists: ImportGuestList,
  ) {}

  @Mutation(() => CreateDelegationPayload)
  @Allow('organizer', { of: 'input.eventId' })
  async createDelegation(
    @Args('input')
    {
      eventId,
      organizationId,
      homeTableId,
      trackIds,
      delegates,
      unavailable,
      idempotencyKey,
      ...rest
    }: CreateDelegationInput,
  ) {
    const input = {
      ...rest,
      organizationId: localId('Organization', organizationId),
      homeTableId: localIdIfAny('Table', homeTableId),
      trackIds: trackIds?.map((id) => localId('Track', id)),
      unavailable: unavailable ?? undefined,
      delegates: delegates?.map(delegateOf),
    };
    const result = await this.delegations.create(localId('Event', eventId), input, idempotencyKey);
    return toPayload(result, (delegation) =>
      objectOf(CreateDelegationSuccess, { delegation: DelegationObject.of(delegation) }),
    );
  }

  @Mutation(() => UpdateDelegationPayload)
  @Allow('organizer', { of: 'input.delegationId' })
  async updateDelegation(
    @Args('input') { delegationId, expectedVersion, homeTableId, trackIds, ...rest }: UpdateDelegationInput,
  ) {
    const changes = {
      ...rest,
      homeTableId: localIdIfAny('Table', homeTableId),
      trackIds: trackIds && trackIds.map((id) => localId('Track', id)),
    };
    const result = await this.delegations.update(targetOf({ delegationId, expectedVersion }), changes);
    return toPayload(result, (delegation) =>
      objectOf(UpdateDelegationSuccess, { delegation: DelegationObject.of(delegation) }),
    );
  }

  @Mutation(() => UpdateOwnDelegationPayload, { description: 'What the people of a delegation may change themselves.' })
  @Allow(['organizer', 'ownDelegation'], { of: 'input.delegationId' })
  async updateOwnDelegation(@Args('input') { delegationId, expectedVersion, ...changes }: UpdateOwnDelegationInput) {
    const result = await this.delegations.updateOwn(targetOf({ delegationId, expectedVersion }), changes);
    return toPayload(result, (delegation) =>
      objectOf(UpdateOwnDelegationSuccess, { delegation: DelegationObject.of(delegation) }),
    );
  }

  @Mutation(() => WithdrawDelegationPayload, {
    description: 'The delegation holds no meetings any more; its data stay.',
  })
  @Allow('organizer', { of: 'input.delegationId' })
  async withdrawDelegation(@Args('input') input: WithdrawDelegationInput) {
    const result = await this.delegations.withdraw(targetOf(input));
    return toPayload(result, (delegation) =>
      objectOf(WithdrawDelegationSuccess, { delegation: DelegationObject.of(delegation) }),
    );
  }

  @Mutation(() => ReinstateDelegationPayload, { description: 'Takes a withdrawal back.' })
  @Allow('organizer', { of: 'input.delegationId' })
  async reinstateDelegation(@Args('input') input: ReinstateDelegationInput) {
    const result = await this.delegations.reinstate(targetOf(input));
    return toPayload(result, (delegation) =>
      objectOf(ReinstateDelegationSuccess, { delegation: DelegationObject.of(delegation) }),
    );
  }

  @Mutation(() => DeleteDelegationPayload, { description: 'Only while the event is a draft; later it withdraws.' })
  @Allow('organizer', { of: 'input.delegationId' })
  async deleteDelegation(@Args('input') input: DeleteDelegationInput) {
    const result = await this.delegations.delete(targetOf(input));
    return toPayload(result, () => objectOf(DeleteDelegationSuccess, { deletedId: input.delegationId }));
  }

  @Mutation(() => AddDelegatesPayload)
  @Allow('organizer', { of: 'input.delegationId' })
  async addDelegates(@Args('input') { delegates, ...target }: AddDelegatesInput) {
    const result = await this.delegations.addDelegates(targetOf(target), delegates.map(delegateOf));
    return toPayload(result, (delegation) =>
      objectOf(AddDelegatesSuccess, { delegation: DelegationObject.of(delegation) }),
    );
  }

  @Mutation(() => UpdateDelegatePayload)
  @Allow(['organizer', 'ownDelegation'], { of: 'input.delegationId' })
  async updateDelegate(@Args('input') { delegationId, expectedVersion, delegateId, ...changes }: UpdateDelegateInput) {
    const result = await this.delegations.updateDelegate(
      targetOf({ delegationId, expectedVersion }),
      localId('Delegate', delegateId),
      changes,
    );
    return toPayload(result, (delegation) =>
      objectOf(UpdateDelegateSuccess, { delegation: DelegationObject.of(delegation) }),
    );
  }

  @Mutation(() => RemoveDelegatePayload)
  @Allow('organizer', { of: 'input.delegationId' })
  async removeDelegate(@Args('input') { delegateId, ...target }: RemoveDelegateInput) {
    const result = await this.delegations.removeDelegate(targetOf(target), localId('Delegate', delegateId));
    return toPayload(result, (delegation) =>
      objectOf(RemoveDelegateSuccess, { delegation: DelegationObject.of(delegation) }),
    );
  }

  @Mutation(() => ImportGuestListPayload, {
    description:
      'Organizations, people and delegations from one list: all of it, or nothing and every fault with its row.',
  })
  @Allow('organizer', { of: 'input.eventId' })
  async importGuestList(@Args('input') { eventId, rows, idempotencyKey }: ImportGuestListInput) {
    const result = await this.guestLists.execute(localId('Event', eventId), rows, idempotencyKey);
    return toPayload(result, ({ created, updated, ...counts }) =>
      objectOf(ImportGuestListSuccess, {
        created: created.map(DelegationObject.of),
        updated: updated.map(DelegationObject.of),
        ...counts,
      }),
    );
  }
}

function targetOf({ delegationId, expectedVersion }: DelegationVersionInput) {
  return { id: localId('Delegation', delegationId), expectedVersion, path: ['delegationId'] };
}

function delegateOf({ personId, role, unavailable }: DelegateInput) {
  return { personId: localId('Person', personId), role, unavailable: unavailable ?? undefined };
}
