import { Field, ID, InputType, Int, OmitType, PartialType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import type { FormOfCooperation } from '@vstrecha/kernel';
import { FormOfCooperationEnum, IsGlobalId, LocalDateScalar } from '@vstrecha/platform';
import type { Lead, RoadmapState } from '@vstrecha/roadmap-domain';
import { LeadEnum, RoadmapStateEnum } from './roadmap.object.js';

@InputType()
export class SignatoryInput {
  @Field(() => String)
  position!: string;

  @Field(() => String, { nullable: true, description: 'Family name first.' })
  name?: string | null;
}

@InputType()
export class RoadmapSectionInput {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  title!: string;

  @Field(() => [FormOfCooperationEnum], {
    nullable: true,
    description: 'Items of these forms are drawn into it. Left out: those of the standard section with this key.',
  })
  forms?: FormOfCooperation[] | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class ItemTemplateInput {
  @Field(() => FormOfCooperationEnum)
  form!: FormOfCooperation;

  @Field(() => String, { nullable: true, description: '`{occupation}` stands for the occupations.' })
  text?: string | null;

  @Field(() => String, { nullable: true })
  expectedResult?: string | null;

  @Field(() => String, { nullable: true })
  confirmation?: string | null;

  @Field(() => String, { nullable: true, description: 'What the agreed headcounts count.' })
  indicator?: string | null;

  @Field(() => String, { nullable: true })
  unit?: string | null;

  @Field(() => LeadEnum, { nullable: true })
  lead?: Lead | null;
}

@InputType()
export class CreateRoadmapInput {
  @Field(() => ID)
  @IsGlobalId('Event')
  eventId!: string;

  @Field(() => String, { description: 'What follows the word «Дорожная карта» in its title.' })
  subject!: string;

  @Field(() => String, { nullable: true })
  number?: string | null;

  @Field(() => SignatoryInput)
  approver!: SignatoryInput;

  @Field(() => [SignatoryInput], { nullable: true })
  agreeing?: SignatoryInput[] | null;

  @Field(() => [SignatoryInput], { nullable: true })
  signing?: SignatoryInput[] | null;

  @Field(() => [RoadmapSectionInput], { nullable: true, description: "The template's sections where it is left out." })
  sections?: RoadmapSectionInput[] | null;

  @Field(() => [ItemTemplateInput], { nullable: true, description: 'Of the forms that are to read differently.' })
  itemTemplates?: ItemTemplateInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'An earlier roadmap whose sections and wording are taken over, as far as nothing else is given.',
  })
  @IsOptional()
  @IsGlobalId('Roadmap')
  modelRoadmapId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input answers with what the first call created.',
  })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class UpdateRoadmapInput extends PartialType(
  OmitType(CreateRoadmapInput, ['eventId', 'modelRoadmapId', 'idempotencyKey']),
) {
  @Field(() => ID)
  @IsGlobalId('Roadmap')
  roadmapId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  expectedVersion!: number;
}

@InputType()
export class MoveRoadmapInput {
  @Field(() => ID)
  @IsGlobalId('Roadmap')
  roadmapId!: string;

  @Field(() => Int, { description: 'The version that the step is based on.' })
  expectedVersion!: number;

  @Field(() => RoadmapStateEnum)
  state!: RoadmapState;

  @Field(() => String, { nullable: true, description: 'For the approval: under which the paper is registered.' })
  number?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'For the approval: the day on the paper. Left out: today.',
  })
  approvedOn?: string | null;
}

@InputType()
export class DrawActionItemsInput {
  @Field(() => ID)
  @IsGlobalId('Roadmap')
  roadmapId!: string;
}
