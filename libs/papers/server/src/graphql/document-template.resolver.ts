import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type TemplateKind, placeholdersOf } from '@vstrecha/papers-domain';
import { Allow, type ChangeTarget, currentContext, localId, objectOf, toPayload } from '@vstrecha/platform';
import { DocumentTemplates } from '../use-cases/document-templates.js';
import {
  DeleteDocumentTemplateInput,
  DeleteDocumentTemplatePayload,
  DeleteDocumentTemplateSuccess,
  DocumentTemplateObject,
  ReplaceDocumentTemplateInput,
  ReplaceDocumentTemplatePayload,
  ReplaceDocumentTemplateSuccess,
  TEMPLATE_READERS,
  TemplateKindEnum,
  TemplatePlaceholderObject,
  UploadDocumentTemplateInput,
  UploadDocumentTemplatePayload,
  UploadDocumentTemplateSuccess,
} from './document-template.object.js';

@Resolver()
export class DocumentTemplateResolver {
  constructor(private readonly templates: DocumentTemplates) {}

  @Query(() => [DocumentTemplateObject], { description: "The event's own templates, the oldest first." })
  @Allow(TEMPLATE_READERS, { of: 'eventId' })
  async documentTemplates(@Args('eventId', { type: () => ID }) eventId: string): Promise<DocumentTemplateObject[]> {
    return (await this.templates.ofEvent(localId('Event', eventId))).map(DocumentTemplateObject.of);
  }

  @Query(() => [TemplatePlaceholderObject], { description: 'What a template of this document may name.' })
  @Allow('signedIn')
  templatePlaceholders(
    @Args('kind', { type: () => TemplateKindEnum }) kind: TemplateKind,
  ): TemplatePlaceholderObject[] {
    return TemplatePlaceholderObject.listOf(placeholdersOf[kind], currentContext().language);
  }

  @Mutation(() => UploadDocumentTemplatePayload, {
    description: 'Keeps a DOCX as a template. A placeholder that is unknown or broken is named with its place.',
  })
  @Allow('organizer', { of: 'input.eventId' })
  async uploadDocumentTemplate(@Args('input') input: UploadDocumentTemplateInput) {
    const { eventId, idempotencyKey, ...template } = input;
    const result = await this.templates.upload(localId('Event', eventId), template, idempotencyKey);
    return toPayload(result, (kept) =>
      objectOf(UploadDocumentTemplateSuccess, { documentTemplate: DocumentTemplateObject.of(kept) }),
    );
  }

  @Mutation(() => ReplaceDocumentTemplatePayload, { description: 'Puts another file in the place of the old one.' })
  @Allow('organizer', { of: 'input.documentTemplateId' })
  async replaceDocumentTemplate(@Args('input') input: ReplaceDocumentTemplateInput) {
    const result = await this.templates.replace(targetOf(input), input.content);
    return toPayload(result, (kept) =>
      objectOf(ReplaceDocumentTemplateSuccess, { documentTemplate: DocumentTemplateObject.of(kept) }),
    );
  }

  @Mutation(() => DeleteDocumentTemplatePayload)
  @Allow('organizer', { of: 'input.documentTemplateId' })
  async deleteDocumentTemplate(@Args('input') input: DeleteDocumentTemplateInput) {
    const result = await this.templates.delete(targetOf(input));
    return toPayload(result, () => objectOf(DeleteDocumentTemplateSuccess, { deletedId: input.documentTemplateId }));
  }
}

function targetOf({ documentTemplateId, expectedVersion }: DeleteDocumentTemplateInput): ChangeTarget {
  return { id: localId('DocumentTemplate', documentTemplateId), expectedVersion, path: ['documentTemplateId'] };
}
