import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { AccessModule, Authenticator } from '@vstrecha/access-server';
import type { Clock } from '@vstrecha/kernel';
import {
  CONFIG,
  type Config,
  ContextFactory,
  FieldResolvers,
  LOGGER,
  type Logger,
  MessageCatalogue,
  NodeRegistry,
  PlatformModule,
  RouteAccessGuard,
  type Store,
  inputValidationPipe,
} from '@vstrecha/platform';
import { AREA_MODULES, DemoModule } from '@vstrecha/worker';
import { graphqlOptions } from './graphql/graphql-options.js';
import { NodeResolver } from './graphql/node.resolver.js';
import { HealthController } from './http/health.controller.js';
import { PagesModule } from './pages/pages.module.js';

@Module({})
export class ApiModule {
  static with(config: Config, logger: Logger, store: Store, clock?: Clock): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot(config, logger, store, clock),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [AccessModule],
          inject: [CONFIG, LOGGER, NodeRegistry, MessageCatalogue, Authenticator, ContextFactory, FieldResolvers],
          useFactory: graphqlOptions,
        }),
        ...AREA_MODULES,
        DemoModule,
        PagesModule,
      ],
      controllers: [HealthController],
      providers: [
        NodeResolver,
        { provide: APP_GUARD, useClass: RouteAccessGuard },
        { provide: APP_PIPE, useFactory: inputValidationPipe },
      ],
    };
  }
}
