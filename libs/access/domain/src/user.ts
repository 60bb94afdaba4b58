import { type Failure, type Id, type Language, type Result, err, invalid, ok } from '@vstrecha/kernel';
import type { AccessCode } from './messages.js';

/** Somebody who can sign in: an e-mail address, and what was granted to it for the whole product. */
export interface User {
  readonly id: Id<'User'>;
  readonly version: number;
  readonly email: string;
  readonly isAdmin: boolean;
  readonly language: Language;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly lastSignInAt?: Date;
}

/** The address in the one spelling under which it is stored and compared: no surrounding blanks, lower case. */
export function normalizeEmail(text: string, path: readonly string[]): Result<string, Failure<AccessCode>> {
  const email = text.trim().toLowerCase();
  return /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]{2,}$/.test(email) && email.length <= 254
    ? ok(email)
    : err(invalid({ code: 'access.email-unclear', path, params: { email: text.trim() } }));
}

export function newUser(id: Id<'User'>, email: string, isAdmin: boolean, now: Date): User {
  return { id, version: 1, email, isAdmin, language: 'ru', createdAt: now, updatedAt: now };
}
