import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow, NodeObject, connectionOf, graphqlEnum, toGlobalId } from '@vstrecha/platform';
import {
  type Occupation,
  type OccupationKind,
  occupationGroup,
  occupationGroupNames,
  occupationKindLabels,
  occupationKinds,
} from '@vstrecha/workforce-domain';
import { currentContext } from '@vstrecha/platform';
import { occupationSorts } from '../storage/occupation.repository.js';

export const OccupationKindEnum = graphqlEnum('OccupationKind', occupationKinds, occupationKindLabels);
export const OccupationSortEnum = graphqlEnum('OccupationSort', occupationSorts);

@ObjectType('OccupationGroup', { description: 'The enlarged group: the first two digits of a code.' })
@Allow('signedIn')
export class OccupationGroupObject {
  @Field(() => String, { description: 'Two digits.' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: "In the caller's language; null for a group of no official list.",
  })
  name?: string;

  static of(this: void, code: string): OccupationGroupObject {
    const name = occupationGroupNames[code]?.[currentContext().language];
    return Object.assign(new OccupationGroupObject(), { code, name });
  }
}

@ObjectType('Occupation', {
  implements: NodeObject,
  description: 'A profession or speciality of the catalogue.',
})
@Allow('signedIn')
export class OccupationObject implements NodeObject {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: '15.01.32' })
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => OccupationKindEnum)
  kind!: OccupationKind;

  @Field(() => OccupationGroupObject)
  group!: OccupationGroupObject;

  static of(this: void, occupation: Occupation): OccupationObject {
    const { id, version, code, name, kind } = occupation;
    return Object.assign(new OccupationObject(), {
      id: toGlobalId('Occupation', id),
      version,
      code,
      name,
      kind,
      group: OccupationGroupObject.of(occupationGroup(code)),
    });
  }
}

@ObjectType()
@Allow('signedIn')
export class OccupationConnection extends connectionOf(OccupationObject, 'Occupation') {}
