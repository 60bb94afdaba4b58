import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DelegationObject, DelegationReader, EventObject, EventReader } from '@vstrecha/events-server';
import { type RequestTopicsInput as Topics, deadlineOf } from '@vstrecha/matchmaking-domain';
import { Allow, type ChangeTarget, localId, objectOf, toPayload } from '@vstrecha/platform';
import { OccupationObject, OccupationReader } from '@vstrecha/workforce-server';
import { MeetingRequestReader } from '../readers/meeting-request-reader.js';
import { MeetingRequests } from '../use-cases/meeting-requests.js';
import {
  AcceptMeetingRequestPayload,
  AcceptMeetingRequestSuccess,
  DeclineMeetingRequestPayload,
  DeclineMeetingRequestSuccess,
  FileMeetingRequestPayload,
  FileMeetingRequestSuccess,
  UpdateMeetingRequestPayload,
  UpdateMeetingRequestSuccess,
  WithdrawMeetingRequestPayload,
  WithdrawMeetingRequestSuccess,
} from './matchmaking.payloads.js';
import {
  AcceptMeetingRequestInput,
  DeclineMeetingRequestInput,
  FileMeetingRequestInput,
  type RequestTopicsInput,
  UpdateMeetingRequestInput,
  WithdrawMeetingRequestInput,
} from './meeting-request.inputs.js';
import { INVOLVED, MeetingRequestObject, RequestTopicsObject } from './meeting-request.object.js';

/** Who acts on a request: its two delegations and the organizer; which of them may do what is the domain's rule. */
const ACTORS = ['organizer', 'ownDelegation'] as const;

@Resolver(() => MeetingRequestObject)
export class MeetingRequestResolver {
  constructor(
    private readonly reader: MeetingRequestReader,
    private readonly requests: MeetingRequests,
    private readonly delegations: DelegationReader,
    private readonly events: EventReader,
  ) {}

  @Query(() => MeetingRequestObject, { nullable: true })
  @Allow(INVOLVED, { of: 'id' })
  async meetingRequest(@Args('id', { type: () => ID }) id: string): Promise<MeetingRequestObject | null> {
    const request = await this.reader.find(localId('MeetingRequest', id));
    return request && MeetingRequestObject.of(request);
  }

  @ResolveField(() => EventObject)
  async event(@Parent() { record }: MeetingRequestObject): Promise<EventObject> {
    return EventObject.of((await this.events.find(record.eventId))!);
  }

  @ResolveField(() => DelegationObject, { description: 'Who asks.' })
  async fromDelegation(@Parent() { record }: MeetingRequestObject): Promise<DelegationObject> {
    return DelegationObject.of((await this.delegations.find(record.fromDelegationId))!);
  }

  @ResolveField(() => DelegationObject, { description: 'Who is asked.' })
  async toDelegation(@Parent() { record }: MeetingRequestObject): Promise<DelegationObject> {
    return DelegationObject.of((await this.delegations.find(record.toDelegationId))!);
  }

  @ResolveField(() => Boolean, { description: 'Whether the other side has asked too; both are accepted then.' })
  mutual(@Parent() { record }: MeetingRequestObject): Promise<boolean> {
    return this.reader.isMutual(record);
  }

  @ResolveField(() => Date, { nullable: true, description: "The earlier of the request's deadline and the event's." })
  async deadline(@Parent() { record }: MeetingRequestObject): Promise<Date | null> {
    return deadlineOf(record, await this.reader.settingsOf(record.eventId)) ?? null;
  }

  @Mutation(() => FileMeetingRequestPayload, {
    description: 'Asks for a meeting; where the other side has asked too, both requests are accepted.',
  })
  @Allow(ACTORS, { of: 'input.fromDelegationId' })
  async fileMeetingRequest(@Args('input') input: FileMeetingRequestInput) {
    const { fromDelegationId, toDelegationId, idempotencyKey, topics, ...rest } = input;
    const sides = {
      fromDelegationId: localId('Delegation', fromDelegationId),
      toDelegationId: localId('Delegation', toDelegationId),
    };
    const result = await this.requests.file(sides, { ...rest, topics: topicsOf(topics) }, idempotencyKey);
    return toPayload(result, (request) =>
      objectOf(FileMeetingRequestSuccess, { meetingRequest: MeetingRequestObject.of(request) }),
    );
  }

  @Mutation(() => UpdateMeetingRequestPayload)
  @Allow(ACTORS, { of: 'input.meetingRequestId' })
  async updateMeetingRequest(@Args('input') input: UpdateMeetingRequestInput) {
    const { meetingRequestId, expectedVersion, topics, ...rest } = input;
    const target = targetOf({ meetingRequestId, expectedVersion });
    const result = await this.requests.change(target, { ...rest, topics: topicsOf(topics) });
    return toPayload(result, (request) =>
      objectOf(UpdateMeetingRequestSuccess, { meetingRequest: MeetingRequestObject.of(request) }),
    );
  }

  @Mutation(() => AcceptMeetingRequestPayload)
  @Allow(ACTORS, { of: 'input.meetingRequestId' })
  async acceptMeetingRequest(@Args('input') input: AcceptMeetingRequestInput) {
    const result = await this.requests.accept(targetOf(input));
    return toPayload(result, (request) =>
      objectOf(AcceptMeetingRequestSuccess, { meetingRequest: MeetingRequestObject.of(request) }),
    );
  }

  @Mutation(() => DeclineMeetingRequestPayload)
  @Allow(ACTORS, { of: 'input.meetingRequestId' })
  async declineMeetingRequest(@Args('input') { reason, reasonText, ...input }: DeclineMeetingRequestInput) {
    const result = await this.requests.decline(targetOf(input), { code: reason, text: reasonText });
    return toPayload(result, (request) =>
      objectOf(DeclineMeetingRequestSuccess, { meetingRequest: MeetingRequestObject.of(request) }),
    );
  }

  @Mutation(() => WithdrawMeetingRequestPayload)
  @Allow(ACTORS, { of: 'input.meetingRequestId' })
  async withdrawMeetingRequest(@Args('input') { reason, ...input }: WithdrawMeetingRequestInput) {
    const result = await this.requests.withdraw(targetOf(input), reason);
    return toPayload(result, (request) =>
      objectOf(WithdrawMeetingRequestSuccess, { meetingRequest: MeetingRequestObject.of(request) }),
    );
  }
}

/** The occupations that a request names; those that have left the catalogue since are left out. */
@Resolver(() => RequestTopicsObject)
export class RequestTopicsResolver {
  constructor(private readonly occupationReader: OccupationReader) {}

  @ResolveField(() => [OccupationObject])
  async occupations(@Parent() { occupationIds }: RequestTopicsObject): Promise<OccupationObject[]> {
    const found = await Promise.all(occupationIds.map((id) => this.occupationReader.find(id)));
    return found.filter((occupation) => occupation !== null).map(OccupationObject.of);
  }
}

function targetOf({ meetingRequestId, expectedVersion }: AcceptMeetingRequestInput): ChangeTarget {
  return { id: localId('MeetingRequest', meetingRequestId), expectedVersion, path: ['meetingRequestId'] };
}

function topicsOf(topics: RequestTopicsInput | null | undefined): Topics | null | undefined {
  if (!topics) return topics;
  return { ...topics, occupationIds: topics.occupationIds?.map((id) => localId('Occupation', id)) };
}
