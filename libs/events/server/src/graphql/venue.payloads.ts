import { Field, ObjectType } from '@nestjs/graphql';
import { Allow, Deleted, payloadOf } from '@vstrecha/platform';
import { RoundObject } from './round.object.js';
import { TableObject } from './table.object.js';

@ObjectType()
@Allow('everyone')
export class CreateRoundSuccess {
  @Field(() => RoundObject)
  round!: RoundObject;
}
export const CreateRoundPayload = payloadOf(CreateRoundSuccess);

@ObjectType()
@Allow('everyone')
export class UpdateRoundSuccess {
  @Field(() => RoundObject)
  round!: RoundObject;
}
export const UpdateRoundPayload = payloadOf(UpdateRoundSuccess);

@ObjectType()
@Allow('everyone')
export class DeleteRoundSuccess extends Deleted {}
export const DeleteRoundPayload = payloadOf(DeleteRoundSuccess);

@ObjectType()
@Allow('everyone')
export class CreateTablesSuccess {
  @Field(() => [TableObject])
  tables!: readonly TableObject[];
}
export const CreateTablesPayload = payloadOf(CreateTablesSuccess);

@ObjectType()
@Allow('everyone')
export class UpdateTableSuccess {
  @Field(() => TableObject)
  table!: TableObject;
}
export const UpdateTablePayload = payloadOf(UpdateTableSuccess);

@ObjectType()
@Allow('everyone')
export class DeleteTableSuccess extends Deleted {}
export const DeleteTablePayload = payloadOf(DeleteTableSuccess);
