import { Field, ID, InputType, Int, ObjectType, OmitType, PartialType } from '@nestjs/graphql';
import { Allow, Deleted, IsGlobalId, LocalDateScalar, payloadOf } from '@vstrecha/platform';
import { Type } from 'class-transformer';
import { IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { ProtocolObject } from './protocol.object.js';

@InputType()
export class OfficialInput {
  @Field(() => String)
  position!: string;

  @Field(() => String, { description: 'Family name first.' })
  name!: string;
}

@InputType()
export class ProtocolSpeakerInput {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  position?: string | null;
}

@InputType()
export class ProtocolQuestionInput {
  @Field(() => String)
  title!: string;

  @Field(() => ID, { nullable: true, description: 'The talk that it comes from.' })
  @IsOptional()
  @IsGlobalId('AgendaItem')
  agendaItemId?: string | null;

  @Field(() => [ProtocolSpeakerInput], { nullable: true })
  speakers?: ProtocolSpeakerInput[] | null;

  @Field(() => String, { nullable: true, description: 'What was said, in short.' })
  discussion?: string | null;

  @Field(() => [String], { nullable: true })
  decisions?: string[] | null;
}

@InputType()
export class CreateProtocolInput {
  @Field(() => ID)
  @IsGlobalId('Event')
  eventId!: string;

  @Field(() => String, { nullable: true })
  number?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day of the event where it is left out.' })
  date?: string | null;

  @Field(() => String, { nullable: true, description: 'The host of the event where it is left out.' })
  authority?: string | null;

  @Field(() => String, { nullable: true, description: 'The title of the event where it is left out.' })
  subject?: string | null;

  @Field(() => OfficialInput)
  chair!: OfficialInput;

  @Field(() => OfficialInput, { nullable: true })
  secretary?: OfficialInput | null;

  @Field(() => [ProtocolQuestionInput], {
    nullable: true,
    description: 'The talks of the programme with their speakers where it is left out.',
  })
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => ProtocolQuestionInput)
  questions?: ProtocolQuestionInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input answers with what the first call created.',
  })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class UpdateProtocolInput extends PartialType(OmitType(CreateProtocolInput, ['eventId', 'idempotencyKey'])) {
  @Field(() => ID)
  @IsGlobalId('Protocol')
  protocolId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  expectedVersion!: number;
}

@InputType()
export class DeleteProtocolInput {
  @Field(() => ID)
  @IsGlobalId('Protocol')
  protocolId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  expectedVersion!: number;
}

@ObjectType()
@Allow('everyone')
export class CreateProtocolSuccess {
  @Field(() => ProtocolObject)
  protocol!: ProtocolObject;
}
export const CreateProtocolPayload = payloadOf(CreateProtocolSuccess);

@ObjectType()
@Allow('everyone')
export class UpdateProtocolSuccess {
  @Field(() => ProtocolObject)
  protocol!: ProtocolObject;
}
export const UpdateProtocolPayload = payloadOf(UpdateProtocolSuccess);

@ObjectType()
@Allow('everyone')
export class DeleteProtocolSuccess extends Deleted {}
export const DeleteProtocolPayload = payloadOf(DeleteProtocolSuccess);
