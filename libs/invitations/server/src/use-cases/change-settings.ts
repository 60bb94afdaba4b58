import { Inject, Injectable } from '@nestjs/common';
import { type InvitationSettings, type SettingsChanges, changeSettings } from '@vstrecha/invitations-domain';
import { type Clock, type Failure, type Id, type Result, err, ok } from '@vstrecha/kernel';
import { CLOCK, Outbox, UnitOfWork, changesBetween, staleVersion } from '@vstrecha/platform';
import { MailRepository } from '../storage/mail.repository.js';
import { SettingsRepository } from '../storage/settings.repository.js';

/** Changes how an event speaks to its delegates; the switch holds back what waits, and lets it go again. */
@Injectable()
export class ChangeInvitationSettings {
  constructor(
    private readonly settings: SettingsRepository,
    private readonly mails: MailRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(
    eventId: Id<'Event'>,
    expectedVersion: number,
    changes: SettingsChanges,
  ): Promise<Result<InvitationSettings, Failure>> {
    return this.unitOfWork.run<InvitationSettings, Failure>(async () => {
      const before = await this.settings.of(eventId);
      if (before.version !== expectedVersion) return err(staleVersion(['expectedVersion'], before.version));
      const changed = changeSettings(before, changes, this.clock.now());
      if (!changed.ok) return changed;
      const saved = await this.settings.replace(changed.value);
      if (!saved.ok) return saved;
      if (changed.value.isStopped && !before.isStopped) await this.mails.switch(eventId, 'queued', 'held');
      if (!changed.value.isStopped && before.isStopped) await this.mails.switch(eventId, 'held', 'queued');
      await this.outbox.append({
        type: 'invitationSettings.updated',
        entity: { type: 'Event', id: eventId },
        eventId,
        changes: changesBetween(before, changed.value, ['id', 'version', 'createdAt', 'updatedAt', 'signingKey']),
      });
      return ok(changed.value);
    });
  }
}
