import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional, MaxLength } from 'class-validator';
import { IsGlobalId } from '@vstrecha/platform';
import type { RemarkKind } from '@vstrecha/roadmap-domain';
import { ActionItemStateEnum } from './action-item.object.js';
import { RemarkKindEnum } from './review.object.js';

@InputType()
export class RemarkOnActionItemInput {
  @Field(() => ID)
  @IsGlobalId('ActionItem')
  actionItemId!: string;

  @Field(() => RemarkKindEnum)
  kind!: RemarkKind;

  @Field(() => String, { nullable: true, description: 'Only an acceptance may do without.' })
  text?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'For which delegation; left out: that of the caller among the executors, or the organizer.',
  })
  @IsOptional()
  @IsGlobalId('Delegation')
  delegationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'For which person among the executors, where the organizer writes down what somebody without a delegation said.',
  })
  @IsOptional()
  @IsGlobalId('Person')
  personId?: string | null;
}

@InputType()
export class ReportProgressInput {
  @Field(() => ID)
  @IsGlobalId('ActionItem')
  actionItemId!: string;

  @Field(() => Int, { description: 'The version that the report is based on.' })
  expectedVersion!: number;

  @Field(() => String, { nullable: true })
  text?: string | null;

  @Field(() => ActionItemStateEnum, { nullable: true, description: 'STARTED or DONE. Left out: started, or as it is.' })
  @IsOptional()
  @IsIn(['started', 'done'])
  state?: 'started' | 'done' | null;

  @Field(() => Int, { nullable: true, description: 'The value that the indicator has reached.' })
  actual?: number | null;

  @Field(() => [String], { nullable: true, description: 'Addresses of what confirms it.' })
  links?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Files that were sent to `/action-items/{id}/files?name=…` by POST, as its body.',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @IsGlobalId('ConfirmationFile', { each: true })
  fileIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'For which delegation, where the organizer reports for one.' })
  @IsOptional()
  @IsGlobalId('Delegation')
  delegationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'For which person, where the organizer reports for one.' })
  @IsOptional()
  @IsGlobalId('Person')
  personId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input answers with what the first call did.',
  })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}
