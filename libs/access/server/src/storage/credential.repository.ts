import { Inject, Injectable } from '@nestjs/common';
import type { Connection, Model } from 'mongoose';
import type { ApiToken, Session, SignInLink } from '@vstrecha/access-domain';
import { type Id, asId } from '@vstrecha/kernel';
import { CONNECTION, openModel } from '@vstrecha/platform';
import {
  type ApiTokenDocument,
  type SessionDocument,
  type SignInLinkDocument,
  apiTokenCollection,
  sessionCollection,
  signInLinkCollection,
} from './access.collections.js';

/** Sign-in links, sessions and API tokens. Secrets are looked up by their digests. */
@Injectable()
export class CredentialRepository {
  readonly #links: Model<SignInLinkDocument>;
  readonly #sessions: Model<SessionDocument>;
  readonly #tokens: Model<ApiTokenDocument>;

  constructor(@Inject(CONNECTION) connection: Connection) {
    this.#links = openModel(connection, signInLinkCollection);
    this.#sessions = openModel(connection, sessionCollection);
    this.#tokens = openModel(connection, apiTokenCollection);
  }

  async insertLink({ digest, ...link }: SignInLink): Promise<void> {
    await this.#links.insertMany([{ _id: digest, ...link }], { lean: true });
  }

  async findLink(digest: string): Promise<SignInLink | null> {
    const document = (await this.#links.findOne({ _id: digest }).lean().exec()) as SignInLinkDocument | null;
    return document && { ...document, digest: document._id };
  }

  countLinksSince(email: string, since: Date): Promise<number> {
    return this.#links.countDocuments({ email, createdAt: { $gte: since } }).exec();
  }

  /** Marks the link as used; false where somebody else was first. */
  async useLink(digest: string, at: Date): Promise<boolean> {
    const { modifiedCount } = await this.#links
      .updateOne({ _id: digest, usedAt: { $exists: false } }, { $set: { usedAt: at } })
      .exec();
    return modifiedCount === 1;
  }

  async insertSession({ digest, ...session }: Session): Promise<void> {
    await this.#sessions.insertMany([{ _id: digest, ...session }], { lean: true });
  }

  async findSession(digest: string): Promise<Session | null> {
    const document = (await this.#sessions.findOne({ _id: digest }).lean().exec()) as SessionDocument | null;
    return document && { ...document, digest: document._id };
  }

  async prolongSession(digest: string, expiresAt: Date): Promise<void> {
    await this.#sessions.updateOne({ _id: digest }, { $set: { expiresAt } }).exec();
  }

  async removeSession(digest: string): Promise<void> {
    await this.#sessions.deleteOne({ _id: digest }).exec();
  }

  async removeSessionsOf(userId: Id<'User'>): Promise<number> {
    return (await this.#sessions.deleteMany({ userId }).exec()).deletedCount;
  }

  /** Sessions, tokens and sign-in links of a user who goes. */
  async removeAllOf(userId: Id<'User'>, email: string): Promise<void> {
    await this.#sessions.deleteMany({ userId }).exec();
    await this.#tokens.deleteMany({ userId }).exec();
    await this.#links.deleteMany({ email }).exec();
  }

  async insertToken({ id, ...token }: ApiToken): Promise<void> {
    await this.#tokens.insertMany([{ _id: id, ...token }], { lean: true });
  }

  async findToken(digest: string): Promise<ApiToken | null> {
    return toToken((await this.#tokens.findOne({ digest }).lean().exec()) as ApiTokenDocument | null);
  }

  async findTokenById(id: Id<'ApiToken'>): Promise<ApiToken | null> {
    return toToken((await this.#tokens.findOne({ _id: id }).lean().exec()) as ApiTokenDocument | null);
  }

  async tokensOf(userId: Id<'User'>): Promise<ApiToken[]> {
    const documents = (await this.#tokens.find({ userId }).sort({ createdAt: -1 }).lean().exec()) as ApiTokenDocument[];
    return documents.map((document) => toToken(document) as ApiToken);
  }

  async revokeToken(id: Id<'ApiToken'>, at: Date): Promise<void> {
    await this.#tokens.updateOne({ _id: id }, { $set: { revokedAt: at } }).exec();
  }
}

function toToken(document: ApiTokenDocument | null): ApiToken | null {
  if (!document) return null;
  const { _id, ...token } = document;
  return { id: asId<'ApiToken'>(_id), ...token };
}
