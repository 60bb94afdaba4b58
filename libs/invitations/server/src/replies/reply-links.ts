import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Invitation, type InvitationSettings } from '@vstrecha/invitations-domain';
import type { Id } from '@vstrecha/kernel';
import { InstallationName } from '../installation.js';
import { InvitationRepository } from '../storage/invitation.repository.js';
import { SettingsRepository } from '../storage/settings.repository.js';

/** 128 bits. */
const signatureLength = 22;

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
    return `${address}/invitations/${invitationId}/${signature(invitationId, settings)}`;
  }

  /** The invitation that a link leads to; null where the link is not ours. */
  async open(invitationId: string, given: string): Promise<Invitation | null> {
    const invitation = await this.invitations.find(invitationId);
    if (!invitation) return null;
    const expected = Buffer.from(signature(invitation.id, await this.settings.of(invitation.eventId)));
    const actual = Buffer.from(given);
    return actual.length === expected.length && timingSafeEqual(actual, expected) ? invitation : null;
  }
}

function signature(invitationId: string, { signingKey }: InvitationSettings): string {
  const mac = createHmac('sha256', signingKey).update(`invitation ${invitationId}`).digest('base64url');
  return mac.slice(0, signatureLength);
}
