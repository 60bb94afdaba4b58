import { Inject, Injectable } from '@nestjs/common';
import type { Connection, Model } from 'mongoose';
import { type User, newUser } from '@vstrecha/access-domain';
import { type Clock, type Id, type IdSource, type Language, asId } from '@vstrecha/kernel';
import { CLOCK, CONNECTION, IDS, openModel } from '@vstrecha/platform';
import { type UserDocument, userCollection } from './access.collections.js';

@Injectable()
export class UserRepository {
  readonly #model: Model<UserDocument>;

  constructor(
    @Inject(CONNECTION) connection: Connection,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {
    this.#model = openModel(connection, userCollection);
  }

  async find(id: Id<'User'>): Promise<User | null> {
    return toUser((await this.#model.findOne({ _id: id }).lean().exec()) as UserDocument | null);
  }

  async findByEmail(email: string): Promise<User | null> {
    return toUser((await this.#model.findOne({ email }).lean().exec()) as UserDocument | null);
  }

  /** The user with that (normalized) address, made if there is none. `isAdmin` is only ever added. */
  async ensure(email: string, isAdmin = false): Promise<User> {
    const { id, isAdmin: admin, ...fresh } = newUser(this.ids.next(), email, isAdmin, this.clock.now());
    const document = await this.#model
      .findOneAndUpdate(
        { email },
        isAdmin
          ? { $setOnInsert: { _id: id, ...fresh }, $set: { isAdmin: true } }
          : { $setOnInsert: { _id: id, ...fresh, isAdmin: admin } },
        { upsert: true, returnDocument: 'after' },
      )
      .lean()
      .exec();
    return toUser(document as unknown as UserDocument) as User;
  }

  async remove(id: Id<'User'>): Promise<void> {
    await this.#model.deleteOne({ _id: id }).exec();
  }

  async noteSignIn(id: Id<'User'>, at: Date): Promise<void> {
    await this.#model.updateOne({ _id: id }, { $set: { lastSignInAt: at } }).exec();
  }

  async setLanguage(id: Id<'User'>, language: Language): Promise<void> {
    await this.#model
      .updateOne({ _id: id }, { $set: { language, updatedAt: this.clock.now() }, $inc: { version: 1 } })
      .exec();
  }

  /** Whether an administrator has ever signed in: until then, each start shows the first organizer's link. */
  async hasActiveAdmin(): Promise<boolean> {
    return (await this.#model.exists({ isAdmin: true, lastSignInAt: { $exists: true } }).exec()) !== null;
  }
}

function toUser(document: UserDocument | null): User | null {
  if (!document) return null;
  const { _id, ...user } = document;
  return { id: asId<'User'>(_id), ...user };
}
