import { Inject, Injectable } from '@nestjs/common';
import {
  type AccessCode,
  SESSION_DAYS,
  SIGN_IN_LINKS_PER_HOUR,
  SIGN_IN_LINK_MINUTES,
  newSession,
  newSignInLink,
  normalizeEmail,
  redeem,
} from '@vstrecha/access-domain';
import { type Clock, type Failure, type Language, type Result, err, ok, ruleBroken } from '@vstrecha/kernel';
import {
  CLOCK,
  LOGGER,
  type Logger,
  Mailer,
  Outbox,
  RoleDirectory,
  UnitOfWork,
  newRequestId,
} from '@vstrecha/platform';
import { digestOf, newSecret } from '../secrets.js';
import { CredentialRepository } from '../storage/credential.repository.js';
import { UserRepository } from '../storage/user.repository.js';
import { signInMail } from '../sign-in-mail.js';

/** Signing in by a one-time link, and out. */
@Injectable()
export class SignIn {
  constructor(
    private readonly users: UserRepository,
    private readonly credentials: CredentialRepository,
    private readonly roles: RoleDirectory,
    private readonly mailer: Mailer,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Mails a link to an address that is known here. The answer is the same for one that is not, so that nobody can
   * learn who takes part.
   */
  async requestLink(
    emailAsTyped: string,
    publicUrl: string,
    language: Language,
  ): Promise<Result<void, Failure<AccessCode>>> {
    const normalized = normalizeEmail(emailAsTyped, ['email']);
    if (!normalized.ok) return normalized;
    const email = normalized.value;
    if (!(await this.users.findByEmail(email)) && !(await this.roles.knowsEmail(email))) return ok();
    const now = this.clock.now();
    const sent = await this.credentials.countLinksSince(email, new Date(now.getTime() - 3_600_000));
    // Nor may the answer tell that the address is known by being refused: it has enough links already.
    if (sent >= SIGN_IN_LINKS_PER_HOUR) return ok();
    const link = await this.issueLink(email, publicUrl);
    try {
      await this.mailer.send({
        ...signInMail(link, SIGN_IN_LINK_MINUTES, language),
        to: email,
        messageId: newRequestId(),
        at: now,
      });
    } catch (error) {
      this.logger.error({ err: error }, 'a sign-in mail could not be sent');
    }
    return ok();
  }

  /** A fresh link for an address, without a mail: shown at the first start and by the admin command. */
  async issueLink(email: string, publicUrl: string): Promise<string> {
    const secret = newSecret();
    await this.credentials.insertLink(newSignInLink(digestOf(secret), email, this.clock.now()));
    return `${publicUrl}/sign-in/${secret}`;
  }

  /** Uses up the link and opens a session. The value is the session's secret and its lifetime in seconds. */
  redeemLink(secret: string): Promise<Result<{ session: string; maxAgeSeconds: number }, Failure<AccessCode>>> {
    return this.unitOfWork.run<{ session: string; maxAgeSeconds: number }, Failure<AccessCode>>(async () => {
      const link = await this.credentials.findLink(digestOf(secret));
      if (!link) return err(ruleBroken('access.link-unknown', []));
      const now = this.clock.now();
      const used = redeem(link, now);
      if (!used.ok) return used;
      if (!(await this.credentials.useLink(link.digest, now))) return err(ruleBroken('access.link-used', []));
      const user = await this.users.ensure(link.email);
      await this.users.noteSignIn(user.id, now);
      const session = newSecret();
      await this.credentials.insertSession(newSession(digestOf(session), user.id, now));
      await this.outbox.append({
        type: 'user.signedIn',
        entity: { type: 'User', id: user.id },
        data: { email: user.email },
      });
      return ok({ session, maxAgeSeconds: SESSION_DAYS * 86_400 });
    });
  }

  async signOut(sessionSecret: string): Promise<void> {
    await this.credentials.removeSession(digestOf(sessionSecret));
  }
}
