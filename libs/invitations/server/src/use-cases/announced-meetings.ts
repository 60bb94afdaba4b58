import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type EventAnnouncer, EventAnnouncers } from '@vstrecha/events-server';
import type { Clock, Id } from '@vstrecha/kernel';
import { CLOCK } from '@vstrecha/platform';
import { InvitationRepository } from '../storage/invitation.repository.js';
import { MailRepository } from '../storage/mail.repository.js';

/** Knows who has meetings of an event ahead of them in their calendar, or is about to hear of some, and must be called off before it is undone. */
@Injectable()
export class AnnouncedMeetings implements EventAnnouncer, OnModuleInit {
  constructor(
    private readonly announcers: EventAnnouncers,
    private readonly invitations: InvitationRepository,
    private readonly mails: MailRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.announcers.register(this);
  }

  async isAnnounced(eventId: Id<'Event'>): Promise<boolean> {
    const waiting = await this.mails.waitingInvitations(eventId);
    return this.invitations.isAnyAhead(eventId, waiting, this.clock.now());
  }
}
