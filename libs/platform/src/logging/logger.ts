import { type Logger, pino } from 'pino';
import type { LoggerService } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { contextIfAny } from '../request/request-context.js';

export type { Logger } from 'pino';

/** JSON lines on standard error: standard output belongs to what a person is to read (the address, the sign-in link). */
export function createLogger(config: Pick<Config, 'logLevel'>): Logger {
  return pino(
    {
      level: config.logLevel,
      redact: ['req.headers.authorization', 'req.headers.cookie', '*.token', '*.password'],
      mixin: () => {
        const context = contextIfAny();
        return context ? { requestId: context.requestId, userId: context.viewer.userId } : {};
      },
    },
    pino.destination({ dest: 2, sync: false }),
  );
}

/** Nest's own messages, through the same logger; its start-up chatter is of use to developers only. */
export class NestLogger implements LoggerService {
  readonly #logger: Logger;
  constructor(logger: Logger) {
    this.#logger = logger;
  }
  log(message: unknown, ...rest: unknown[]): void {
    this.#logger.debug({ area: rest.at(-1) }, String(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.#logger.error({ area: rest.at(-1), stack: rest.length > 1 ? rest[0] : undefined }, String(message));
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.#logger.warn({ area: rest.at(-1) }, String(message));
  }
}

/** Nest provider token of the logger. */
export const LOGGER = Symbol('Logger');
