import { Injectable } from '@nestjs/common';
import type { Id } from '@vstrecha/kernel';
import { SettingsRepository } from '../storage/settings.repository.js';

/** Tells areas that mail people of an event whether the organizer has stopped all of its mail. */
@Injectable()
export class MailSwitch {
  constructor(private readonly settings: SettingsRepository) {}

  async isStopped(eventId: Id<'Event'>): Promise<boolean> {
    return (await this.settings.find(eventId))?.isStopped ?? false;
  }
}
