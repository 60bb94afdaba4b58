import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DelegateObject, DelegationObject, OWN_OR_STAFF, TableObject } from '@vstrecha/events-server';
import { RequestTopicsObject } from '@vstrecha/matchmaking-server';
import { Allow, NodeObject, type Scope, type Scoped, connectionOf, graphqlEnum, toGlobalId } from '@vstrecha/platform';
import { type Meeting, type MeetingState, meetingStateLabels, meetingStates, sidesOf } from '@vstrecha/schedule-domain';

export const MeetingStateEnum = graphqlEnum('MeetingState', meetingStates, meetingStateLabels);

/** Who sees how the organizers think of a meeting. */
const STAFF = ['organizer', 'observer'] as const;

/** Records never change, and those of released plans are kept for long: so are the objects that stand for them. */
const objects = new WeakMap<Meeting, MeetingObject>();

@ObjectType('Meeting', {
  implements: NodeObject,
  description:
    'Two delegations at a table in a slot, in one plan. Seen by its two sides and by those who organize and observe the event.',
})
@Allow(OWN_OR_STAFF)
export class MeetingObject implements NodeObject, Scoped {
  scope!: Scope;
  record!: Meeting;

  @Field(() => ID, { description: 'Of the meeting in this plan.' })
  id!: string;

  @Field(() => ID, {
    description: 'Of the meeting itself: the same in every plan that holds it, however it is moved.',
  })
  seriesId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Date)
  start!: Date;

  @Field(() => Date)
  end!: Date;

  @Field(() => DelegationObject, { description: 'Who asked for the meeting.' })
  from!: DelegationObject;

  @Field(() => DelegationObject, { description: 'Who was asked.' })
  to!: DelegationObject;

  @Field(() => [DelegateObject], { description: 'Who attends, of both sides.' })
  delegates!: readonly DelegateObject[];

  @Field(() => TableObject, { nullable: true, description: 'Null where the table has been deleted since.' })
  table?: TableObject | null;

  @Field(() => Int, { description: '1 (nice to have) to 3 (must).' })
  priority!: number;

  @Field(() => Boolean, { description: 'Whether both sides asked for it.' })
  mutual!: boolean;

  @Field(() => Boolean, { description: 'Whether the organizer requires the pair to meet.' })
  required!: boolean;

  @Field(() => RequestTopicsObject)
  topics!: RequestTopicsObject;

  @Field(() => Boolean, { nullable: true, description: 'Planning again leaves the slot as it is.' })
  @Allow(STAFF)
  pinnedSlot?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Planning again leaves the table as it is.' })
  @Allow(STAFF)
  pinnedTable?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Whether an organizer put it there by hand.' })
  @Allow(STAFF)
  byHand?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Whether an organizer chose who attends.' })
  @Allow(STAFF)
  delegatesChosen?: boolean;

  @Field(() => MeetingStateEnum)
  state!: MeetingState;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled, or what happened.' })
  stateReason?: string;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  updatedAt!: Date;

  static of(this: void, meeting: Meeting): MeetingObject {
    const known = objects.get(meeting);
    if (known) return known;
    const object = Object.assign(new MeetingObject(), {
      record: meeting,
      scope: { eventId: meeting.eventId, delegationIds: sidesOf(meeting) },
      id: toGlobalId('Meeting', meeting.id),
      seriesId: toGlobalId('MeetingSeries', meeting.seriesId),
      version: meeting.version,
      start: meeting.time.start,
      end: meeting.time.end,
      priority: meeting.priority,
      mutual: meeting.mutual,
      required: meeting.required,
      topics: Object.assign(new RequestTopicsObject(), meeting.topics),
      pinnedSlot: meeting.pinnedSlot,
      pinnedTable: meeting.pinnedTable,
      byHand: meeting.byHand,
      delegatesChosen: meeting.delegatesChosen,
      state: meeting.state,
      stateReason: meeting.stateReason,
      createdAt: meeting.createdAt,
      updatedAt: meeting.updatedAt,
    });
    objects.set(meeting, object);
    return object;
  }
}

@ObjectType()
@Allow('everyone')
export class MeetingConnection extends connectionOf(MeetingObject, 'Meeting') {}
