import { Injectable } from '@nestjs/common';
import { OrganizationReader, type Person, PersonReader, fullName } from '@vstrecha/directory-server';
import {
  AgendaReader,
  type Delegate,
  type Delegation,
  DelegationReader,
  type Event,
  EventReader,
  VenueReader,
} from '@vstrecha/events-server';
import { type Id, type Language, asId, formOfCooperationLabels } from '@vstrecha/kernel';
import type { PaperMeeting, PaperPerson, PaperSetting, PaperSide, PaperSpeaker } from '@vstrecha/papers-domain';
import { type Meeting, MeetingReader, PlanReader } from '@vstrecha/schedule-server';
import { OccupationReader } from '@vstrecha/workforce-server';

type People = ReadonlyMap<Id<'Person'>, Person>;

/** Gathers what the papers of an event say, from the areas that know it, each asked once. */
@Injectable()
export class PaperSettingReader {
  constructor(
    private readonly events: EventReader,
    private readonly agenda: AgendaReader,
    private readonly delegations: DelegationReader,
    private readonly venue: VenueReader,
    private readonly people: PersonReader,
    private readonly organizations: OrganizationReader,
    private readonly plans: PlanReader,
    private readonly meetings: MeetingReader,
    private readonly occupations: OccupationReader,
  ) {}

  /** Null where the event is gone. */
  async read(eventId: Id<'Event'>, language: Language): Promise<PaperSetting | null> {
    const event = await this.events.find(eventId);
    if (!event) return null;
    const agenda = await this.agenda.ofEvent(eventId);
    const delegations = (await this.delegations.ofEvent(eventId)).filter(({ withdrawnAt }) => !withdrawnAt);
    const tables = await this.venue.tablesOf(eventId);
    const plan = await this.plans.inForce(eventId);
    const meetings = plan ? await this.meetings.ofPlan(plan.id) : [];
    const personIds = [
      ...delegations.flatMap(({ delegates }) => delegates.map(({ personId }) => personId)),
      ...agenda.flatMap(({ speakers }) => speakers.flatMap(({ personId }) => personId ?? [])),
    ];
    const people: People = await this.people.findMany([...new Set(personIds)]);
    const paperPeople = delegations.flatMap((delegation) =>
      delegation.delegates.flatMap((delegate) => personOf(delegate, delegation, people)),
    );
    const sideOf = sides(delegations, paperPeople);
    const tableOf = new Map(tables.map(({ id, number, label, zone }) => [id, { id, number, label, zone }]));
    const topicsOf = await this.#topics(meetings, language);
    const trackOf = new Map(event.tracks.map(({ id, title }) => [id, title]));
    return {
      event: await this.#event(event),
      agenda: agenda.map((item) => ({
        id: item.id,
        start: item.time.start,
        end: item.time.end,
        title: item.title,
        description: item.description,
        room: item.room,
        track: item.trackId && trackOf.get(item.trackId),
        holdsMeetings: item.kind === 'meetings',
        speakers: item.speakers.flatMap((speaker) => speakerOf(speaker, people)),
      })),
      people: paperPeople,
      tables: [...tableOf.values()],
      meetings: meetings
        .map((meeting): PaperMeeting => {
          const { time, tableId, state } = meeting;
          return {
            start: time.start,
            end: time.end,
            // A table that was removed after the release has no number any more.
            table: tableOf.get(tableId) ?? { id: tableId, number: 0 },
            sides: [sideOf(meeting.fromDelegationId, meeting), sideOf(meeting.toDelegationId, meeting)],
            topics: topicsOf(meeting),
            state,
          };
        })
        .sort((a, b) => a.start.getTime() - b.start.getTime() || a.table.number - b.table.number),
      planNumber: plan?.number,
    };
  }

  async #event(event: Event): Promise<PaperSetting['event']> {
    const host = event.hostOrganizationId && (await this.organizations.find(event.hostOrganizationId));
    return {
      title: event.title,
      kind: event.kind,
      theme: event.theme,
      host: host ? host.name : undefined,
      city: event.city,
      venue: event.venue?.name,
      address: event.venue?.address,
      timeZone: event.timeZone,
      firstDay: event.firstDay,
      lastDay: event.lastDay,
    };
  }

  async #topics(meetings: readonly Meeting[], language: Language): Promise<(meeting: Meeting) => string> {
    const ids = [...new Set(meetings.flatMap(({ topics }) => topics.occupationIds))];
    const found = await Promise.all(ids.map((id) => this.occupations.find(id)));
    const names = new Map(
      found.flatMap((occupation) =>
        occupation ? [[occupation.id, `${occupation.code} ${occupation.name}`] as const] : [],
      ),
    );
    return ({ topics }) =>
      [
        ...topics.formsOfCooperation.map((form) => formOfCooperationLabels[form][language]),
        // What somebody wrote names the occupations already.
        ...(topics.text
          ? [topics.text.trim().replace(/\s*\n\s*/g, '; ')]
          : topics.occupationIds.flatMap((id) => names.get(id) ?? [])),
      ].join('; ');
  }
}

function personOf(delegate: Delegate, delegation: Delegation, people: People): PaperPerson[] {
  const person = people.get(delegate.personId);
  if (!person) return [];
  return [
    {
      id: delegate.id,
      name: fullName(person),
      familyName: person.familyName,
      givenNames: [person.givenName, person.patronymic].filter(Boolean).join(' '),
      position: person.position,
      role: delegate.role,
      delegationId: delegation.id,
      organization: delegation.organizationTitle,
    },
  ];
}

function speakerOf(
  speaker: {
    readonly personId?: Id<'Person'>;
    readonly name?: string;
    readonly position?: string;
    readonly topic?: string;
  },
  people: People,
): PaperSpeaker[] {
  const person = speaker.personId && people.get(speaker.personId);
  const name = person ? fullName(person) : speaker.name;
  if (!name) return [];
  return [{ name, position: speaker.position ?? (person ? person.position : undefined), topic: speaker.topic }];
}

/** A side of a meeting with those of its people who attend. */
function sides(
  delegations: readonly Delegation[],
  people: readonly PaperPerson[],
): (id: Id<'Delegation'>, meeting: Meeting) => PaperSide {
  const titles = new Map(delegations.map(({ id, organizationTitle: title }) => [id, title]));
  const byId = new Map(people.map((person) => [person.id, person]));
  return (delegationId, { delegateIds }) => ({
    delegationId,
    organization: titles.get(delegationId) ?? '—',
    people: delegateIds.flatMap((id) => {
      const person = byId.get(asId<'Delegate'>(id));
      return person?.delegationId === delegationId ? [person] : [];
    }),
  });
}
