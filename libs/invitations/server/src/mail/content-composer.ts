import { Inject, Injectable } from '@nestjs/common';
import { type Person, PersonReader, fullName } from '@vstrecha/directory-server';
import { DelegationReader, type Event, EventReader, VenueReader } from '@vstrecha/events-server';
import { type Attendee, type MeetingFacts, isCancelling } from '@vstrecha/icalendar';
import type {
  AgendaContent,
  AgendaLine,
  AgendaMail,
  AgendaMeeting,
  InvitationContent,
  InvitationMail,
  InvitationSettings,
  Mail,
  MailNews,
  ReminderContent,
  ReminderMail,
} from '@vstrecha/invitations-domain';
import { localClock, standingAnswer, tableWords } from '@vstrecha/invitations-domain';
import type { Clock, Id } from '@vstrecha/kernel';
import { CLOCK } from '@vstrecha/platform';
import { type Meeting, MeetingReader } from '@vstrecha/schedule-server';
import { DelegateAgenda } from '../delegate-agenda.js';
import { FeedAddresses } from '../feeds/feed-addresses.js';
import { InstallationName } from '../installation.js';
import { OrganizerAddress } from '../organizer-address.js';
import { ReplyLinks } from '../replies/reply-links.js';
import { InvitationRepository } from '../storage/invitation.repository.js';
import { SettingsRepository } from '../storage/settings.repository.js';
import { OptOutLinks } from './opt-out-links.js';

const reminderMinutesBefore = 10;

/** What every mail needs to know of its event and its person. */
interface Around {
  readonly event: Event;
  readonly person: Person & { readonly email: string };
  readonly settings: InvitationSettings;
}

/** There is nobody to whom a mail could go. */
export class Unaddressable extends Error {
  readonly reason = 'noAddress';

  constructor() {
    super('There is nobody with an address');
    this.name = 'Unaddressable';
  }
}

/** Fills a mail with what there is to say now. */
@Injectable()
export class ContentComposer {
  constructor(
    private readonly agenda: DelegateAgenda,
    private readonly events: EventReader,
    private readonly delegations: DelegationReader,
    private readonly venue: VenueReader,
    private readonly people: PersonReader,
    private readonly meetings: MeetingReader,
    private readonly invitations: InvitationRepository,
    private readonly settings: SettingsRepository,
    private readonly links: ReplyLinks,
    private readonly optOuts: OptOutLinks,
    private readonly feeds: FeedAddresses,
    private readonly installationName: InstallationName,
    private readonly organizer: OrganizerAddress,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async #around({ eventId, personId }: Mail): Promise<Around> {
    // A whole release asks for the same event, tables and delegations.
    await this.events.keep(eventId);
    const event = await this.events.find(eventId);
    const person = await this.people.find(personId);
    if (!event || !person?.email) throw new Unaddressable();
    return { event, person: { ...person, email: person.email }, settings: await this.settings.of(eventId) };
  }

  /** Null where the meeting is gone. */
  async invitation(mail: InvitationMail, { change, before, note }: MailNews): Promise<InvitationContent | null> {
    const around = await this.#around(mail);
    const { event, settings } = around;
    const { installation } = this.installationName;
    const invitation = await this.invitations.find(mail.invitationId);
    const meeting = invitation && (await this.meetings.find(invitation.meetingId));
    if (!meeting) return null;
    // Of the delegation for which they were invited: they may have left it since, or belong to another one.
    const words = await this.agenda.meeting(meeting, invitation.delegationId, event.language);
    const isOff = isCancelling(change);
    const answered = isOff ? undefined : standingAnswer(invitation, mail.sequence);
    const facts: MeetingFacts = {
      uid: invitation.uid,
      sequence: mail.sequence,
      revisedAt: mail.stamp,
      start: mail.start,
      end: mail.end,
      status: isOff ? 'cancelled' : 'confirmed',
      eventTitle: event.title,
      counterpart: words.counterpart,
      counterpartDelegates: words.counterpartDelegates,
      ...(await this.#place(mail.tableId, event)),
      venue: venueOf(event),
      topics: words.topics,
      link: installation.address && `${installation.address}${words.outcomePath}`,
      ...(!isOff && { reminderMinutesBefore }),
    };
    return {
      kind: 'invitation',
      ...(await this.#common(around)),
      change,
      facts,
      ...(answered && { answered }),
      others: settings.showsAddresses ? await this.#others(meeting, mail.delegateId) : [],
      ...(before && {
        before: { start: before.start, end: before.end, table: (await this.#place(before.tableId, event)).table },
      }),
      ...(note && { note }),
      ...(!isOff && { replyUrl: this.links.url(mail.invitationId, settings) }),
    };
  }

  /** Null where the day holds no meeting. */
  async day(mail: AgendaMail): Promise<AgendaContent | null> {
    const around = await this.#around(mail);
    const { event } = around;
    const agenda = await this.agenda.of(mail.delegateId);
    if (!agenda) return null;
    const meetings = agenda.meetings.filter(({ cancelled }) => !cancelled).map(meetingLine);
    const talks = agenda.items.map(({ start, end, title, room, speakers }): AgendaLine => ({
      start,
      end,
      title,
      ...(room && { place: room }),
      details: speakers,
      isMeeting: false,
    }));
    const onDay = ({ start }: AgendaLine): boolean => localClock(start, event.timeZone).day === mail.day;
    // A day without meetings of one's own is no news.
    if (!meetings.some(onDay)) return null;
    return {
      kind: 'agenda',
      ...(await this.#common(around)),
      occasion: mail.occasion,
      day: mail.day,
      ...(agenda.venue && { venue: agenda.venue }),
      lines: [...meetings, ...talks].filter(onDay).sort((a, b) => a.start.getTime() - b.start.getTime()),
      stopUrl: this.optOuts.url(mail, around.settings),
      feedUrl: await this.feeds.urlOfDelegate(event.id, mail.delegateId),
    };
  }

  /** Null where the meeting does not begin then, or not with them. */
  async reminder(mail: ReminderMail): Promise<ReminderContent | null> {
    const around = await this.#around(mail);
    const meeting = await this.meetings.ofSeriesInForce(mail.seriesId);
    const delegation = await this.delegations.ofDelegate(mail.delegateId);
    const stands =
      delegation &&
      meeting?.state === 'planned' &&
      meeting.time.start.getTime() === mail.start.getTime() &&
      meeting.delegateIds.includes(mail.delegateId);
    if (!stands) return null;
    const words = await this.agenda.meeting(meeting, delegation.id, around.event.language);
    return {
      kind: 'reminder',
      ...(await this.#common(around)),
      stopUrl: this.optOuts.url(mail, around.settings),
      line: meetingLine(words),
    };
  }

  async #common({ event, person }: Around) {
    return {
      language: event.language,
      timeZone: event.timeZone,
      eventTitle: event.title,
      from: await this.organizer.inMail(event),
      to: { address: person.email, name: fullName(person) },
      writtenAt: this.clock.now(),
    };
  }

  async #place(tableId: Id<'Table'>, { language }: Event): Promise<{ table?: string; room?: string }> {
    const table = await this.venue.findTable(tableId);
    if (!table) return {};
    return { table: tableWords(table, language), ...(table.zone && { room: table.zone }) };
  }

  async #others({ delegateIds, seriesId }: Meeting, self: Id<'Delegate'>): Promise<Attendee[]> {
    const others = delegateIds.filter((id) => id !== self);
    const told = new Map((await this.invitations.ofSeries([seriesId])).map((one) => [one.delegateId, one]));
    const attendees = await Promise.all(
      others.map(async (id) => {
        const delegation = await this.delegations.ofDelegate(id);
        const personId = delegation?.delegates.find((delegate) => delegate.id === id)?.personId;
        const person = personId && (await this.people.find(personId));
        if (!person?.email) return [];
        const invitation = told.get(id);
        const answered = invitation && standingAnswer(invitation, invitation.sequence);
        return [
          { address: person.email, name: fullName(person), answer: 'needsAction', ...answered, rsvp: false } as const,
        ];
      }),
    );
    return attendees.flat();
  }
}

function meetingLine({
  start,
  end,
  counterpart,
  counterpartDelegates,
  table,
  room,
  topics,
}: AgendaMeeting): AgendaLine {
  const place = [table, room].filter(Boolean).join(', ');
  return {
    start,
    end,
    title: counterpart,
    ...(place && { place }),
    details: [...counterpartDelegates, ...topics],
    isMeeting: true,
  };
}

function venueOf({ venue }: Event): string | undefined {
  return venue && [venue.name, venue.address].filter(Boolean).join(', ');
}
