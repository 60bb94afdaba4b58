import { Module, type OnModuleInit } from '@nestjs/common';
import { DirectoryModule } from '@vstrecha/directory-server';
import { EventsModule } from '@vstrecha/events-server';
import { invitationsMessages } from '@vstrecha/invitations-domain';
import { MessageCatalogue } from '@vstrecha/platform';
import { ScheduleModule } from '@vstrecha/schedule-server';
import { WorkforceModule } from '@vstrecha/workforce-server';
import { DelegateAgenda } from './delegate-agenda.js';
import { CalendarContributors } from './feeds/calendar-contributors.js';
import { CalendarFeeds } from './feeds/calendar-feeds.js';
import { FeedAddresses } from './feeds/feed-addresses.js';
import { DelegateCalendarResolver } from './graphql/delegate-calendar.resolver.js';
import { AgendaCalendarController } from './http/agenda-calendar.controller.js';
import { FeedController } from './http/feed.controller.js';
import { ReplyController } from './http/reply.controller.js';
import { InstallationName } from './installation.js';
import { ContentComposer } from './mail/content-composer.js';
import { Digests } from './mail/digests.js';
import { MailSender } from './mail/mail-sender.js';
import { MailSwitch } from './mail/mail-switch.js';
import { MailWriter } from './mail/mail-writer.js';
import { RecordReply } from './replies/record-reply.use-case.js';
import { ReplyLinks } from './replies/reply-links.js';
import { ReplyMailbox } from './replies/reply-mailbox.js';
import { TakeReply } from './replies/take-reply.use-case.js';
import { ChangeRequestRepository } from './storage/change-request.repository.js';
import { FeedRepository } from './storage/feed.repository.js';
import { InboundMailRepository } from './storage/inbound-mail.repository.js';
import { InvitationRepository } from './storage/invitation.repository.js';
import { MailRepository } from './storage/mail.repository.js';
import { SettingsRepository } from './storage/settings.repository.js';
import { PlanInvitations } from './use-cases/plan-invitations.js';

@Module({
  imports: [DirectoryModule, EventsModule, ScheduleModule, WorkforceModule],
  controllers: [AgendaCalendarController, FeedController, ReplyController],
  providers: [
    ...[InvitationRepository, MailRepository, SettingsRepository, FeedRepository],
    MailSwitch,
    ...[ChangeRequestRepository, InboundMailRepository],
    ...[InstallationName, DelegateAgenda, CalendarContributors, FeedAddresses, CalendarFeeds],
    ...[PlanInvitations, ContentComposer, MailWriter, MailSender, Digests],
    ...[ReplyLinks, RecordReply, TakeReply, ReplyMailbox],
    ...[DelegateCalendarResolver],
  ],
  exports: [DelegateAgenda, CalendarContributors, MailSender, MailSwitch, ReplyMailbox],
})
export class InvitationsModule implements OnModuleInit {
  constructor(private readonly messages: MessageCatalogue) {}

  onModuleInit(): void {
    this.messages.register(invitationsMessages);
  }
}
