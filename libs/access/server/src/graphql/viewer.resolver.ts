import { Args, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import type { Id, Language } from '@vstrecha/kernel';
import {
  Allow,
  Current,
  IsGlobalId,
  PublicAddress,
  type RequestContext,
  localId,
  objectOf,
  payloadOf,
  toPayload,
} from '@vstrecha/platform';
import { CredentialRepository } from '../storage/credential.repository.js';
import { UserRepository } from '../storage/user.repository.js';
import { ApiTokens } from '../use-cases/api-tokens.js';
import { SignIn } from '../use-cases/sign-in.js';
import { ApiTokenObject, LanguageEnum, UserObject } from './viewer.object.js';

@InputType()
export class RequestSignInLinkInput {
  @Field(() => String)
  @MaxLength(254)
  email!: string;
}

@ObjectType()
@Allow('everyone')
export class RequestSignInLinkSuccess {
  @Field(() => String, { description: 'The address as it was understood. Says nothing about whether it is known.' })
  email!: string;
}
const RequestSignInLinkPayload = payloadOf(RequestSignInLinkSuccess);

@InputType()
export class CreateApiTokenInput {
  @Field(() => String, { description: 'What it is for.' })
  @MaxLength(100)
  name!: string;
}

@ObjectType()
@Allow('everyone')
export class CreateApiTokenSuccess {
  @Field(() => ApiTokenObject)
  apiToken!: ApiTokenObject;

  @Field(() => String, { description: 'Shown this once: send it as `Authorization: Bearer …`.' })
  secret!: string;
}
const CreateApiTokenPayload = payloadOf(CreateApiTokenSuccess);

@InputType()
export class RevokeApiTokenInput {
  @Field(() => ID)
  @IsGlobalId('ApiToken')
  apiTokenId!: string;
}

@ObjectType()
@Allow('everyone')
export class RevokeApiTokenSuccess {
  @Field(() => ApiTokenObject)
  apiToken!: ApiTokenObject;
}
const RevokeApiTokenPayload = payloadOf(RevokeApiTokenSuccess);

@InputType()
export class SetLanguageInput {
  @Field(() => LanguageEnum)
  language!: Language;
}

@ObjectType()
@Allow('everyone')
export class SetLanguageSuccess {
  @Field(() => UserObject)
  viewer!: UserObject;
}
const SetLanguagePayload = payloadOf(SetLanguageSuccess);

@Resolver()
export class ViewerResolver {
  constructor(
    private readonly users: UserRepository,
    private readonly credentials: CredentialRepository,
    private readonly signIn: SignIn,
    private readonly tokens: ApiTokens,
    private readonly address: PublicAddress,
  ) {}

  @Query(() => UserObject, { nullable: true, description: 'Who asks; null for who is not signed in.' })
  @Allow('everyone')
  async viewer(@Current() { viewer }: RequestContext): Promise<UserObject | null> {
    const user = viewer.userId && (await this.users.find(viewer.userId));
    return user ? UserObject.of(user) : null;
  }

  @Query(() => [ApiTokenObject], { description: "The viewer's own tokens, latest first." })
  @Allow('signedIn')
  async apiTokens(@Current() { viewer }: RequestContext): Promise<ApiTokenObject[]> {
    return (await this.credentials.tokensOf(viewer.userId as Id<'User'>)).map(ApiTokenObject.of);
  }

  @Mutation(() => RequestSignInLinkPayload, { description: 'Mails a one-time link to an address that is known here.' })
  @Allow('everyone')
  async requestSignInLink(@Args('input') { email }: RequestSignInLinkInput, @Current() { language }: RequestContext) {
    const result = await this.signIn.requestLink(email, this.address.url, language);
    return toPayload(result, () => objectOf(RequestSignInLinkSuccess, { email: email.trim().toLowerCase() }));
  }

  @Mutation(() => CreateApiTokenPayload)
  @Allow('signedIn')
  async createApiToken(@Args('input') { name }: CreateApiTokenInput, @Current() { viewer }: RequestContext) {
    const result = await this.tokens.create(viewer.userId as Id<'User'>, name);
    return toPayload(result, ({ token, secret }) =>
      objectOf(CreateApiTokenSuccess, { apiToken: ApiTokenObject.of(token), secret }),
    );
  }

  @Mutation(() => RevokeApiTokenPayload)
  @Allow('signedIn')
  async revokeApiToken(@Args('input') { apiTokenId }: RevokeApiTokenInput, @Current() { viewer }: RequestContext) {
    const result = await this.tokens.revoke(viewer.userId as Id<'User'>, localId('ApiToken', apiTokenId));
    return toPayload(result, (token) => objectOf(RevokeApiTokenSuccess, { apiToken: ApiTokenObject.of(token) }));
  }

  @Mutation(() => SetLanguagePayload, { description: 'The language of messages, documents and mails for the viewer.' })
  @Allow('signedIn')
  async setLanguage(
    @Args('input') { language }: SetLanguageInput,
    @Current() { viewer }: RequestContext,
  ): Promise<SetLanguageSuccess> {
    const userId = viewer.userId as Id<'User'>;
    await this.users.setLanguage(userId, language);
    const user = await this.users.find(userId);
    if (!user) throw new Error('The viewer is gone');
    return objectOf(SetLanguageSuccess, { viewer: UserObject.of(user) });
  }
}
