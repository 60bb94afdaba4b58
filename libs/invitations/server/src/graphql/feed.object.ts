import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import {
  Allow,
  IsGlobalId,
  NodeObject,
  type Scope,
  type Scoped,
  graphqlEnum,
  payloadOf,
  toGlobalId,
} from '@vstrecha/platform';
import { type Feed, type FeedKind, feedKinds } from '../storage/feed.repository.js';

const FeedKindEnum = graphqlEnum('CalendarFeedKind', feedKinds);

@ObjectType('CalendarFeed', {
  implements: NodeObject,
  description:
    'A secret address to which a calendar can subscribe. Whoever has it may read: it is shown to its owner only.',
})
@Allow(['organizer', 'ownDelegation'])
export class CalendarFeedObject implements NodeObject, Scoped {
  scope!: Scope;

  @Field(() => ID)
  id!: string;

  @Field(() => FeedKindEnum)
  kind!: FeedKind;

  @Field(() => String)
  url!: string;

  @Field(() => Date)
  createdAt!: Date;

  static of(this: void, { id, kind, createdAt, eventId }: Feed, url: string, scope: Scope): CalendarFeedObject {
    return Object.assign(new CalendarFeedObject(), {
      id: toGlobalId('CalendarFeed', id),
      ...{ kind, createdAt, url },
      scope: { eventId, ...scope },
    });
  }
}

@InputType({ description: 'Whose calendar: a delegate, a table or a room.' })
export class OpenCalendarFeedInput {
  @Field(() => ID)
  @IsGlobalId('Event')
  eventId!: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsGlobalId('Delegate')
  delegateId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsGlobalId('Table')
  tableId?: string | null;

  @Field(() => String, { nullable: true })
  room?: string | null;
}

@ObjectType()
@Allow('everyone')
export class OpenCalendarFeedSuccess {
  @Field(() => CalendarFeedObject)
  feed!: CalendarFeedObject;
}
export const OpenCalendarFeedPayload = payloadOf(OpenCalendarFeedSuccess);

@InputType()
export class RevokeCalendarFeedInput {
  @Field(() => ID)
  @IsGlobalId('CalendarFeed')
  feedId!: string;
}

@ObjectType()
@Allow('everyone')
export class RevokeCalendarFeedSuccess {
  @Field(() => ID)
  revokedFeedId!: string;
}
export const RevokeCalendarFeedPayload = payloadOf(RevokeCalendarFeedSuccess);
