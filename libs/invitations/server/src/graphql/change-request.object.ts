import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Answer, ChangeRequest } from '@vstrecha/invitations-domain';
import {
  Allow,
  IsGlobalId,
  NodeObject,
  type Scope,
  type Scoped,
  connectionOf,
  graphqlEnum,
  payloadOf,
  toGlobalId,
} from '@vstrecha/platform';
import { AnswerEnum } from './invitation.object.js';
import { STAFF } from './mail.object.js';

export const ChangeRequestStateEnum = graphqlEnum('ChangeRequestState', ['open', 'closed'] as const);

@ObjectType('ChangeRequest', {
  implements: NodeObject,
  description: "A delegate's answer that asks the organizer for another time or another delegate.",
})
@Allow(STAFF)
export class ChangeRequestObject implements NodeObject, Scoped {
  scope!: Scope;
  record!: ChangeRequest;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ChangeRequestStateEnum)
  state!: ChangeRequest['state'];

  @Field(() => AnswerEnum)
  answer!: Answer;

  @Field(() => String, { nullable: true })
  comment?: string;

  @Field(() => String, { nullable: true, description: 'Whom the delegate named in their place.' })
  deputy?: string;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date, { nullable: true })
  closedAt?: Date;

  static of(this: void, request: ChangeRequest): ChangeRequestObject {
    const { version, state, answer, comment, deputy, createdAt, closedAt } = request;
    return Object.assign(new ChangeRequestObject(), {
      id: toGlobalId('ChangeRequest', request.id),
      ...{ version, state, answer, comment, deputy, createdAt, closedAt },
      record: request,
      scope: { eventId: request.eventId },
    });
  }
}

@ObjectType()
@Allow('everyone')
export class ChangeRequestConnection extends connectionOf(ChangeRequestObject, 'ChangeRequest') {}

@InputType()
export class CloseChangeRequestInput {
  @Field(() => ID)
  @IsGlobalId('ChangeRequest')
  changeRequestId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@ObjectType()
@Allow('everyone')
export class CloseChangeRequestSuccess {
  @Field(() => ChangeRequestObject)
  changeRequest!: ChangeRequestObject;
}
export const CloseChangeRequestPayload = payloadOf(CloseChangeRequestSuccess);
