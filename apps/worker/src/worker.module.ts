import { type DynamicModule, Module } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import {
  type Config,
  FieldResolvers,
  type Logger,
  MessageCatalogue,
  NodeRegistry,
  PlatformModule,
  type Store,
  inputValidationPipe,
  sealSchema,
} from '@vstrecha/platform';
import { AREA_MODULES } from './areas.js';
import { DemoModule } from './demo/demo.module.js';

/**
 * The product without an API: what relays the outbox, sends mail and runs jobs. The schema is there, sealed with its
 * permissions, as jobs that act for people go through it; nothing serves it.
 */
@Module({})
export class WorkerModule {
  static with(config: Config, logger: Logger, store: Store): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(config, logger, store),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [NodeRegistry, MessageCatalogue, FieldResolvers],
          useFactory: (nodes: NodeRegistry, messages: MessageCatalogue, fields: FieldResolvers) => ({
            autoSchemaFile: true,
            transformSchema: (schema) => sealSchema(schema, nodes, messages, fields),
            fieldResolverEnhancers: [],
          }),
        }),
        ...AREA_MODULES,
        DemoModule,
      ],
      providers: [{ provide: APP_PIPE, useFactory: inputValidationPipe }],
    };
  }
}
