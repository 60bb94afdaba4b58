import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { InvitationSettings } from '@vstrecha/invitations-domain';
import { Allow, IsGlobalId, payloadOf } from '@vstrecha/platform';

@ObjectType('InvitationSettings', {
  description: "How the event speaks to its delegates by mail. Clock times are HH:MM of the event's zone.",
})
@Allow('everyone')
export class InvitationSettingsObject {
  @Field(() => Int)
  version!: number;

  @Field(() => Boolean, { description: 'The one switch: while it is on, no mail of the event goes out.' })
  isStopped!: boolean;

  @Field(() => String, { nullable: true, description: 'Whom calendars show as organizer and where answers go.' })
  organizerAddress?: string;

  @Field(() => Boolean, { description: "Whether delegates see each other's addresses." })
  showsAddresses!: boolean;

  @Field(() => Boolean)
  eveningDigest!: boolean;

  @Field(() => String)
  eveningAt!: string;

  @Field(() => Boolean)
  morningDigest!: boolean;

  @Field(() => String)
  morningAt!: string;

  @Field(() => Boolean, { description: 'Whether delegates are reminded an hour before each meeting.' })
  hourBefore!: boolean;

  @Field(() => String, { description: 'From then to quietTo no digest and no reminder goes out.' })
  quietFrom!: string;

  @Field(() => String)
  quietTo!: string;

  static of(this: void, { signingKey: _signingKey, ...settings }: InvitationSettings): InvitationSettingsObject {
    return Object.assign(new InvitationSettingsObject(), settings);
  }
}

@InputType({ description: 'What is left out stays; null goes back to what is usual.' })
export class ChangeInvitationSettingsInput {
  @Field(() => ID)
  @IsGlobalId('Event')
  eventId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => Boolean, { nullable: true })
  isStopped?: boolean | null;

  @Field(() => String, { nullable: true })
  organizerAddress?: string | null;

  @Field(() => Boolean, { nullable: true })
  showsAddresses?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  eveningDigest?: boolean | null;

  @Field(() => String, { nullable: true })
  eveningAt?: string | null;

  @Field(() => Boolean, { nullable: true })
  morningDigest?: boolean | null;

  @Field(() => String, { nullable: true })
  morningAt?: string | null;

  @Field(() => Boolean, { nullable: true })
  hourBefore?: boolean | null;

  @Field(() => String, { nullable: true })
  quietFrom?: string | null;

  @Field(() => String, { nullable: true })
  quietTo?: string | null;
}

@ObjectType()
@Allow('everyone')
export class ChangeInvitationSettingsSuccess {
  @Field(() => InvitationSettingsObject)
  settings!: InvitationSettingsObject;
}
export const ChangeInvitationSettingsPayload = payloadOf(ChangeInvitationSettingsSuccess);
