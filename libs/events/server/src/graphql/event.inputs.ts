import { Field, ID, InputType, Int, OmitType, PartialType } from '@nestjs/graphql';
import { LanguageEnum } from '@vstrecha/access-server';
import type { EventKind, EventState } from '@vstrecha/events-domain';
import type { Language } from '@vstrecha/kernel';
import { IsGlobalId, LocalDateScalar } from '@vstrecha/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { EventKindEnum, EventStateEnum } from './event.object.js';

@InputType()
export class VenueInput {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  address?: string | null;
}

@InputType()
export class CreateEventInput {
  @Field(() => EventKindEnum)
  kind!: EventKind;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  theme?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsGlobalId('Organization')
  hostOrganizationId?: string | null;

  @Field(() => VenueInput, { nullable: true })
  venue?: VenueInput | null;

  @Field(() => String, { nullable: true })
  city?: string | null;

  @Field(() => String, { description: 'IANA name, Europe/Moscow.' })
  timeZone!: string;

  @Field(() => LanguageEnum, { defaultValue: 'ru' })
  language!: Language;

  @Field(() => LocalDateScalar)
  firstDay!: string;

  @Field(() => LocalDateScalar)
  lastDay!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input answers with what the first call created.',
  })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType()
class EventChangesInput extends OmitType(CreateEventInput, ['idempotencyKey', 'language']) {
  @Field(() => LanguageEnum)
  language!: Language;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdateEventInput extends PartialType(EventChangesInput) {
  @Field(() => ID)
  @IsGlobalId('Event')
  eventId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  expectedVersion!: number;
}

@InputType()
export class TrackInput {
  @Field(() => ID, { nullable: true, description: 'Absent for a new track.' })
  @IsOptional()
  @IsGlobalId('Track')
  id?: string | null;

  @Field(() => String)
  title!: string;
}

@InputType()
export class SetEventTracksInput {
  @Field(() => ID)
  @IsGlobalId('Event')
  eventId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => [TrackInput], { description: 'All tracks that the event is to have.' })
  @Type(() => TrackInput)
  @ValidateNested({ each: true })
  @ArrayMaxSize(50)
  tracks!: TrackInput[];
}

@InputType()
export class MoveEventInput {
  @Field(() => ID)
  @IsGlobalId('Event')
  eventId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => EventStateEnum)
  state!: EventState;
}

@InputType()
export class DeleteEventInput {
  @Field(() => ID)
  @IsGlobalId('Event')
  eventId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class EventFilterInput {
  @Field(() => String, { nullable: true, description: 'A part of the title, the theme or the city.' })
  @IsOptional()
  @MaxLength(200)
  search?: string | null;

  @Field(() => [EventStateEnum], { nullable: true })
  states?: EventState[] | null;

  @Field(() => [EventKindEnum], { nullable: true })
  kinds?: EventKind[] | null;
}
