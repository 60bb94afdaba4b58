import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { FormOfCooperation } from '@vstrecha/kernel';
import {
  type DeclineReason,
  type MeetingRequest,
  type RequestActor,
  type RequestStatus,
  declineReasonLabels,
  declineReasons,
  requestStatusLabels,
  requestStatuses,
} from '@vstrecha/matchmaking-domain';
import {
  Allow,
  FormOfCooperationEnum,
  NodeObject,
  type Scope,
  type Scoped,
  connectionOf,
  graphqlEnum,
  toGlobalId,
} from '@vstrecha/platform';
import { meetingRequestSorts } from '../storage/meeting-request.repository.js';

export const RequestStatusEnum = graphqlEnum('MeetingRequestStatus', requestStatuses, requestStatusLabels);
export const DeclineReasonEnum = graphqlEnum('DeclineReason', declineReasons, declineReasonLabels);
export const MeetingRequestSortEnum = graphqlEnum('MeetingRequestSort', meetingRequestSorts);
export const RequestActorEnum = graphqlEnum('RequestActor', ['sender', 'recipient', 'organizer', 'clock'] as const, {
  sender: { ru: 'Делегация, подавшая заявку', en: 'The delegation that asked' },
  recipient: { ru: 'Приглашённая делегация', en: 'The delegation that was asked' },
  organizer: { ru: 'Организатор', en: 'The organizer' },
  clock: { ru: 'Истёкший срок', en: 'The deadline' },
});

/** A request is a matter of its two delegations and of who runs the event. */
export const INVOLVED = ['organizer', 'observer', 'ownDelegation'] as const;

@ObjectType('RequestTopics', { description: 'What a delegation wants to talk about.' })
@Allow('everyone')
export class RequestTopicsObject {
  occupationIds!: MeetingRequest['topics']['occupationIds'];

  @Field(() => [FormOfCooperationEnum])
  formsOfCooperation!: readonly FormOfCooperation[];

  @Field(() => String, { nullable: true })
  text?: string;
}

@ObjectType('StatusReason', { description: 'Why a request was declined or withdrawn.' })
@Allow('everyone')
export class StatusReasonObject {
  @Field(() => DeclineReasonEnum, { nullable: true })
  code?: DeclineReason;

  @Field(() => String, { nullable: true })
  text?: string;
}

@ObjectType('MeetingRequest', {
  implements: NodeObject,
  description: 'The wish of one delegation to meet another one of the same event.',
})
@Allow(INVOLVED)
export class MeetingRequestObject implements NodeObject, Scoped {
  scope!: Scope;
  record!: MeetingRequest;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => RequestStatusEnum)
  status!: RequestStatus;

  @Field(() => Date)
  statusSince!: Date;

  @Field(() => RequestActorEnum)
  statusBy!: RequestActor | 'clock';

  @Field(() => StatusReasonObject, { nullable: true })
  reason?: StatusReasonObject;

  @Field(() => Int, { description: '1 nice to have, 2 important, 3 a must.' })
  priority!: number;

  @Field(() => RequestTopicsObject)
  topics!: RequestTopicsObject;

  @Field(() => String, { nullable: true, description: 'To the other side.' })
  message?: string;

  @Field(() => Date, { nullable: true, description: 'The deadline of this request; that of the event holds as well.' })
  answerBy?: Date;

  @Field(() => RequestActorEnum, { description: 'The delegation itself, or the organizer on its behalf.' })
  filedBy!: RequestActor;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  updatedAt!: Date;

  static of(this: void, request: MeetingRequest): MeetingRequestObject {
    const { id, eventId, fromDelegationId, toDelegationId, topics, ...rest } = request;
    return Object.assign(new MeetingRequestObject(), rest, {
      id: toGlobalId('MeetingRequest', id),
      record: request,
      scope: { eventId, delegationIds: [fromDelegationId, toDelegationId] },
      topics: Object.assign(new RequestTopicsObject(), topics),
    });
  }
}

@ObjectType()
@Allow('everyone')
export class MeetingRequestConnection extends connectionOf(MeetingRequestObject, 'MeetingRequest') {}
