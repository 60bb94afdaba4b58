import { Args, Field, ID, InputType, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DelegateObject, EventObject, EventReader } from '@vstrecha/events-server';
import { asId } from '@vstrecha/kernel';
import { Allow, IsGlobalId, localId, objectOf, payloadOf, toPayload } from '@vstrecha/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ValidateNested } from 'class-validator';
import { Attendance } from '../use-cases/attendance.js';

@InputType()
export class AttendanceMarkInput {
  @Field(() => ID)
  @IsGlobalId('Delegate')
  delegateId!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether they came; null takes an earlier mark back.' })
  came?: boolean | null;
}

@InputType()
export class MarkAttendanceInput {
  @Field(() => ID)
  @IsGlobalId('Event')
  eventId!: string;

  @Field(() => [AttendanceMarkInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(5000)
  @ValidateNested({ each: true })
  @Type(() => AttendanceMarkInput)
  marks!: AttendanceMarkInput[];
}

@ObjectType()
@Allow('everyone')
export class MarkAttendanceSuccess {
  @Field(() => EventObject)
  event!: EventObject;
}
export const MarkAttendancePayload = payloadOf(MarkAttendanceSuccess);

/** Who came: marked by the organizer, printed in the protocol. */
@Resolver(() => DelegateObject)
export class AttendanceResolver {
  constructor(
    private readonly attendance: Attendance,
    private readonly events: EventReader,
  ) {}

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'Whether they came; null where nobody has said so. The protocol lists all but those who did not.',
  })
  @Allow(['organizer', 'observer'])
  async came(@Parent() { record }: DelegateObject): Promise<boolean | null> {
    return (await this.attendance.cameOf(record.id)) ?? null;
  }

  @Mutation(() => MarkAttendancePayload, {
    description: 'Marks who came and who did not. The last mark counts: it depends on no version.',
  })
  @Allow('organizer', { of: 'input.eventId' })
  async markAttendance(@Args('input') input: MarkAttendanceInput) {
    const eventId = asId<'Event'>(localId('Event', input.eventId));
    const changes = input.marks.map(({ delegateId, came }) => ({
      delegateId: asId<'Delegate'>(localId('Delegate', delegateId)),
      came: came ?? null,
    }));
    const result = await this.attendance.change(eventId, changes);
    const event = await this.events.find(eventId);
    return toPayload(result, () => objectOf(MarkAttendanceSuccess, { event: EventObject.of(event!) }));
  }
}
