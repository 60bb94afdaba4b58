import { Module, type OnModuleInit } from '@nestjs/common';
import { DirectoryModule } from '@vstrecha/directory-server';
import { EventsModule } from '@vstrecha/events-server';
import { asId } from '@vstrecha/kernel';
import { OutcomesModule } from '@vstrecha/outcomes-server';
import { MessageCatalogue, NodeRegistry } from '@vstrecha/platform';
import { roadmapMessages } from '@vstrecha/roadmap-domain';
import { ScheduleModule } from '@vstrecha/schedule-server';
import { WorkforceModule } from '@vstrecha/workforce-server';
import { DirectoryReferences } from './directory-references.js';
import { ActionItemObject } from './graphql/action-item.object.js';
import { ActionItemResolver } from './graphql/action-item.resolver.js';
import {
  ActionItemFieldsResolver,
  ActionItemSourceFieldsResolver,
  DriftedActionItemFieldsResolver,
  EventRoadmapResolver,
  PartyFieldsResolver,
  RoadmapFieldsResolver,
} from './graphql/roadmap-fields.resolvers.js';
import { ROADMAP_READERS, RoadmapObject } from './graphql/roadmap.object.js';
import { RoadmapResolver } from './graphql/roadmap.resolver.js';
import { RoadmapDocumentController } from './http/roadmap-document.controller.js';
import { RoadmapReader } from './roadmap-reader.js';
import { ActionItemRepository } from './storage/action-item.repository.js';
import { RoadmapRepository } from './storage/roadmap.repository.js';
import { ActionItems } from './use-cases/action-items.js';
import { DrawActionItems } from './use-cases/draw-action-items.use-case.js';
import { NamedParties } from './use-cases/named-parties.js';
import { RearrangeActionItems } from './use-cases/rearrange-action-items.js';
import { Roadmaps } from './use-cases/roadmaps.js';

@Module({
  imports: [DirectoryModule, EventsModule, WorkforceModule, ScheduleModule, OutcomesModule],
  controllers: [RoadmapDocumentController],
  providers: [
    RoadmapRepository,
    ActionItemRepository,
    RoadmapReader,
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
  ],
  exports: [RoadmapReader],
})
export class RoadmapModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeRegistry,
    private readonly messages: MessageCatalogue,
    private readonly reader: RoadmapReader,
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
      audiences: ROADMAP_READERS,
      scopeOf: async (id) => {
        const item = await this.reader.findItem(asId<'ActionItem'>(id));
        return item && { eventId: item.eventId };
      },
      load: async (id) => {
        const item = await this.reader.findItem(asId<'ActionItem'>(id));
        return item && ActionItemObject.of(item);
      },
    });
  }
}
