import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  type Organization,
  type OrganizationDuplicateReason,
  type OrganizationKind,
  organizationDuplicateReasonLabels,
  organizationDuplicateReasons,
  organizationKindLabels,
  organizationKinds,
  organizationMergeChoices,
  organizationTitle,
} from '@vstrecha/directory-domain';
import { Allow, NodeObject, connectionOf, graphqlEnum, toGlobalId } from '@vstrecha/platform';
import { organizationSorts } from '../storage/organization.repository.js';

export const OrganizationKindEnum = graphqlEnum('OrganizationKind', organizationKinds, organizationKindLabels);
export const OrganizationSortEnum = graphqlEnum('OrganizationSort', organizationSorts);
export const OrganizationDetailEnum = graphqlEnum('OrganizationDetail', organizationMergeChoices);
export const OrganizationDuplicateReasonEnum = graphqlEnum(
  'OrganizationDuplicateReason',
  organizationDuplicateReasons,
  organizationDuplicateReasonLabels,
);

@ObjectType('Organization', {
  implements: NodeObject,
  description: 'An enterprise, a college, an authority, …; it lives outside any event.',
})
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

  @Field(() => String, { description: 'The short name where there is one, else the name.' })
  title!: string;

  @Field(() => [String], { description: 'Names under which merged duplicates stood.' })
  alternativeNames!: readonly string[];

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
    return Object.assign(new OrganizationObject(), organization, {
      id: toGlobalId('Organization', organization.id),
      title: organizationTitle(organization),
    });
  }
}

@ObjectType()
@Allow('signedIn')
export class OrganizationConnection extends connectionOf(OrganizationObject, 'Organization') {}

@ObjectType('OrganizationDuplicate', { description: 'Two organizations that are likely one, the older first.' })
@Allow('staff')
export class OrganizationDuplicateObject {
  @Field(() => OrganizationObject)
  first!: OrganizationObject;

  @Field(() => OrganizationObject)
  second!: OrganizationObject;

  @Field(() => [OrganizationDuplicateReasonEnum])
  reasons!: readonly OrganizationDuplicateReason[];
}

@ObjectType()
@Allow('staff')
export class OrganizationDuplicateConnection extends connectionOf(
  OrganizationDuplicateObject,
  'OrganizationDuplicate',
) {}

@ObjectType('SimilarOrganization', { description: 'An organization that may be the one in question.' })
@Allow('staff')
export class SimilarOrganizationObject {
  @Field(() => OrganizationObject)
  organization!: OrganizationObject;

  @Field(() => [OrganizationDuplicateReasonEnum])
  reasons!: readonly OrganizationDuplicateReason[];
}
