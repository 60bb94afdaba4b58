import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LanguageEnum } from '@vstrecha/access-server';
import type { Language } from '@vstrecha/kernel';
import type { DocumentFormat, DocumentKind } from '@vstrecha/papers-domain';
import { Allow, IsGlobalId, payloadOf } from '@vstrecha/platform';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { DocumentFormatEnum, DocumentJobObject, DocumentKindEnum } from './document.object.js';

@InputType()
export class OrderDocumentInput {
  @Field(() => ID)
  @IsGlobalId('Event')
  eventId!: string;

  @Field(() => DocumentKindEnum)
  kind!: DocumentKind;

  @Field(() => DocumentFormatEnum)
  format!: DocumentFormat;

  @Field(() => LanguageEnum, { nullable: true, description: "The viewer's own where it is left out." })
  language?: Language | null;

  @Field(() => Boolean, { nullable: true, description: 'Agendas or table sheets as an archive with a file each.' })
  asZip?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Agendas and badges of these delegations only.' })
  @IsOptional()
  @ArrayMaxSize(2000)
  @IsGlobalId('Delegation', { each: true })
  delegationIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Agendas and badges of these delegates only.' })
  @IsOptional()
  @ArrayMaxSize(5000)
  @IsGlobalId('Delegate', { each: true })
  delegateIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Sheets of these tables only.' })
  @IsOptional()
  @ArrayMaxSize(2000)
  @IsGlobalId('Table', { each: true })
  tableIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of the roadmap: also what is proposed and nobody has decided on.',
  })
  withProposals?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of the roadmap: an approved edition. Left out: the edition in force, or the draft while one is being written.',
  })
  edition?: number | null;

  @Field(() => ID, { nullable: true, description: 'A template of your own, for DOCX.' })
  @IsOptional()
  @IsGlobalId('DocumentTemplate')
  templateId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input answers with what the first call created.',
  })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@ObjectType()
@Allow('everyone')
export class OrderDocumentSuccess {
  @Field(() => DocumentJobObject)
  documentJob!: DocumentJobObject;
}
export const OrderDocumentPayload = payloadOf(OrderDocumentSuccess);
