import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow, payloadOf } from '@vstrecha/platform';
import { PersonObject } from './person.object.js';

@ObjectType()
@Allow('everyone')
export class CreatePersonSuccess {
  @Field(() => PersonObject)
  person!: PersonObject;
}
export const CreatePersonPayload = payloadOf(CreatePersonSuccess);

@ObjectType()
@Allow('everyone')
export class UpdatePersonSuccess {
  @Field(() => PersonObject)
  person!: PersonObject;
}
export const UpdatePersonPayload = payloadOf(UpdatePersonSuccess);

@ObjectType()
@Allow('everyone')
export class DeletePersonSuccess {
  @Field(() => ID)
  deletedPersonId!: string;
}
export const DeletePersonPayload = payloadOf(DeletePersonSuccess);

@ObjectType()
@Allow('everyone')
export class MergePeopleSuccess {
  @Field(() => PersonObject, { description: 'The survivor.' })
  person!: PersonObject;

  @Field(() => ID, { description: 'It leads to the survivor from now on.' })
  mergedPersonId!: string;
}
export const MergePeoplePayload = payloadOf(MergePeopleSuccess);
