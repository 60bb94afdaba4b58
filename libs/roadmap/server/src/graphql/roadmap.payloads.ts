import { Field, ObjectType } from '@nestjs/graphql';
import { Allow, Deleted, payloadOf } from '@vstrecha/platform';
import { ActionItemObject, DriftedActionItemObject } from './action-item.object.js';
import { RoadmapObject } from './roadmap.object.js';

@ObjectType()
@Allow('everyone')
export class CreateRoadmapSuccess {
  @Field(() => RoadmapObject)
  roadmap!: RoadmapObject;
}
export const CreateRoadmapPayload = payloadOf(CreateRoadmapSuccess);

@ObjectType()
@Allow('everyone')
export class UpdateRoadmapSuccess {
  @Field(() => RoadmapObject)
  roadmap!: RoadmapObject;
}
export const UpdateRoadmapPayload = payloadOf(UpdateRoadmapSuccess);

@ObjectType()
@Allow('everyone')
export class MoveRoadmapSuccess {
  @Field(() => RoadmapObject)
  roadmap!: RoadmapObject;
}
export const MoveRoadmapPayload = payloadOf(MoveRoadmapSuccess);

@ObjectType()
@Allow('everyone')
export class DrawActionItemsSuccess {
  @Field(() => RoadmapObject)
  roadmap!: RoadmapObject;

  @Field(() => [ActionItemObject], { description: 'What is new; all of it proposed.' })
  proposals!: readonly ActionItemObject[];

  @Field(() => [DriftedActionItemObject])
  drifted!: readonly DriftedActionItemObject[];
}
export const DrawActionItemsPayload = payloadOf(DrawActionItemsSuccess);

@ObjectType()
@Allow('everyone')
export class AddActionItemSuccess {
  @Field(() => ActionItemObject)
  actionItem!: ActionItemObject;
}
export const AddActionItemPayload = payloadOf(AddActionItemSuccess);

@ObjectType()
@Allow('everyone')
export class EditActionItemSuccess {
  @Field(() => ActionItemObject)
  actionItem!: ActionItemObject;
}
export const EditActionItemPayload = payloadOf(EditActionItemSuccess);

@ObjectType()
@Allow('everyone')
export class MoveActionItemsSuccess {
  @Field(() => [ActionItemObject])
  actionItems!: readonly ActionItemObject[];
}
export const MoveActionItemsPayload = payloadOf(MoveActionItemsSuccess);

@ObjectType()
@Allow('everyone')
export class MergeActionItemsSuccess {
  @Field(() => ActionItemObject)
  actionItem!: ActionItemObject;
}
export const MergeActionItemsPayload = payloadOf(MergeActionItemsSuccess);

@ObjectType()
@Allow('everyone')
export class SplitActionItemSuccess {
  @Field(() => ActionItemObject, { description: 'What is left.' })
  rest!: ActionItemObject;

  @Field(() => ActionItemObject, { description: 'The new item.' })
  taken!: ActionItemObject;
}
export const SplitActionItemPayload = payloadOf(SplitActionItemSuccess);

@ObjectType()
@Allow('everyone')
export class DeleteActionItemSuccess extends Deleted {}
export const DeleteActionItemPayload = payloadOf(DeleteActionItemSuccess);
