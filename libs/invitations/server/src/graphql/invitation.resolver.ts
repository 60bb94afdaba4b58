import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonObject } from '@vstrecha/directory-server';
import { DelegateObject, DelegationReader } from '@vstrecha/events-server';
import { closeChangeRequest } from '@vstrecha/invitations-domain';
import { type Clock } from '@vstrecha/kernel';
import {
  Allow,
  CLOCK,
  ConnectionArgs,
  RecordChanges,
  currentContext,
  localId,
  localIdIfAny,
  objectOf,
  orThrow,
  toConnection,
  toPayload,
} from '@vstrecha/platform';
import { MeetingObject, MeetingReader } from '@vstrecha/schedule-server';
import { FeedAddresses } from '../feeds/feed-addresses.js';
import { InvitationReader } from '../invitation-reader.js';
import { RecordReply } from '../replies/record-reply.use-case.js';
import { ChangeRequestRepository } from '../storage/change-request.repository.js';
import { InboundMailRepository } from '../storage/inbound-mail.repository.js';
import { FeedAccess } from '../use-cases/calendar-feeds.js';
import { ChangeInvitationSettings } from '../use-cases/change-settings.js';
import { ResendInvitations } from '../use-cases/resend-invitations.js';
import {
  ChangeRequestObject,
  CloseChangeRequestInput,
  CloseChangeRequestPayload,
  CloseChangeRequestSuccess,
} from './change-request.object.js';
import {
  CalendarFeedObject,
  OpenCalendarFeedInput,
  OpenCalendarFeedPayload,
  OpenCalendarFeedSuccess,
  RevokeCalendarFeedInput,
  RevokeCalendarFeedPayload,
  RevokeCalendarFeedSuccess,
} from './feed.object.js';
import {
  AnswerInvitationInput,
  AnswerInvitationPayload,
  AnswerInvitationSuccess,
  ResendFailedInvitationsInput,
  ResendFailedInvitationsPayload,
  ResendFailedInvitationsSuccess,
  ResendInvitationInput,
  ResendInvitationPayload,
  ResendInvitationSuccess,
} from './invitation.inputs.js';
import { InvitationObject } from './invitation.object.js';
import { MailObject, QuarantinedMailConnection, QuarantinedMailObject, STAFF } from './mail.object.js';
import {
  ChangeInvitationSettingsInput,
  ChangeInvitationSettingsPayload,
  ChangeInvitationSettingsSuccess,
  InvitationSettingsObject,
} from './settings.object.js';

@Resolver(() => InvitationObject)
export class InvitationResolver {
  constructor(
    private readonly reader: InvitationReader,
    private readonly record: RecordReply,
    private readonly resend: ResendInvitations,
    private readonly settings: ChangeInvitationSettings,
    private readonly feedAccess: FeedAccess,
    private readonly feeds: FeedAddresses,
    private readonly changes: RecordChanges,
    private readonly changeRequests: ChangeRequestRepository,
    private readonly inbound: InboundMailRepository,
    private readonly delegations: DelegationReader,
    private readonly meetings: MeetingReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @ResolveField(() => PersonObject, { nullable: true, description: 'Null where the directory knows them no more.' })
  async person(@Parent() { record }: InvitationObject): Promise<PersonObject | null> {
    return this.reader.person(record);
  }

  @ResolveField(() => DelegateObject, {
    nullable: true,
    description: 'Null where they were taken out of the delegation since.',
  })
  async delegate(@Parent() { record }: InvitationObject): Promise<DelegateObject | null> {
    return this.reader.delegate(record.delegationId, record.delegateId);
  }

  @ResolveField(() => MeetingObject, { nullable: true, description: 'As it stood when it was told of last.' })
  async meeting(@Parent() { record }: InvitationObject): Promise<MeetingObject | null> {
    const meeting = await this.meetings.find(record.meetingId);
    return meeting && MeetingObject.of(meeting);
  }

  @ResolveField(() => [MailObject], { nullable: true, description: 'All mails about it, the latest last.' })
  @Allow(STAFF)
  async mails(@Parent() { record }: InvitationObject): Promise<readonly MailObject[]> {
    return (await this.reader.mailsOf(record.id)).map(MailObject.of);
  }

  @Query(() => QuarantinedMailConnection, {
    description: 'Of all events and of none, the youngest first. Organizers find those of their event at the event.',
  })
  @Allow('admin')
  async quarantinedMails(@Args() page: ConnectionArgs): Promise<QuarantinedMailConnection> {
    return toConnection(orThrow(await this.inbound.quarantined(page)), QuarantinedMailObject.of);
  }

  @Mutation(() => AnswerInvitationPayload, { description: 'Answers as the delegate would, or for them.' })
  @Allow(['organizer', 'ownDelegation'], { of: 'input.invitationId' })
  async answerInvitation(@Args('input') { invitationId, answer, sequence, comment }: AnswerInvitationInput) {
    const at = this.clock.now();
    const reply = {
      answer,
      at,
      way: 'product',
      sequence: sequence ?? undefined,
      comment: comment ?? undefined,
    } as const;
    const id = localId('Invitation', invitationId);
    const recorded = await this.record.execute(id, reply);
    const result = recorded.ok ? await this.reader.get(id) : recorded;
    return toPayload(result, (one) => objectOf(AnswerInvitationSuccess, { invitation: InvitationObject.of(one) }));
  }

  @Mutation(() => ResendInvitationPayload, {
    description: 'Sends the present state once more, to the address that the directory has now.',
  })
  @Allow('organizer', { of: 'input.invitationId' })
  async resendInvitation(@Args('input') { invitationId }: ResendInvitationInput) {
    const result = await this.resend.one(localId('Invitation', invitationId));
    return toPayload(result, (one) => objectOf(ResendInvitationSuccess, { invitation: InvitationObject.of(one) }));
  }

  @Mutation(() => ResendFailedInvitationsPayload, { description: 'Sends again what the mail server refused for good.' })
  @Allow('organizer', { of: 'input.eventId' })
  async resendFailedInvitations(@Args('input') { eventId }: ResendFailedInvitationsInput) {
    const result = await this.resend.failed(localId('Event', eventId));
    return toPayload(result, (resentCount) => objectOf(ResendFailedInvitationsSuccess, { resentCount }));
  }

  @Mutation(() => ChangeInvitationSettingsPayload)
  @Allow('organizer', { of: 'input.eventId' })
  async changeInvitationSettings(
    @Args('input') { eventId, expectedVersion, ...changes }: ChangeInvitationSettingsInput,
  ) {
    const result = await this.settings.execute(localId('Event', eventId), expectedVersion, changes);
    return toPayload(result, (settings) =>
      objectOf(ChangeInvitationSettingsSuccess, { settings: InvitationSettingsObject.of(settings) }),
    );
  }

  @Mutation(() => CloseChangeRequestPayload, { description: 'The organizer has seen to it.' })
  @Allow('organizer', { of: 'input.changeRequestId' })
  async closeChangeRequest(@Args('input') { changeRequestId, expectedVersion }: CloseChangeRequestInput) {
    const id = localId('ChangeRequest', changeRequestId);
    const result = await this.changes.change(
      'ChangeRequest',
      this.changeRequests,
      { id, expectedVersion, path: ['changeRequestId'] },
      (request) => closeChangeRequest(request, currentContext().viewer.userId, this.clock.now()),
      'closed',
    );
    return toPayload(result, (request) =>
      objectOf(CloseChangeRequestSuccess, { changeRequest: ChangeRequestObject.of(request) }),
    );
  }

  @Mutation(() => OpenCalendarFeedPayload, {
    description: 'The address of a calendar, the same each time until it is revoked. Delegates open their own.',
  })
  @Allow(['organizer', 'delegate'], { of: 'input.eventId' })
  async openCalendarFeed(@Args('input') { eventId, delegateId, tableId, room }: OpenCalendarFeedInput) {
    const result = await this.feedAccess.open(localId('Event', eventId), {
      delegateId: localIdIfAny('Delegate', delegateId),
      tableId: localIdIfAny('Table', tableId),
      room,
    });
    const delegation =
      result.ok && result.value.kind === 'delegate' && (await this.delegations.ofDelegate(result.value.owner as never));
    const scope = delegation ? { delegationIds: [delegation.id] } : {};
    return toPayload(result, (feed) =>
      objectOf(OpenCalendarFeedSuccess, { feed: CalendarFeedObject.of(feed, this.feeds.url(feed), scope) }),
    );
  }

  @Mutation(() => RevokeCalendarFeedPayload, { description: 'The address stops working at once.' })
  @Allow(['organizer', 'ownDelegation'], { of: 'input.feedId' })
  async revokeCalendarFeed(@Args('input') { feedId }: RevokeCalendarFeedInput) {
    const result = await this.feedAccess.revoke(localId('CalendarFeed', feedId));
    return toPayload(result, () => objectOf(RevokeCalendarFeedSuccess, { revokedFeedId: feedId }));
  }
}
