import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonReader } from '@vstrecha/directory-server';
import { DelegationReader, EventReader } from '@vstrecha/events-server';
import { MailSwitch } from '@vstrecha/invitations-server';
import {
  type Clock,
  type Failure,
  type Id,
  type Language,
  type Result,
  englishPlural,
  err,
  groupBy,
  notFound,
  ok,
  ruleBroken,
  russianPlural,
} from '@vstrecha/kernel';
import {
  CLOCK,
  type Mail,
  Mailer,
  Outbox,
  type OutboxConsumer,
  type OutboxMessage,
  OutboxRelay,
  PublicAddress,
  UnitOfWork,
  toGlobalId,
} from '@vstrecha/platform';
import { MissingOutcomes } from './missing-outcomes.js';
import { outcomePath } from './outcome-path.js';
import { OutcomeReminderRepository } from './storage/outcome-reminder.repository.js';

const ASKED = 'outcomes.reminderAsked';
/** Whoever was reminded is left in peace for so long, however often the organizer asks. */
const HOURS_OF_PEACE = 12;

/** Reminds delegations to record what their meetings came to: when the organizer asks for it, in one mail a person. */
@Injectable()
export class OutcomeReminders implements OutboxConsumer, OnModuleInit {
  readonly name = 'outcomes.reminders';
  readonly types = [ASKED];

  constructor(
    private readonly missing: MissingOutcomes,
    private readonly reminders: OutcomeReminderRepository,
    private readonly events: EventReader,
    private readonly delegations: DelegationReader,
    private readonly people: PersonReader,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly relay: OutboxRelay,
    private readonly mailer: Mailer,
    private readonly mailSwitch: MailSwitch,
    private readonly address: PublicAddress,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.relay.register(this);
  }

  /** How many delegations are reminded, and how many were not long ago. */
  async remind(eventId: Id<'Event'>): Promise<Result<{ reminded: number; recently: number }, Failure>> {
    if (!(await this.events.find(eventId))) return err(notFound('outcome.event-not-found', ['eventId']));
    if (await this.mailSwitch.isStopped(eventId)) return err(ruleBroken('outcome.mail-stopped', ['eventId']));
    const missing = groupBy(await this.missing.ofEvent(eventId), ({ delegationId }) => delegationId);
    return this.unitOfWork.run<{ reminded: number; recently: number }, Failure>(async () => {
      const now = this.clock.now();
      const known = await this.reminders.ofEvent(eventId);
      const since = now.getTime() - HOURS_OF_PEACE * 3_600_000;
      const due = [...missing].filter(([delegationId]) => (known.get(delegationId)?.getTime() ?? 0) <= since);
      for (const [delegationId, meetings] of due) {
        await this.reminders.note(delegationId, eventId, now);
        await this.outbox.append({
          type: ASKED,
          entity: { type: 'Delegation', id: delegationId },
          eventId,
          data: { delegationId, meetings: meetings.length },
        });
      }
      return ok({ reminded: due.length, recently: missing.size - due.length });
    });
  }

  /** The same mails under the same ids, where a message is handed over twice. */
  async handle(message: OutboxMessage): Promise<void> {
    const { delegationId } = message.data as { delegationId: Id<'Delegation'> };
    const delegation = await this.delegations.find(delegationId);
    const event = delegation && (await this.events.find(delegation.eventId));
    if (!delegation || delegation.withdrawnAt || !event) return;
    const open = (await this.missing.ofEvent(event.id)).filter((one) => one.delegationId === delegationId);
    if (open.length === 0) return;
    const { url } = this.address;
    const meetings = await Promise.all(
      open.map(async ({ meeting: { id, fromDelegationId, toDelegationId } }) => {
        const other = fromDelegationId === delegationId ? toDelegationId : fromDelegationId;
        const partner = (await this.delegations.find(other))?.organizationTitle ?? '—';
        return { partner, link: `${url}${outcomePath(toGlobalId('Meeting', id))}` };
      }),
    );
    const mail = mailOf(meetings, event.title, event.language);
    const people = await this.people.findMany(delegation.delegates.map(({ personId }) => personId));
    for (const { id, email } of people.values()) {
      if (email)
        await this.mailer.send({ ...mail, to: email, messageId: `outcome-${message.id}-${id}`, at: message.at });
    }
  }
}

function mailOf(
  meetings: readonly { readonly partner: string; readonly link: string }[],
  title: string,
  language: Language,
): Pick<Mail, 'subject' | 'text'> {
  const count = meetings.length;
  const words = {
    ru: {
      subject: `Запишите итоги: ${count} ${russianPlural(count, 'встреча', 'встречи', 'встреч')}`,
      opening: 'Вы ещё не записали, чем закончились встречи:',
      closing: 'Это займёт минуту на встречу: форма уже заполнена по темам вашей заявки.',
    },
    en: {
      subject: `Record your outcomes: ${count} ${englishPlural(count, 'meeting', 'meetings')}`,
      opening: 'You have not yet recorded what these meetings came to:',
      closing: 'It takes a minute for each: the form is filled in from the topics of your request.',
    },
  }[language];
  const list = meetings.map(({ partner, link }) => `– ${partner}: ${link}`).join('\n');
  return { subject: words.subject, text: `${[title, words.opening, list, words.closing].join('\n\n')}\n` };
}
