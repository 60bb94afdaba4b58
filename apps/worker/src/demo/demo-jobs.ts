import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Accounts } from '@vstrecha/access-server';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type DemoEvent,
  type DemoPort,
  type DemoProgress,
  isRemovable,
  novorossiyskForum,
  removeFromProduct,
  tverMeeting,
  walkEvent,
} from '@vstrecha/demo-walk';
import { type Clock, type Language, asId } from '@vstrecha/kernel';
import {
  CLOCK,
  ContextFactory,
  LOGGER,
  type Logger,
  Outbox,
  type OutboxConsumer,
  type OutboxMessage,
  OutboxRelay,
  SYSTEM,
  type Viewer,
  toGlobalId,
} from '@vstrecha/platform';
import { type Demo, type DemoEntity, type DemoKey, atStep, failed, loaded } from './demo.js';
import { DemoRepository } from './demo.repository.js';
import { LOAD_REQUESTED, REMOVAL_REQUESTED } from './demos.js';
import { inProcessPort } from './in-process-port.js';

const events: Readonly<Record<DemoKey, DemoEvent>> = { tver: tverMeeting, novorossiysk: novorossiyskForum };

/** The address under which the product itself acts; nobody has it. */
const PRODUCT = '';

/** How often, at most, the record tells of the progress. */
const TELL_EVERY_MS = 250;

/**
 * Loads a demonstration event as its people would enter it, and removes it again with all it brought. What a load created
 * is known by the domain events of its request id, so that nothing else is ever removed.
 */
@Injectable()
export class DemoJobs implements OutboxConsumer, OnModuleInit {
  readonly name = 'demo';
  readonly types = [LOAD_REQUESTED, REMOVAL_REQUESTED];

  constructor(
    private readonly demos: DemoRepository,
    private readonly accounts: Accounts,
    private readonly contexts: ContextFactory,
    private readonly relay: OutboxRelay,
    private readonly outbox: Outbox,
    private readonly modules: ModuleRef,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.relay.register(this);
  }

  async handle(message: OutboxMessage, signal: AbortSignal): Promise<void> {
    const demo = await this.demos.get(message.entity.id as DemoKey);
    // A repeated message finds its work done, or a later load under way.
    if (demo.loadId === undefined || demo.loadId !== message.data?.['loadId']) return;
    if (message.type === LOAD_REQUESTED && demo.state === 'loading') await this.#load(demo, demo.loadId, signal);
    if (message.type === REMOVAL_REQUESTED && demo.state === 'removing') await this.#remove(demo, demo.loadId, signal);
  }

  async #load(demo: Demo, loadId: string, signal: AbortSignal): Promise<void> {
    let standing = demo;
    let toldAt = 0;
    const tell = async (progress: DemoProgress) => {
      const now = this.clock.now().getTime();
      if (progress.step === standing.progress?.step && now - toldAt < TELL_EVERY_MS) return;
      toldAt = now;
      standing = await this.#save(atStep(standing, progress));
    };
    // What goes on side by side is told one after the other, each on the record as the one before left it.
    let told = Promise.resolve();
    const tellInTurn = (progress: DemoProgress): Promise<void> => {
      told = told.then(() => tell(progress));
      // The walk does not wait for all that it tells: what fails is thrown at its end.
      told.catch(() => undefined);
      return told;
    };
    try {
      // Where an earlier attempt was cut short.
      await this.#removeBrought(demo, loadId, signal);
      await walkEvent(this.#port(demo, loadId, signal), {
        event: events[demo.id],
        organizer: demo.requestedBy?.email ?? PRODUCT,
        tell: tellInTurn,
      });
      await told;
      await this.#save(loaded(standing, await this.#brought(standing, loadId), this.clock.now()));
    } catch (error) {
      await told.catch(() => undefined);
      if (signal.aborted) throw error;
      this.logger.error({ err: error, demo: demo.id }, 'the demo could not be loaded');
      await this.#removeBrought(demo, loadId, signal);
      await this.#save(failed(standing, sentence(error), this.clock.now()));
    }
  }

  async #remove(demo: Demo, loadId: string, signal: AbortSignal): Promise<void> {
    try {
      await this.#removeBrought(demo, loadId, signal);
      await this.demos.forget(demo.id);
    } catch (error) {
      if (signal.aborted) throw error;
      this.logger.error({ err: error, demo: demo.id }, 'the demo could not be removed');
      await this.#save(failed(demo, sentence(error), this.clock.now()));
    }
  }

  async #removeBrought(demo: Demo, loadId: string, signal: AbortSignal): Promise<void> {
    const brought = await this.#brought(demo, loadId);
    if (brought.length === 0) return;
    const records = brought.map(({ type, id }) => ({ type, id: toGlobalId(type, id) }));
    await removeFromProduct(this.#port(demo, `${loadId}-removal`, signal), records, PRODUCT);
    const addresses = events[demo.id].delegations.flatMap(({ delegates }) => delegates.map(({ email }) => email));
    await this.accounts.removeWithoutRole(addresses, demo.startedAt ?? this.clock.now());
  }

  /** The domain events tell; as these are not kept for ever, what they told is written down once the load is complete. */
  async #brought(demo: Demo, loadId: string): Promise<readonly DemoEntity[]> {
    if (demo.brought) return demo.brought;
    return (await this.outbox.createdUnder(loadId)).filter(({ type }) => isRemovable(type));
  }

  async #save(demo: Demo): Promise<Demo> {
    if (await this.demos.save(demo)) return demo;
    throw new Error(`The record of the demo ${demo.id} was changed meanwhile`);
  }

  #port({ requestedBy, id }: Demo, requestId: string, signal: AbortSignal): DemoPort {
    const { schema } = this.modules.get(GraphQLSchemaHost, { strict: false });
    const { language } = events[id];
    return inProcessPort(schema, this.contexts, {
      viewerOf: async (email): Promise<Viewer> => {
        if (email === PRODUCT) return SYSTEM;
        if (email !== requestedBy?.email) return this.#viewerOf(email, language);
        const { userId, isAdmin } = requestedBy;
        return {
          kind: 'user',
          userId: userId === undefined ? undefined : asId<'User'>(userId),
          email,
          isAdmin,
          language,
        };
      },
      language,
      requestId,
      signal,
    });
  }

  /** People of the demonstration act as users who have signed in. */
  async #viewerOf(email: string, language: Language): Promise<Viewer> {
    const { id: userId, isAdmin } = await this.accounts.ensure(email);
    return { kind: 'user', userId, email, isAdmin, language };
  }
}

function sentence(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
