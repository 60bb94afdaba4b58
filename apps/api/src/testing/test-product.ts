import { rm } from 'node:fs/promises';
import { type DocumentNode, print } from 'graphql';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { OperatorCommands } from '@vstrecha/access-server';
import type { Clock } from '@vstrecha/kernel';
import {
  type CommandCounter,
  type Config,
  LiveChanges,
  type Logger,
  OutboxRelay,
  countCommands,
  createLogger,
  openStore,
} from '@vstrecha/platform';
import { type Product, startProduct } from '../product.js';
import { memoryConfig } from './memory-config.js';

/** What a GraphQL server answers (GraphQL specification, section 7.1). */
export interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** Somebody who talks to the API. */
export interface Caller {
  readonly email: string | undefined;
  readonly token: string | undefined;
  /** Sends an operation and gives the whole answer. */
  ask<Data = Record<string, unknown>>(
    document: string | DocumentNode | TypedDocumentNode<Data>,
    variables?: Record<string, unknown>,
  ): Promise<Answer<Data>>;
  /** As {@link ask}; an error of the answer fails the test. */
  get<Data = Record<string, unknown>>(
    document: string | DocumentNode | TypedDocumentNode<Data>,
    variables?: Record<string, unknown>,
  ): Promise<Data>;
}

/** The whole product on a store of its own, for story tests. */
export interface TestProduct extends Product {
  readonly anonymous: Caller;
  /** A signed-in caller; administrators on request, everybody else has the roles that were given to the address. */
  callerFor(email: string, options?: { admin?: boolean }): Promise<Caller>;
  /** Stops the product and leaves its data folder for another process to take over. */
  stop(): Promise<void>;
  /** Waits until consumers have seen every domain event. */
  settled(): Promise<void>;
  /** Counts the commands sent from now on; nothing is in memory at first, so that what is kept hides no query. */
  countCommands(): CommandCounter;
}

/** Logs what must not happen in a test, and nothing else. */
export function createTestLogger(): Logger {
  return createLogger({ logLevel: 'error' });
}

/** @param clock what tells the time, in place of the system's */
export async function startTestProduct(overrides: Partial<Config> = {}, clock?: Clock): Promise<TestProduct> {
  const config = memoryConfig(overrides);
  const product = await startProduct(config, createTestLogger(), openStore(config), clock);
  const commands = product.app.get(OperatorCommands, { strict: false });
  return {
    ...product,
    anonymous: callerAt(product.url, undefined, undefined),
    callerFor: async (email, options) => {
      const token = await commands.createToken(email, options?.admin ?? false);
      if (!token.ok) throw new Error(JSON.stringify(token.error));
      return callerAt(product.url, email, token.value);
    },
    settled: () => product.app.get(OutboxRelay).drained(),
    countCommands: () => {
      product.app.get(LiveChanges).assumeMissed();
      return countCommands(product.store.connection);
    },
    stop: () => product.close(),
    close: async () => {
      if (config.mongodbUri) await product.store.connection.dropDatabase();
      await product.close();
      await rm(config.dataDir, { recursive: true, force: true });
    },
  };
}

/** Somebody who talks to the API at that address, with a token or without. */
export function callerAt(url: string, email: string | undefined, token: string | undefined): Caller {
  const ask: Caller['ask'] = async <Data>(document: string | DocumentNode, variables: Record<string, unknown> = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'ru',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query: typeof document === 'string' ? document : print(document), variables }),
    });
    return (await response.json()) as Answer<Data>;
  };
  return {
    email,
    token,
    ask,
    get: async <Data>(document: string | DocumentNode, variables?: Record<string, unknown>) => {
      const answer = await ask<Data>(document, variables);
      if (answer.errors || !answer.data)
        throw new Error(`The API answered with errors: ${JSON.stringify(answer.errors, undefined, 2)}`);
      return answer.data;
    },
  };
}
