import { Module, type OnModuleInit } from '@nestjs/common';
import { DirectoryModule } from '@vstrecha/directory-server';
import { EventsModule } from '@vstrecha/events-server';
import { asId } from '@vstrecha/kernel';
import { papersMessages } from '@vstrecha/papers-domain';
import { MessageCatalogue, NodeRegistry } from '@vstrecha/platform';
import { RoadmapModule } from '@vstrecha/roadmap-server';
import { ScheduleModule } from '@vstrecha/schedule-server';
import { WorkforceModule } from '@vstrecha/workforce-server';
import { AttendanceResolver } from './graphql/attendance.resolver.js';
import { DocumentTemplateObject, TEMPLATE_READERS } from './graphql/document-template.object.js';
import { DocumentTemplateResolver } from './graphql/document-template.resolver.js';
import { DocumentJobObject } from './graphql/document.object.js';
import { DocumentResolver } from './graphql/document.resolver.js';
import { PROTOCOL_READERS, ProtocolObject } from './graphql/protocol.object.js';
import { ProtocolQuestionResolver, ProtocolResolver } from './graphql/protocol.resolver.js';
import { DocumentsController } from './http/documents.controller.js';
import { DocumentJobs } from './jobs/document-jobs.js';
import { DocumentWriting } from './readers/document-writing.js';
import { PaperSettingReader } from './readers/paper-setting-reader.js';
import { AttendanceRepository } from './storage/attendance.repository.js';
import { DocumentJobRepository } from './storage/document-job.repository.js';
import { DocumentTemplateRepository } from './storage/document-template.repository.js';
import { ProtocolRepository } from './storage/protocol.repository.js';
import { Attendance } from './use-cases/attendance.js';
import { DocumentTemplates } from './use-cases/document-templates.js';
import { DOCUMENT_AUDIENCE, Documents, scopeOfJob } from './use-cases/documents.js';
import { Protocols } from './use-cases/protocols.js';

@Module({
  imports: [DirectoryModule, EventsModule, WorkforceModule, ScheduleModule, RoadmapModule],
  controllers: [DocumentsController],
  providers: [
    AttendanceRepository,
    Attendance,
    AttendanceResolver,
    DocumentJobRepository,
    DocumentTemplateRepository,
    ProtocolRepository,
    PaperSettingReader,
    DocumentWriting,
    Documents,
    DocumentTemplates,
    Protocols,
    DocumentJobs,
    DocumentResolver,
    DocumentTemplateResolver,
    ProtocolResolver,
    ProtocolQuestionResolver,
  ],
})
export class PapersModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeRegistry,
    private readonly messages: MessageCatalogue,
    private readonly documents: Documents,
    private readonly templates: DocumentTemplates,
    private readonly protocols: Protocols,
  ) {}

  onModuleInit(): void {
    this.messages.register(papersMessages);
    this.nodes.register({
      type: 'DocumentJob',
      audiences: DOCUMENT_AUDIENCE,
      scopeOf: async (id) => {
        const job = await this.documents.find(asId<'DocumentJob'>(id));
        return job && scopeOfJob(job);
      },
      load: async (id) => {
        const job = await this.documents.find(asId<'DocumentJob'>(id));
        return job && DocumentJobObject.of(job);
      },
    });
    this.nodes.register({
      type: 'DocumentTemplate',
      audiences: TEMPLATE_READERS,
      scopeOf: async (id) => {
        const template = await this.templates.find(asId<'DocumentTemplate'>(id));
        return template && { eventId: template.eventId };
      },
      load: async (id) => {
        const template = await this.templates.find(asId<'DocumentTemplate'>(id));
        return template && DocumentTemplateObject.of(template);
      },
    });
    this.nodes.register({
      type: 'Protocol',
      audiences: PROTOCOL_READERS,
      scopeOf: async (id) => {
        const protocol = await this.protocols.find(asId<'Protocol'>(id));
        return protocol && { eventId: protocol.eventId };
      },
      load: async (id) => {
        const protocol = await this.protocols.find(asId<'Protocol'>(id));
        return protocol && ProtocolObject.of(protocol);
      },
    });
  }
}
