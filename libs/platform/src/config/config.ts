import { z } from 'zod';
import { type Result, err, ok } from '@vstrecha/kernel';

const port = z.coerce.number().int().min(0).max(65_535);
const url = z.url();

const schema = z.object({
  /** Port of the HTTP server; 0 picks a free one. */
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Address under which people reach the product; links in mails begin with it. */
  PUBLIC_URL: url.optional(),
  /** Folder of the embedded store, of mails not sent by SMTP and of secrets made at the first start. */
  DATA_DIR: z.string().min(1).default('./data'),
  /** Names a real MongoDB (a replica set); without it the embedded store keeps the data in DATA_DIR. */
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://')
    .optional(),
  /** Whether this process relays the outbox and runs jobs (`inside`) or leaves that to a worker process (`off`). */
  WORKER: z.enum(['inside', 'off']).default('inside'),
  /** smtp://user:password@host:port or smtps://…; without it mails are written to DATA_DIR/mail. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().min(3).default('Vstrecha <vstrecha@localhost>'),
  /** Mails a minute that go out at most; what the provider allows. */
  MAIL_RATE: z.coerce.number().int().min(1).default(300),
  /** After a mail server's refusal for now: seconds until the next attempt, doubling each time up to an hour. */
  MAIL_RETRY: z.coerce.number().min(0.01).default(60),
  /** Seconds in which a mail server must have taken a mail; then the connection is closed and the mail waits. */
  MAIL_TIMEOUT: z.coerce.number().min(0.1).max(3600).default(120),
  /** imaps://user:password@host/INBOX: where answers of calendars arrive; without it they are given by links only. */
  IMAP_URL: z
    .string()
    .regex(/^imaps?:\/\//, 'must begin with imap:// or imaps://')
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** E-mail address of the first organizer, who is shown a one-time sign-in link at the first start. */
  FIRST_ORGANIZER: z.email().default('organizer@localhost.localdomain'),
  /** Requests a minute that one address may send to the API. */
  RATE_LIMIT: z.coerce.number().int().min(1).default(1200),
  /** How many proxies stand before the product and may set X-Forwarded-For. */
  TRUST_PROXY: z.coerce.number().int().min(0).default(0),
  /** Whether the schema can be read by introspection; the API explorer needs it. */
  INTROSPECTION: z.enum(['on', 'off', 'signed-in']).default('signed-in'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string | undefined;
  readonly dataDir: string;
  readonly mongodbUri: string | undefined;
  /** The database in the store; tests on a real MongoDB use one each. */
  readonly databaseName: string;
  readonly worker: 'inside' | 'off';
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Mails a minute at most. */
  readonly mailRate: number;
  /** The first pause after a refusal for now, in seconds. */
  readonly mailRetrySeconds: number;
  /** How long handing over one mail may take, in seconds. */
  readonly mailTimeoutSeconds: number;
  readonly imapUrl: string | undefined;
  readonly logLevel: z.infer<typeof schema>['LOG_LEVEL'];
  readonly firstOrganizer: string;
  readonly rateLimitPerMinute: number;
  readonly trustedProxies: number;
  readonly introspection: 'on' | 'off' | 'signed-in';
  /** Keeps the embedded store in memory; for demos and tests, not to be had from the environment. */
  readonly storeInMemory: boolean;
}

/**
 * Reads the configuration from environment variables. The error lists a line for each wrong variable. An empty
 * variable counts as absent, as container tools pass unset variables that way.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Result<Config, string[]> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    return err(
      parsed.error.issues.map(
        (fault) =>
          `${fault.path.join('.')}: ${fault.message} (found ${shown(given[String(fault.path[0])], String(fault.path[0]))})`,
      ),
    );
  }
  const values = parsed.data;
  return ok({
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, ''),
    dataDir: values.DATA_DIR,
    mongodbUri: values.MONGODB_URI,
    databaseName: 'vstrecha',
    worker: values.WORKER,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    mailRate: values.MAIL_RATE,
    mailRetrySeconds: values.MAIL_RETRY,
    mailTimeoutSeconds: values.MAIL_TIMEOUT,
    imapUrl: values.IMAP_URL,
    logLevel: values.LOG_LEVEL,
    firstOrganizer: values.FIRST_ORGANIZER,
    rateLimitPerMinute: values.RATE_LIMIT,
    trustedProxies: values.TRUST_PROXY,
    introspection: values.INTROSPECTION,
    storeInMemory: false,
  });
}

/** Addresses can hold passwords, so a wrong one is not repeated in a message that may land in a log. */
function shown(value: string | undefined, name: string): string {
  if (value === undefined) return 'nothing';
  return /_UR[IL]$/.test(name) ? 'another value' : JSON.stringify(value);
}

/** Nest provider token of the configuration. */
export const CONFIG = Symbol('Config');
