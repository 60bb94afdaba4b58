import { Injectable } from '@nestjs/common';
import { type Invitation, type InvitationSettings } from '@vstrecha/invitations-domain';
import type { Id } from '@vstrecha/kernel';
import { InstallationName } from '../installation.js';
import { isSigned, signatureOf } from '../signature.js';
import { InvitationRepository } from '../storage/invitation.repository.js';
import { SettingsRepository } from '../storage/settings.repository.js';

/** Links by which a person answers without signing in: they name the invitation and are signed by the event's key. */
@Injectable()
export class ReplyLinks {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly settings: SettingsRepository,
    private readonly installationName: InstallationName,
  ) {}

  url(invitationId: Id<'Invitation'>, settings: InvitationSettings): string {
    const { address } = this.installationName.installation;
    return `${address}/invitations/${invitationId}/${signatureOf(signedText(invitationId), settings)}`;
  }

  /** The invitation that a link leads to; null where the link is not ours. */
  async open(invitationId: string, given: string): Promise<Invitation | null> {
    const invitation = await this.invitations.find(invitationId);
    if (!invitation) return null;
    const settings = await this.settings.of(invitation.eventId);
    return isSigned(signedText(invitation.id), given, settings) ? invitation : null;
  }
}

function signedText(invitationId: string): string {
  return `invitation ${invitationId}`;
}
