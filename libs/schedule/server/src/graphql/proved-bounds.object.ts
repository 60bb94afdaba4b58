import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@vstrecha/platform';

/** What planning has proved, as long as it works and in the end. */
@ObjectType({ isAbstract: true })
@Allow('everyone')
export abstract class ProvedBoundsObject {
  @Field(() => Float, {
    nullable: true,
    description: 'It is proved that no plan places more weight; null where that was made before bounds were kept.',
  })
  weightBound?: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'It is proved that no plan which places every meeting, with breaks as even, has fewer; null where some are not placed.',
  })
  breaksBound?: number;
}
