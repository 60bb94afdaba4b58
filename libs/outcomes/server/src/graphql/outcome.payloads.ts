import { Field, ObjectType } from '@nestjs/graphql';
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
