import { Injectable } from '@nestjs/common';
import type { Id } from '@vstrecha/kernel';

/** An area that tells people outside the product of what an event holds for them. */
export interface EventAnnouncer {
  /** Whether somebody counts on what they were told, or is about to be told. */
  isAnnounced(eventId: Id<'Event'>): Promise<boolean>;
}

/** The areas that announce; each registers itself when its module starts. */
@Injectable()
export class EventAnnouncers {
  readonly #announcers: EventAnnouncer[] = [];

  register(announcer: EventAnnouncer): void {
    this.#announcers.push(announcer);
  }

  async isAnnounced(eventId: Id<'Event'>): Promise<boolean> {
    for (const announcer of this.#announcers) if (await announcer.isAnnounced(eventId)) return true;
    return false;
  }
}
