export { AccessModule } from './access.module.js';
export { Authenticator, SESSION_COOKIE, sessionSecret } from './authenticator.js';
export { RoleGrants } from './role-grants.js';
export { OperatorCommands } from './use-cases/operator-commands.js';
export { Accounts } from './use-cases/accounts.js';
export { SignIn } from './use-cases/sign-in.js';
export { LanguageEnum } from './graphql/viewer.object.js';
