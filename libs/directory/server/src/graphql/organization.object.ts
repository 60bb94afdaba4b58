import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type Organization, type OrganizationKind, organizationKindLabels, organizationKinds } from '@vstrecha/directory-domain';
import { Allow, NodeObject, connectionOf, graphqlEnum, toGlobalId } from '@vstrecha/platform';

export const OrganizationKindEnum = graphqlEnum('OrganizationKind', organizationKinds, organizationKindLabels);

@ObjectType('Organization', { implements: NodeObject, description: 'An enterprise, a college, an authority, …; it lives outside any event.' })
@Allow('signedIn')
export class OrganizationObject implements NodeObject {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => OrganizationKindEnum)
  kind!: OrganizationKind;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  shortName?: string;

  @Field(() => String, { nullable: true, description: 'Taxpayer number, 10 or 12 digits.' })
  inn?: string;

  @Field(() => String, { nullable: true })
  city?: string;

  @Field(() => String, { nullable: true })
  industry?: string;

  @Field(() => String, { nullable: true })
  website?: string;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  updatedAt!: Date;

  static of(this: void, organization: Organization): OrganizationObject {
    return Object.assign(new OrganizationObject(), organization, { id: toGlobalId('Organization', organization.id) });
  }
}

@ObjectType()
@Allow('signedIn')
export class OrganizationConnection extends connectionOf(OrganizationObject, 'Organization') {}
