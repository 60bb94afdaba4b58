import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type AgendaItem, AgendaItemObject, OWN_OR_STAFF } from '@vstrecha/events-server';
import { Allow, type Scope, type Scoped } from '@vstrecha/platform';
import type { AgendaEntry } from '@vstrecha/schedule-domain';
import type { Agenda } from '../readers/agendas.js';
import { MeetingObject } from './meeting.object.js';

@ObjectType('AgendaEntry', { description: 'One line of a day: a meeting or an item of the programme.' })
@Allow('everyone')
export class AgendaEntryObject implements Scoped {
  scope!: Scope;

  @Field(() => Date)
  start!: Date;

  @Field(() => Date)
  end!: Date;

  @Field(() => MeetingObject, { nullable: true })
  meeting?: MeetingObject;

  @Field(() => AgendaItemObject, { nullable: true })
  agendaItem?: AgendaItemObject;

  @Field(() => Boolean, {
    description: 'Whether they must be there: at their meetings, and at what they are bound to attend.',
  })
  mandatory!: boolean;

  static of(entry: AgendaEntry, item: AgendaItem | undefined, scope: Scope): AgendaEntryObject {
    return Object.assign(new AgendaEntryObject(), {
      scope,
      start: entry.start,
      end: entry.end,
      meeting: entry.kind === 'meeting' ? MeetingObject.of(entry.meeting) : undefined,
      agendaItem: item && AgendaItemObject.of(item),
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

  static of(agenda: Agenda, scope: Scope): AgendaObject {
    const items = new Map(agenda.items.map((item) => [item.id, item]));
    return Object.assign(new AgendaObject(), {
      scope,
      planNumber: agenda.planNumber,
      entries: agenda.entries.map((entry) =>
        AgendaEntryObject.of(entry, entry.kind === 'agendaItem' ? items.get(entry.agendaItemId) : undefined, scope),
      ),
    });
  }
}
