import { Module } from '@nestjs/common';
import { DirectoryModule } from '@vstrecha/directory-server';
import { EventsModule } from '@vstrecha/events-server';
import { ScheduleModule } from '@vstrecha/schedule-server';
import { WorkforceModule } from '@vstrecha/workforce-server';
import { DelegateAgenda } from './delegate-agenda.js';
import { CalendarContributors } from './feeds/calendar-contributors.js';
import { DelegateCalendarResolver } from './graphql/delegate-calendar.resolver.js';
import { AgendaCalendarController } from './http/agenda-calendar.controller.js';

@Module({
  imports: [DirectoryModule, EventsModule, ScheduleModule, WorkforceModule],
  controllers: [AgendaCalendarController],
  providers: [DelegateAgenda, CalendarContributors, DelegateCalendarResolver],
  exports: [DelegateAgenda, CalendarContributors],
})
export class InvitationsModule {}
