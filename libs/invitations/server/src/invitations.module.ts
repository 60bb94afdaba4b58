import { Module, type OnModuleInit } from '@nestjs/common';
import { DirectoryModule } from '@vstrecha/directory-server';
import { DelegationReader, EventsModule, OWN_OR_STAFF } from '@vstrecha/events-server';
import { invitationsMessages } from '@vstrecha/invitations-domain';
import { asId } from '@vstrecha/kernel';
import { type Audience, MessageCatalogue, NodeObject, NodeRegistry, type Scoped } from '@vstrecha/platform';
import { ScheduleModule } from '@vstrecha/schedule-server';
import { WorkforceModule } from '@vstrecha/workforce-server';
import { DelegateAgenda } from './delegate-agenda.js';
import { CalendarContributors } from './feeds/calendar-contributors.js';
import { CalendarFeeds } from './feeds/calendar-feeds.js';
import { FeedAddresses } from './feeds/feed-addresses.js';
import { CalendarFeedObject } from './graphql/feed.object.js';
import { ChangeRequestObject } from './graphql/change-request.object.js';
import { DelegateInvitationsResolver } from './graphql/delegate-invitations.resolver.js';
import {
  ChangeRequestResolver,
  EventInvitationsResolver,
  InvitationPreviewResolver,
  MeetingInvitationsResolver,
  PlanInvitationsResolver,
} from './graphql/event-invitations.resolver.js';
import { InvitationObject } from './graphql/invitation.object.js';
import { InvitationResolver } from './graphql/invitation.resolver.js';
import { MailObject, STAFF } from './graphql/mail.object.js';
import { MailResolver } from './graphql/mail.resolver.js';
import { AgendaCalendarController } from './http/agenda-calendar.controller.js';
import { FeedController } from './http/feed.controller.js';
import { ReplyController } from './http/reply.controller.js';
import { OptOutController } from './http/opt-out.controller.js';
import { MailDownloadsController } from './http/mail-downloads.controller.js';
import { InstallationName } from './installation.js';
import { InvitationReader } from './invitation-reader.js';
import { ContentComposer } from './mail/content-composer.js';
import { Digests } from './mail/digests.js';
import { MailDepartures } from './mail/mail-departures.js';
import { MailSender } from './mail/mail-sender.js';
import { MailSwitch } from './mail/mail-switch.js';
import { MailWriter } from './mail/mail-writer.js';
import { OptOutLinks } from './mail/opt-out-links.js';
import { OrganizerAddress } from './organizer-address.js';
import { RecordReply } from './replies/record-reply.use-case.js';
import { ReplyLinks } from './replies/reply-links.js';
import { ReplyMailbox } from './replies/reply-mailbox.js';
import { TakeReply } from './replies/take-reply.use-case.js';
import { ChangeRequestRepository } from './storage/change-request.repository.js';
import { FeedRepository } from './storage/feed.repository.js';
import { InboundMailRepository } from './storage/inbound-mail.repository.js';
import { InvitationRepository } from './storage/invitation.repository.js';
import { MailOptOutRepository } from './storage/mail-opt-out.repository.js';
import { MailRepository } from './storage/mail.repository.js';
import { SettingsRepository } from './storage/settings.repository.js';
import { AnnouncedMeetings } from './use-cases/announced-meetings.js';
import { FeedAccess } from './use-cases/calendar-feeds.js';
import { ChangeInvitationSettings } from './use-cases/change-settings.js';
import { MailOptOuts } from './use-cases/mail-opt-outs.js';
import { PlanInvitations } from './use-cases/plan-invitations.js';
import { ResendInvitations } from './use-cases/resend-invitations.js';

@Module({
  imports: [DirectoryModule, EventsModule, ScheduleModule, WorkforceModule],
  controllers: [AgendaCalendarController, FeedController, ReplyController, OptOutController, MailDownloadsController],
  providers: [
    ...[InvitationRepository, MailRepository, SettingsRepository, FeedRepository],
    MailSwitch,
    ...[MailOptOutRepository, MailOptOuts, OptOutLinks],
    ...[ChangeRequestRepository, InboundMailRepository],
    ...[InstallationName, OrganizerAddress, DelegateAgenda, CalendarContributors, FeedAddresses, CalendarFeeds],
    ...[PlanInvitations, AnnouncedMeetings, ContentComposer, MailWriter, MailDepartures, MailSender, Digests],
    ...[ReplyLinks, RecordReply, TakeReply, ReplyMailbox],
    ...[InvitationReader, ResendInvitations, ChangeInvitationSettings, FeedAccess],
    ...[InvitationResolver, MailResolver, EventInvitationsResolver, ChangeRequestResolver],
    ...[MeetingInvitationsResolver, PlanInvitationsResolver, InvitationPreviewResolver, DelegateInvitationsResolver],
  ],
  exports: [
    DelegateAgenda,
    CalendarContributors,
    MailSender,
    MailSwitch,
    ...[MailOptOutRepository, MailOptOuts, OptOutLinks],
    ReplyMailbox,
    CalendarFeeds,
    InstallationName,
    OrganizerAddress,
  ],
})
export class InvitationsModule implements OnModuleInit {
  constructor(
    private readonly messages: MessageCatalogue,
    private readonly nodes: NodeRegistry,
    private readonly invitations: InvitationRepository,
    private readonly mails: MailRepository,
    private readonly changeRequests: ChangeRequestRepository,
    private readonly feeds: FeedRepository,
    private readonly addresses: FeedAddresses,
    private readonly delegations: DelegationReader,
  ) {}

  onModuleInit(): void {
    this.messages.register(invitationsMessages);
    this.#register('Invitation', OWN_OR_STAFF, async (id) => {
      const invitation = await this.invitations.find(id);
      return invitation && InvitationObject.of(invitation);
    });
    this.#register('Mail', STAFF, async (id) => {
      const mail = await this.mails.find(asId<'Mail'>(id));
      return mail && MailObject.of(mail);
    });
    this.#register('ChangeRequest', STAFF, async (id) => {
      const request = await this.changeRequests.find(id);
      return request && ChangeRequestObject.of(request);
    });
    this.#register('CalendarFeed', ['organizer', 'ownDelegation'], async (id) => {
      const feed = await this.feeds.find(id);
      if (!feed?.isActive) return null;
      const delegation =
        feed.kind === 'delegate' ? await this.delegations.ofDelegate(asId<'Delegate'>(feed.owner)) : null;
      const scope = delegation ? { delegationIds: [delegation.id] } : {};
      return CalendarFeedObject.of(feed, this.addresses.url(feed), scope);
    });
  }

  #register(
    type: string,
    audiences: readonly Audience[],
    load: (id: string) => Promise<(NodeObject & Scoped) | null>,
  ): void {
    this.nodes.register({ type, audiences, load, scopeOf: async (id) => (await load(id))?.scope ?? null });
  }
}
