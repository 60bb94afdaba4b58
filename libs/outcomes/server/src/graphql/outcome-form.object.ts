import { Field, Int, ObjectType } from '@nestjs/graphql';
import { MeetingObject } from '@vstrecha/schedule-server';
import { Allow, type Scope, type Scoped } from '@vstrecha/platform';
import type { OutcomeForm } from '../outcome-forms.js';
import { CooperationObject, OutcomeObject, SIDES_AND_STAFF } from './outcome.object.js';

@ObjectType('OutcomeForm', { description: 'What a record of one side begins with.' })
@Allow(SIDES_AND_STAFF)
export class OutcomeFormObject implements Scoped {
  scope!: Scope;
  form!: OutcomeForm;

  @Field(() => MeetingObject)
  meeting!: MeetingObject;

  @Field(() => OutcomeObject, { nullable: true, description: 'The record that this side has already.' })
  present?: OutcomeObject;

  @Field(() => Int, { nullable: true, description: 'To be sent along when it is saved; null for a first record.' })
  expectedVersion?: number;

  @Field(() => [CooperationObject], {
    description:
      'Lines to begin with: those of the record, else what the topics, the needs and the programmes suggest.',
  })
  cooperation!: readonly CooperationObject[];

  @Field(() => [OutcomeObject], {
    description: 'What the other side and the organizer recorded; nothing is taken over.',
  })
  others!: readonly OutcomeObject[];

  static of(this: void, form: OutcomeForm): OutcomeFormObject {
    const { meeting, present, cooperation, others } = form;
    return Object.assign(new OutcomeFormObject(), {
      form,
      meeting: MeetingObject.of(meeting),
      present: present && OutcomeObject.of(present),
      expectedVersion: present?.version,
      cooperation: cooperation.map(CooperationObject.of),
      others: others.map(OutcomeObject.of),
      scope: { eventId: meeting.eventId, delegationIds: [meeting.fromDelegationId, meeting.toDelegationId] },
    });
  }
}
