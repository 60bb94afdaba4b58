import { type Failure, type Id, type Result, err, ok, ruleBroken } from '@vstrecha/kernel';
import type { AccessCode } from './messages.js';

export const SIGN_IN_LINK_MINUTES = 30;
export const SESSION_DAYS = 30;
/** Links that one address can be sent in an hour: enough for mistakes, too few to annoy. */
export const SIGN_IN_LINKS_PER_HOUR = 6;

/** A link that signs in once. Only a digest of its secret is kept. */
export interface SignInLink {
  readonly digest: string;
  readonly email: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt?: Date;
}

export function newSignInLink(digest: string, email: string, now: Date): SignInLink {
  return { digest, email, createdAt: now, expiresAt: new Date(now.getTime() + SIGN_IN_LINK_MINUTES * 60_000) };
}

/** The link marked as used, unless it was used or is too old. */
export function redeem(link: SignInLink, now: Date): Result<SignInLink, Failure<AccessCode>> {
  if (link.usedAt) return err(ruleBroken('access.link-used', []));
  if (link.expiresAt <= now) return err(ruleBroken('access.link-expired', [], { minutes: SIGN_IN_LINK_MINUTES }));
  return ok({ ...link, usedAt: now });
}

/** A browser that is signed in. */
export interface Session {
  readonly digest: string;
  readonly userId: Id<'User'>;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export function newSession(digest: string, userId: Id<'User'>, now: Date): Session {
  return { digest, userId, createdAt: now, expiresAt: new Date(now.getTime() + SESSION_DAYS * 86_400_000) };
}

/** A session in use lives on: it is prolonged once half of its time is over. Undefined where it need not be yet. */
export function prolonged(session: Session, now: Date): Session | undefined {
  const left = session.expiresAt.getTime() - now.getTime();
  return left < (SESSION_DAYS * 86_400_000) / 2 ? newSession(session.digest, session.userId, now) : undefined;
}

/** A token by which a program acts for a user, until it is revoked. */
export interface ApiToken {
  readonly id: Id<'ApiToken'>;
  readonly digest: string;
  readonly userId: Id<'User'>;
  /** What it is for, in its owner's words. */
  readonly name: string;
  readonly createdAt: Date;
  readonly revokedAt?: Date;
}
