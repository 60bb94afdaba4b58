import { Module, type OnModuleInit } from '@nestjs/common';
import { accessMessages } from '@vstrecha/access-domain';
import { asId } from '@vstrecha/kernel';
import { MessageCatalogue, NodeRegistry, RoleDirectory, currentContext } from '@vstrecha/platform';
import { AuditLog } from './audit-log.js';
import { Authenticator } from './authenticator.js';
import { AuditResolver } from './graphql/audit.resolver.js';
import { RoleGrantObject } from './graphql/role-grant.object.js';
import { RoleGrantResolver } from './graphql/role-grant.resolver.js';
import { ApiTokenObject, UserObject } from './graphql/viewer.object.js';
import { ViewerResolver } from './graphql/viewer.resolver.js';
import { RoleGrants } from './role-grants.js';
import { CredentialRepository } from './storage/credential.repository.js';
import { UserRepository } from './storage/user.repository.js';
import { ApiTokens } from './use-cases/api-tokens.js';
import { OperatorCommands } from './use-cases/operator-commands.js';
import { Accounts } from './use-cases/accounts.js';
import { SignIn } from './use-cases/sign-in.js';

@Module({
  providers: [
    UserRepository,
    CredentialRepository,
    Authenticator,
    RoleGrants,
    AuditLog,
    SignIn,
    ApiTokens,
    OperatorCommands,
    Accounts,
    ViewerResolver,
    RoleGrantResolver,
    AuditResolver,
  ],
  exports: [Authenticator, RoleGrants, SignIn, OperatorCommands, Accounts],
})
export class AccessModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeRegistry,
    private readonly messages: MessageCatalogue,
    private readonly roles: RoleDirectory,
    private readonly grants: RoleGrants,
    private readonly users: UserRepository,
    private readonly credentials: CredentialRepository,
  ) {}

  onModuleInit(): void {
    this.messages.register(accessMessages);
    this.roles.register(this.grants);
    this.nodes.register({
      type: 'RoleGrant',
      audiences: ['organizer'],
      scopeOf: async (id) => {
        const grant = await this.grants.find(asId<'RoleGrant'>(id));
        return grant && { eventId: grant.eventId };
      },
      load: async (id) => {
        const grant = await this.grants.find(asId<'RoleGrant'>(id));
        return grant && RoleGrantObject.of(grant);
      },
    });
    // Users and tokens are found by themselves only: to everybody else they do not exist.
    this.nodes.register({
      type: 'User',
      audiences: ['signedIn'],
      scopeOf: () => ({}),
      load: async (id) => {
        const user = currentContext().viewer.userId === id ? await this.users.find(asId<'User'>(id)) : null;
        return user && UserObject.of(user);
      },
    });
    this.nodes.register({
      type: 'ApiToken',
      audiences: ['signedIn'],
      scopeOf: () => ({}),
      load: async (id) => {
        const token = await this.credentials.findTokenById(asId<'ApiToken'>(id));
        return token && token.userId === currentContext().viewer.userId ? ApiTokenObject.of(token) : null;
      },
    });
  }
}
