import { Inject, Injectable } from '@nestjs/common';
import type { AccessCode, ApiToken } from '@vstrecha/access-domain';
import {
  type Clock,
  type Failure,
  type Id,
  type IdSource,
  type Result,
  cleanLine,
  err,
  invalid,
  notFound,
  ok,
} from '@vstrecha/kernel';
import { CLOCK, IDS, Outbox, UnitOfWork } from '@vstrecha/platform';
import { digestOf, newSecret } from '../secrets.js';
import { CredentialRepository } from '../storage/credential.repository.js';

/** Tokens by which programs act for their owner. A token's secret is shown once, when it is made. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly credentials: CredentialRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  create(
    userId: Id<'User'>,
    nameAsTyped: string,
  ): Promise<Result<{ token: ApiToken; secret: string }, Failure<AccessCode>>> {
    return this.unitOfWork.run<{ token: ApiToken; secret: string }, Failure<AccessCode>>(async () => {
      const name = cleanLine(nameAsTyped).slice(0, 100);
      if (!name) return err(invalid({ code: 'access.token-name-missing', path: ['name'] }));
      const secret = `vst_${newSecret()}`;
      const token: ApiToken = {
        id: this.ids.next(),
        digest: digestOf(secret),
        userId,
        name,
        createdAt: this.clock.now(),
      };
      await this.credentials.insertToken(token);
      await this.outbox.append({
        type: 'apiToken.created',
        entity: { type: 'ApiToken', id: token.id },
        changes: { name: { to: name } },
      });
      return ok({ token, secret });
    });
  }

  revoke(userId: Id<'User'>, id: Id<'ApiToken'>): Promise<Result<ApiToken, Failure<AccessCode>>> {
    return this.unitOfWork.run<ApiToken, Failure<AccessCode>>(async () => {
      const token = await this.credentials.findTokenById(id);
      if (token?.userId !== userId) return err(notFound('access.token-not-found', ['apiTokenId']));
      const revokedAt = token.revokedAt ?? this.clock.now();
      await this.credentials.revokeToken(id, revokedAt);
      await this.outbox.append({
        type: 'apiToken.revoked',
        entity: { type: 'ApiToken', id },
        changes: { name: { from: token.name } },
      });
      return ok({ ...token, revokedAt });
    });
  }
}
