import { Inject, Injectable } from '@nestjs/common';
import { OrganizationReader } from '@vstrecha/directory-server';
import { AgendaReader, type AgendaItem, EventReader } from '@vstrecha/events-server';
import { type Clock, type Failure, type Id, type IdSource, type Result, err, notFound, ok } from '@vstrecha/kernel';
import {
  type PaperSetting,
  type Protocol,
  type ProtocolAssignment,
  type ProtocolInput,
  type ProtocolQuestion,
  type ProtocolSurroundings,
  createProtocol,
  presentAmong,
  protocolSubject,
  updateProtocol,
} from '@vstrecha/papers-domain';
import { CLOCK, type ChangeTarget, IDS, RecordChanges } from '@vstrecha/platform';
import { RoadmapReader } from '@vstrecha/roadmap-server';
import { ProtocolRepository } from '../storage/protocol.repository.js';
import { Attendance } from './attendance.js';
import { PaperSettingReader } from '../readers/paper-setting-reader.js';

/** What people talk about, as against breaks and the meetings themselves. */
const talks: readonly AgendaItem['kind'][] = ['plenary', 'trackSession', 'presentation'];

/** The protocol of an event: its record, and the paper with attendance and assignments from where they live. */
@Injectable()
export class Protocols {
  constructor(
    private readonly protocols: ProtocolRepository,
    private readonly events: EventReader,
    private readonly agenda: AgendaReader,
    private readonly organizations: OrganizationReader,
    private readonly settings: PaperSettingReader,
    private readonly roadmaps: RoadmapReader,
    private readonly attendance: Attendance,
    private readonly changes: RecordChanges,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  find(id: Id<'Protocol'>): Promise<Protocol | null> {
    return this.protocols.find(id);
  }

  ofEvent(eventId: Id<'Event'>): Promise<Protocol | null> {
    return this.protocols.ofEvent(eventId);
  }

  /** Without questions of its own it begins with the talks of the programme and their speakers. */
  create(eventId: Id<'Event'>, input: ProtocolInput, key?: string | null): Promise<Result<Protocol, Failure>> {
    const request = { operation: 'createProtocol', key, input: { eventId, ...input } };
    return this.changes.create('Protocol', this.protocols, request, async () => {
      const event = await this.events.find(eventId);
      if (!event) return err(notFound('papers.event-not-found', ['eventId']));
      const talksFound = await this.#checkTalks(eventId, input);
      if (!talksFound.ok) return talksFound;
      const host = event.hostOrganizationId && (await this.organizations.find(event.hostOrganizationId));
      const setting = await this.settings.read(eventId, event.language);
      const context = {
        eventId,
        language: event.language,
        date: event.lastDay,
        subject: protocolSubject(event.title, event.language),
        authority: host ? host.name : undefined,
        questions: setting ? await this.#questions(eventId, setting) : [],
      };
      return createProtocol(input, context, this.ids, this.clock.now());
    });
  }

  update(target: ChangeTarget, changes: ProtocolInput): Promise<Result<Protocol, Failure>> {
    return this.changes.change('Protocol', this.protocols, target, async (protocol) => {
      const talksFound = await this.#checkTalks(protocol.eventId, changes);
      return talksFound.ok ? updateProtocol(protocol, changes, this.clock.now()) : talksFound;
    });
  }

  delete(target: ChangeTarget): Promise<Result<Protocol, Failure>> {
    return this.changes.remove('Protocol', this.protocols, target);
  }

  /** The record with what the paper says besides; null where the event has no protocol. */
  async paperOf(
    eventId: Id<'Event'>,
    setting: PaperSetting,
  ): Promise<{ readonly protocol: Protocol; readonly around: ProtocolSurroundings } | null> {
    const protocol = await this.protocols.ofEvent(eventId);
    if (!protocol) return null;
    const assignments = await this.assignmentsOf(eventId);
    const attendees = presentAmong(setting.people, await this.attendance.ofEvent(eventId));
    return { protocol, around: { event: setting.event, attendees, assignments } };
  }

  /** As the roadmap of the event holds them. */
  async assignmentsOf(eventId: Id<'Event'>): Promise<readonly ProtocolAssignment[]> {
    return (await this.roadmaps.assignmentsOf(eventId)).map(({ text, owner, coExecutors, due }) => ({
      text,
      owner: owner?.name,
      coExecutors: coExecutors.map(({ name }) => name),
      due,
    }));
  }

  async #questions(eventId: Id<'Event'>, setting: PaperSetting): Promise<readonly ProtocolQuestion[]> {
    const kinds = new Map((await this.agenda.ofEvent(eventId)).map(({ id, kind }) => [id, kind]));
    return setting.agenda
      .filter(({ id }) => talks.includes(kinds.get(id) ?? 'other'))
      .map(({ id, title, speakers }) => ({
        title,
        agendaItemId: id,
        speakers: speakers.map(({ name, position }) => ({ name, position })),
        decisions: [],
      }));
  }

  /** Talks that a question comes from must stand in the agenda of the protocol's own event. */
  async #checkTalks(eventId: Id<'Event'>, { questions }: ProtocolInput): Promise<Result<void, Failure>> {
    for (const [index, { agendaItemId }] of (questions ?? []).entries()) {
      if (!agendaItemId) continue;
      const talk = await this.agenda.find(agendaItemId);
      if (talk?.eventId === eventId) continue;
      return err(notFound('protocol.talk-not-found', ['questions', String(index), 'agendaItemId']));
    }
    return ok();
  }
}
