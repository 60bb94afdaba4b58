import { Field, ObjectType } from '@nestjs/graphql';
import { Allow, Deleted, payloadOf } from '@vstrecha/platform';
import { EventObject } from './event.object.js';

@ObjectType()
@Allow('everyone')
export class CreateEventSuccess {
  @Field(() => EventObject)
  event!: EventObject;
}
export const CreateEventPayload = payloadOf(CreateEventSuccess);

@ObjectType()
@Allow('everyone')
export class UpdateEventSuccess {
  @Field(() => EventObject)
  event!: EventObject;
}
export const UpdateEventPayload = payloadOf(UpdateEventSuccess);

@ObjectType()
@Allow('everyone')
export class SetEventTracksSuccess {
  @Field(() => EventObject)
  event!: EventObject;
}
export const SetEventTracksPayload = payloadOf(SetEventTracksSuccess);

@ObjectType()
@Allow('everyone')
export class MoveEventSuccess {
  @Field(() => EventObject)
  event!: EventObject;
}
export const MoveEventPayload = payloadOf(MoveEventSuccess);

@ObjectType()
@Allow('everyone')
export class DeleteEventSuccess extends Deleted {}
export const DeleteEventPayload = payloadOf(DeleteEventSuccess);
