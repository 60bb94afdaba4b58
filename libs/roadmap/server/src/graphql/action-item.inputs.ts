import { Field, ID, InputType, Int, OmitType, PartialType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { IsGlobalId, LocalDateScalar } from '@vstrecha/platform';
import type { ActionItem, ActionItemSource, ActionItemState } from '@vstrecha/roadmap-domain';
import { ActionItemOriginEnum, ActionItemSourceKindEnum, ActionItemStateEnum } from './action-item.object.js';

@InputType()
export class PartyInput {
  @Field(() => String, {
    nullable: true,
    description: "Where it is left out, the organization's name in the directory.",
  })
  name?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsGlobalId('Organization')
  organizationId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsGlobalId('Person')
  personId?: string | null;
}

@InputType()
export class YearlyFigureInput {
  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  count!: number;
}

@InputType()
export class IndicatorInput {
  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true })
  unit?: string | null;

  @Field(() => [YearlyFigureInput], { nullable: true, description: 'The planned value by year.' })
  byYear?: YearlyFigureInput[] | null;

  @Field(() => Int, { nullable: true })
  planned?: number | null;

  @Field(() => Int, { nullable: true })
  actual?: number | null;
}

@InputType({ description: 'A talk of the agenda, or a decision in words.' })
export class ActionItemSourceInput {
  @Field(() => ActionItemSourceKindEnum)
  kind!: ActionItemSource['kind'];

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsGlobalId('AgendaItem')
  agendaItemId?: string | null;

  @Field(() => String, { nullable: true })
  text?: string | null;
}

@InputType()
export class AddActionItemInput {
  @Field(() => ID)
  @IsGlobalId('Roadmap')
  roadmapId!: string;

  @Field(() => String, { nullable: true, description: 'The section of assignments where it is left out.' })
  sectionKey?: string;

  @Field(() => String)
  text!: string;

  @Field(() => PartyInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => PartyInput)
  owner?: PartyInput | null;

  @Field(() => [PartyInput], { nullable: true })
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => PartyInput)
  coExecutors?: PartyInput[] | null;

  @Field(() => LocalDateScalar, { nullable: true })
  start?: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  due?: string | null;

  @Field(() => String, { nullable: true })
  expectedResult?: string | null;

  @Field(() => IndicatorInput, { nullable: true })
  indicator?: IndicatorInput | null;

  @Field(() => String, { nullable: true })
  confirmation?: string | null;

  @Field(() => String, { nullable: true })
  fundingNote?: string | null;

  @Field(() => [ActionItemSourceInput], { nullable: true })
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => ActionItemSourceInput)
  sources?: ActionItemSourceInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input answers with what the first call created.',
  })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class EditActionItemInput extends PartialType(
  OmitType(AddActionItemInput, ['roadmapId', 'sources', 'idempotencyKey']),
) {
  @Field(() => ID)
  @IsGlobalId('ActionItem')
  actionItemId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  expectedVersion!: number;
}

@InputType()
export class ActionItemVersionInput {
  @Field(() => ID)
  @IsGlobalId('ActionItem')
  actionItemId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType({ description: 'Moves items to a state: all of them, or none.' })
export class MoveActionItemsInput {
  @Field(() => ID)
  @IsGlobalId('Roadmap')
  roadmapId!: string;

  @Field(() => [ActionItemVersionInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ActionItemVersionInput)
  actionItems!: ActionItemVersionInput[];

  @Field(() => ActionItemStateEnum)
  state!: ActionItemState;

  @Field(() => String, { nullable: true, description: 'Why it is rejected or cancelled, or what was done.' })
  note?: string | null;

  @Field(() => Int, { nullable: true, description: 'The value that the indicator has reached.' })
  actual?: number | null;
}

@InputType({
  description: 'Makes one item of several. The first one stays; what is given besides replaces its fields.',
})
export class MergeActionItemsInput extends PartialType(
  OmitType(AddActionItemInput, ['roadmapId', 'sources', 'idempotencyKey']),
) {
  @Field(() => ID)
  @IsGlobalId('Roadmap')
  roadmapId!: string;

  @Field(() => [ActionItemVersionInput])
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ActionItemVersionInput)
  actionItems!: ActionItemVersionInput[];
}

@InputType({
  description: 'Takes sources into an item of their own; what is given besides are fields of the new item.',
})
export class SplitActionItemInput extends PartialType(
  OmitType(AddActionItemInput, ['roadmapId', 'sources', 'idempotencyKey']),
) {
  @Field(() => ID)
  @IsGlobalId('ActionItem')
  actionItemId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => [String], { description: 'Keys of the sources to take.' })
  @ArrayMaxSize(500)
  sourceKeys!: string[];
}

@InputType()
export class DeleteActionItemInput extends ActionItemVersionInput {}

@InputType()
export class ActionItemFilterInput {
  @Field(() => [ActionItemStateEnum], { nullable: true })
  states?: ActionItemState[] | null;

  @Field(() => [String], { nullable: true })
  sectionKeys?: string[] | null;

  @Field(() => ActionItemOriginEnum, { nullable: true })
  origin?: ActionItem['origin'] | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsGlobalId('Organization')
  ownerOrganizationId?: string | null;

  @Field(() => String, { nullable: true, description: "A part of the text or of an executor's name." })
  @IsOptional()
  @MaxLength(200)
  search?: string | null;
}
