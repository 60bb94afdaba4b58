import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '@vstrecha/kernel';
import { OutboxRelay, type PeriodicTask } from '@vstrecha/platform';
import { MailRepository } from '../storage/mail.repository.js';
import { SettingsRepository } from '../storage/settings.repository.js';

/** Tells whether the organizer has stopped all mail of an event, to other areas that mail its people too. */
@Injectable()
export class MailSwitch implements PeriodicTask, OnModuleInit {
  readonly name = 'invitations.mail-switch';
  readonly everySeconds = 60;

  constructor(
    private readonly settings: SettingsRepository,
    private readonly mails: MailRepository,
    private readonly relay: OutboxRelay,
  ) {}

  onModuleInit(): void {
    this.relay.registerTask(this);
  }

  async isStopped(eventId: Id<'Event'>): Promise<boolean> {
    return (await this.settings.find(eventId))?.isStopped ?? false;
  }

  /** Lets go what was put aside while the switch was being turned back, and would be held for ever. */
  async run(): Promise<void> {
    for (const eventId of await this.mails.eventsHeld()) {
      if (!(await this.isStopped(eventId))) await this.mails.switch(eventId, 'held', 'queued');
    }
  }
}
