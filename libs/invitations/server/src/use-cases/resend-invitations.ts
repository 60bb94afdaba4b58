import { Inject, Injectable } from '@nestjs/common';
import { type Invitation, queuedMail, toldAgain } from '@vstrecha/invitations-domain';
import { type Clock, type Failure, type Id, type IdSource, type Result, ok } from '@vstrecha/kernel';
import { CLOCK, IDS, Outbox, UnitOfWork } from '@vstrecha/platform';
import { InvitationRepository } from '../storage/invitation.repository.js';
import { MailRepository } from '../storage/mail.repository.js';
import { SettingsRepository } from '../storage/settings.repository.js';

/** Sends the present state of invitations once more, to the addresses that the directory has now. */
@Injectable()
export class ResendInvitations {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly mails: MailRepository,
    private readonly settings: SettingsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  one(id: Id<'Invitation'>): Promise<Result<Invitation, Failure>> {
    return this.unitOfWork.run<Invitation, Failure>(async () => {
      const found = await this.invitations.get(id, ['invitationId']);
      return found.ok ? this.#resend(found.value) : found;
    });
  }

  /** Those whose last mail the server refused for good; gives how many. */
  failed(eventId: Id<'Event'>): Promise<Result<number, Failure>> {
    return this.unitOfWork.run<number, Failure>(async () => {
      const failed = await this.invitations.findMany(await this.mails.lastFailed(eventId));
      for (const invitation of failed) {
        const sent = await this.#resend(invitation);
        if (!sent.ok) return sent;
      }
      return ok(failed.length);
    });
  }

  async #resend(invitation: Invitation): Promise<Result<Invitation, Failure>> {
    const now = this.clock.now();
    const again = toldAgain(invitation, now);
    const saved = await this.invitations.replace(again);
    if (!saved.ok) return saved;
    const { isStopped } = await this.settings.of(invitation.eventId);
    await this.mails.insert([queuedMail(again, { isStopped }, this.ids, now)]);
    await this.outbox.append({
      type: 'invitation.resent',
      entity: { type: 'Invitation', id: invitation.id },
      eventId: invitation.eventId,
    });
    return ok(again);
  }
}
