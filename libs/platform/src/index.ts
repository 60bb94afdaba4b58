export { CONFIG, type Config, readConfig } from './config/config.js';
export { PublicAddress } from './config/public-address.js';
export { LOGGER, type Logger, NestLogger, createLogger } from './logging/logger.js';
export { ContextFactory } from './request/context-factory.js';
export { type RequestContext, contextIfAny, currentContext, runInContext } from './request/request-context.js';
export { LoaderCache } from './request/loader-cache.js';
export { ANONYMOUS, SYSTEM, type Viewer } from './request/viewer.js';
export { CLOCK, IDS, newRequestId, objectIds, systemClock } from './request/ids.js';
export { type Audience, type EventRoles, NO_ROLES, type Scope, admits, needsScope } from './permissions/audience.js';
export { RoleDirectory, type RoleSource } from './permissions/role-directory.js';
export { RoleCache } from './permissions/role-cache.js';
export { AllowRoute, RouteAccessGuard, routeAudiences } from './permissions/route-access.js';
export { CONNECTION, type Store, openStore } from './storage/connection.js';
export { type CommandCounter, countCommands } from './storage/command-counter.js';
export {
  type DuplicateKey,
  UnitOfWork,
  insideUnitOfWork,
  isDuplicateKey,
  staleVersion,
} from './storage/unit-of-work.js';
export { StoredFiles } from './storage/stored-files.js';
export { StoreCache } from './storage/store-cache.js';
export {
  type CollectionDefinition,
  type IndexDefinition,
  type Mapper,
  Records,
  type StoredDocument,
  type Versioned,
  buildIndexes,
  defineCollection,
  openModel,
} from './storage/records.js';
export { insertAll } from './storage/insert-all.js';
export { EventData } from './storage/event-data.js';
export { GuardedRecords, type RecordFailures } from './storage/guarded-records.js';
export { type ChangeTarget, type CreateRequest, RecordChanges, domainEventOf } from './storage/record-changes.js';
export { type Migration, migrate } from './storage/migrations.js';
export { Idempotency } from './storage/idempotency.js';
export { type LiveChange, LiveChanges } from './storage/live-changes.js';
export {
  DEFAULT_PAGE_SIZE,
  MAX_PAGE_SIZE,
  type Page,
  type PageCode,
  type PageRequest,
  findPage,
  pageOf,
} from './storage/page.js';
export { type DomainEvent, Outbox, type OutboxMessage, changesBetween } from './outbox/outbox.js';
export { type BackgroundWork, type OutboxConsumer, OutboxRelay } from './outbox/outbox-relay.js';
export type { PeriodicTask } from './outbox/periodic-tasks.js';
export { type Delivery, type Mail, type MailAddress, type MailAttachment, Mailer } from './mail/mailer.js';
export { MailRefused } from './mail/mail-refused.js';
export { type Access, Allow } from './graphql/allow.js';
export {
  type Connection,
  ConnectionArgs,
  PageInfoObject,
  connectionOf,
  toConnection,
} from './graphql/connection-types.js';
export { Current } from './graphql/current.js';
export {
  Conflict,
  Deleted,
  FailureError,
  InputIssueObject,
  InvalidInput,
  NotFound,
  RuleViolation,
  UserError,
  type UserErrorObject,
  objectOf,
  orThrow,
  payloadOf,
  toPayload,
  toUserError,
} from './graphql/failures.js';
export { createErrorFormatter } from './graphql/format-error.js';
export { IsGlobalId, fromGlobalId, localId, localIdIfAny, toGlobalId, tryLocalId } from './graphql/global-id.js';
export { inputValidationPipe } from './graphql/input-validation.js';
export { FormOfCooperationEnum } from './graphql/form-of-cooperation-enum.js';
export { type FieldResolver, FieldResolvers } from './graphql/field-resolvers.js';
export { graphqlEnum } from './graphql/graphql-enum.js';
export { MessageCatalogue } from './graphql/message-catalogue.js';
export { NodeObject, NodeRegistry, type NodeType, type Scoped } from './graphql/node.js';
export { LocalDateScalar } from './graphql/scalars.js';
export { AccessDenied, declaredAccess, sealSchema } from './graphql/seal-schema.js';
export { PlatformModule } from './platform.module.js';
