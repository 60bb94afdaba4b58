import { Field, Int, ObjectType } from '@nestjs/graphql';
import { OWN_OR_STAFF } from '@vstrecha/events-server';
import { Allow, type Scope, type Scoped } from '@vstrecha/platform';
import type { AgendaEntry } from '@vstrecha/schedule-domain';
import { MeetingObject } from './meeting.object.js';

@ObjectType('AgendaEntry', { description: 'One line of a day: a meeting or an item of the programme.' })
@Allow('everyone')
export class AgendaEntryObject implements Scoped {
  scope!: Scope;
  entry!: AgendaEntry;

  @Field(() => Date)
  start!: Date;

  @Field(() => Date)
  end!: Date;

  @Field(() => MeetingObject, { nullable: true })
  meeting?: MeetingObject;

  @Field(() => Boolean, {
    description: 'Whether they must be there: at their meetings, and at what they are bound to attend.',
  })
  mandatory!: boolean;

  static of(entry: AgendaEntry, scope: Scope): AgendaEntryObject {
    return Object.assign(new AgendaEntryObject(), {
      entry,
      scope,
      start: entry.start,
      end: entry.end,
      meeting: entry.kind === 'meeting' ? MeetingObject.of(entry.meeting) : undefined,
      mandatory: entry.kind === 'meeting' || entry.mandatory,
    });
  }
}

@ObjectType('Agenda', { description: 'The days of a delegate or of a delegation by the plan in force.' })
@Allow(OWN_OR_STAFF)
export class AgendaObject implements Scoped {
  scope!: Scope;

  @Field(() => Int, { nullable: true, description: 'Number of the plan in force; null where none is released yet.' })
  planNumber?: number;

  @Field(() => [AgendaEntryObject], { description: 'In order of time.' })
  entries!: readonly AgendaEntryObject[];

  static of(entries: readonly AgendaEntry[], planNumber: number | undefined, scope: Scope): AgendaObject {
    return Object.assign(new AgendaObject(), {
      scope,
      planNumber,
      entries: entries.map((entry) => AgendaEntryObject.of(entry, scope)),
    });
  }
}
