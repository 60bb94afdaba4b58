import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PERSON_COLLECTIONS } from '@vstrecha/directory-server';
import {
  AgendaReader,
  DelegationReader,
  EVENT_COLLECTIONS,
  type Event,
  EventReader,
  VenueReader,
} from '@vstrecha/events-server';
import { type CalendarEntry, type PublishedCalendar, meetingUid, publishCalendar } from '@vstrecha/icalendar';
import { personalCalendar, roomCalendar } from '@vstrecha/invitations-domain';
import { type Id, asId } from '@vstrecha/kernel';
import { LiveChanges, StoreCache } from '@vstrecha/platform';
import { Agendas, type Meeting, PLAN_COLLECTIONS, PlanReader } from '@vstrecha/schedule-server';
import { OCCUPATION_COLLECTIONS } from '@vstrecha/workforce-server';
import { DelegateAgenda } from '../delegate-agenda.js';
import { InstallationName } from '../installation.js';
import { type Feed, FeedRepository, feedCollection } from '../storage/feed.repository.js';
import { invitationCollection } from '../storage/invitation.repository.js';
import { CalendarContributors } from './calendar-contributors.js';

/** How a feed stands: the strong validator of its octets (RFC 9110, 8.8.3). */
export interface FeedState {
  readonly etag: string;
  readonly text: string;
}

/** Feeds whose state is kept in memory. */
const mostKept = 20_000;

/**
 * What the secret addresses show. The validators are kept in memory until something is written that a calendar could show, so
 * that who asks again for what has not changed costs no query.
 */
@Injectable()
export class CalendarFeeds {
  readonly #etags: StoreCache<string, string>;

  constructor(
    live: LiveChanges,
    private readonly feeds: FeedRepository,
    private readonly agenda: DelegateAgenda,
    private readonly agendas: Agendas,
    private readonly plans: PlanReader,
    private readonly events: EventReader,
    private readonly programme: AgendaReader,
    private readonly delegations: DelegationReader,
    private readonly venue: VenueReader,
    private readonly contributors: CalendarContributors,
    private readonly installationName: InstallationName,
  ) {
    const read = [
      ...[feedCollection.collection, invitationCollection.collection],
      ...[...EVENT_COLLECTIONS, ...PLAN_COLLECTIONS, ...PERSON_COLLECTIONS, ...OCCUPATION_COLLECTIONS],
    ];
    this.#etags = new StoreCache(live, read, mostKept);
    contributors.onCollections((collections) => this.#etags.readsAlso(collections));
  }

  /** The validator, if it is known without looking. */
  knownEtag(secret: string): string | undefined {
    return this.#etags.peek(secret);
  }

  /** Null where the address is none, or was revoked. */
  async read(secret: string): Promise<FeedState | null> {
    const { generation } = this.#etags;
    const feed = await this.feeds.bySecret(secret);
    const event = feed && (await this.events.find(feed.eventId));
    const calendar = event && (await this.#calendar(feed, event));
    if (!calendar) return null;
    const text = publishCalendar(calendar);
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    this.#etags.put(secret, etag, generation);
    return { etag, text };
  }

  async #calendar(feed: Feed, event: Event): Promise<PublishedCalendar | null> {
    // Agenda, tables and counterparts are asked for next.
    await this.events.keep(event.id);
    switch (feed.kind) {
      case 'delegate':
        return this.#ofDelegate(asId<'Delegate'>(feed.owner), event);
      case 'table':
        return this.#ofTable(asId<'Table'>(feed.owner), event);
      case 'room':
        return this.#ofRoom(feed.owner, event);
    }
  }

  async #ofDelegate(delegateId: Id<'Delegate'>, event: Event): Promise<PublishedCalendar | null> {
    const delegation = await this.delegations.ofDelegate(delegateId);
    const delegate = delegation?.delegates.find(({ id }) => id === delegateId);
    if (!delegation || !delegate) return null;
    const { installation } = this.installationName;
    const added = await this.contributors.ofPerson({
      eventId: event.id,
      personId: delegate.personId,
      delegateId,
      delegationId: delegation.id,
      organizationId: delegation.organizationId,
      language: event.language,
      installation,
    });
    const agenda = await this.agenda.of(delegateId);
    const own = agenda ? personalCalendar(agenda, installation) : roomCalendar(event.title, event.language, []);
    return { ...own, ...added, entries: [...own.entries, ...added.entries] };
  }

  async #ofTable(tableId: Id<'Table'>, event: Event): Promise<PublishedCalendar | null> {
    const table = await this.venue.findTable(tableId);
    if (!table) return null;
    const meetings = await this.#entries(await this.agendas.atTable(event.id, tableId), event);
    return roomCalendar(`${table.label ?? `№ ${table.number}`} — ${event.title}`, event.language, meetings);
  }

  /** The programme in the room, and the meetings at tables that stand there. */
  async #ofRoom(room: string, event: Event): Promise<PublishedCalendar> {
    const tables = (await this.venue.tablesOf(event.id)).filter(({ zone }) => zone === room);
    const meetings: Meeting[] = [];
    for (const table of tables) meetings.push(...(await this.agendas.atTable(event.id, table.id)));
    const talks = (await this.programme.ofEvent(event.id)).filter((item) => item.room === room);
    const entries = [
      ...(await this.#entries(meetings, event)),
      ...talks.map((item): CalendarEntry => ({
        uid: `room-${item.id}@${this.installationName.installation.domain}`,
        sequence: item.version - 1,
        revisedAt: item.updatedAt,
        start: item.time.start,
        end: item.time.end,
        summary: item.title,
        location: room,
        status: 'confirmed',
        busy: true,
      })),
    ];
    return roomCalendar(`${room} — ${event.title}`, event.language, entries);
  }

  async #entries(meetings: readonly Meeting[], event: Event): Promise<CalendarEntry[]> {
    const plan = await this.plans.inForce(event.id);
    const titleOf = async (id: Id<'Delegation'>) => (await this.delegations.find(id))?.organizationTitle ?? '';
    return Promise.all(
      meetings.map(async (meeting): Promise<CalendarEntry> => {
        const isOff = meeting.state === 'cancelled';
        const table = await this.venue.findTable(meeting.tableId);
        const releasedAt = plan?.releasedAt ?? meeting.createdAt;
        return {
          uid: meetingUid(meeting.seriesId, this.installationName.installation.domain),
          sequence: (plan?.number ?? 1) - 1 + (isOff ? 1 : 0),
          revisedAt: isOff && meeting.updatedAt > releasedAt ? meeting.updatedAt : releasedAt,
          start: meeting.time.start,
          end: meeting.time.end,
          summary: `${await titleOf(meeting.fromDelegationId)} — ${await titleOf(meeting.toDelegationId)}`,
          location: table ? [table.label ?? `№ ${table.number}`, table.zone].filter(Boolean).join(', ') : undefined,
          description: event.title,
          status: isOff ? 'cancelled' : 'confirmed',
          busy: !isOff,
        };
      }),
    );
  }
}
