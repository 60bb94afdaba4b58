import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LanguageEnum } from '@vstrecha/access-server';
import {
  type Event,
  type EventKind,
  type EventState,
  type LocalDay,
  daysBetween,
  eventKindLabels,
  eventKinds,
  eventStateLabels,
  eventStates,
  eventTransitions,
} from '@vstrecha/events-domain';
import type { Language } from '@vstrecha/kernel';
import {
  Allow,
  LocalDateScalar,
  NodeObject,
  type Scope,
  type Scoped,
  connectionOf,
  graphqlEnum,
  toGlobalId,
} from '@vstrecha/platform';

export const EventKindEnum = graphqlEnum('EventKind', eventKinds, eventKindLabels);
export const EventStateEnum = graphqlEnum('EventState', eventStates, eventStateLabels);

/** Everybody who has to do with an event. */
export const PARTICIPANTS = ['organizer', 'observer', 'delegate'] as const;

@ObjectType('Venue')
@Allow('everyone')
export class VenueObject {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  address?: string;
}

@ObjectType('Track', { implements: NodeObject, description: 'A direction of a forum that runs beside others.' })
@Allow(PARTICIPANTS)
export class TrackObject implements NodeObject, Scoped {
  scope!: Scope;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  static of(this: void, event: Pick<Event, 'id'>, track: Event['tracks'][number]): TrackObject {
    return Object.assign(new TrackObject(), {
      id: toGlobalId('Track', track.id),
      title: track.title,
      scope: { eventId: event.id },
    });
  }
}

@ObjectType('Event', { implements: NodeObject, description: 'A meeting or forum.' })
@Allow(PARTICIPANTS)
export class EventObject implements NodeObject, Scoped {
  scope!: Scope;
  record!: Event;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => EventKindEnum)
  kind!: EventKind;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  theme?: string;

  @Field(() => VenueObject, { nullable: true })
  venue?: VenueObject;

  @Field(() => String, { nullable: true })
  city?: string;

  @Field(() => String, { description: 'IANA name, Europe/Moscow.' })
  timeZone!: string;

  @Field(() => LanguageEnum, { description: 'The language in which the event speaks to its participants.' })
  language!: Language;

  @Field(() => LocalDateScalar)
  firstDay!: LocalDay;

  @Field(() => LocalDateScalar)
  lastDay!: LocalDay;

  @Field(() => [LocalDateScalar])
  days!: readonly LocalDay[];

  @Field(() => EventStateEnum)
  state!: EventState;

  @Field(() => [EventStateEnum], { description: 'Where the event can go from its present state.' })
  nextStates!: readonly EventState[];

  @Field(() => [TrackObject])
  tracks!: readonly TrackObject[];

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  updatedAt!: Date;

  static of(this: void, event: Event): EventObject {
    const { id, tracks, ...rest } = event;
    return Object.assign(new EventObject(), rest, {
      id: toGlobalId('Event', id),
      record: event,
      scope: { eventId: id },
      days: daysBetween(event.firstDay, event.lastDay),
      nextStates: eventTransitions[event.state],
      tracks: tracks.map((track) => TrackObject.of(event, track)),
    });
  }
}

@ObjectType()
@Allow('signedIn')
export class EventConnection extends connectionOf(EventObject, 'Event') {}
