import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { TrackInput as DomainTrackInput } from '@vstrecha/events-domain';
import {
  Allow,
  ConnectionArgs,
  Current,
  type RequestContext,
  localId,
  localIdIfAny,
  objectOf,
  orThrow,
  toConnection,
  toPayload,
} from '@vstrecha/platform';
import { EventReader } from '../readers/event-reader.js';
import { EventRepository } from '../storage/event.repository.js';
import { Events } from '../use-cases/events.js';
import {
  CreateEventInput,
  DeleteEventInput,
  EventFilterInput,
  MoveEventInput,
  SetEventTracksInput,
  UpdateEventInput,
} from './event.inputs.js';
import { EventConnection, EventObject, PARTICIPANTS } from './event.object.js';
import {
  CreateEventPayload,
  CreateEventSuccess,
  DeleteEventPayload,
  DeleteEventSuccess,
  MoveEventPayload,
  MoveEventSuccess,
  SetEventTracksPayload,
  SetEventTracksSuccess,
  UpdateEventPayload,
  UpdateEventSuccess,
} from './event.payloads.js';

@Resolver()
export class EventResolver {
  constructor(
    private readonly reader: EventReader,
    private readonly repository: EventRepository,
    private readonly useCases: Events,
  ) {}

  @Query(() => EventObject, { nullable: true })
  @Allow(PARTICIPANTS, { of: 'id' })
  async event(@Args('id', { type: () => ID }) id: string): Promise<EventObject | null> {
    const event = await this.reader.find(localId('Event', id));
    return event && EventObject.of(event);
  }

  @Query(() => EventConnection, {
    description: 'Those in which the viewer has a role, latest first; administrators see all.',
  })
  @Allow('signedIn')
  async events(
    @Args() page: ConnectionArgs,
    @Current() { viewer }: RequestContext,
    @Args('filter', { nullable: true }) filter?: EventFilterInput,
  ): Promise<EventConnection> {
    const visible = await this.reader.visibleTo(viewer);
    return toConnection(orThrow(await this.repository.page(filter ?? {}, visible, page)), EventObject.of);
  }

  @Mutation(() => CreateEventPayload, { description: 'Whoever creates an event organizes it.' })
  @Allow('staff')
  async createEvent(@Args('input') { idempotencyKey, hostOrganizationId, ...input }: CreateEventInput) {
    const host = localIdIfAny('Organization', hostOrganizationId);
    const result = await this.useCases.create({ ...input, hostOrganizationId: host }, idempotencyKey);
    return toPayload(result, (event) => objectOf(CreateEventSuccess, { event: EventObject.of(event) }));
  }

  @Mutation(() => UpdateEventPayload)
  @Allow('organizer', { of: 'input.eventId' })
  async updateEvent(@Args('input') { eventId, expectedVersion, hostOrganizationId, ...changes }: UpdateEventInput) {
    const host = localIdIfAny('Organization', hostOrganizationId);
    const result = await this.useCases.update(localId('Event', eventId), expectedVersion, {
      ...changes,
      hostOrganizationId: host,
    });
    return toPayload(result, (event) => objectOf(UpdateEventSuccess, { event: EventObject.of(event) }));
  }

  @Mutation(() => SetEventTracksPayload, { description: 'Replaces the list of tracks; one that is in use stays.' })
  @Allow('organizer', { of: 'input.eventId' })
  async setEventTracks(@Args('input') { eventId, expectedVersion, tracks }: SetEventTracksInput) {
    const inputs = tracks.map(({ id, title }): DomainTrackInput => ({ id: localIdIfAny('Track', id), title }));
    const result = await this.useCases.setTracks(localId('Event', eventId), expectedVersion, inputs);
    return toPayload(result, (event) => objectOf(SetEventTracksSuccess, { event: EventObject.of(event) }));
  }

  @Mutation(() => MoveEventPayload, { description: 'Moves the event along its lifecycle, or a step back.' })
  @Allow('organizer', { of: 'input.eventId' })
  async moveEvent(@Args('input') { eventId, expectedVersion, state }: MoveEventInput) {
    const result = await this.useCases.move(localId('Event', eventId), expectedVersion, state);
    return toPayload(result, (event) => objectOf(MoveEventSuccess, { event: EventObject.of(event) }));
  }

  @Mutation(() => DeleteEventPayload, { description: 'Deletes a draft with all that belongs to it.' })
  @Allow('organizer', { of: 'input.eventId' })
  async deleteEvent(@Args('input') { eventId, expectedVersion }: DeleteEventInput) {
    const result = await this.useCases.delete(localId('Event', eventId), expectedVersion);
    return toPayload(result, () => objectOf(DeleteEventSuccess, { deletedId: eventId }));
  }
}
