import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventObject, OWN_OR_STAFF } from '@vstrecha/events-server';
import {
  Allow,
  ConnectionArgs,
  currentContext,
  localIdIfAny,
  objectOf,
  orThrow,
  pageOf,
  toConnection,
} from '@vstrecha/platform';
import { MeetingObject, PlanObject } from '@vstrecha/schedule-server';
import { previewWords } from '@vstrecha/invitations-domain';
import { InvitationReader } from '../invitation-reader.js';
import { ChangeRequestRepository } from '../storage/change-request.repository.js';
import { InboundMailRepository } from '../storage/inbound-mail.repository.js';
import { InvitationRepository } from '../storage/invitation.repository.js';
import { MailRepository } from '../storage/mail.repository.js';
import { SettingsRepository } from '../storage/settings.repository.js';
import { PlanInvitations } from '../use-cases/plan-invitations.js';
import { ChangeRequestConnection, ChangeRequestObject, ChangeRequestStateEnum } from './change-request.object.js';
import { InvitationFilterInput, MailFilterInput } from './invitation.inputs.js';
import { InvitationConnection, InvitationObject } from './invitation.object.js';
import { MailConnection, MailObject, QuarantinedMailConnection, QuarantinedMailObject, STAFF } from './mail.object.js';
import {
  InvitationPreviewObject,
  InvitationRecipientConnection,
  InvitationRecipientObject,
} from './release-preview.object.js';
import { InvitationSettingsObject } from './settings.object.js';

/** What invitations add to events. */
@Resolver(() => EventObject)
export class EventInvitationsResolver {
  constructor(
    private readonly invitationRecords: InvitationRepository,
    private readonly mails: MailRepository,
    private readonly settings: SettingsRepository,
    private readonly requests: ChangeRequestRepository,
    private readonly inbound: InboundMailRepository,
  ) {}

  @ResolveField(() => InvitationSettingsObject, { nullable: true })
  @Allow(STAFF)
  async invitationSettings(@Parent() { record }: EventObject): Promise<InvitationSettingsObject> {
    return InvitationSettingsObject.of(await this.settings.of(record.id));
  }

  @ResolveField(() => InvitationConnection, { nullable: true, description: "In order of the meetings' time." })
  @Allow(STAFF)
  async invitations(
    @Parent() { record }: EventObject,
    @Args() page: ConnectionArgs,
    @Args('filter', { nullable: true }) filter?: InvitationFilterInput,
  ): Promise<InvitationConnection> {
    const delegateId = localIdIfAny('Delegate', filter?.delegateId) ?? undefined;
    const found = await this.invitationRecords.page(record.id, { ...filter, delegateId }, page);
    return toConnection(orThrow(found), InvitationObject.of);
  }

  @ResolveField(() => MailConnection, { nullable: true, description: 'The youngest first.' })
  @Allow(STAFF)
  async mailLog(
    @Parent() { record }: EventObject,
    @Args() page: ConnectionArgs,
    @Args('filter', { nullable: true }) filter?: MailFilterInput,
  ): Promise<MailConnection> {
    const delegateId = localIdIfAny('Delegate', filter?.delegateId) ?? undefined;
    return toConnection(orThrow(await this.mails.page(record.id, { ...filter, delegateId }, page)), MailObject.of);
  }

  @ResolveField(() => QuarantinedMailConnection, {
    nullable: true,
    description: 'What came about its meetings, or as an answer to its mails, and changed nothing. The youngest first.',
  })
  @Allow(STAFF)
  async quarantinedMails(
    @Parent() { record }: EventObject,
    @Args() page: ConnectionArgs,
  ): Promise<QuarantinedMailConnection> {
    return toConnection(orThrow(await this.inbound.quarantined(page, record.id)), QuarantinedMailObject.of);
  }

  @ResolveField(() => ChangeRequestConnection, { nullable: true, description: 'The youngest first.' })
  @Allow(STAFF)
  async changeRequests(
    @Parent() { record }: EventObject,
    @Args() page: ConnectionArgs,
    @Args('state', { type: () => ChangeRequestStateEnum, nullable: true }) state?: ChangeRequestObject['state'] | null,
  ): Promise<ChangeRequestConnection> {
    return toConnection(orThrow(await this.requests.page(record.id, state, page)), ChangeRequestObject.of);
  }
}

@Resolver(() => ChangeRequestObject)
export class ChangeRequestResolver {
  constructor(private readonly reader: InvitationReader) {}

  @ResolveField(() => InvitationObject, { nullable: true })
  async invitation(@Parent() { record }: ChangeRequestObject): Promise<InvitationObject | null> {
    const invitation = await this.reader.find(record.invitationId);
    return invitation && InvitationObject.of(invitation);
  }
}

/** The invitations to a meeting, with their answers. */
@Resolver(() => MeetingObject)
export class MeetingInvitationsResolver {
  constructor(private readonly reader: InvitationReader) {}

  @ResolveField(() => [InvitationObject], {
    nullable: true,
    description: 'Of those who attend; delegates see those of their own delegation.',
  })
  @Allow(OWN_OR_STAFF)
  async invitations(@Parent() { record }: MeetingObject): Promise<readonly InvitationObject[]> {
    const { viewer, roles } = currentContext();
    const { organizer, observer, delegationIds } = await roles.rolesIn(record.eventId);
    const all = await this.reader.ofSeries(record.seriesId);
    const sees = viewer.isAdmin || organizer || observer;
    return all.filter(({ delegationId }) => sees || delegationIds.includes(delegationId)).map(InvitationObject.of);
  }
}

/** What the release of a plan would send. */
@Resolver(() => PlanObject)
export class PlanInvitationsResolver {
  constructor(
    private readonly plans: PlanInvitations,
    private readonly reader: InvitationReader,
  ) {}

  @ResolveField(() => InvitationPreviewObject, {
    nullable: true,
    description: 'Who will get what when the plan is released; null of a plan that is released already.',
  })
  @Allow(STAFF)
  async invitationPreview(@Parent() { record }: PlanObject): Promise<InvitationPreviewObject | null> {
    if (record.status === 'released') return null;
    const preview = await this.plans.preview(record);
    const recipients = await this.reader.recipients(record.eventId, preview);
    return objectOf(InvitationPreviewObject, {
      recipients,
      text: previewWords(preview, currentContext().language),
      peopleCount: preview.people,
      mailCount: preview.messages,
      newCount: preview.invited,
      movedCount: preview.moved,
      cancelledCount: preview.cancelled,
      unreachableCount: recipients.filter(({ isReachable }) => !isReachable).length,
    });
  }
}

@Resolver(() => InvitationPreviewObject)
export class InvitationPreviewResolver {
  @ResolveField(() => InvitationRecipientConnection)
  recipients(
    @Parent() { recipients }: InvitationPreviewObject,
    @Args() page: ConnectionArgs,
  ): InvitationRecipientConnection {
    return toConnection(orThrow(pageOf(recipients, page)), (one: InvitationRecipientObject) => one);
  }
}
