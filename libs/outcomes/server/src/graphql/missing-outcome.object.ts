import { ObjectType } from '@nestjs/graphql';
import { Allow, connectionOf } from '@vstrecha/platform';
import { Field } from '@nestjs/graphql';
import { MeetingObject } from '@vstrecha/schedule-server';
import type { Id } from '@vstrecha/kernel';
import type { MissingOutcome } from '../missing-outcomes.js';

@ObjectType('MissingOutcome', { description: 'A side that has not said yet what its meeting came to.' })
@Allow('everyone')
export class MissingOutcomeObject {
  delegationId!: Id<'Delegation'>;

  @Field(() => MeetingObject)
  meeting!: MeetingObject;

  static of(this: void, { meeting, delegationId }: MissingOutcome): MissingOutcomeObject {
    return Object.assign(new MissingOutcomeObject(), { meeting: MeetingObject.of(meeting), delegationId });
  }
}

@ObjectType()
@Allow('everyone')
export class MissingOutcomeConnection extends connectionOf(MissingOutcomeObject, 'MissingOutcome') {}
