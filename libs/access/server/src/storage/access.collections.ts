import type { ApiToken, RoleGrant, Session, SignInLink, User } from '@vstrecha/access-domain';
import { defineCollection } from '@vstrecha/platform';

/** Records of this area as they are stored: their id, or the digest of their secret, is `_id`. */
export type UserDocument = Omit<User, 'id'> & { readonly _id: string };
export type SessionDocument = Omit<Session, 'digest'> & { readonly _id: string };
export type SignInLinkDocument = Omit<SignInLink, 'digest'> & { readonly _id: string };
export type ApiTokenDocument = Omit<ApiToken, 'id'> & { readonly _id: string };
export type RoleGrantDocument = Omit<RoleGrant, 'id'> & { readonly _id: string };

export const userCollection = defineCollection({
  collection: 'users',
  fields: {
    _id: String,
    version: Number,
    email: String,
    isAdmin: Boolean,
    language: String,
    createdAt: Date,
    updatedAt: Date,
    lastSignInAt: Date,
  },
  indexes: [{ key: { email: 1 }, unique: true }],
});

export const sessionCollection = defineCollection({
  collection: 'sessions',
  fields: { _id: String, userId: String, createdAt: Date, expiresAt: Date },
  indexes: [{ key: { userId: 1 } }, { key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
});

export const signInLinkCollection = defineCollection({
  collection: 'signInLinks',
  fields: { _id: String, email: String, createdAt: Date, expiresAt: Date, usedAt: Date },
  // Kept for a day beyond their time, so that an old link is told from one that never was.
  indexes: [{ key: { email: 1, createdAt: 1 } }, { key: { expiresAt: 1 }, expireAfterSeconds: 86_400 }],
});

export const apiTokenCollection = defineCollection({
  collection: 'apiTokens',
  fields: { _id: String, digest: String, userId: String, name: String, createdAt: Date, revokedAt: Date },
  indexes: [{ key: { digest: 1 }, unique: true }, { key: { userId: 1, createdAt: -1 } }],
});

export const roleGrantCollection = defineCollection({
  collection: 'roleGrants',
  fields: { _id: String, eventId: String, email: String, role: String, grantedAt: Date },
  indexes: [{ key: { eventId: 1, email: 1, role: 1 }, unique: true }, { key: { email: 1, role: 1 } }],
});
