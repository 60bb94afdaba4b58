import { Field, ObjectType } from '@nestjs/graphql';
import { Allow, Deleted, payloadOf } from '@vstrecha/platform';
import { AgendaItemObject } from './agenda-item.object.js';

@ObjectType()
@Allow('everyone')
export class CreateAgendaItemSuccess {
  @Field(() => AgendaItemObject)
  agendaItem!: AgendaItemObject;
}
export const CreateAgendaItemPayload = payloadOf(CreateAgendaItemSuccess);

@ObjectType()
@Allow('everyone')
export class UpdateAgendaItemSuccess {
  @Field(() => AgendaItemObject)
  agendaItem!: AgendaItemObject;
}
export const UpdateAgendaItemPayload = payloadOf(UpdateAgendaItemSuccess);

@ObjectType()
@Allow('everyone')
export class DeleteAgendaItemSuccess extends Deleted {}
export const DeleteAgendaItemPayload = payloadOf(DeleteAgendaItemSuccess);
