import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { InvitationChange } from '@vstrecha/icalendar';
import {
  type InboundMail,
  type Mail,
  type MailKind,
  type MailReason,
  type MailState,
  type QuarantineReason,
  mailKindLabels,
  mailKinds,
  mailReasonLabels,
  mailReasons,
  mailStateLabels,
  mailStates,
  quarantineReasonLabels,
  quarantineReasons,
} from '@vstrecha/invitations-domain';
import { Allow, NodeObject, type Scope, type Scoped, connectionOf, graphqlEnum, toGlobalId } from '@vstrecha/platform';
import { InvitationChangeEnum } from './invitation.object.js';

export const STAFF = ['organizer', 'observer'] as const;

export const MailStateEnum = graphqlEnum('MailState', mailStates, mailStateLabels);
export const MailKindEnum = graphqlEnum('MailKind', mailKinds, mailKindLabels);
const MailReasonEnum = graphqlEnum('MailReason', mailReasons, mailReasonLabels);
const QuarantineReasonEnum = graphqlEnum('QuarantineReason', quarantineReasons, quarantineReasonLabels);

@ObjectType('Mail', { implements: NodeObject, description: 'One mail to one delegate, and what became of it.' })
@Allow(STAFF)
export class MailObject implements NodeObject, Scoped {
  scope!: Scope;
  record!: Mail;

  @Field(() => ID)
  id!: string;

  @Field(() => MailKindEnum)
  kind!: MailKind;

  @Field(() => MailStateEnum)
  state!: MailState;

  @Field(() => InvitationChangeEnum, { nullable: true, description: 'What an invitation tells.' })
  change?: InvitationChange;

  @Field(() => String, { nullable: true, description: 'Known from the first attempt on; so are the texts.' })
  to?: string;

  @Field(() => String, { nullable: true })
  subject?: string;

  @Field(() => Int)
  attempts!: number;

  @Field(() => Date, { nullable: true, description: 'When it is tried next.' })
  nextAt?: Date;

  @Field(() => String, { nullable: true, description: 'What the mail server said last.' })
  response?: string;

  @Field(() => MailReasonEnum, {
    nullable: true,
    description: 'Why it never went out, where that is not for the mail server to say.',
  })
  reason?: MailReason;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date, { nullable: true })
  sentAt?: Date;

  @Field(() => Date, { nullable: true })
  failedAt?: Date;

  @Field(() => String, { nullable: true, description: 'Where the whole mail can be downloaded.' })
  path?: string;

  static of(this: void, mail: Mail): MailObject {
    const { kind, state, to, subject, attempts, nextAt, response, reason, eventId, content } = mail;
    const { createdAt, sentAt, failedAt } = mail;
    const id = toGlobalId('Mail', mail.id);
    return Object.assign(new MailObject(), {
      id,
      ...{ kind, state, to, subject, attempts, response, reason, createdAt, sentAt, failedAt },
      // What is still unsaid may turn out to be more than what was queued.
      change: content?.kind === 'invitation' ? content.change : mail.kind === 'invitation' ? mail.change : undefined,
      nextAt: state === 'queued' ? nextAt : undefined,
      path: content && `/downloads/mails/${id}.eml`,
      record: mail,
      scope: { eventId },
    });
  }
}

@ObjectType()
@Allow('everyone')
export class MailConnection extends connectionOf(MailObject, 'Mail') {}

@ObjectType('QuarantinedMail', {
  description: 'A mail in the mailbox of answers that changed nothing: somebody must read it.',
})
@Allow(STAFF)
export class QuarantinedMailObject implements Scoped {
  scope!: Scope;

  @Field(() => ID)
  id!: string;

  @Field(() => QuarantineReasonEnum, { nullable: true })
  reason?: QuarantineReason;

  @Field(() => String)
  from!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => String, { nullable: true, description: 'The beginning of its text.' })
  excerpt?: string;

  @Field(() => Date)
  receivedAt!: Date;

  static of(this: void, mail: InboundMail): QuarantinedMailObject {
    const { id, reason, from, subject, excerpt, receivedAt, eventId } = mail;
    return Object.assign(new QuarantinedMailObject(), {
      id: toGlobalId('InboundMail', id),
      ...{ reason, from, subject, excerpt, receivedAt },
      // One of no event is for administrators alone.
      scope: eventId ? { eventId } : {},
    });
  }
}

@ObjectType()
@Allow('everyone')
export class QuarantinedMailConnection extends connectionOf(QuarantinedMailObject, 'QuarantinedMail') {}
