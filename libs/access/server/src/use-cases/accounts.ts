import { Injectable } from '@nestjs/common';
import type { User } from '@vstrecha/access-domain';
import { type Result, ok } from '@vstrecha/kernel';
import { Outbox, RoleDirectory, UnitOfWork } from '@vstrecha/platform';
import { CredentialRepository } from '../storage/credential.repository.js';
import { UserRepository } from '../storage/user.repository.js';

/** Accounts that come and go without a sign-in: of people in whose name the product acts. */
@Injectable()
export class Accounts {
  constructor(
    private readonly users: UserRepository,
    private readonly credentials: CredentialRepository,
    private readonly roles: RoleDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  /** The account of the (normalized) address, made if there is none. */
  ensure(email: string): Promise<User> {
    return this.users.ensure(email);
  }

  /**
   * Removes, of these (normalized) addresses, the accounts that came into being since then and have no role left, with
   * their sessions and tokens. Administrators stay. Tells how many went.
   */
  async removeWithoutRole(emails: readonly string[], createdSince: Date): Promise<number> {
    let removed = 0;
    for (const email of emails) {
      const user = await this.users.findByEmail(email);
      if (!user || user.isAdmin || user.createdAt < createdSince || (await this.roles.knowsEmail(email))) continue;
      await this.unitOfWork.run<void, never>(async (): Promise<Result<void, never>> => {
        await this.credentials.removeAllOf(user.id, email);
        await this.users.remove(user.id);
        await this.outbox.append({
          type: 'user.removed',
          entity: { type: 'User', id: user.id },
          changes: { email: { from: email } },
        });
        return ok();
      });
      removed += 1;
    }
    return removed;
  }
}
