import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonObject, PersonReader, fullName } from '@vstrecha/directory-server';
import type { AgendaItemInput, Attendance } from '@vstrecha/events-domain';
import { Allow, localId, localIdIfAny, objectOf, toPayload } from '@vstrecha/platform';
import { DelegationReader } from '../readers/delegation-reader.js';
import { EventReader } from '../readers/event-reader.js';
import { AgendaItems } from '../use-cases/agenda-items.js';
import {
  type AttendanceInput,
  CreateAgendaItemInput,
  DeleteAgendaItemInput,
  type SpeakerInput,
  UpdateAgendaItemInput,
} from './agenda-item.inputs.js';
import { AgendaItemObject, SpeakerObject } from './agenda-item.object.js';
import {
  CreateAgendaItemPayload,
  CreateAgendaItemSuccess,
  DeleteAgendaItemPayload,
  DeleteAgendaItemSuccess,
  UpdateAgendaItemPayload,
  UpdateAgendaItemSuccess,
} from './agenda-item.payloads.js';
import { DelegationObject } from './delegation.object.js';
import { TrackObject } from './event.object.js';

@Resolver(() => AgendaItemObject)
export class AgendaItemResolver {
  constructor(
    private readonly events: EventReader,
    private readonly delegations: DelegationReader,
    private readonly agendaItems: AgendaItems,
  ) {}

  @ResolveField(() => TrackObject, { nullable: true })
  async track(@Parent() { record }: AgendaItemObject): Promise<TrackObject | null> {
    const [track] = record.trackId ? await this.#tracks(record.eventId, [record.trackId]) : [];
    return track ?? null;
  }

  @ResolveField(() => [TrackObject], { description: 'The tracks of which everyone must attend.' })
  async requiredTracks(@Parent() { record }: AgendaItemObject): Promise<TrackObject[]> {
    return record.attendance.kind === 'tracks' ? this.#tracks(record.eventId, record.attendance.trackIds) : [];
  }

  @ResolveField(() => [DelegationObject], { description: 'The delegations that must attend, where they are named.' })
  async requiredDelegations(@Parent() { record }: AgendaItemObject): Promise<DelegationObject[]> {
    if (record.attendance.kind !== 'delegations') return [];
    const found = await Promise.all(record.attendance.delegationIds.map((id) => this.delegations.find(id)));
    return found.flatMap((delegation) => (delegation ? [DelegationObject.of(delegation)] : []));
  }

  @Mutation(() => CreateAgendaItemPayload)
  @Allow('organizer', { of: 'input.eventId' })
  async createAgendaItem(
    @Args('input') { eventId, idempotencyKey, trackId, speakers, attendance, ...rest }: CreateAgendaItemInput,
  ) {
    const input: AgendaItemInput = {
      ...rest,
      trackId: localIdIfAny('Track', trackId),
      speakers: speakersOf(speakers) ?? undefined,
      attendance: attendanceOf(attendance),
    };
    const result = await this.agendaItems.create(localId('Event', eventId), input, idempotencyKey);
    return toPayload(result, (item) => objectOf(CreateAgendaItemSuccess, { agendaItem: AgendaItemObject.of(item) }));
  }

  @Mutation(() => UpdateAgendaItemPayload)
  @Allow('organizer', { of: 'input.agendaItemId' })
  async updateAgendaItem(
    @Args('input') { agendaItemId, expectedVersion, trackId, speakers, attendance, ...rest }: UpdateAgendaItemInput,
  ) {
    const changes = {
      ...rest,
      trackId: localIdIfAny('Track', trackId),
      speakers: speakersOf(speakers),
      attendance: attendance ? attendanceOf(attendance) : undefined,
    };
    const result = await this.agendaItems.update(
      { id: localId('AgendaItem', agendaItemId), expectedVersion, path: ['agendaItemId'] },
      changes,
    );
    return toPayload(result, (item) => objectOf(UpdateAgendaItemSuccess, { agendaItem: AgendaItemObject.of(item) }));
  }

  @Mutation(() => DeleteAgendaItemPayload)
  @Allow('organizer', { of: 'input.agendaItemId' })
  async deleteAgendaItem(@Args('input') { agendaItemId, expectedVersion }: DeleteAgendaItemInput) {
    const result = await this.agendaItems.delete({
      id: localId('AgendaItem', agendaItemId),
      expectedVersion,
      path: ['agendaItemId'],
    });
    return toPayload(result, () => objectOf(DeleteAgendaItemSuccess, { deletedId: agendaItemId }));
  }

  async #tracks(eventId: AgendaItemObject['record']['eventId'], ids: readonly string[]): Promise<TrackObject[]> {
    const event = await this.events.find(eventId);
    return event
      ? event.tracks.filter((track) => ids.includes(track.id)).map((track) => TrackObject.of(event, track))
      : [];
  }
}

@Resolver(() => SpeakerObject)
export class SpeakerResolver {
  constructor(private readonly people: PersonReader) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'As it stands in the programme, or as the directory has it.',
  })
  async name(@Parent() speaker: SpeakerObject): Promise<string | null> {
    if (speaker.name) return speaker.name;
    const person = speaker.personId ? await this.people.find(speaker.personId) : null;
    return person && fullName(person);
  }

  @ResolveField(() => PersonObject, { nullable: true, description: 'Where the speaker is a person of the directory.' })
  async person(@Parent() { personId }: SpeakerObject): Promise<PersonObject | null> {
    const person = personId ? await this.people.find(personId) : null;
    return person && PersonObject.of(person);
  }
}

function speakersOf(speakers: readonly SpeakerInput[] | null | undefined): AgendaItemInput['speakers'] | null {
  return speakers && speakers.map(({ personId, ...rest }) => ({ ...rest, personId: localIdIfAny('Person', personId) }));
}

function attendanceOf({ kind, delegationIds, trackIds }: AttendanceInput): Attendance {
  switch (kind) {
    case 'delegations':
      return { kind, delegationIds: (delegationIds ?? []).map((id) => localId('Delegation', id)) };
    case 'tracks':
      return { kind, trackIds: (trackIds ?? []).map((id) => localId('Track', id)) };
    default:
      return { kind };
  }
}
