import { Module } from '@nestjs/common';
import { AccessModule } from '@vstrecha/access-server';
import { EventsModule } from '@vstrecha/events-server';
import { OutcomesModule } from '@vstrecha/outcomes-server';
import { DemoModule } from '@vstrecha/worker';
import { WorkforceModule } from '@vstrecha/workforce-server';
import { RoadmapModule } from '@vstrecha/roadmap-server';
import { DemoController } from '../demo/demo.controller.js';
import { DemoPages } from '../demo/demo-pages.js';
import { ActionItemController } from './action-item.controller.js';
import { OutcomeController } from './outcome.controller.js';
import { PagesController } from './pages.controller.js';
import { SignInController } from './sign-in.controller.js';

/** The server-rendered pages: start, sign-in, API explorer, documentation. */
@Module({
  imports: [AccessModule, EventsModule, WorkforceModule, OutcomesModule, RoadmapModule, DemoModule],
  controllers: [PagesController, SignInController, OutcomeController, ActionItemController, DemoController],
  providers: [DemoPages],
})
export class PagesModule {}
