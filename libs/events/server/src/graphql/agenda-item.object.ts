import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  type AgendaItem,
  type AgendaItemKind,
  type AttendanceKind,
  type Speaker,
  agendaItemKindLabels,
  agendaItemKinds,
  attendanceKindLabels,
  attendanceKinds,
} from '@vstrecha/events-domain';
import { Allow, NodeObject, type Scope, type Scoped, connectionOf, graphqlEnum, toGlobalId } from '@vstrecha/platform';
import { PARTICIPANTS } from './event.object.js';

export const AgendaItemKindEnum = graphqlEnum('AgendaItemKind', agendaItemKinds, agendaItemKindLabels);
export const AttendanceEnum = graphqlEnum('Attendance', attendanceKinds, attendanceKindLabels);

@ObjectType('Speaker', { description: 'A person of the directory, or a name as free text.' })
@Allow('everyone')
export class SpeakerObject {
  personId?: Speaker['personId'];

  name?: string;

  @Field(() => String, { nullable: true, description: 'Position or office as it stands in the programme.' })
  position?: string;

  @Field(() => String, { nullable: true })
  topic?: string;

  static of(this: void, speaker: Speaker): SpeakerObject {
    return Object.assign(new SpeakerObject(), speaker);
  }
}

/** Records never change and are kept for long: so are the objects that stand for them. */
const objects = new WeakMap<AgendaItem, AgendaItemObject>();

@ObjectType('AgendaItem', { implements: NodeObject, description: 'A talk, a track session, an exhibit, a break.' })
@Allow(PARTICIPANTS)
export class AgendaItemObject implements NodeObject, Scoped {
  scope!: Scope;
  record!: AgendaItem;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => AgendaItemKindEnum)
  kind!: AgendaItemKind;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  description?: string;

  @Field(() => Date)
  start!: Date;

  @Field(() => Date)
  end!: Date;

  @Field(() => String, { nullable: true })
  room?: string;

  @Field(() => [SpeakerObject])
  speakers!: readonly SpeakerObject[];

  @Field(() => AttendanceEnum, { description: 'Who must attend; whoever must can hold no meeting then.' })
  attendance!: AttendanceKind;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  updatedAt!: Date;

  static of(this: void, item: AgendaItem): AgendaItemObject {
    const known = objects.get(item);
    if (known) return known;
    const { id, eventId, time, attendance, speakers, ...rest } = item;
    const object = Object.assign(new AgendaItemObject(), rest, {
      id: toGlobalId('AgendaItem', id),
      record: item,
      scope: { eventId },
      start: time.start,
      end: time.end,
      attendance: attendance.kind,
      speakers: speakers.map(SpeakerObject.of),
    });
    objects.set(item, object);
    return object;
  }
}

@ObjectType()
@Allow('everyone')
export class AgendaItemConnection extends connectionOf(AgendaItemObject, 'AgendaItem') {}
