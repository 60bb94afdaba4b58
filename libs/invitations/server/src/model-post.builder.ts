import { simpleParser } from 'mailparser';
import { isCancelling } from '@vstrecha/icalendar';
import {
  type Invitation,
  type InvitationContent,
  type InvitationMail,
  type MailNews,
  invitationCalendar,
  mailWords,
  mayHaveLeftBefore,
  newsOf,
  plainText,
  standingAnswer,
  whyOutdated,
} from '@vstrecha/invitations-domain';
import type { Id } from '@vstrecha/kernel';
import { type Config, Mailer } from '@vstrecha/platform';
import { ModelCalendar, shownInstant } from './model-calendar.builder.js';

const mailer = new Mailer({ mailFrom: 'Vstrecha <forum@vstrecha.example.org>' } as Config);

/** The mails of an event, the mail server with its moods, and the calendars of the people who get them. */
export class ModelPost {
  readonly calendars: ReadonlyMap<string, ModelCalendar>;
  isDown = false;
  isStopped = false;
  #mails: InvitationMail[] = [];
  #delivered: { readonly person: string; readonly text: string }[] = [];

  constructor(
    people: readonly string[],
    private readonly pick: (below: number) => number,
    private readonly invitationOf: (id: Id<'Invitation'>) => Invitation,
  ) {
    this.calendars = new Map(people.map((person) => [person, new ModelCalendar(`${person}@delegates.example`)]));
  }

  queue(mails: readonly InvitationMail[]): void {
    this.#mails.push(...mails);
  }

  /** Whether nothing waits: people know what there is to know. */
  get isQuiet(): boolean {
    return !this.#mails.some(isWaiting);
  }

  /** Whether the product does not know if what it wrote has arrived. */
  isInDoubt(invitationId: Id<'Invitation'>): boolean {
    return this.#mails.some((mail) => mail.invitationId === invitationId && isWaiting(mail) && mail.content);
  }

  /** Sends what waits, in any order, and now and then an old mail once more: networks do that. */
  async send(): Promise<void> {
    if (this.isDown || this.isStopped) return;
    const waiting = this.#mails.filter(isWaiting).sort(() => this.pick(3) - 1);
    for (const { id } of waiting) {
      const at = this.#mails.findIndex((mail) => mail.id === id);
      this.#mails[at] = await this.#attempt(this.#mails[at]!);
      const old = this.#delivered[this.pick(this.#delivered.length * 2)];
      if (old) this.calendars.get(old.person)!.receive(old.text);
    }
  }

  /** Until all has arrived. */
  async settle(): Promise<void> {
    this.isDown = false;
    this.isStopped = false;
    while (!this.isQuiet) await this.send();
  }

  async #attempt(waiting: InvitationMail): Promise<InvitationMail> {
    const mail = { ...waiting, state: 'sending', attempts: waiting.attempts + 1 } as const;
    const others = this.#mails.filter(({ id, invitationId }) => invitationId === mail.invitationId && id !== mail.id);
    const reason = whyOutdated(mail, others);
    if (reason) return { ...waiting, state: 'superseded', reason };
    const isRepeated = waiting.content !== undefined && mayHaveLeftBefore(mail);
    const content = isRepeated
      ? (waiting.content as InvitationContent)
      : contentOf(mail, newsOf(mail, others), this.invitationOf(mail.invitationId));
    // Now and then the server says "not now", or the connection breaks, before the mail was taken or after it.
    const mood = this.pick(10);
    if (mood === 0) return { ...mail, content, state: 'queued', refusals: mail.refusals + 1 };
    if (mood === 1) return { ...mail, content, state: 'queued' };
    const isCertain = !isRepeated && others.every((one) => !one.content || one.state === 'sent' || !one.attempts);
    this.#checkWords(mail, content, isCertain);
    await this.#deliver(mail, content);
    return mood === 2 ? { ...mail, content, state: 'queued' } : { ...mail, content, state: 'sent', sentAt: mail.stamp };
  }

  /** What the mail says has changed is what changes in the calendar of its reader. */
  #checkWords({ delegateId }: InvitationMail, { change, facts, before }: InvitationContent, isCertain: boolean): void {
    const calendar = this.calendars.get(delegateId)!;
    const stood = before && {
      start: shownInstant(before.start),
      end: shownInstant(before.end),
      location: before.table,
    };
    if (stood) expect(calendar.everShown(facts.uid)).toContainEqual(stood);
    if (!isCertain) return;
    const shown = calendar.agenda[facts.uid];
    const told = { start: shownInstant(facts.start), end: shownInstant(facts.end), location: facts.table };
    const isSameTime = shown?.start === told.start && shown.end === told.end;
    const expected = !shown ? 'new' : !isSameTime ? 'moved' : shown.location !== told.location ? 'relocated' : 'new';
    if (isCancelling(change)) expect([change, shown]).not.toEqual([change, undefined]);
    else expect([change, stood]).toEqual([expected, expected === 'new' ? undefined : shown]);
  }

  /** The calendar object arrives after the mail was written, sent and taken apart by an independent reader. */
  async #deliver(mail: InvitationMail, content: InvitationContent): Promise<void> {
    const words = mailWords(content);
    const raw = await mailer.raw({
      messageId: mail.id,
      to: content.to,
      subject: words.subject,
      text: plainText(words),
      calendar: invitationCalendar(content),
      at: mail.createdAt,
    });
    const { attachments } = await simpleParser(raw);
    const part = attachments.find(({ contentType }) => contentType === 'text/calendar')!;
    const text = part.content.toString('utf8');
    this.#delivered.push({ person: mail.delegateId, text });
    this.calendars.get(mail.delegateId)!.receive(text);
  }
}

function isWaiting({ state }: InvitationMail): boolean {
  return state === 'queued' || state === 'held';
}

function contentOf(
  mail: InvitationMail,
  { change, before, note }: MailNews,
  invitation: Invitation,
): InvitationContent {
  const answered = isCancelling(change) ? undefined : standingAnswer(invitation, mail.sequence);
  return {
    kind: 'invitation',
    language: 'ru',
    timeZone: 'Europe/Moscow',
    eventTitle: 'Совещание',
    from: { address: 'forum@vstrecha.example.org', name: 'Совещание' },
    to: { address: `${mail.delegateId}@delegates.example`, name: 'Участник' },
    change,
    facts: {
      uid: invitation.uid,
      sequence: mail.sequence,
      revisedAt: mail.stamp,
      start: mail.start,
      end: mail.end,
      status: 'confirmed',
      eventTitle: 'Совещание',
      counterpart: 'Завод',
      counterpartDelegates: [],
      table: mail.tableId,
      topics: [],
    },
    others: [],
    ...(before && { before: { start: before.start, end: before.end, table: before.tableId } }),
    ...(note && { note }),
    ...(answered && { answered }),
  };
}
