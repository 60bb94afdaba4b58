import { type DynamicModule, Module } from '@nestjs/common';
import type { Clock } from '@vstrecha/kernel';
import { CONFIG, type Config } from './config/config.js';
import { PublicAddress } from './config/public-address.js';
import { FieldResolvers } from './graphql/field-resolvers.js';
import { MessageCatalogue } from './graphql/message-catalogue.js';
import { NodeRegistry } from './graphql/node.js';
import { LocalDateScalar } from './graphql/scalars.js';
import { LOGGER, type Logger } from './logging/logger.js';
import { Mailer } from './mail/mailer.js';
import { Outbox } from './outbox/outbox.js';
import { OutboxRelay } from './outbox/outbox-relay.js';
import { RoleDirectory } from './permissions/role-directory.js';
import { ContextFactory } from './request/context-factory.js';
import { CLOCK, IDS, objectIds, systemClock } from './request/ids.js';
import { CONNECTION, type Store } from './storage/connection.js';
import { EventData } from './storage/event-data.js';
import { Idempotency } from './storage/idempotency.js';
import { LiveChanges } from './storage/live-changes.js';
import { RecordChanges } from './storage/record-changes.js';
import { StoredFiles } from './storage/stored-files.js';
import { UnitOfWork } from './storage/unit-of-work.js';

/** What the areas stand on. Global: an area's module imports other areas only. */
@Module({})
export class PlatformModule {
  static forRoot(config: Config, logger: Logger, store: Store, clock: Clock = systemClock): DynamicModule {
    const services = [
      UnitOfWork,
      EventData,
      StoredFiles,
      Idempotency,
      RecordChanges,
      LiveChanges,
      Outbox,
      OutboxRelay,
      Mailer,
      PublicAddress,
      RoleDirectory,
      ContextFactory,
      NodeRegistry,
      MessageCatalogue,
      FieldResolvers,
    ];
    const values = [
      { provide: CONFIG, useValue: config },
      { provide: LOGGER, useValue: logger },
      { provide: CONNECTION, useValue: store.connection },
      { provide: CLOCK, useValue: clock },
      { provide: IDS, useValue: objectIds },
    ];
    return {
      module: PlatformModule,
      global: true,
      providers: [...values, ...services, LocalDateScalar],
      exports: [...values.map(({ provide }) => provide), ...services],
    };
  }
}
