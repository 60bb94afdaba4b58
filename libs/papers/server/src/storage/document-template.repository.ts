import { Inject, Injectable } from '@nestjs/common';
import type { Connection } from 'mongoose';
import { type Id, asId } from '@vstrecha/kernel';
import type { DocumentTemplate } from '@vstrecha/papers-domain';
import {
  CONNECTION,
  GuardedRecords,
  type Mapper,
  type StoredDocument,
  defineCollection,
  openModel,
} from '@vstrecha/platform';

interface DocumentTemplateDocument extends StoredDocument, Omit<DocumentTemplate, 'id' | 'version' | 'eventId'> {
  readonly eventId: string;
}

const documentTemplateCollection = defineCollection({
  collection: 'documentTemplates',
  fields: {
    _id: String,
    version: Number,
    createdAt: Date,
    updatedAt: Date,
    eventId: String,
    kind: String,
    name: String,
    size: Number,
  },
  indexes: [{ key: { eventId: 1, createdAt: 1 } }],
});

const mapper: Mapper<DocumentTemplate, DocumentTemplateDocument> = {
  toDocument: ({ id, ...template }) => ({ _id: id, ...template }),
  toRecord: ({ _id, eventId, ...template }) => ({
    ...template,
    id: asId<'DocumentTemplate'>(_id),
    eventId: asId<'Event'>(eventId),
  }),
};

@Injectable()
export class DocumentTemplateRepository extends GuardedRecords<DocumentTemplate, DocumentTemplateDocument> {
  constructor(@Inject(CONNECTION) connection: Connection) {
    super(openModel<DocumentTemplateDocument>(connection, documentTemplateCollection), mapper, {
      absent: 'template.not-found',
    });
  }

  /** In the order of their making. */
  async ofEvent(eventId: Id<'Event'>): Promise<DocumentTemplate[]> {
    const templates = await this.records.findMany({ eventId });
    return templates.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  }
}
