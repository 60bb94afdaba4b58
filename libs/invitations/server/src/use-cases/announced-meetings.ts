import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EventAnnouncer, EventAnnouncers } from '@vstrecha/events-server';
import type { Id } from '@vstrecha/kernel';
import { InvitationRepository } from '../storage/invitation.repository.js';
import { MailRepository } from '../storage/mail.repository.js';

/** Knows who has meetings of an event in their calendar, and must be called off before it is undone. */
@Injectable()
export class AnnouncedMeetings implements EventAnnouncer, OnModuleInit {
  constructor(
    private readonly announcers: EventAnnouncers,
    private readonly invitations: InvitationRepository,
    private readonly mails: MailRepository,
  ) {}

  onModuleInit(): void {
    this.announcers.register(this);
  }

  async isAnnounced(eventId: Id<'Event'>): Promise<boolean> {
    return (await this.invitations.isAnybodyInvited(eventId)) || this.mails.isAnyWaiting(eventId);
  }
}
