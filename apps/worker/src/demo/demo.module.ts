import { Module, type OnModuleInit } from '@nestjs/common';
import { AccessModule } from '@vstrecha/access-server';
import { EventsModule } from '@vstrecha/events-server';
import { MessageCatalogue } from '@vstrecha/platform';
import { DemoJobs } from './demo-jobs.js';
import { demoMessages } from './demo-messages.js';
import { DemoRepository } from './demo.repository.js';
import { DemoResolver } from './demo.resolver.js';
import { Demos } from './demos.js';

/** Demonstration events in a running installation. */
@Module({
  imports: [AccessModule, EventsModule],
  providers: [DemoRepository, Demos, DemoJobs, DemoResolver],
  exports: [Demos],
})
export class DemoModule implements OnModuleInit {
  constructor(private readonly messages: MessageCatalogue) {}

  onModuleInit(): void {
    this.messages.register(demoMessages);
  }
}
