import { Module, type OnModuleInit } from '@nestjs/common';
import { DirectoryModule } from '@vstrecha/directory-server';
import { DelegationReader, EventsModule, VenueReader } from '@vstrecha/events-server';
import { asId } from '@vstrecha/kernel';
import { MatchmakingModule } from '@vstrecha/matchmaking-server';
import { FieldResolvers, MessageCatalogue, NodeRegistry } from '@vstrecha/platform';
import { scheduleMessages, sidesOf } from '@vstrecha/schedule-domain';
import { DelegateAgendaResolver, DelegationAgendaResolver, TableAgendaResolver } from './graphql/agenda.resolver.js';
import {
  PlanningClashResolver,
  UnplacedReasonResolver,
  UnplacedRemedyResolver,
  UnplacedResolver,
} from './graphql/explanations.resolver.js';
import { meetingFields } from './graphql/meeting-fields.js';
import { MeetingObject } from './graphql/meeting.object.js';
import { MeetingResolver } from './graphql/meeting.resolver.js';
import { PlanObject } from './graphql/plan.object.js';
import { EventPlansResolver, PlanComparisonResolver, PlanResolver } from './graphql/plan.resolver.js';
import { PlanningRunObject } from './graphql/planning-run.object.js';
import { ScheduleSubscriptions } from './graphql/schedule.subscriptions.js';
import { PlanDownloadsController } from './http/plan-downloads.controller.js';
import { PlanParticipants } from './plan-participants.js';
import { Planner } from './planner.js';
import { Agendas } from './readers/agendas.js';
import { MeetingReader } from './readers/meeting-reader.js';
import { PlanExporter } from './readers/plan-exporter.js';
import { PlanReader } from './readers/plan-reader.js';
import { PlanViews } from './readers/plan-views.js';
import { ReleasedPlans } from './readers/released-plans.js';
import { SettingReader } from './readers/setting-reader.js';
import { UnplacedReader } from './readers/unplaced-reader.js';
import { MeetingRepository } from './storage/meeting.repository.js';
import { PlanRepository } from './storage/plan.repository.js';
import { PlanningRunRepository } from './storage/planning-run.repository.js';
import { UnplacedRepository } from './storage/unplaced.repository.js';
import { ChangeMeetingState } from './use-cases/change-meeting-state.js';
import { EditPlan } from './use-cases/edit-plan.js';
import { PlanningRuns } from './use-cases/planning-runs.js';
import { ReleasePlan } from './use-cases/release-plan.js';
import { WorkLoader } from './work-loader.js';

@Module({
  imports: [DirectoryModule, EventsModule, MatchmakingModule],
  controllers: [PlanDownloadsController],
  providers: [
    ...[PlanRepository, MeetingRepository, UnplacedRepository, PlanningRunRepository],
    ...[
      ReleasedPlans,
      SettingReader,
      PlanReader,
      MeetingReader,
      UnplacedReader,
      PlanViews,
      PlanExporter,
      Agendas,
      WorkLoader,
    ],
    ...[EditPlan, ReleasePlan, ChangeMeetingState, PlanningRuns, Planner, PlanParticipants],
    ...[PlanResolver, PlanComparisonResolver, EventPlansResolver, MeetingResolver, ScheduleSubscriptions],
    ...[UnplacedResolver, UnplacedReasonResolver, UnplacedRemedyResolver, PlanningClashResolver],
    ...[DelegateAgendaResolver, DelegationAgendaResolver, TableAgendaResolver],
  ],
  exports: [PlanReader, MeetingReader, Agendas, PlanParticipants],
})
export class ScheduleModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeRegistry,
    private readonly messages: MessageCatalogue,
    private readonly plans: PlanReader,
    private readonly meetings: MeetingReader,
    private readonly runs: PlanningRunRepository,
    delegations: DelegationReader,
    venue: VenueReader,
    fields: FieldResolvers,
  ) {
    fields.register('Meeting', meetingFields(delegations, venue));
  }

  onModuleInit(): void {
    this.messages.register(scheduleMessages);
    const findPlan = (id: string) => this.plans.find(asId<'Plan'>(id));
    const findMeeting = (id: string) => this.meetings.find(asId<'Meeting'>(id));
    const findRun = (id: string) => this.runs.find(asId<'PlanningRun'>(id));
    this.nodes.register({
      type: 'Plan',
      audiences: ['organizer', 'observer'],
      scopeOf: async (id) => scopeOf(await findPlan(id)),
      load: async (id) => {
        const plan = await findPlan(id);
        return plan && PlanObject.of(plan);
      },
    });
    this.nodes.register({
      type: 'PlanningRun',
      audiences: ['organizer', 'observer'],
      scopeOf: async (id) => scopeOf(await findRun(id)),
      load: async (id) => {
        const run = await findRun(id);
        return run && PlanningRunObject.of(run);
      },
    });
    this.nodes.register({
      type: 'Meeting',
      // A meeting of a plan in progress is nobody's business but the organizers'.
      audiences: ['organizer', 'observer', 'ownDelegation'],
      scopeOf: async (id) => {
        const meeting = await findMeeting(id);
        if (!meeting) return null;
        const plan = await findPlan(meeting.planId);
        const isPublic = plan?.status === 'released';
        return { eventId: meeting.eventId, delegationIds: isPublic ? sidesOf(meeting) : [] };
      },
      load: async (id) => {
        const meeting = await findMeeting(id);
        return meeting && MeetingObject.of(meeting);
      },
    });
  }
}

function scopeOf(record: { readonly eventId: Parameters<PlanReader['inForce']>[0] } | null) {
  return record && { eventId: record.eventId };
}
