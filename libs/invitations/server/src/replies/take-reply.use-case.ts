import { Inject, Injectable } from '@nestjs/common';
import { PersonReader, emailsOf } from '@vstrecha/directory-server';
import { type CalendarReply, type ReplyFault, readReply, uidIn } from '@vstrecha/icalendar';
import {
  type Answer,
  type InboundMail,
  type Invitation,
  type Mail,
  type QuarantineReason,
  longestComment,
  unansweredBecause,
} from '@vstrecha/invitations-domain';
import { type Clock, type IdSource, asId, ok } from '@vstrecha/kernel';
import { CLOCK, IDS, UnitOfWork } from '@vstrecha/platform';
import { InboundMailRepository } from '../storage/inbound-mail.repository.js';
import { InvitationRepository } from '../storage/invitation.repository.js';
import { MailRepository } from '../storage/mail.repository.js';
import type { ReceivedMail } from './inbound-reader.js';
import { RecordReply } from './record-reply.use-case.js';

const faultReasons: Readonly<Record<ReplyFault, QuarantineReason>> = {
  'not-a-calendar': 'unreadable',
  'not-a-reply': 'notAReply',
  'counter-proposal': 'counterProposal',
  incomplete: 'unreadable',
  'several-attendees': 'severalAttendees',
};
const excerptLength = 2000;

type Verdict = Pick<InboundMail, 'outcome' | 'reason' | 'eventId' | 'invitationId'>;

/** Somebody who may answer an invitation. */
interface Invited {
  readonly invitation: Invitation;
  readonly addresses: readonly string[];
}

/** Takes what came by mail: an answer is recorded, a bounce marks the mail that came back, the rest is put aside for people. */
@Injectable()
export class TakeReply {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly mails: MailRepository,
    private readonly inbound: InboundMailRepository,
    private readonly people: PersonReader,
    private readonly record: RecordReply,
    private readonly unitOfWork: UnitOfWork,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Does nothing with a mail that was taken before. */
  async execute(mail: ReceivedMail): Promise<void> {
    if (await this.inbound.has(mail.messageId)) return;
    const verdict = await this.#withEvent(mail, await this.#judge(mail));
    await this.unitOfWork.run(async () => {
      const { messageId, from, subject, receivedAt, text } = mail;
      await this.inbound.insert({
        id: this.ids.next<'InboundMail'>(),
        ...{ messageId, from, subject, receivedAt },
        excerpt: (text || (mail.calendar ?? '')).slice(0, excerptLength),
        ...verdict,
      });
      return ok();
    });
  }

  /** An answer is recorded before its mail is marked as taken: a crash between repeats what is then outdated. */
  async #judge(mail: ReceivedMail): Promise<Verdict> {
    if (mail.unread) return quarantined(mail.unread);
    if (mail.bounce) return this.#bounced(mail.bounce);
    if (mail.calendar === undefined) return quarantined('noCalendar');
    const read = readReply(mail.calendar);
    if (!read.ok) return quarantined(faultReasons[read.error]);
    const invited = await this.#invited(read.value.uid);
    const [first] = invited;
    if (!first) return quarantined('unknownMeeting');
    const { eventId } = first.invitation;
    const answering = whoAnswers(invited, read.value);
    if (!answering) return quarantined('uninvited', eventId);
    // What the calendar object says of itself proves nothing: the mail has to come from whom it speaks for.
    const senders = answering.deputy ? [answering.deputy] : answering.invited.addresses;
    if (!senders.includes(mail.from)) return quarantined('foreignSender', eventId);
    return this.#recorded(answering.invited.invitation, read.value, answering.deputy, mail);
  }

  async #recorded(
    invitation: Invitation,
    reply: CalendarReply,
    deputy: string | undefined,
    mail: ReceivedMail,
  ): Promise<Verdict> {
    const { id, eventId } = invitation;
    if (reply.answer === 'needsAction') return quarantined('noAnswer', eventId);
    const answer: Answer = deputy ? 'delegated' : reply.answer;
    const recorded = await this.record.execute(id, {
      answer,
      sequence: reply.sequence,
      at: answeredAt(reply, mail),
      stampedAt: reply.repliedAt,
      way: 'mail',
      comment: reply.comment?.slice(0, longestComment),
      delegatedTo: deputy ?? reply.delegatedTo,
    });
    if (!recorded.ok) {
      const reason = unansweredBecause(recorded.error);
      // What may go well another time is tried again with the next look into the mailbox.
      if (!reason) throw new Error(`An answer by mail was not recorded: ${JSON.stringify(recorded.error)}`);
      return quarantined(reason, eventId);
    }
    return { outcome: recorded.value ? 'applied' : 'outdated', eventId, invitationId: id };
  }

  /** Whoever looks after the event is to read what was put aside: it names a meeting of the event, or answers a mail of it. */
  async #withEvent(mail: ReceivedMail, verdict: Verdict): Promise<Verdict> {
    if (verdict.outcome !== 'quarantined' || verdict.eventId) return verdict;
    const uid = mail.calendar === undefined ? undefined : uidIn(mail.calendar);
    const [invitation] = uid ? await this.invitations.withUid(uid) : [];
    if (invitation) return { ...verdict, eventId: invitation.eventId };
    for (const messageId of mail.answers ?? []) {
      const ours = await this.#ownMail(messageId);
      if (ours) return { ...verdict, eventId: ours.eventId };
    }
    return verdict;
  }

  async #ownMail(messageId: string): Promise<Mail | null> {
    const id = /^<([^@>]+)@/.exec(messageId)?.[1];
    return id ? this.mails.find(asId<'Mail'>(id)) : null;
  }

  async #invited(uid: string): Promise<Invited[]> {
    const invitations = await this.invitations.withUid(uid);
    return Promise.all(
      invitations.map(async (invitation) => {
        const person = await this.people.find(invitation.personId);
        const sentTo = (await this.mails.ofInvitations([invitation.id])).flatMap(({ to }) => to?.toLowerCase() ?? []);
        return { invitation, addresses: [...(person ? emailsOf(person) : []), ...sentTo] };
      }),
    );
  }

  async #bounced({ originalMessageId, response }: NonNullable<ReceivedMail['bounce']>): Promise<Verdict> {
    const mail = await this.#ownMail(originalMessageId);
    if (!mail) return quarantined('unknownMeeting');
    await this.mails.bounced(mail.id, this.clock.now(), response);
    return { outcome: 'bounce', eventId: mail.eventId };
  }
}

/** By the attendee's address; who answers in the place of somebody invited is their deputy, if that somebody has named them. */
function whoAnswers(
  invited: readonly Invited[],
  { attendee, delegatedFrom }: CalendarReply,
): { readonly invited: Invited; readonly deputy?: string } | undefined {
  // Somebody who was taken out and invited anew has two invitations: the one that stands counts.
  const inOrder = [...invited].sort((a, b) => Number(isOver(a)) - Number(isOver(b)));
  const by = (address: string) => inOrder.find(({ addresses }) => addresses.includes(address));
  const own = by(attendee);
  if (own) return { invited: own };
  const represented = delegatedFrom === undefined ? undefined : by(delegatedFrom);
  return represented?.invitation.reply?.delegatedTo === attendee
    ? { invited: represented, deputy: attendee }
    : undefined;
}

/**
 * When a calendar answered, by the clock of the mailbox: the clock of the sender, which may be wrong, tells only how long before the mail
 * it was.
 */
function answeredAt({ repliedAt }: CalendarReply, { receivedAt, writtenAt }: ReceivedMail): Date {
  if (!writtenAt) return repliedAt < receivedAt ? repliedAt : receivedAt;
  return new Date(receivedAt.getTime() - Math.max(0, writtenAt.getTime() - repliedAt.getTime()));
}

function isOver({ invitation }: Invited): boolean {
  return invitation.state === 'cancelled';
}

function quarantined(reason: QuarantineReason, eventId?: InboundMail['eventId']): Verdict {
  return { outcome: 'quarantined', reason, ...(eventId && { eventId }) };
}
