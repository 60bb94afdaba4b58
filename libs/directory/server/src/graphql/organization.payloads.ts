import { Field, ObjectType } from '@nestjs/graphql';
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
