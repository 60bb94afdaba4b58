import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { type OrganizationKind, OrganizationKindEnum } from '@vstrecha/directory-server';
import type { DelegateRole } from '@vstrecha/events-domain';
import { IsGlobalId } from '@vstrecha/platform';
import { IsOptional, MaxLength } from 'class-validator';
import { DelegateRoleEnum } from './delegation.object.js';

@InputType({ description: 'Known by its INN, else by its name and city; created where it is new.' })
export class GuestOrganizationInput {
  @Field(() => OrganizationKindEnum)
  kind!: OrganizationKind;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  shortName?: string | null;

  @Field(() => String, { nullable: true })
  inn?: string | null;

  @Field(() => String, { nullable: true })
  city?: string | null;

  @Field(() => String, { nullable: true })
  industry?: string | null;

  @Field(() => String, { nullable: true })
  website?: string | null;
}

@InputType({ description: 'Known by the e-mail, else by the name in the organization; created where new.' })
export class GuestPersonInput {
  @Field(() => String)
  familyName!: string;

  @Field(() => String)
  givenName!: string;

  @Field(() => String, { nullable: true })
  patronymic?: string | null;

  @Field(() => String, { nullable: true })
  position?: string | null;

  @Field(() => String, { nullable: true })
  email?: string | null;

  @Field(() => String, { nullable: true })
  phone?: string | null;
}

@InputType({
  description: 'One organization and, mostly, one person of it. Rows of one organization make one delegation.',
})
export class GuestRowInput {
  @Field(() => GuestOrganizationInput)
  organization!: GuestOrganizationInput;

  @Field(() => GuestPersonInput, { nullable: true })
  person?: GuestPersonInput | null;

  @Field(() => DelegateRoleEnum, { nullable: true })
  role?: DelegateRole | null;

  @Field(() => Int, { nullable: true })
  parallelMeetings?: number | null;

  @Field(() => Int, { nullable: true })
  maxMeetings?: number | null;

  @Field(() => Int, { nullable: true })
  homeTableNumber?: number | null;

  @Field(() => [String], { nullable: true, description: 'Titles of tracks.' })
  tracks?: string[] | null;

  @Field(() => String, { nullable: true })
  publicProfile?: string | null;

  @Field(() => String, { nullable: true })
  notes?: string | null;
}

@InputType()
export class ImportGuestListInput {
  @Field(() => ID)
  @IsGlobalId('Event')
  eventId!: string;

  @Field(() => [GuestRowInput])
  rows!: GuestRowInput[];

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}
