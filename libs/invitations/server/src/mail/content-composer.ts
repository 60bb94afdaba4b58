import { Injectable } from '@nestjs/common';
import { type Person, PersonReader, fullName } from '@vstrecha/directory-server';
import { type Delegation, DelegationReader, type Event, EventReader, VenueReader } from '@vstrecha/events-server';
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
  MailContent,
  ReminderContent,
  ReminderMail,
  UnaddressableReason,
} from '@vstrecha/invitations-domain';
import { localClock, standingAnswer, tableWords } from '@vstrecha/invitations-domain';
import type { Id } from '@vstrecha/kernel';
import { type Meeting, MeetingReader } from '@vstrecha/schedule-server';
import { DelegateAgenda } from '../delegate-agenda.js';
import { FeedAddresses } from '../feeds/feed-addresses.js';
import { InstallationName } from '../installation.js';
import { OrganizerAddress } from '../organizer-address.js';
import { ReplyLinks } from '../replies/reply-links.js';
import { InvitationRepository } from '../storage/invitation.repository.js';
import { SettingsRepository } from '../storage/settings.repository.js';

const reminderMinutesBefore = 10;

/** What every mail needs to know of its event and its person. */
interface Around {
  readonly event: Event;
  readonly delegation: Delegation;
  readonly person: Person & { readonly email: string };
  readonly settings: InvitationSettings;
}

/** There is nobody to whom a mail could go. */
export class Unaddressable extends Error {
  constructor(readonly reason: UnaddressableReason) {
    super(reason);
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
    private readonly feeds: FeedAddresses,
    private readonly installationName: InstallationName,
    private readonly organizer: OrganizerAddress,
  ) {}

  /** Null where nothing is left to say: the meeting is gone, the day is empty. */
  async compose(mail: Mail): Promise<MailContent | null> {
    const around = await this.#around(mail);
    switch (mail.kind) {
      case 'invitation':
        return this.#invitation(mail, around);
      case 'agenda':
        return this.#day(mail, around);
      case 'reminder':
        return this.#reminder(mail, around);
    }
  }

  async #around(mail: Mail): Promise<Around> {
    const { eventId, delegateId, personId } = mail;
    // A whole release asks for the same event, tables and delegations.
    await this.events.keep(eventId);
    const event = await this.events.find(eventId);
    const person = await this.people.find(personId);
    if (!event || !person?.email) throw new Unaddressable('noAddress');
    const delegation =
      (await this.delegations.ofPerson(eventId, person.id))?.delegation ??
      (await this.delegations.ofDelegate(delegateId)) ??
      (await this.#delegationOf(mail));
    if (!delegation) throw new Unaddressable('delegationGone');
    return { event, delegation, person: { ...person, email: person.email }, settings: await this.settings.of(eventId) };
  }

  /** Who was taken out of a delegation still hears that their meetings are off. */
  async #delegationOf(mail: Mail): Promise<Delegation | null> {
    const invitation = mail.kind === 'invitation' ? await this.invitations.find(mail.invitationId) : null;
    return invitation && this.delegations.find(invitation.delegationId);
  }

  async #invitation(mail: InvitationMail, around: Around): Promise<InvitationContent | null> {
    const { event, delegation, settings } = around;
    const { installation } = this.installationName;
    const invitation = await this.invitations.find(mail.invitationId);
    const meeting = invitation && (await this.meetings.find(invitation.meetingId));
    if (!meeting) return null;
    const words = await this.agenda.meeting(meeting, delegation, event.language);
    const isOff = isCancelling(mail.change);
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
      change: mail.change,
      facts,
      ...(answered && { answered }),
      others: settings.showsAddresses ? await this.#others(meeting, mail.delegateId) : [],
      ...(mail.before && {
        before: {
          start: mail.before.start,
          end: mail.before.end,
          table: (await this.#place(mail.before.tableId, event)).table,
        },
      }),
      ...(mail.note && { note: mail.note }),
      ...(!isOff && { replyUrl: this.links.url(mail.invitationId, settings) }),
    };
  }

  async #day(mail: AgendaMail, around: Around): Promise<AgendaContent | null> {
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
      feedUrl: await this.feeds.urlOfDelegate(event.id, mail.delegateId),
    };
  }

  async #reminder(mail: ReminderMail, around: Around): Promise<ReminderContent | null> {
    const meeting = await this.meetings.ofSeriesInForce(mail.seriesId);
    const stands =
      meeting?.state === 'planned' &&
      meeting.time.start.getTime() === mail.start.getTime() &&
      meeting.delegateIds.includes(mail.delegateId);
    if (!stands) return null;
    const words = await this.agenda.meeting(meeting, around.delegation, around.event.language);
    return { kind: 'reminder', ...(await this.#common(around)), line: meetingLine(words) };
  }

  async #common({ event, person }: Around) {
    return {
      language: event.language,
      timeZone: event.timeZone,
      eventTitle: event.title,
      from: await this.organizer.inMail(event),
      to: { address: person.email, name: fullName(person) },
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
