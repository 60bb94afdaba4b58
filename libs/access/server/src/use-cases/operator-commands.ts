import { Injectable } from '@nestjs/common';
import { type AccessCode, normalizeEmail } from '@vstrecha/access-domain';
import type { Failure, Result } from '@vstrecha/kernel';
import { UserRepository } from '../storage/user.repository.js';
import { ApiTokens } from './api-tokens.js';
import { SignIn } from './sign-in.js';

/** What whoever runs the machine may do without signing in: let the first people in. */
@Injectable()
export class OperatorCommands {
  constructor(
    private readonly users: UserRepository,
    private readonly signIn: SignIn,
    private readonly tokens: ApiTokens,
  ) {}

  /** A one-time link for the first organizer, as an administrator, for as long as no administrator has signed in. */
  async firstSignInLink(email: string, publicUrl: string): Promise<string | undefined> {
    if (await this.users.hasActiveAdmin()) return undefined;
    const user = await this.users.ensure(email, true);
    return this.signIn.issueLink(user.email, publicUrl);
  }

  /**
   * A token for a script or integrator. An address that is not known yet becomes an administrator unless told
   * otherwise, as whoever runs this command administers the machine; a known one keeps the rights it has.
   */
  async createToken(emailAsTyped: string, newUserIsAdmin: boolean): Promise<Result<string, Failure<AccessCode>>> {
    const email = normalizeEmail(emailAsTyped, ['email']);
    if (!email.ok) return email;
    const known = await this.users.findByEmail(email.value);
    const user = known ?? (await this.users.ensure(email.value, newUserIsAdmin));
    const created = await this.tokens.create(user.id, 'admin create-token');
    return created.ok ? { ok: true, value: created.value.secret } : created;
  }

  /** A one-time sign-in link for anybody, for when mail does not work. */
  async createSignInLink(emailAsTyped: string, publicUrl: string): Promise<Result<string, Failure<AccessCode>>> {
    const email = normalizeEmail(emailAsTyped, ['email']);
    return email.ok ? { ok: true, value: await this.signIn.issueLink(email.value, publicUrl) } : email;
  }
}
