import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  type Person,
  type PersonDuplicateReason,
  familyNameWithInitials,
  formatPhone,
  fullName,
  personDuplicateReasonLabels,
  personDuplicateReasons,
  personMergeChoices,
} from '@vstrecha/directory-domain';
import type { Id } from '@vstrecha/kernel';
import { Allow, NodeObject, type Scope, type Scoped, connectionOf, graphqlEnum, toGlobalId } from '@vstrecha/platform';
import { personSorts } from '../storage/person.repository.js';

export const PersonSortEnum = graphqlEnum('PersonSort', personSorts);
export const PersonDetailEnum = graphqlEnum('PersonDetail', personMergeChoices);
export const PersonDuplicateReasonEnum = graphqlEnum(
  'PersonDuplicateReason',
  personDuplicateReasons,
  personDuplicateReasonLabels,
);

/** Who sees how a person is reached: whoever organizes, and the person's own delegation where one leads here. */
const AllowContacts = () => Allow(['staff', 'ownDelegation']);

@ObjectType('Person', { implements: NodeObject, description: 'Somebody with a name, a position and contacts.' })
@Allow('signedIn')
export class PersonObject implements NodeObject, Scoped {
  scope?: Scope;
  organizationId?: Id<'Organization'>;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  familyName!: string;

  @Field(() => String)
  givenName!: string;

  @Field(() => String, { nullable: true })
  patronymic?: string;

  @Field(() => String, { description: '«Иванов Иван Иванович»' })
  fullName!: string;

  @Field(() => String, { description: '«Иванов И. И.»' })
  initials!: string;

  @Field(() => String, { nullable: true })
  position?: string;

  @Field(() => String, { nullable: true, description: 'In lower case.' })
  @AllowContacts()
  email?: string;

  @Field(() => [String], { nullable: true, description: 'Addresses of merged duplicates.' })
  @AllowContacts()
  alternativeEmails?: readonly string[];

  @Field(() => String, { nullable: true, description: 'E.164, with ;ext= where there is an extension.' })
  @AllowContacts()
  phone?: string;

  @Field(() => String, { nullable: true, description: 'As people read it: +7 (482) 232-10-10.' })
  @AllowContacts()
  formattedPhone?: string;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  updatedAt!: Date;

  /** `scope` names the event and delegation through which the person was reached: its people may see the contacts. */
  static of(this: void, person: Person, scope?: Scope): PersonObject {
    return Object.assign(new PersonObject(), person, {
      id: toGlobalId('Person', person.id),
      fullName: fullName(person),
      initials: familyNameWithInitials(person),
      formattedPhone: person.phone && formatPhone(person.phone),
      scope,
    });
  }
}

@ObjectType()
@Allow('staff')
export class PersonConnection extends connectionOf(PersonObject, 'Person') {}

@ObjectType('PersonDuplicate', { description: 'Two records that are likely one person, the older first.' })
@Allow('staff')
export class PersonDuplicateObject {
  @Field(() => PersonObject)
  first!: PersonObject;

  @Field(() => PersonObject)
  second!: PersonObject;

  @Field(() => [PersonDuplicateReasonEnum])
  reasons!: readonly PersonDuplicateReason[];
}

@ObjectType()
@Allow('staff')
export class PersonDuplicateConnection extends connectionOf(PersonDuplicateObject, 'PersonDuplicate') {}
