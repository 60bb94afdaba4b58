import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Placeholder } from '@vstrecha/documents';
import type { Language } from '@vstrecha/kernel';
import { type DocumentTemplate, type TemplateKind, documentKindLabels, templateKinds } from '@vstrecha/papers-domain';
import {
  Allow,
  Deleted,
  IsGlobalId,
  NodeObject,
  type Scope,
  type Scoped,
  graphqlEnum,
  payloadOf,
  toGlobalId,
} from '@vstrecha/platform';
import { IsOptional, MaxLength } from 'class-validator';

export const TemplateKindEnum = graphqlEnum('DocumentTemplateKind', templateKinds, documentKindLabels);

/** Templates are the organizers' own. */
export const TEMPLATE_READERS = ['organizer'] as const;

@ObjectType('DocumentTemplate', {
  implements: NodeObject,
  description: "An organizer's own layout of a document: a DOCX with placeholders.",
})
@Allow(TEMPLATE_READERS)
export class DocumentTemplateObject implements NodeObject, Scoped {
  scope!: Scope;
  record!: DocumentTemplate;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => TemplateKindEnum)
  kind!: TemplateKind;

  @Field(() => String)
  name!: string;

  @Field(() => Int, { description: 'Of the file, in bytes.' })
  size!: number;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  updatedAt!: Date;

  static of(this: void, template: DocumentTemplate): DocumentTemplateObject {
    const { id, eventId, version, kind, name, size, createdAt, updatedAt } = template;
    return Object.assign(new DocumentTemplateObject(), {
      id: toGlobalId('DocumentTemplate', id),
      version,
      kind,
      name,
      size,
      createdAt,
      updatedAt,
      record: template,
      scope: { eventId },
    });
  }
}

@ObjectType('TemplatePlaceholder', { description: 'A word in braces that a template may hold.' })
@Allow('everyone')
export class TemplatePlaceholderObject {
  @Field(() => String, {
    description: 'As it is typed: `{name}`; of a list `{#name}…{/name}`, where the entries have placeholders.',
  })
  name!: string;

  @Field(() => String, { description: "What stands there, in the caller's language." })
  meaning!: string;

  @Field(() => [String], { description: 'The lists in which it stands, from the outside in.' })
  lists!: readonly string[];

  @Field(() => Boolean)
  isList!: boolean;

  /** The placeholders and, after each list, those of its entries. */
  static listOf(
    this: void,
    placeholders: readonly Placeholder[],
    language: Language,
    lists: readonly string[] = [],
  ): TemplatePlaceholderObject[] {
    return placeholders.flatMap(({ name, meaning, entries }) => [
      Object.assign(new TemplatePlaceholderObject(), {
        name,
        meaning: meaning[language],
        lists,
        isList: entries !== undefined,
      }),
      ...TemplatePlaceholderObject.listOf(entries ?? [], language, [...lists, name]),
    ]);
  }
}

@InputType()
export class UploadDocumentTemplateInput {
  @Field(() => ID)
  @IsGlobalId('Event')
  eventId!: string;

  @Field(() => TemplateKindEnum)
  kind!: TemplateKind;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'The DOCX file in Base64, at most 2 MB.' })
  content!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input answers with what the first call created.',
  })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType()
export class ReplaceDocumentTemplateInput {
  @Field(() => ID)
  @IsGlobalId('DocumentTemplate')
  documentTemplateId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  expectedVersion!: number;

  @Field(() => String, { description: 'The DOCX file in Base64, at most 2 MB.' })
  content!: string;
}

@InputType()
export class DeleteDocumentTemplateInput {
  @Field(() => ID)
  @IsGlobalId('DocumentTemplate')
  documentTemplateId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  expectedVersion!: number;
}

@ObjectType()
@Allow('everyone')
export class UploadDocumentTemplateSuccess {
  @Field(() => DocumentTemplateObject)
  documentTemplate!: DocumentTemplateObject;
}
export const UploadDocumentTemplatePayload = payloadOf(UploadDocumentTemplateSuccess);

@ObjectType()
@Allow('everyone')
export class ReplaceDocumentTemplateSuccess {
  @Field(() => DocumentTemplateObject)
  documentTemplate!: DocumentTemplateObject;
}
export const ReplaceDocumentTemplatePayload = payloadOf(ReplaceDocumentTemplateSuccess);

@ObjectType()
@Allow('everyone')
export class DeleteDocumentTemplateSuccess extends Deleted {}
export const DeleteDocumentTemplatePayload = payloadOf(DeleteDocumentTemplateSuccess);
