import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ApiToken, User } from '@vstrecha/access-domain';
import type { Language } from '@vstrecha/kernel';
import { Allow, NodeObject, toGlobalId } from '@vstrecha/platform';

export const LanguageEnum = { RU: 'ru', EN: 'en' } as const;
registerEnumType(LanguageEnum, { name: 'Language' });

@ObjectType('User', { implements: NodeObject })
@Allow('signedIn')
export class UserObject implements NodeObject {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  email!: string;

  @Field(() => Boolean)
  isAdmin!: boolean;

  @Field(() => LanguageEnum)
  language!: Language;

  @Field(() => Date, { nullable: true })
  lastSignInAt?: Date;

  static of(this: void, user: User): UserObject {
    return Object.assign(new UserObject(), user, { id: toGlobalId('User', user.id) });
  }
}

@ObjectType('ApiToken', { implements: NodeObject, description: 'By it a program acts for its owner.' })
@Allow('signedIn')
export class ApiTokenObject implements NodeObject {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "What it is for, in its owner's words." })
  name!: string;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date, { nullable: true })
  revokedAt?: Date;

  static of(this: void, token: ApiToken): ApiTokenObject {
    const { id, name, createdAt, revokedAt } = token;
    return Object.assign(new ApiTokenObject(), { name, createdAt, revokedAt, id: toGlobalId('ApiToken', id) });
  }
}
