import { Inject, Injectable } from '@nestjs/common';
import { EventReader } from '@vstrecha/events-server';
import {
  type AgendaMail,
  type InvitationMail,
  type InvitationSettings,
  type Mail,
  type MailContent,
  type ReminderMail,
  type SupersededReason,
  departureOf,
  mayHaveLeftBefore,
  newsOf,
  replacementOf,
  saysTheSame,
  whyOutdated,
} from '@vstrecha/invitations-domain';
import type { Clock } from '@vstrecha/kernel';
import { CLOCK } from '@vstrecha/platform';
import { MailRepository } from '../storage/mail.repository.js';
import { SettingsRepository } from '../storage/settings.repository.js';
import { MailOptOuts } from '../use-cases/mail-opt-outs.js';
import { ContentComposer } from './content-composer.js';

/** What a claimed mail becomes where it does not leave now. */
export type KeptBack = Pick<Mail, 'state' | 'reason'> & Partial<Pick<Mail, 'nextAt' | 'failedAt'>>;

/** What a claimed mail says if it leaves now, or what becomes of it. */
export type Decision = { readonly content: MailContent } | { readonly keptBack: KeptBack };

/** Decides at the last moment whether a mail leaves, and what it says: it may have waited long since it was queued. */
@Injectable()
export class MailDepartures {
  constructor(
    private readonly mails: MailRepository,
    private readonly settings: SettingsRepository,
    private readonly optOuts: MailOptOuts,
    private readonly events: EventReader,
    private readonly composer: ContentComposer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async decide(mail: Mail): Promise<Decision> {
    const settings = await this.settings.of(mail.eventId);
    if (settings.isStopped) return { keptBack: { state: 'held', nextAt: this.clock.now() } };
    return mail.kind === 'invitation' ? this.#aboutMeeting(mail) : this.#byTheClock(mail, settings);
  }

  async #aboutMeeting(mail: InvitationMail): Promise<Decision> {
    const others = await this.#others(mail);
    const reason = whyOutdated(mail, others);
    if (reason) return superseded(reason);
    if (mail.content && mayHaveLeftBefore(mail)) return { content: mail.content };
    const content = await this.composer.invitation(mail, newsOf(mail, others));
    return content ? { content } : superseded('nothingToSay');
  }

  async #byTheClock(mail: AgendaMail | ReminderMail, settings: InvitationSettings): Promise<Decision> {
    const event = await this.events.find(mail.eventId);
    if (!event) return superseded('nothingToSay');
    if (await this.optOuts.find(mail)) return superseded('optedOut');
    const now = this.clock.now();
    const departure = departureOf(mail, settings, now, event.timeZone);
    if (departure.kind === 'never') return superseded(departure.reason);
    if (departure.kind === 'later') {
      return { keptBack: { state: 'queued', nextAt: new Date(now.getTime() + departure.minutes * 60_000) } };
    }
    const content = mail.kind === 'agenda' ? await this.composer.day(mail) : await this.composer.reminder(mail);
    if (!content) return superseded('nothingToSay');
    if (!mail.content || !mayHaveLeftBefore(mail)) return { content };
    if (saysTheSame(mail.content, content)) return { content: mail.content };
    // One message says one thing for ever.
    await this.mails.queueOnce([replacementOf(mail, now)], now);
    return superseded('newerMail');
  }

  /** The other mails about the invitation. Older ones that are on their way to the mail server but not composed yet do not leave. */
  async #others({ id, invitationId, stamp }: InvitationMail): Promise<readonly InvitationMail[]> {
    const ofInvitation = async () =>
      (await this.mails.ofInvitations([invitationId])).filter((other) => other.id !== id);
    const others = await ofInvitation();
    const unwritten = others.filter((other) => other.state === 'sending' && !other.content && other.stamp < stamp);
    if (unwritten.length === 0) return others;
    await this.mails.overtake(unwritten.map((other) => other.id));
    return ofInvitation();
  }
}

function superseded(reason: SupersededReason): Decision {
  return { keptBack: { state: 'superseded', reason } };
}
