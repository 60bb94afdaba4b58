import { AccessModule } from '@vstrecha/access-server';
import { DirectoryModule } from '@vstrecha/directory-server';
import { EventsModule } from '@vstrecha/events-server';
import { InvitationsModule } from '@vstrecha/invitations-server';
import { MatchmakingModule } from '@vstrecha/matchmaking-server';
import { OutcomesModule } from '@vstrecha/outcomes-server';
import { PapersModule } from '@vstrecha/papers-server';
import { RoadmapModule } from '@vstrecha/roadmap-server';
import { ScheduleModule } from '@vstrecha/schedule-server';
import { WorkforceModule } from '@vstrecha/workforce-server';

/** The areas of the product. API and worker run the same ones: the worker consumes what the API's use cases leave. */
export const AREA_MODULES = [
  AccessModule,
  DirectoryModule,
  EventsModule,
  WorkforceModule,
  MatchmakingModule,
  ScheduleModule,
  InvitationsModule,
  OutcomesModule,
  RoadmapModule,
  PapersModule,
];
