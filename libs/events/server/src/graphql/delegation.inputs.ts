import { Field, ID, InputType, Int, OmitType, PartialType, PickType } from '@nestjs/graphql';
import { OrganizationKindEnum } from '@vstrecha/directory-server';
import type { DelegateRole } from '@vstrecha/events-domain';
import { IsGlobalId } from '@vstrecha/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { DelegateRoleEnum } from './delegation.object.js';
import { TimeRangeInput } from './time-range.object.js';

@InputType()
export class DelegationContactInput {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  email?: string | null;

  @Field(() => String, { nullable: true })
  phone?: string | null;
}

@InputType()
export class DelegateInput {
  @Field(() => ID)
  @IsGlobalId('Person')
  personId!: string;

  @Field(() => DelegateRoleEnum, { nullable: true, description: 'MEMBER where not given.' })
  role?: DelegateRole | null;

  @Field(() => [TimeRangeInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(50)
  unavailable?: TimeRangeInput[] | null;
}

@InputType()
class DelegationDetailsInput {
  @Field(() => Int, { description: 'How many meetings it can hold at once.' })
  parallelMeetings!: number;

  @Field(() => Int, { nullable: true, description: 'The most meetings it wants; null for as many as fit.' })
  maxMeetings?: number | null;

  @Field(() => [TimeRangeInput], { nullable: true, description: 'Times in which nobody of it can meet.' })
  @IsOptional()
  @ArrayMaxSize(50)
  unavailable?: TimeRangeInput[] | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsGlobalId('Table')
  homeTableId?: string | null;

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @IsGlobalId('Track', { each: true })
  trackIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'What other delegations may read of it.' })
  publicProfile?: string | null;

  @Field(() => String, { nullable: true, description: "The organizer's own remarks." })
  notes?: string | null;

  @Field(() => DelegationContactInput, { nullable: true })
  contact?: DelegationContactInput | null;
}

@InputType()
export class CreateDelegationInput extends OmitType(DelegationDetailsInput, ['parallelMeetings']) {
  @Field(() => ID)
  @IsGlobalId('Event')
  eventId!: string;

  @Field(() => ID)
  @IsGlobalId('Organization')
  organizationId!: string;

  @Field(() => Int, { defaultValue: 1, description: 'How many meetings it can hold at once.' })
  parallelMeetings!: number;

  @Field(() => [DelegateInput], { nullable: true })
  @IsOptional()
  @Type(() => DelegateInput)
  @ValidateNested({ each: true })
  delegates?: DelegateInput[] | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ isAbstract: true })
export abstract class DelegationVersionInput {
  @Field(() => ID)
  @IsGlobalId('Delegation')
  delegationId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  expectedVersion!: number;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdateDelegationInput extends PartialType(DelegationDetailsInput) {
  @Field(() => ID)
  @IsGlobalId('Delegation')
  delegationId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdateOwnDelegationInput extends PartialType(
  PickType(DelegationDetailsInput, ['unavailable', 'publicProfile', 'contact']),
) {
  @Field(() => ID)
  @IsGlobalId('Delegation')
  delegationId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class WithdrawDelegationInput extends DelegationVersionInput {}

@InputType()
export class ReinstateDelegationInput extends DelegationVersionInput {}

@InputType()
export class DeleteDelegationInput extends DelegationVersionInput {}

@InputType()
export class AddDelegatesInput extends DelegationVersionInput {
  @Field(() => [DelegateInput])
  @Type(() => DelegateInput)
  @ValidateNested({ each: true })
  delegates!: DelegateInput[];
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdateDelegateInput extends DelegationVersionInput {
  @Field(() => ID)
  @IsGlobalId('Delegate')
  delegateId!: string;

  @Field(() => DelegateRoleEnum, { nullable: true })
  role?: DelegateRole | null;

  @Field(() => [TimeRangeInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(50)
  unavailable?: TimeRangeInput[] | null;
}

@InputType()
export class RemoveDelegateInput extends DelegationVersionInput {
  @Field(() => ID)
  @IsGlobalId('Delegate')
  delegateId!: string;
}

@InputType()
export class DelegationFilterInput {
  @Field(() => String, { nullable: true, description: "A part of the organization's name." })
  @IsOptional()
  @MaxLength(200)
  search?: string | null;

  @Field(() => [OrganizationKindEnum], { nullable: true })
  organizationKinds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @IsGlobalId('Track', { each: true })
  trackIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only withdrawn ones, or only the others; both where not given.',
  })
  withdrawn?: boolean | null;
}
