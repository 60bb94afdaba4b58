import { Module, type OnModuleInit } from '@nestjs/common';
import { DirectoryModule } from '@vstrecha/directory-server';
import { EventsModule } from '@vstrecha/events-server';
import { InvitationsModule } from '@vstrecha/invitations-server';
import { asId } from '@vstrecha/kernel';
import { OutcomesModule } from '@vstrecha/outcomes-server';
import { MessageCatalogue, NodeRegistry } from '@vstrecha/platform';
import { roadmapMessages } from '@vstrecha/roadmap-domain';
import { ScheduleModule } from '@vstrecha/schedule-server';
import { WorkforceModule } from '@vstrecha/workforce-server';
import { ActionItemForms } from './action-item-forms.js';
import { ActionItemAccess } from './action-item-access.js';
import { DirectoryReferences } from './directory-references.js';
import { ActionItemCalendar } from './follow-up/action-item-calendar.js';
import { ExecutorPeople } from './follow-up/executor-people.js';
import { StepMails } from './follow-up/step-mails.js';
import { DueReminders } from './follow-up/due-reminders.js';
import { ActionItemObject } from './graphql/action-item.object.js';
import { ActionItemResolver } from './graphql/action-item.resolver.js';
import {
  ActionItemFieldsResolver,
  ActionItemSourceFieldsResolver,
  DriftedActionItemFieldsResolver,
  EventRoadmapResolver,
  PartyFieldsResolver,
  ProgressReportFieldsResolver,
  RoadmapFieldsResolver,
} from './graphql/roadmap-fields.resolvers.js';
import { ReviewResolver } from './graphql/review.resolver.js';
import { ITEM_READERS, ROADMAP_READERS, RoadmapObject } from './graphql/roadmap.object.js';
import { RoadmapResolver } from './graphql/roadmap.resolver.js';
import { ConfirmationFileController } from './http/confirmation-file.controller.js';
import { OwnItemsCalendarController } from './http/own-items-calendar.controller.js';
import { ProgressReportController } from './http/progress-report.controller.js';
import { RoadmapDocumentController } from './http/roadmap-document.controller.js';
import { RoadmapCalendars } from './roadmap-calendars.js';
import { RoadmapPapers } from './roadmap-papers.js';
import { ReviewReader } from './review-reader.js';
import { RoadmapEditions } from './roadmap-editions.js';
import { RoadmapReader } from './roadmap-reader.js';
import { ActionItemRepository } from './storage/action-item.repository.js';
import { ConfirmationFileRepository } from './storage/confirmation-file.repository.js';
import { ProgressReportRepository, RemarkRepository, RoadmapEditionRepository } from './storage/review.repositories.js';
import { ReminderRepository } from './storage/reminder.repository.js';
import { RoadmapRepository } from './storage/roadmap.repository.js';
import { ActionItems } from './use-cases/action-items.js';
import { DrawActionItems } from './use-cases/draw-action-items.use-case.js';
import { NamedParties } from './use-cases/named-parties.js';
import { RearrangeActionItems } from './use-cases/rearrange-action-items.js';
import { ConfirmationFiles } from './use-cases/confirmation-files.js';
import { ProgressReports } from './use-cases/progress-reports.js';
import { Remarks } from './use-cases/remarks.js';
import { Speakers } from './use-cases/speaking.js';
import { Roadmaps } from './use-cases/roadmaps.js';

@Module({
  imports: [DirectoryModule, EventsModule, WorkforceModule, ScheduleModule, InvitationsModule, OutcomesModule],
  controllers: [
    ProgressReportController,
    RoadmapDocumentController,
    OwnItemsCalendarController,
    ConfirmationFileController,
  ],
  providers: [
    RoadmapRepository,
    ActionItemRepository,
    RemarkRepository,
    RoadmapEditionRepository,
    ProgressReportRepository,
    ConfirmationFileRepository,
    RoadmapReader,
    RoadmapPapers,
    RoadmapCalendars,
    ReminderRepository,
    DueReminders,
    ExecutorPeople,
    StepMails,
    ActionItemCalendar,
    ReviewReader,
    RoadmapEditions,
    ActionItemAccess,
    ActionItemForms,
    Speakers,
    Remarks,
    ProgressReports,
    ConfirmationFiles,
    Roadmaps,
    ActionItems,
    DrawActionItems,
    RearrangeActionItems,
    NamedParties,
    DirectoryReferences,
    RoadmapResolver,
    ActionItemResolver,
    RoadmapFieldsResolver,
    EventRoadmapResolver,
    ActionItemFieldsResolver,
    PartyFieldsResolver,
    ActionItemSourceFieldsResolver,
    DriftedActionItemFieldsResolver,
    ProgressReportFieldsResolver,
    ReviewResolver,
  ],
  exports: [RoadmapReader, RoadmapPapers, ActionItemForms, ProgressReports, Remarks],
})
export class RoadmapModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeRegistry,
    private readonly messages: MessageCatalogue,
    private readonly reader: RoadmapReader,
    private readonly access: ActionItemAccess,
  ) {}

  onModuleInit(): void {
    this.messages.register(roadmapMessages);
    this.nodes.register({
      type: 'Roadmap',
      audiences: ROADMAP_READERS,
      scopeOf: async (id) => {
        const roadmap = await this.reader.find(asId<'Roadmap'>(id));
        return roadmap && { eventId: roadmap.eventId };
      },
      load: async (id) => {
        const roadmap = await this.reader.find(asId<'Roadmap'>(id));
        return roadmap && RoadmapObject.of(roadmap);
      },
    });
    this.nodes.register({
      type: 'ActionItem',
      audiences: ITEM_READERS,
      scopeOf: (id) => this.access.scopeOf(asId<'ActionItem'>(id)),
      load: async (id) => {
        const item = await this.reader.findItem(asId<'ActionItem'>(id));
        return item && ActionItemObject.of(item);
      },
    });
  }
}
