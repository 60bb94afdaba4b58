import { Field, ObjectType } from '@nestjs/graphql';
import { Allow, payloadOf } from '@vstrecha/platform';
import { ActionItemObject } from './action-item.object.js';
import { RemarkObject } from './review.object.js';

@ObjectType()
@Allow('everyone')
export class RemarkOnActionItemSuccess {
  @Field(() => RemarkObject)
  remark!: RemarkObject;

  @Field(() => ActionItemObject)
  actionItem!: ActionItemObject;
}
export const RemarkOnActionItemPayload = payloadOf(RemarkOnActionItemSuccess);

@ObjectType()
@Allow('everyone')
export class ReportProgressSuccess {
  @Field(() => ActionItemObject)
  actionItem!: ActionItemObject;
}
export const ReportProgressPayload = payloadOf(ReportProgressSuccess);
