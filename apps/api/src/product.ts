import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { Authenticator } from '@vstrecha/access-server';
import { CalendarFeeds, unchangedFeeds } from '@vstrecha/invitations-server';
import type { Clock } from '@vstrecha/kernel';
import {
  type Config,
  ContextFactory,
  type Logger,
  NestLogger,
  OutboxRelay,
  PublicAddress,
  type Store,
  openStore,
} from '@vstrecha/platform';
import { prepareStore } from '@vstrecha/worker';
import { ApiModule } from './api.module.js';
import { contextMiddleware } from './http/context.middleware.js';
import { serveAssets } from './pages/assets.js';
import { contentSecurityPolicy } from './http/content-security-policy.js';

/** The product, running. */
export interface Product {
  readonly app: NestExpressApplication;
  readonly store: Store;
  /** Where it can be reached: PUBLIC_URL, or the address it listens on. */
  readonly url: string;
  /** Finishes the requests and jobs under way, then closes the store. */
  close(): Promise<void>;
}

/**
 * @param opening the store, where it is being opened already
 * @param clock what tells the time, in place of the system's
 */
export async function startProduct(
  config: Config,
  logger: Logger,
  opening: Promise<Store> = openStore(config),
  clock?: Clock,
): Promise<Product> {
  const store = await opening;
  try {
    await prepareStore(store, logger);
    const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(config, logger, store, clock), {
      logger: new NestLogger(logger),
      abortOnError: false,
    });
    app.set('trust proxy', config.trustedProxies);
    app.disable('x-powered-by');
    app.use(unchangedFeeds(app.get(CalendarFeeds, { strict: false })));
    app.use(
      helmet({
        contentSecurityPolicy,
        crossOriginEmbedderPolicy: false,
        // With no-referrer, browsers send the product's own forms with the origin `null`.
        referrerPolicy: { policy: 'same-origin' },
        strictTransportSecurity: config.publicUrl?.startsWith('https:') ?? false,
      }),
    );
    app.use(
      rateLimit({
        windowMs: 60_000,
        limit: config.rateLimitPerMinute,
        standardHeaders: 'draft-8',
        legacyHeaders: false,
        skip: ({ path }) => path === '/healthz' || path === '/readyz',
      }),
    );
    app.use(contextMiddleware(app.get(Authenticator), app.get(ContextFactory), logger));
    serveAssets(app);
    app.useBodyParser('json', { limit: '4mb' });
    await app.listen(config.port, config.host);
    const address = app.get(PublicAddress);
    address.servedAt((app.getHttpServer().address() as AddressInfo).port);
    if (config.worker === 'inside') app.get(OutboxRelay).start();
    return {
      app,
      store,
      url: address.url,
      close: async () => {
        await app.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
