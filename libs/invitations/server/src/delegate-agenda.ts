import { Injectable } from '@nestjs/common';
import { type Person, PersonReader, fullName } from '@vstrecha/directory-server';
import {
  type AgendaItem,
  AgendaReader,
  type Delegate,
  type Delegation,
  DelegationReader,
  type Event,
  EventReader,
  VenueReader,
} from '@vstrecha/events-server';
import {
  type AgendaMeeting,
  type AgendaTalk,
  type PersonalAgenda,
  tableWords,
  topicLines,
} from '@vstrecha/invitations-domain';
import { type Id, type Language, formOfCooperationLabels } from '@vstrecha/kernel';
import { toGlobalId } from '@vstrecha/platform';
import { Agendas, type Meeting, PlanReader } from '@vstrecha/schedule-server';
import { OccupationReader } from '@vstrecha/workforce-server';
import { OrganizerAddress } from './organizer-address.js';
import { InvitationRepository } from './storage/invitation.repository.js';

/** Puts together what one delegate does at an event: the meetings of the released plan and the programme. */
@Injectable()
export class DelegateAgenda {
  constructor(
    private readonly events: EventReader,
    private readonly delegations: DelegationReader,
    private readonly agenda: AgendaReader,
    private readonly venue: VenueReader,
    private readonly people: PersonReader,
    private readonly agendas: Agendas,
    private readonly plans: PlanReader,
    private readonly occupations: OccupationReader,
    private readonly invitations: InvitationRepository,
    private readonly organizer: OrganizerAddress,
  ) {}

  /** Nothing where there is no such delegate, or no plan of the event is released yet. */
  async of(delegateId: Id<'Delegate'>): Promise<PersonalAgenda | null> {
    const delegation = await this.delegations.ofDelegate(delegateId);
    const delegate = delegation?.delegates.find(({ id }) => id === delegateId);
    if (!delegation || !delegate) return null;
    const event = await this.events.find(delegation.eventId);
    const plan = await this.plans.inForce(delegation.eventId);
    if (!event || !plan?.number || !plan.releasedAt) return null;
    const person = await this.people.find(delegate.personId);
    return {
      language: event.language,
      eventTitle: event.title,
      venue: event.venue && [event.venue.name, event.venue.address].filter(Boolean).join(', '),
      delegateName: person ? fullName(person) : delegation.organizationTitle,
      organizer: await this.organizer.of(event),
      release: { number: plan.number, releasedAt: plan.releasedAt },
      meetings: await this.#meetings(delegate, delegation, event.language),
      items: await this.items(event, delegation, delegate),
    };
  }

  async #meetings(delegate: Delegate, delegation: Delegation, language: Language): Promise<AgendaMeeting[]> {
    const { entries } = await this.agendas.ofDelegate(delegate, delegation);
    const own = entries.flatMap((entry) => (entry.kind === 'meeting' ? [entry.meeting] : []));
    const told = new Map((await this.invitations.ofDelegate(delegate.id)).map((one) => [one.seriesId, one]));
    return Promise.all(
      own.map(async (meeting) => ({
        ...(await this.meeting(meeting, delegation.id, language)),
        told: told.get(meeting.seriesId),
      })),
    );
  }

  /** One meeting as one of its delegations sees it. */
  async meeting(meeting: Meeting, own: Id<'Delegation'>, language: Language): Promise<AgendaMeeting> {
    const { fromDelegationId, toDelegationId } = meeting;
    const counterpart = await this.delegations.find(fromDelegationId === own ? toDelegationId : fromDelegationId);
    const table = await this.venue.findTable(meeting.tableId);
    const delegates = (counterpart?.delegates ?? []).filter(({ id }) => meeting.delegateIds.includes(id));
    const people = await Promise.all(delegates.map(({ personId }) => this.people.find(personId)));
    return {
      seriesId: meeting.seriesId,
      start: meeting.time.start,
      end: meeting.time.end,
      cancelled: meeting.state === 'cancelled',
      changedAt: meeting.updatedAt,
      counterpart: counterpart?.organizationTitle ?? '',
      counterpartDelegates: people.flatMap((person) => (person ? [nameAndPosition(person)] : [])),
      table: table ? tableWords(table, language) : undefined,
      room: table?.zone,
      topics: await this.#topics(meeting, language),
      // The page finds the meeting in the plan in force, whichever release the link comes from.
      outcomePath: `/meetings/${toGlobalId('Meeting', meeting.id)}/outcome`,
    };
  }

  async #topics({ topics }: Meeting, language: Language): Promise<string[]> {
    const occupations = await Promise.all(topics.occupationIds.map((id) => this.occupations.find(id)));
    return topicLines(
      topics.formsOfCooperation.map((form) => formOfCooperationLabels[form][language]),
      occupations.flatMap((occupation) => occupation ?? []),
      topics.text,
    );
  }

  /** The programme of the event as a delegate sees it. */
  async items(event: Event, delegation: Delegation, delegate: Delegate): Promise<AgendaTalk[]> {
    const items = (await this.agenda.ofEvent(event.id)).filter(({ kind }) => kind !== 'meetings');
    return Promise.all(items.map((item) => this.#talk(item, delegation, delegate)));
  }

  async #talk(item: AgendaItem, delegation: Delegation, delegate: Delegate): Promise<AgendaTalk> {
    const speakers = await Promise.all(
      item.speakers.map(async ({ personId, name, position }) => {
        const person = personId ? await this.people.find(personId) : null;
        return [name ?? (person ? fullName(person) : ''), position ?? person?.position].filter(Boolean).join(', ');
      }),
    );
    const speaks = item.speakers.some(({ personId }) => personId === delegate.personId);
    return {
      id: item.id,
      version: item.version,
      changedAt: item.updatedAt,
      start: item.time.start,
      end: item.time.end,
      title: item.title,
      room: item.room,
      speakers: speakers.filter((speaker) => speaker !== ''),
      mandatory: speaks || this.delegations.mustAttend(delegation, item),
    };
  }
}

function nameAndPosition(person: Person): string {
  return [fullName(person), person.position].filter(Boolean).join(', ');
}
