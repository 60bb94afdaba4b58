import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow, payloadOf } from '@vstrecha/platform';
import { OrganizationObject } from './organization.object.js';

@ObjectType()
@Allow('everyone')
export class CreateOrganizationSuccess {
  @Field(() => OrganizationObject)
  organization!: OrganizationObject;
}
export const CreateOrganizationPayload = payloadOf(CreateOrganizationSuccess);

@ObjectType()
@Allow('everyone')
export class UpdateOrganizationSuccess {
  @Field(() => OrganizationObject)
  organization!: OrganizationObject;
}
export const UpdateOrganizationPayload = payloadOf(UpdateOrganizationSuccess);

@ObjectType()
@Allow('everyone')
export class DeleteOrganizationSuccess {
  @Field(() => ID)
  deletedOrganizationId!: string;
}
export const DeleteOrganizationPayload = payloadOf(DeleteOrganizationSuccess);

@ObjectType()
@Allow('everyone')
export class MergeOrganizationsSuccess {
  @Field(() => OrganizationObject, { description: 'The survivor.' })
  organization!: OrganizationObject;

  @Field(() => ID, { description: 'It leads to the survivor from now on.' })
  mergedOrganizationId!: string;
}
export const MergeOrganizationsPayload = payloadOf(MergeOrganizationsSuccess);
