import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Allow, Deleted, payloadOf } from '@vstrecha/platform';
import { DelegationObject } from './delegation.object.js';

@ObjectType()
@Allow('everyone')
export class CreateDelegationSuccess {
  @Field(() => DelegationObject)
  delegation!: DelegationObject;
}
export const CreateDelegationPayload = payloadOf(CreateDelegationSuccess);

@ObjectType()
@Allow('everyone')
export class UpdateDelegationSuccess {
  @Field(() => DelegationObject)
  delegation!: DelegationObject;
}
export const UpdateDelegationPayload = payloadOf(UpdateDelegationSuccess);

@ObjectType()
@Allow('everyone')
export class UpdateOwnDelegationSuccess {
  @Field(() => DelegationObject)
  delegation!: DelegationObject;
}
export const UpdateOwnDelegationPayload = payloadOf(UpdateOwnDelegationSuccess);

@ObjectType()
@Allow('everyone')
export class WithdrawDelegationSuccess {
  @Field(() => DelegationObject)
  delegation!: DelegationObject;
}
export const WithdrawDelegationPayload = payloadOf(WithdrawDelegationSuccess);

@ObjectType()
@Allow('everyone')
export class ReinstateDelegationSuccess {
  @Field(() => DelegationObject)
  delegation!: DelegationObject;
}
export const ReinstateDelegationPayload = payloadOf(ReinstateDelegationSuccess);

@ObjectType()
@Allow('everyone')
export class DeleteDelegationSuccess extends Deleted {}
export const DeleteDelegationPayload = payloadOf(DeleteDelegationSuccess);

@ObjectType()
@Allow('everyone')
export class AddDelegatesSuccess {
  @Field(() => DelegationObject)
  delegation!: DelegationObject;
}
export const AddDelegatesPayload = payloadOf(AddDelegatesSuccess);

@ObjectType()
@Allow('everyone')
export class UpdateDelegateSuccess {
  @Field(() => DelegationObject)
  delegation!: DelegationObject;
}
export const UpdateDelegatePayload = payloadOf(UpdateDelegateSuccess);

@ObjectType()
@Allow('everyone')
export class RemoveDelegateSuccess {
  @Field(() => DelegationObject)
  delegation!: DelegationObject;
}
export const RemoveDelegatePayload = payloadOf(RemoveDelegateSuccess);

@ObjectType()
@Allow('everyone')
export class ImportGuestListSuccess {
  @Field(() => [DelegationObject], { description: 'Delegations that are new.' })
  created!: readonly DelegationObject[];

  @Field(() => [DelegationObject], { description: 'Delegations that were there and have changed.' })
  updated!: readonly DelegationObject[];

  @Field(() => Int, { description: 'How many people became delegates.' })
  addedDelegates!: number;

  @Field(() => Int, { description: 'How many rows said nothing new.' })
  unchangedRows!: number;
}
export const ImportGuestListPayload = payloadOf(ImportGuestListSuccess);
