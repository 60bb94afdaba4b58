import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type User, prolonged } from '@vstrecha/access-domain';
import type { Clock, Id } from '@vstrecha/kernel';
import { ANONYMOUS, CLOCK, LiveChanges, type Viewer } from '@vstrecha/platform';
import { digestOf } from './secrets.js';
import { CredentialRepository } from './storage/credential.repository.js';
import { UserRepository } from './storage/user.repository.js';

export const SESSION_COOKIE = 'vstrecha_session';

interface Remembered {
  readonly viewer: Viewer;
  readonly until: number;
}

const REMEMBERED_MS = 10_000;
const REMEMBERED_AT_MOST = 10_000;

/**
 * Tells who asks, by session cookie or bearer token. What was found is remembered for some seconds, or until any user,
 * session or token changes, in whichever process: a burst of requests costs one look.
 */
@Injectable()
export class Authenticator implements OnModuleInit {
  readonly #remembered = new Map<string, Remembered>();

  constructor(
    private readonly users: UserRepository,
    private readonly credentials: CredentialRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly live: LiveChanges,
  ) {}

  onModuleInit(): void {
    for (const collection of ['users', 'sessions', 'apiTokens'])
      this.live.listen(collection, () => this.#remembered.clear());
  }

  async viewerOf(headers: { readonly cookie?: string; readonly authorization?: string }): Promise<Viewer> {
    const bearer = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
    if (bearer) return this.#remember(`token ${digestOf(bearer)}`, () => this.#userOfToken(digestOf(bearer)));
    const session = sessionSecret(headers.cookie);
    if (session) return this.#remember(`session ${digestOf(session)}`, () => this.#userOfSession(digestOf(session)));
    return ANONYMOUS;
  }

  async #remember(key: string, find: () => Promise<User | null>): Promise<Viewer> {
    const now = this.clock.now().getTime();
    const known = this.#remembered.get(key);
    if (known && known.until > now) return known.viewer;
    const user = await find();
    if (!user) return ANONYMOUS;
    const viewer: Viewer = {
      kind: 'user',
      userId: user.id,
      email: user.email,
      isAdmin: user.isAdmin,
      language: user.language,
    };
    if (this.#remembered.size >= REMEMBERED_AT_MOST) this.#remembered.clear();
    this.#remembered.set(key, { viewer, until: now + REMEMBERED_MS });
    return viewer;
  }

  async #userOfToken(digest: string): Promise<User | null> {
    const token = await this.credentials.findToken(digest);
    return token && !token.revokedAt ? this.users.find(token.userId) : null;
  }

  async #userOfSession(digest: string): Promise<User | null> {
    const now = this.clock.now();
    const session = await this.credentials.findSession(digest);
    if (!session || session.expiresAt <= now) return null;
    const longer = prolonged(session, now);
    if (longer) await this.credentials.prolongSession(digest, longer.expiresAt);
    return this.users.find(session.userId as Id<'User'>);
  }
}

/** The secret in the session cookie of a Cookie header (RFC 6265, section 4.2). */
export function sessionSecret(header: string | undefined): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === SESSION_COOKIE && value) return value;
  }
  return undefined;
}
