import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Allow } from '@vstrecha/platform';

@ObjectType('TimeRange', { description: 'From one instant to another; the end does not belong to it.' })
@Allow('everyone')
export class TimeRangeObject {
  @Field(() => Date)
  start!: Date;

  @Field(() => Date)
  end!: Date;
}

@InputType()
export class TimeRangeInput {
  @Field(() => Date)
  start!: Date;

  @Field(() => Date)
  end!: Date;
}
