import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { OWN_OR_STAFF } from '@vstrecha/events-server';
import { type InvitationChange, invitationChanges } from '@vstrecha/icalendar';
import {
  type Answer,
  type Invitation,
  type InvitationReply,
  type ReplyWay,
  answerLabels,
  answers,
  replyWayLabels,
  replyWays,
} from '@vstrecha/invitations-domain';
import { Allow, NodeObject, type Scope, type Scoped, connectionOf, graphqlEnum, toGlobalId } from '@vstrecha/platform';

export const AnswerEnum = graphqlEnum('InvitationAnswer', answers, answerLabels);
export const ReplyWayEnum = graphqlEnum('InvitationReplyWay', replyWays, replyWayLabels);
export const InvitationStateEnum = graphqlEnum('InvitationState', ['invited', 'cancelled'] as const);
export const InvitationChangeEnum = graphqlEnum('InvitationChange', invitationChanges, {
  new: { ru: 'приглашён', en: 'invited' },
  moved: { ru: 'другое время', en: 'another time' },
  relocated: { ru: 'другое место', en: 'another place' },
  cancelled: { ru: 'встреча отменена', en: 'the meeting is cancelled' },
  released: { ru: 'встреча без этого участника', en: 'the meeting goes on without this delegate' },
});

@ObjectType('InvitationReply', { description: 'What a delegate answered.' })
@Allow('everyone')
export class InvitationReplyObject {
  @Field(() => AnswerEnum)
  answer!: Answer;

  @Field(() => Date)
  at!: Date;

  @Field(() => ReplyWayEnum)
  way!: ReplyWay;

  @Field(() => String, { nullable: true })
  comment?: string;

  @Field(() => String, { nullable: true, description: 'To whom the invitation was handed on.' })
  delegatedTo?: string;

  static of(this: void, reply: InvitationReply): InvitationReplyObject {
    return Object.assign(new InvitationReplyObject(), reply);
  }
}

@ObjectType('Invitation', {
  implements: NodeObject,
  description: 'The calendar object of one meeting for one delegate, as they were last told of it.',
})
@Allow(OWN_OR_STAFF)
export class InvitationObject implements NodeObject, Scoped {
  scope!: Scope;
  record!: Invitation;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'Of the calendar object; never changes.' })
  uid!: string;

  @Field(() => Int, { description: 'Rises with each change of time or state (RFC 5546).' })
  sequence!: number;

  @Field(() => InvitationStateEnum)
  state!: Invitation['state'];

  @Field(() => InvitationChangeEnum, { description: 'What was told last.' })
  change!: InvitationChange;

  @Field(() => Date)
  start!: Date;

  @Field(() => Date)
  end!: Date;

  @Field(() => InvitationReplyObject, { nullable: true, description: 'The answer that counts now.' })
  reply?: InvitationReplyObject;

  @Field(() => [InvitationReplyObject], { description: 'All answers, the latest last.' })
  replies!: readonly InvitationReplyObject[];

  static of(this: void, invitation: Invitation): InvitationObject {
    const { id, version, uid, sequence, state, change, start, end, reply, replies } = invitation;
    return Object.assign(new InvitationObject(), {
      id: toGlobalId('Invitation', id),
      ...{ version, uid, sequence, state, change, start, end },
      reply: reply && InvitationReplyObject.of(reply),
      replies: replies.map(InvitationReplyObject.of),
      record: invitation,
      scope: { eventId: invitation.eventId, delegationIds: [invitation.delegationId] },
    });
  }
}

@ObjectType()
@Allow('everyone')
export class InvitationConnection extends connectionOf(InvitationObject, 'Invitation') {}
