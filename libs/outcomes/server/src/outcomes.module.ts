import { Module, type OnModuleInit } from '@nestjs/common';
import { DirectoryModule } from '@vstrecha/directory-server';
import { EventsModule } from '@vstrecha/events-server';
import { InvitationsModule } from '@vstrecha/invitations-server';
import { asId } from '@vstrecha/kernel';
import { MatchmakingModule } from '@vstrecha/matchmaking-server';
import { outcomesMessages } from '@vstrecha/outcomes-domain';
import { MessageCatalogue, NodeRegistry } from '@vstrecha/platform';
import { ScheduleModule } from '@vstrecha/schedule-server';
import { WorkforceModule } from '@vstrecha/workforce-server';
import {
  AgreedOutcomeFieldsResolver,
  CommitmentFieldsResolver,
  CooperationFieldsResolver,
  MeetingOutcomesResolver,
  MissingOutcomeFieldsResolver,
  OutcomeDifferenceFieldsResolver,
  OutcomeDifferenceValueFieldsResolver,
  OutcomeFieldsResolver,
  OutcomeOccupationCountFieldsResolver,
} from './graphql/outcome-fields.resolvers.js';
import {
  AgreedBalanceFieldsResolver,
  OccupationAnalysisFieldsResolver,
  OrganizationAnalysisFieldsResolver,
  OutcomeAnalysisResolver,
  OutcomeFormFieldsResolver,
  PairAnalysisFieldsResolver,
} from './graphql/outcome-analysis.resolver.js';
import { OutcomeObject, SIDES_AND_STAFF } from './graphql/outcome.object.js';
import { OutcomeResolver } from './graphql/outcome.resolver.js';
import { OutcomeAnalysisController } from './http/outcome-analysis.controller.js';
import { MissingOutcomes } from './missing-outcomes.js';
import { OutcomeAnalyses } from './outcome-analyses.js';
import { OutcomeForms } from './outcome-forms.js';
import { OutcomeReminders } from './outcome-reminders.js';
import { OutcomeReader } from './outcome-reader.js';
import { OutcomeReminderRepository } from './storage/outcome-reminder.repository.js';
import { OutcomeRepository } from './storage/outcome.repository.js';
import { RemovedOutcomeRepository } from './storage/removed-outcome.repository.js';
import { DeleteOutcome } from './use-cases/delete-outcome.use-case.js';
import { RecordOutcome } from './use-cases/record-outcome.use-case.js';

@Module({
  imports: [DirectoryModule, EventsModule, InvitationsModule, MatchmakingModule, ScheduleModule, WorkforceModule],
  controllers: [OutcomeAnalysisController],
  providers: [
    OutcomeRepository,
    OutcomeReader,
    MissingOutcomes,
    OutcomeForms,
    OutcomeAnalyses,
    OutcomeReminderRepository,
    RemovedOutcomeRepository,
    OutcomeReminders,
    OutcomeAnalysisResolver,
    OutcomeFormFieldsResolver,
    PairAnalysisFieldsResolver,
    OccupationAnalysisFieldsResolver,
    OrganizationAnalysisFieldsResolver,
    AgreedBalanceFieldsResolver,
    RecordOutcome,
    DeleteOutcome,
    OutcomeResolver,
    OutcomeFieldsResolver,
    AgreedOutcomeFieldsResolver,
    CooperationFieldsResolver,
    CommitmentFieldsResolver,
    OutcomeDifferenceFieldsResolver,
    OutcomeDifferenceValueFieldsResolver,
    OutcomeOccupationCountFieldsResolver,
    MissingOutcomeFieldsResolver,
    MeetingOutcomesResolver,
  ],
  exports: [OutcomeReader, OutcomeForms, RecordOutcome],
})
export class OutcomesModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeRegistry,
    private readonly messages: MessageCatalogue,
    private readonly outcomes: OutcomeReader,
  ) {}

  onModuleInit(): void {
    this.messages.register(outcomesMessages);
    this.nodes.register({
      type: 'Outcome',
      audiences: SIDES_AND_STAFF,
      scopeOf: async (id) => {
        const outcome = await this.outcomes.find(asId<'Outcome'>(id));
        return outcome && { eventId: outcome.eventId, delegationIds: outcome.delegationIds };
      },
      load: async (id) => {
        const outcome = await this.outcomes.find(asId<'Outcome'>(id));
        return outcome && OutcomeObject.of(outcome);
      },
    });
  }
}
