import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Mail, type MailContent, mailWords, mostRefusals, retryPause } from '@vstrecha/invitations-domain';
import type { Clock } from '@vstrecha/kernel';
import {
  type BackgroundWork,
  CLOCK,
  CONFIG,
  type Config,
  ContextFactory,
  LOGGER,
  LiveChanges,
  type Logger,
  MailRefused,
  Mailer,
  OutboxRelay,
  SYSTEM,
  runInContext,
} from '@vstrecha/platform';
import { MailRepository, mailCollection } from '../storage/mail.repository.js';
import { Unaddressable } from './content-composer.js';
import { type KeptBack, MailDepartures } from './mail-departures.js';
import { MailPace } from './mail-pace.js';
import { MailWriter } from './mail-writer.js';

const parallel = 4;
/** A mail is composed and written within this. */
const writingMs = 60_000;
const longestIdleMs = 5_000;

/**
 * Sends what waits, a few mails at a time. A mail is marked before it is handed to the server and again after the answer, so
 * that a crash between can at worst repeat the identical message; nobody else takes it meanwhile, as an attempt ends before its claim
 * does. A server that says "not now" is asked again later; while none can be reached, or it wants no more mail for now, nothing is tried
 * and nothing counts as a refusal.
 */
@Injectable()
export class MailSender implements BackgroundWork, OnModuleInit {
  readonly #underWay = new Set<Promise<void>>();
  readonly #stopping = new AbortController();
  readonly #pace: MailPace;
  #running: Promise<void> | undefined;
  #wake = new AbortController();

  constructor(
    private readonly mails: MailRepository,
    private readonly departures: MailDepartures,
    private readonly writer: MailWriter,
    private readonly mailer: Mailer,
    private readonly relay: OutboxRelay,
    private readonly contexts: ContextFactory,
    private readonly live: LiveChanges,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.#pace = new MailPace(config.smtpUrl ? 60_000 / config.mailRate : 0, config.mailRetrySeconds * 1000);
  }

  onModuleInit(): void {
    this.relay.registerBeside(this);
  }

  start(): void {
    if (this.#running) return;
    this.live.onWrite([mailCollection.collection], () => this.#wake.abort());
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wake.abort();
    await this.#running;
  }

  /** Resolves when nothing waits that is due; for the demo and for tests. */
  async drained(): Promise<void> {
    for (;;) {
      const { count, nextAt } = await this.mails.waiting();
      if (count === 0 || (this.#underWay.size === 0 && nextAt && nextAt > this.clock.now())) return;
      this.#wake.abort();
      await sleep(20);
    }
  }

  async #run(): Promise<void> {
    // The embedded store belongs to one process: what is marked as being sent was left by one that died.
    if (!this.config.mongodbUri) await this.mails.reclaim(this.clock.now());
    while (!this.#stopping.signal.aborted) {
      this.#wake = new AbortController();
      try {
        await this.#sendWhatIsDue();
      } catch (error) {
        this.logger.error({ err: error }, 'the mail queue cannot be read; trying again');
      }
      const pause = Math.max(10, Math.min(longestIdleMs, (await this.#nextDue()) - this.clock.now().getTime()));
      await sleep(pause, undefined, { signal: this.#wake.signal }).catch(() => undefined);
    }
    await Promise.all(this.#underWay);
  }

  async #nextDue(): Promise<number> {
    const { nextAt } = await this.mails.waiting().catch(() => ({ nextAt: undefined }));
    return Math.max(this.#pace.pausedUntil, nextAt?.getTime() ?? Infinity);
  }

  async #sendWhatIsDue(): Promise<void> {
    while (!this.#stopping.signal.aborted && this.clock.now().getTime() >= this.#pace.pausedUntil) {
      if (this.#underWay.size >= parallel) {
        await Promise.race(this.#underWay);
        continue;
      }
      await this.#awaitTurn();
      if (this.#stopping.signal.aborted) return;
      const now = this.clock.now();
      const mail = await this.mails.claim(now, new Date(now.getTime() + this.#leaseMs));
      if (!mail) return;
      this.#pace.takeTurn(now.getTime());
      const work = this.#inContext(() => this.#process(mail))
        .catch((error: unknown) => this.logger.error({ err: error, mail: mail.id }, 'a mail could not be settled'))
        .finally(() => this.#underWay.delete(work));
      this.#underWay.add(work);
    }
  }

  /** A process that died while it sent loses the mail to others after this; a live one has given up before. */
  get #leaseMs(): number {
    return writingMs + this.#sendingMs;
  }

  /** Handing a mail over ends within this, one way or the other. */
  get #sendingMs(): number {
    return this.config.mailTimeoutSeconds * 1000;
  }

  async #awaitTurn(): Promise<void> {
    const wait = this.#pace.waitAt(this.clock.now().getTime());
    if (wait > 0) await sleep(wait, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }

  async #process(mail: Mail): Promise<void> {
    try {
      const decision = await this.departures.decide(mail);
      if ('keptBack' in decision) return await this.#keepBack(mail, decision.keptBack);
      const { content } = decision;
      if (content !== mail.content && !(await this.#keepContent(mail, content))) return;
      const written = await this.writer.write(mail, content);
      const now = this.clock.now();
      if (now.getTime() + this.#sendingMs > mail.nextAt.getTime()) {
        this.logger.warn({ mail: mail.id }, 'a mail took too long to write: its claim would run out on the way');
        return await this.#keepBack(mail, { state: 'queued', nextAt: now });
      }
      const { response } = await this.mailer.send(written);
      this.#pace.reached(mail.id);
      await this.mails.settle(mail, { state: 'sent', sentAt: this.clock.now(), response });
    } catch (error) {
      await this.#settleFailure(mail, error);
    }
  }

  /** Nothing was handed over: it counts neither as an attempt nor in the rate. */
  async #keepBack(mail: Mail, keptBack: KeptBack): Promise<void> {
    this.#pace.giveTurnBack();
    await this.mails.settle(mail, { ...keptBack, attempts: mail.attempts - 1 });
  }

  /** Before anything leaves the house: an attempt that is repeated says the same. False where another attempt is under way. */
  #keepContent(mail: Mail, content: MailContent): Promise<boolean> {
    const { subject } = mailWords(content);
    return this.mails.settle(mail, { content, to: content.to.address, subject });
  }

  async #settleFailure(mail: Mail, error: unknown): Promise<void> {
    const now = this.clock.now();
    if (error instanceof Unaddressable) {
      await this.#keepBack(mail, { state: 'failed', failedAt: now, reason: error.reason });
      return;
    }
    const response = error instanceof Error ? error.message : String(error);
    const isRefused = error instanceof MailRefused;
    if (!isRefused) this.logger.error({ err: error, mail: mail.id }, 'a mail could not be written');
    const kind = isRefused ? error.kind : 'transient';
    if (kind === 'unreachable' && !this.#pace.isToBlame(mail.id)) {
      const pause = this.#pace.outage(now.getTime());
      this.logger.warn({ response, pauseSeconds: pause / 1000 }, 'the mail server cannot be reached; mail waits');
      // No refusal of this mail: it may even have arrived. It comes after those that have waited, lest it stand in their way.
      await this.mails.settle(mail, { state: 'queued', nextAt: new Date(now.getTime() + pause), response });
      return;
    }
    const refusals = mail.refusals + 1;
    if (kind === 'permanent' || refusals >= mostRefusals) {
      this.#pace.forget(mail.id);
      await this.mails.settle(mail, { state: 'failed', failedAt: now, refusals, response });
      return;
    }
    const nextAt = new Date(now.getTime() + retryPause(refusals, this.config.mailRetrySeconds * 1000));
    await this.mails.settle(mail, { state: 'queued', nextAt, refusals, response });
  }

  #inContext<T>(work: () => Promise<T>): Promise<T> {
    return runInContext(this.contexts.create(SYSTEM, 'ru'), work);
  }
}
