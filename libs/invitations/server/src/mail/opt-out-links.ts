import { Injectable } from '@nestjs/common';
import type { InvitationSettings, MailReader } from '@vstrecha/invitations-domain';
import { asId } from '@vstrecha/kernel';
import { InstallationName } from '../installation.js';
import { isSigned, signatureOf } from '../signature.js';
import { SettingsRepository } from '../storage/settings.repository.js';

/** Links by which a person stops agendas and reminders without signing in: they name event and person and are signed by the event's key. */
@Injectable()
export class OptOutLinks {
  constructor(
    private readonly settings: SettingsRepository,
    private readonly installationName: InstallationName,
  ) {}

  url({ eventId, personId }: MailReader, settings: InvitationSettings): string {
    const { address } = this.installationName.installation;
    return `${address}/agenda-mails/${eventId}/${personId}/${signatureOf(signedText(eventId, personId), settings)}`;
  }

  /** Whose link it is; null where it is not ours. */
  async open(eventId: string, personId: string, signature: string): Promise<MailReader | null> {
    const settings = await this.settings.find(asId<'Event'>(eventId));
    if (!settings || !isSigned(signedText(eventId, personId), signature, settings)) return null;
    return { eventId: settings.id, personId: asId<'Person'>(personId) };
  }
}

function signedText(eventId: string, personId: string): string {
  return `agenda mails ${eventId} ${personId}`;
}
