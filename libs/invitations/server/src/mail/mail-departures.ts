import { Inject, Injectable } from '@nestjs/common';
import { EventReader } from '@vstrecha/events-server';
import {
  type InvitationMail,
  type Mail,
  type SupersededReason,
  departureOf,
  whyOutdated,
} from '@vstrecha/invitations-domain';
import type { Clock } from '@vstrecha/kernel';
import { CLOCK } from '@vstrecha/platform';
import { MailRepository } from '../storage/mail.repository.js';
import { SettingsRepository } from '../storage/settings.repository.js';

/** What a claimed mail becomes where it does not leave now. */
export type KeptBack = Pick<Mail, 'state' | 'reason'> & Partial<Pick<Mail, 'nextAt' | 'failedAt'>>;

/** Decides at the last moment whether a mail leaves: it may have waited long since it was queued. */
@Injectable()
export class MailDepartures {
  constructor(
    private readonly mails: MailRepository,
    private readonly settings: SettingsRepository,
    private readonly events: EventReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null where it leaves now. */
  async keptBack(mail: Mail): Promise<KeptBack | null> {
    const settings = await this.settings.of(mail.eventId);
    const now = this.clock.now();
    if (settings.isStopped) return { state: 'held', nextAt: now };
    if (mail.kind === 'invitation') return superseded(await this.#whyOutdated(mail));
    const event = await this.events.find(mail.eventId);
    // Without an event there is nothing to say, which the composer finds out.
    if (!event) return null;
    const departure = departureOf(mail, settings, now, event.timeZone);
    switch (departure.kind) {
      case 'now':
        return null;
      case 'later':
        return { state: 'queued', nextAt: new Date(now.getTime() + departure.minutes * 60_000) };
      case 'never':
        return superseded(departure.reason);
    }
  }

  async #whyOutdated(mail: InvitationMail): Promise<SupersededReason | undefined> {
    const all = await this.mails.ofInvitations([mail.invitationId]);
    return whyOutdated(
      mail,
      all.filter(({ id }) => id !== mail.id),
    );
  }
}

function superseded(reason: SupersededReason | undefined): KeptBack | null {
  return reason ? { state: 'superseded', reason } : null;
}
