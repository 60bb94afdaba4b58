import { setTimeout as sleep } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '@vstrecha/kernel';
import {
  type BackgroundWork,
  CLOCK,
  CONFIG,
  type Config,
  ContextFactory,
  LOGGER,
  type Logger,
  OutboxRelay,
  SYSTEM,
  runInContext,
} from '@vstrecha/platform';
import { type ReceivedMail, readReceivedMail, unreadMail } from './inbound-reader.js';
import { TakeReply } from './take-reply.use-case.js';

const everyMs = 60_000;
/** Larger mails are put into quarantine unread: an answer takes some kilobytes. */
const mostBytes = 5_000_000;

/**
 * Looks into the mailbox of answers (IMAP_URL) once a minute: takes each unseen mail and marks it as seen afterwards, so that a crash
 * between can only take the same mail again, which does nothing. One that cannot be read is put into quarantine; one that cannot be taken
 * now stays unseen until the next look. Neither keeps those behind it waiting.
 */
@Injectable()
export class ReplyMailbox implements BackgroundWork, OnModuleInit {
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;

  constructor(
    private readonly take: TakeReply,
    private readonly relay: OutboxRelay,
    private readonly contexts: ContextFactory,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    if (this.config.imapUrl) this.relay.registerBeside(this);
  }

  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  /** Takes what is unseen; gives how many mails that were. */
  async readAll(): Promise<number> {
    if (!this.config.imapUrl) return 0;
    const { ImapFlow } = await import('imapflow');
    const { options, folder } = connection(this.config.imapUrl);
    const client = new ImapFlow({ ...options, logger: false, emitLogs: false });
    // Told by the calls as well; without a listener the process would end.
    client.on('error', (error: unknown) => this.logger.warn({ err: error }, 'the mailbox of answers broke off'));
    await client.connect();
    try {
      const lock = await client.getMailboxLock(folder);
      try {
        const unseen = (await client.search({ seen: false }, { uid: true })) || [];
        for (const uid of unseen) {
          if (this.#stopping.signal.aborted) break;
          await this.#takeOne(client, uid).catch((error: unknown) => {
            if (!client.usable) throw error;
            this.logger.error({ err: error, uid }, 'an answer could not be taken; trying again in a minute');
          });
        }
        return unseen.length;
      } finally {
        lock.release();
      }
    } finally {
      await client.logout().catch(() => client.close());
    }
  }

  async #takeOne(client: ImapFlow, uid: number): Promise<void> {
    const mail = await this.#read(client, uid);
    if (mail) await runInContext(this.contexts.create(SYSTEM, 'ru'), () => this.take.execute(mail));
    await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
  }

  /** Null where it is gone since. */
  async #read(client: ImapFlow, uid: number): Promise<ReceivedMail | null> {
    const found = await client.fetchOne(String(uid), { size: true, envelope: true, internalDate: true }, { uid: true });
    if (!found) return null;
    const receivedAt = this.#past(found.internalDate);
    if ((found.size ?? 0) > mostBytes) return unreadMail(uid, found.envelope, 'tooLarge', receivedAt);
    const message = await client.fetchOne(String(uid), { source: true }, { uid: true });
    if (!message || !message.source) return null;
    try {
      return await readReceivedMail(message.source, receivedAt);
    } catch (error) {
      this.logger.warn({ err: error, uid }, 'a mail in the mailbox of answers cannot be read');
      return unreadMail(uid, found.envelope, 'unreadable', receivedAt);
    }
  }

  /** The mailbox may have another clock than we. */
  #past(internalDate: Date | string | undefined): Date {
    const now = this.clock.now();
    const received = internalDate === undefined ? now : new Date(internalDate);
    return received < now ? received : now;
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      await this.readAll().catch((error: unknown) =>
        this.logger.error({ err: error }, 'the mailbox of answers cannot be read; trying again in a minute'),
      );
      await sleep(everyMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
    }
  }
}

function connection(address: string) {
  const url = new URL(address);
  const secure = url.protocol === 'imaps:';
  return {
    folder: decodeURIComponent(url.pathname.replace(/^\//, '')) || 'INBOX',
    options: {
      host: url.hostname,
      port: url.port ? Number(url.port) : secure ? 993 : 143,
      secure,
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    },
  };
}
