import { Injectable } from '@nestjs/common';
import type { Event } from '@vstrecha/events-server';
import type { CalendarUser } from '@vstrecha/icalendar';
import { Mailer } from '@vstrecha/platform';
import { SettingsRepository } from './storage/settings.repository.js';

/** Who invites and publishes: the event under its own address, or under that of the installation. */
@Injectable()
export class OrganizerAddress {
  constructor(
    private readonly settings: SettingsRepository,
    private readonly mailer: Mailer,
  ) {}

  async of(event: Pick<Event, 'id' | 'title'>): Promise<CalendarUser> {
    const { organizerAddress } = await this.settings.of(event.id);
    return { address: organizerAddress ?? this.mailer.sender.address, name: event.title };
  }
}
