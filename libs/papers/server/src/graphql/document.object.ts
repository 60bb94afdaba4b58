import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { LanguageEnum } from '@vstrecha/access-server';
import type { Language } from '@vstrecha/kernel';
import {
  type DocumentFormat,
  type DocumentJob,
  type DocumentJobState,
  type DocumentKind,
  documentFormats,
  documentJobStates,
  documentKindLabels,
  documentKinds,
} from '@vstrecha/papers-domain';
import { Allow, NodeObject, type Scope, type Scoped, graphqlEnum, toGlobalId } from '@vstrecha/platform';
import { DOCUMENT_AUDIENCE, scopeOfJob } from '../use-cases/documents.js';

export const DocumentKindEnum = graphqlEnum('DocumentKind', documentKinds, documentKindLabels);
export const DocumentFormatEnum = graphqlEnum('DocumentFormat', documentFormats);
export const DocumentJobStateEnum = graphqlEnum('DocumentJobState', documentJobStates, {
  queued: { ru: 'ждёт очереди', en: 'waits' },
  working: { ru: 'готовится', en: 'is being made' },
  done: { ru: 'готов', en: 'made' },
  failed: { ru: 'не получился', en: 'could not be made' },
});

@ObjectType('DocumentFile', { description: 'The file that was made.' })
@Allow('everyone')
export class DocumentFileObject {
  @Field(() => String, { description: 'To save it under.' })
  name!: string;

  @Field(() => String)
  mediaType!: string;

  @Field(() => Int, { description: 'In bytes.' })
  size!: number;

  @Field(() => String, { description: 'Where it can be fetched by who may have it, until it expires.' })
  path!: string;
}

@ObjectType('DocumentJob', { implements: NodeObject, description: 'A document that was ordered.' })
@Allow(DOCUMENT_AUDIENCE)
export class DocumentJobObject implements NodeObject, Scoped {
  scope!: Scope;
  record!: DocumentJob;

  @Field(() => ID)
  id!: string;

  @Field(() => DocumentKindEnum)
  kind!: DocumentKind;

  @Field(() => DocumentFormatEnum)
  format!: DocumentFormat;

  @Field(() => LanguageEnum)
  language!: Language;

  @Field(() => DocumentJobStateEnum)
  state!: DocumentJobState;

  @Field(() => Float, { description: 'From 0 to 1.' })
  progress!: number;

  @Field(() => DocumentFileObject, { nullable: true, description: 'Once it is made.' })
  file?: DocumentFileObject;

  @Field(() => Date)
  orderedAt!: Date;

  @Field(() => Date, { nullable: true })
  finishedAt?: Date;

  @Field(() => Date, { description: 'From then on it cannot be fetched any more.' })
  expiresAt!: Date;

  static of(this: void, job: DocumentJob): DocumentJobObject {
    const { kind, format, language } = job.order;
    const id = toGlobalId('DocumentJob', job.id);
    return Object.assign(new DocumentJobObject(), {
      id,
      kind,
      format,
      language,
      state: job.state,
      progress: job.progress,
      file: job.file && Object.assign(new DocumentFileObject(), job.file, { path: `/downloads/documents/${id}` }),
      orderedAt: job.createdAt,
      finishedAt: job.finishedAt,
      expiresAt: job.expiresAt,
      record: job,
      scope: scopeOfJob(job),
    });
  }
}
