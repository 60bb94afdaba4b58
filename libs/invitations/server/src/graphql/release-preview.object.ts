import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PersonObject } from '@vstrecha/directory-server';
import { DelegateObject } from '@vstrecha/events-server';
import type { InvitationChange } from '@vstrecha/icalendar';
import { Allow, connectionOf } from '@vstrecha/platform';
import { InvitationChangeEnum } from './invitation.object.js';

@ObjectType('InvitationRecipient', { description: 'Somebody who will get mail when the plan is released.' })
@Allow('everyone')
export class InvitationRecipientObject {
  @Field(() => DelegateObject, {
    nullable: true,
    description: 'Null where they were taken out of the delegation since.',
  })
  delegate!: DelegateObject | null;

  @Field(() => PersonObject, { nullable: true, description: 'Null where the directory knows them no more.' })
  person!: PersonObject | null;

  @Field(() => [InvitationChangeEnum], { description: 'A mail each.' })
  changes!: readonly InvitationChange[];

  @Field(() => Boolean, { description: 'Whether the directory has an address for them.' })
  isReachable!: boolean;
}

@ObjectType()
@Allow('everyone')
export class InvitationRecipientConnection extends connectionOf(InvitationRecipientObject, 'InvitationRecipient') {}

@ObjectType('InvitationPreview', {
  description: 'Who will get what when the plan is released. Each person counts once.',
})
@Allow('everyone')
export class InvitationPreviewObject {
  recipients!: readonly InvitationRecipientObject[];

  @Field(() => String, { description: "One sentence, in the caller's language." })
  text!: string;

  @Field(() => Int)
  peopleCount!: number;

  @Field(() => Int)
  mailCount!: number;

  @Field(() => Int, { description: 'Who is invited for the first time.' })
  newCount!: number;

  @Field(() => Int, { description: 'Whose meetings change.' })
  movedCount!: number;

  @Field(() => Int, { description: 'Who only loses meetings.' })
  cancelledCount!: number;

  @Field(() => Int, { description: 'Who has no address in the directory.' })
  unreachableCount!: number;
}
