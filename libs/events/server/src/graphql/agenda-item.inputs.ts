import { Field, ID, InputType, Int, OmitType, PartialType } from '@nestjs/graphql';
import type { AgendaItemKind, AttendanceKind } from '@vstrecha/events-domain';
import { IsGlobalId } from '@vstrecha/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { AgendaItemKindEnum, AttendanceEnum } from './agenda-item.object.js';

@InputType({ description: 'A person of the directory, or a name as free text.' })
export class SpeakerInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsGlobalId('Person')
  personId?: string | null;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  position?: string | null;

  @Field(() => String, { nullable: true })
  topic?: string | null;
}

@InputType()
export class AttendanceInput {
  @Field(() => AttendanceEnum)
  kind!: AttendanceKind;

  @Field(() => [ID], { nullable: true, description: 'For DELEGATIONS.' })
  @IsOptional()
  @IsGlobalId('Delegation', { each: true })
  delegationIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'For TRACKS.' })
  @IsOptional()
  @IsGlobalId('Track', { each: true })
  trackIds?: string[] | null;
}

@InputType()
export class CreateAgendaItemInput {
  @Field(() => ID)
  @IsGlobalId('Event')
  eventId!: string;

  @Field(() => AgendaItemKindEnum)
  kind!: AgendaItemKind;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => Date)
  start!: Date;

  @Field(() => Date)
  end!: Date;

  @Field(() => String, { nullable: true })
  room?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsGlobalId('Track')
  trackId?: string | null;

  @Field(() => [SpeakerInput], { nullable: true })
  @IsOptional()
  @Type(() => SpeakerInput)
  @ValidateNested({ each: true })
  @ArrayMaxSize(100)
  speakers?: SpeakerInput[] | null;

  @Field(() => AttendanceInput)
  @Type(() => AttendanceInput)
  @ValidateNested()
  attendance!: AttendanceInput;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdateAgendaItemInput extends PartialType(OmitType(CreateAgendaItemInput, ['eventId', 'idempotencyKey'])) {
  @Field(() => ID)
  @IsGlobalId('AgendaItem')
  agendaItemId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class DeleteAgendaItemInput {
  @Field(() => ID)
  @IsGlobalId('AgendaItem')
  agendaItemId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class AgendaItemFilterInput {
  @Field(() => [AgendaItemKindEnum], { nullable: true })
  kinds?: AgendaItemKind[] | null;

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @IsGlobalId('Track', { each: true })
  trackIds?: string[] | null;

  @Field(() => Date, { nullable: true, description: 'Items that end after this instant.' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Items that start before this instant.' })
  until?: Date | null;
}
