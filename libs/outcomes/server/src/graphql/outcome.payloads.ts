import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Allow, Deleted, payloadOf } from '@vstrecha/platform';
import { OutcomeObject } from './outcome.object.js';

@ObjectType()
@Allow('everyone')
export class RecordOutcomeSuccess {
  @Field(() => OutcomeObject)
  outcome!: OutcomeObject;
}
export const RecordOutcomePayload = payloadOf(RecordOutcomeSuccess);

@ObjectType()
@Allow('everyone')
export class DeleteOutcomeSuccess extends Deleted {}
export const DeleteOutcomePayload = payloadOf(DeleteOutcomeSuccess);

@ObjectType()
@Allow('everyone')
export class RemindMissingOutcomesSuccess {
  @Field(() => Int, { description: 'Delegations that are mailed.' })
  reminded!: number;

  @Field(() => Int, { description: 'Delegations that were mailed not long ago, and are left in peace.' })
  recently!: number;
}
export const RemindMissingOutcomesPayload = payloadOf(RemindMissingOutcomesSuccess);
