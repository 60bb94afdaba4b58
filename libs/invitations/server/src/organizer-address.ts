import { Injectable } from '@nestjs/common';
import type { Event } from '@vstrecha/events-server';
import type { CalendarUser, Organizer } from '@vstrecha/icalendar';
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

  /** As {@link of}, with the installation that mails in the event's place: calendars compare the mail's sender with the organizer (RFC 6047, 3). */
  async inMail(event: Pick<Event, 'id' | 'title'>): Promise<Organizer> {
    const organizer = await this.of(event);
    const { address } = this.mailer.sender;
    return organizer.address.toLowerCase() === address.toLowerCase() ? organizer : { ...organizer, sentBy: address };
  }
}
