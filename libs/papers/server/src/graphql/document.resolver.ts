import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { asId } from '@vstrecha/kernel';
import { isOver } from '@vstrecha/papers-domain';
import { Allow, LiveChanges, MessageCatalogue, currentContext, localId, objectOf, toPayload } from '@vstrecha/platform';
import {
  type DocumentJobDocument,
  documentJobCollection,
  documentJobMapper,
} from '../storage/document-job.repository.js';
import { DOCUMENT_AUDIENCE, Documents } from '../use-cases/documents.js';
import { OrderDocumentInput, OrderDocumentPayload, OrderDocumentSuccess } from './document.inputs.js';
import { DocumentJobObject } from './document.object.js';

const PARTICIPANTS = ['organizer', 'observer', 'delegate'] as const;

@Resolver(() => DocumentJobObject)
export class DocumentResolver {
  constructor(
    private readonly documents: Documents,
    private readonly messages: MessageCatalogue,
    private readonly live: LiveChanges,
  ) {}

  @Query(() => [DocumentJobObject], {
    description: 'What the viewer has ordered of the event and can still be had, the latest first.',
  })
  @Allow(PARTICIPANTS, { of: 'eventId' })
  async myDocuments(@Args('eventId', { type: () => ID }) eventId: string): Promise<DocumentJobObject[]> {
    return (await this.documents.ownOf(localId('Event', eventId))).map(DocumentJobObject.of);
  }

  @Query(() => DocumentJobObject, { nullable: true, description: 'A document that was ordered, while it is kept.' })
  @Allow(DOCUMENT_AUDIENCE, { of: 'id' })
  async documentJob(@Args('id', { type: () => ID }) id: string): Promise<DocumentJobObject | null> {
    const job = await this.documents.find(localId('DocumentJob', id));
    return job && DocumentJobObject.of(job);
  }

  @Mutation(() => OrderDocumentPayload, {
    description:
      'Orders a document or a batch; it is made in the background. Delegates get the programme and the agendas of their own delegation.',
  })
  @Allow(PARTICIPANTS, { of: 'input.eventId' })
  async orderDocument(@Args('input') input: OrderDocumentInput) {
    const { eventId, kind, format, language, idempotencyKey } = input;
    const order = {
      kind,
      format,
      language: language ?? currentContext().language,
      asZip: input.asZip ?? false,
      delegationIds: (input.delegationIds ?? []).map((id) => asId<'Delegation'>(localId('Delegation', id))),
      delegateIds: (input.delegateIds ?? []).map((id) => asId<'Delegate'>(localId('Delegate', id))),
      tableIds: (input.tableIds ?? []).map((id) => asId<'Table'>(localId('Table', id))),
      withProposals: input.withProposals ?? false,
      edition: input.edition ?? undefined,
      templateId: input.templateId
        ? asId<'DocumentTemplate'>(localId('DocumentTemplate', input.templateId))
        : undefined,
    };
    const result = await this.documents.order(localId('Event', eventId), order, idempotencyKey);
    return toPayload(result, (job) => objectOf(OrderDocumentSuccess, { documentJob: DocumentJobObject.of(job) }));
  }

  @Subscription(() => DocumentJobObject, {
    resolve: (job: DocumentJobObject) => job,
    description: 'A document as it stands and each time it gets on; ends when it is made or has failed.',
  })
  @Allow(DOCUMENT_AUDIENCE, { of: 'documentJobId' })
  async *documentJobChanged(
    @Args('documentJobId', { type: () => ID }) documentJobId: string,
  ): AsyncGenerator<DocumentJobObject> {
    const id = localId('DocumentJob', documentJobId);
    const jobs = this.live.follow(
      { collection: documentJobCollection.collection, id },
      () => this.documents.find(id),
      (document) => documentJobMapper.toRecord(document as unknown as DocumentJobDocument),
      isOver,
    );
    for await (const job of jobs) yield DocumentJobObject.of(job);
  }

  @ResolveField(() => String, { nullable: true, description: "Why it failed, in the caller's language." })
  failure(@Parent() { record }: DocumentJobObject): string | null {
    return record.failure ? this.messages.sentence(record.failure, currentContext().language) : null;
  }
}
