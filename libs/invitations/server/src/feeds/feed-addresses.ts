import { Injectable } from '@nestjs/common';
import type { Id } from '@vstrecha/kernel';
import { InstallationName } from '../installation.js';
import { type Feed, type FeedKind, FeedRepository } from '../storage/feed.repository.js';

/** Where calendars subscribe. */
@Injectable()
export class FeedAddresses {
  constructor(
    private readonly feeds: FeedRepository,
    private readonly installationName: InstallationName,
  ) {}

  url({ secret }: Pick<Feed, 'secret'>): string {
    return `${this.installationName.installation.address}/feeds/${secret}.ics`;
  }

  of(eventId: Id<'Event'>, kind: FeedKind, owner: string): Promise<Feed> {
    return this.feeds.of(eventId, kind, owner);
  }

  async urlOfDelegate(eventId: Id<'Event'>, delegateId: Id<'Delegate'>): Promise<string> {
    return this.url(await this.of(eventId, 'delegate', delegateId));
  }
}
