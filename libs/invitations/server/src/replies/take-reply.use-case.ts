import { Inject, Injectable } from '@nestjs/common';
import { PersonReader, emailsOf } from '@vstrecha/directory-server';
import { type CalendarReply, type ReplyFault, readReply } from '@vstrecha/icalendar';
import {
  type Answer,
  type InboundMail,
  type Invitation,
  type QuarantineReason,
  longestComment,
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
    const verdict = await this.#judge(mail);
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
    return this.#recorded(answering.invited.invitation, read.value, answering.deputy);
  }

  async #recorded(invitation: Invitation, reply: CalendarReply, deputy: string | undefined): Promise<Verdict> {
    const { id, eventId } = invitation;
    if (reply.answer === 'needsAction') return quarantined('noAnswer', eventId);
    const answer: Answer = deputy ? 'delegated' : reply.answer;
    const now = this.clock.now();
    const recorded = await this.record.execute(id, {
      answer,
      sequence: reply.sequence,
      // A clock that is ahead must not make every later answer an older one.
      at: reply.repliedAt > now ? now : reply.repliedAt,
      way: 'mail',
      comment: reply.comment?.slice(0, longestComment),
      delegatedTo: deputy ?? reply.delegatedTo,
    });
    if (!recorded.ok) return quarantined('cancelled', eventId);
    return { outcome: recorded.value ? 'applied' : 'outdated', eventId, invitationId: id };
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
    const id = /^<([^@>]+)@/.exec(originalMessageId)?.[1];
    const mail = id ? await this.mails.find(asId<'Mail'>(id)) : null;
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

function isOver({ invitation }: Invited): boolean {
  return invitation.state === 'cancelled';
}

function quarantined(reason: QuarantineReason, eventId?: InboundMail['eventId']): Verdict {
  return { outcome: 'quarantined', reason, ...(eventId && { eventId }) };
}
