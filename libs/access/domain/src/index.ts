export { type User, newUser, normalizeEmail } from './user.js';
export {
  type ApiToken,
  SESSION_DAYS,
  SIGN_IN_LINKS_PER_HOUR,
  SIGN_IN_LINK_MINUTES,
  type Session,
  type SignInLink,
  newSession,
  newSignInLink,
  prolonged,
  redeem,
} from './credentials.js';
export { type EventRole, type RoleGrant, eventRoleLabels, eventRoles } from './role-grant.js';
export { type AccessCode, accessMessages } from './messages.js';
