import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type Round, type Slot, slotsOf } from '@vstrecha/events-domain';
import type { Id } from '@vstrecha/kernel';
import { Allow, NodeObject, type Scope, type Scoped, toGlobalId } from '@vstrecha/platform';
import { PARTICIPANTS } from './event.object.js';
import { TimeRangeObject } from './time-range.object.js';

@ObjectType('Slot', {
  implements: NodeObject,
  description: 'The time of one meeting; derived from its round and stable as long as the round has so many.',
})
@Allow(PARTICIPANTS)
export class SlotObject implements NodeObject, Scoped {
  scope!: Scope;

  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Counted from 1 in the round.' })
  ordinal!: number;

  @Field(() => Date)
  start!: Date;

  @Field(() => Date)
  end!: Date;

  static of(this: void, slot: Pick<Slot, 'id' | 'ordinal' | 'start' | 'end'>, eventId: Id<'Event'>): SlotObject {
    const { id, ordinal, start, end } = slot;
    return Object.assign(new SlotObject(), { id: toGlobalId('Slot', id), ordinal, start, end, scope: { eventId } });
  }
}

@ObjectType('Round', { implements: NodeObject, description: 'A window for one-on-one meetings, cut into equal slots.' })
@Allow(PARTICIPANTS)
export class RoundObject implements NodeObject, Scoped {
  scope!: Scope;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  title?: string;

  @Field(() => Date)
  start!: Date;

  @Field(() => Date, { description: 'The end of the last slot.' })
  end!: Date;

  @Field(() => Int)
  slotMinutes!: number;

  @Field(() => Int)
  changeoverMinutes!: number;

  @Field(() => Int)
  slotCount!: number;

  @Field(() => [TimeRangeObject], { description: 'Times in which no slot may lie, such as lunch.' })
  cuts!: readonly TimeRangeObject[];

  @Field(() => [SlotObject])
  slots!: readonly SlotObject[];

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  updatedAt!: Date;

  static of(this: void, round: Round): RoundObject {
    const { id, eventId, ...rest } = round;
    const slots = slotsOf(round);
    return Object.assign(new RoundObject(), rest, {
      id: toGlobalId('Round', id),
      scope: { eventId },
      end: slots.at(-1)?.end ?? round.start,
      slots: slots.map((slot) => SlotObject.of(slot, eventId)),
    });
  }
}
