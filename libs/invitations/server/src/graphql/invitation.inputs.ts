import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import type { Answer, Invitation, MailKind, MailState } from '@vstrecha/invitations-domain';
import { Allow, IsGlobalId, payloadOf } from '@vstrecha/platform';
import { AnswerEnum, InvitationObject, InvitationStateEnum } from './invitation.object.js';
import { MailKindEnum, MailStateEnum } from './mail.object.js';

@InputType()
export class InvitationFilterInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsGlobalId('Delegate')
  delegateId?: string | null;

  @Field(() => [InvitationStateEnum], { nullable: true })
  states?: Invitation['state'][] | null;

  @Field(() => [AnswerEnum], { nullable: true })
  answers?: Answer[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that wait for an answer.' })
  unanswered?: boolean | null;
}

@InputType()
export class MailFilterInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsGlobalId('Delegate')
  delegateId?: string | null;

  @Field(() => [MailStateEnum], { nullable: true })
  states?: MailState[] | null;

  @Field(() => [MailKindEnum], { nullable: true })
  kinds?: MailKind[] | null;
}

@InputType()
export class AnswerInvitationInput {
  @Field(() => ID)
  @IsGlobalId('Invitation')
  invitationId!: string;

  @Field(() => AnswerEnum)
  answer!: Answer;

  @Field(() => Int, {
    nullable: true,
    description: 'Of the invitation as it was seen: an answer to an earlier time is not taken for the present one.',
  })
  sequence?: number | null;

  @Field(() => String, { nullable: true })
  comment?: string | null;
}

@ObjectType()
@Allow('everyone')
export class AnswerInvitationSuccess {
  @Field(() => InvitationObject)
  invitation!: InvitationObject;
}
export const AnswerInvitationPayload = payloadOf(AnswerInvitationSuccess);

@InputType()
export class ResendInvitationInput {
  @Field(() => ID)
  @IsGlobalId('Invitation')
  invitationId!: string;
}

@ObjectType()
@Allow('everyone')
export class ResendInvitationSuccess {
  @Field(() => InvitationObject)
  invitation!: InvitationObject;
}
export const ResendInvitationPayload = payloadOf(ResendInvitationSuccess);

@InputType()
export class ResendFailedInvitationsInput {
  @Field(() => ID)
  @IsGlobalId('Event')
  eventId!: string;
}

@ObjectType()
@Allow('everyone')
export class ResendFailedInvitationsSuccess {
  @Field(() => Int)
  resentCount!: number;
}
export const ResendFailedInvitationsPayload = payloadOf(ResendFailedInvitationsSuccess);
