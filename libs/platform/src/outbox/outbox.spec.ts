import { setTimeout as sleep } from 'node:timers/promises';
import { err, ok } from '@vstrecha/kernel';
import { createLogger } from '../logging/logger.js';
import { RoleDirectory } from '../permissions/role-directory.js';
import { ContextFactory } from '../request/context-factory.js';
import { objectIds, systemClock } from '../request/ids.js';
import { currentContext } from '../request/request-context.js';
import { type Store, openStore } from '../storage/connection.js';
import { LiveChanges } from '../storage/live-changes.js';
import { buildIndexes } from '../storage/records.js';
import { UnitOfWork } from '../storage/unit-of-work.js';
import { Outbox, type OutboxMessage, changesBetween } from './outbox.js';
import { OutboxRelay } from './outbox-relay.js';

describe('the outbox', () => {
  const logger = createLogger({ logLevel: 'silent' });
  let store: Store;
  let live: LiveChanges;
  let outbox: Outbox;
  const relays: OutboxRelay[] = [];

  beforeAll(async () => {
    const mongodbUri = process.env['MONGODB_TEST_URI'];
    store = await openStore({
      mongodbUri,
      databaseName: `vstrecha_test_${process.pid}_outbox`,
      dataDir: '',
      storeInMemory: mongodbUri === undefined,
    });
    await buildIndexes(store.connection);
    live = new LiveChanges(store.connection, logger);
    outbox = new Outbox(store.connection, systemClock, objectIds);
  });
  afterAll(async () => {
    await live?.onApplicationShutdown();
    if (process.env['MONGODB_TEST_URI']) await store?.connection.dropDatabase();
    await store?.close();
  });
  beforeEach(async () => {
    await store.connection.collection('outbox').deleteMany({});
    await store.connection.collection('periodicTasks').deleteMany({});
  });
  afterEach(async () => {
    await Promise.all(relays.splice(0).map((relay) => relay.onModuleDestroy()));
  });

  const newRelay = (): OutboxRelay => {
    const relay = new OutboxRelay(
      store.connection,
      systemClock,
      logger,
      new ContextFactory(new RoleDirectory(live)),
      live,
    );
    relays.push(relay);
    return relay;
  };
  const event = (id: string) => ({ type: 'plum.picked', entity: { type: 'Plum', id } });
  const seenBy = (relay: OutboxRelay, name = 'listener'): OutboxMessage[] => {
    const seen: OutboxMessage[] = [];
    relay.register({ name, types: ['plum.picked'], handle: async (message) => void seen.push(message) });
    return seen;
  };

  it('gives a committed event to each consumer that wants its type, and nothing of an aborted change', async () => {
    const relay = newRelay();
    const seen = seenBy(relay);
    const all: string[] = [];
    relay.register({
      name: 'all',
      types: 'all',
      handle: async ({ type }) => void all.push(`${type} as ${currentContext().viewer.kind}`),
    });
    relay.start();
    const unitOfWork = new UnitOfWork(store.connection);
    await unitOfWork.run(async () => {
      await outbox.append(event('aborted'));
      return err('no');
    });
    await unitOfWork.run(async () => {
      await outbox.append(event('a'), { ...event('b'), type: 'plum.eaten' });
      return ok();
    });
    await relay.drained();
    expect(seen.map(({ entity }) => entity.id)).toEqual(['a']);
    expect(all.sort()).toEqual(['plum.eaten as system', 'plum.picked as system']);
  });

  it('tries a failing consumer again without repeating the one that was done', async () => {
    const relay = newRelay();
    const done = seenBy(relay, 'done');
    let failures = 1;
    let handled = 0;
    relay.register({
      name: 'flaky',
      types: 'all',
      handle: async () => {
        if (failures-- > 0) throw new Error('not yet');
        handled += 1;
      },
    });
    relay.start();
    await outbox.append(event('a'));
    for (let waited = 0; handled === 0 && waited < 100; waited++) await sleep(100);
    await relay.drained();
    expect([handled, done.length]).toEqual([1, 1]);
    const [document] = await store.connection.collection('outbox').find({}).toArray();
    expect(document).toMatchObject({ state: 'done', attempts: 2, lastError: 'not yet' });
  });

  it('hands each event to one of several processes', async () => {
    const [one, two] = [newRelay(), newRelay()];
    const seen = [...[one, two].map((relay) => seenBy(relay))];
    one.start();
    two.start();
    await outbox.append(...Array.from({ length: 40 }, (_, index) => event(String(index))));
    await Promise.all([one.drained(), two.drained()]);
    const ids = seen.flat().map(({ entity }) => Number(entity.id));
    expect(ids.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index));
  });

  it('hands what nobody wants alone over together, each once, to whichever process comes first', async () => {
    const gathered: string[][] = [];
    const alone: string[] = [];
    const gather = (relay: OutboxRelay) => {
      relay.register({
        name: 'many',
        types: 'all',
        handle: async ({ entity }) => void alone.push(entity.id),
        handleAll: async (messages) => void gathered.push(messages.map(({ entity }) => entity.id)),
      });
      return seenBy(relay, 'one');
    };
    const [one, two] = [newRelay(), newRelay()];
    const seen = [one, two].map(gather);
    const eaten = (index: number) => ({ ...event(`eaten ${index}`), type: 'plum.eaten' });
    await outbox.append(event('picked'), ...Array.from({ length: 250 }, (_, index) => eaten(index)));
    one.start();
    two.start();
    await Promise.all([one.drained(), two.drained()]);
    expect(gathered.flat().sort()).toEqual(Array.from({ length: 250 }, (_, index) => `eaten ${index}`).sort());
    expect(gathered.length).toBeLessThanOrEqual(10);
    // What somebody wants alone comes alone to all.
    expect([alone, seen.flat().map(({ entity }) => entity.id)]).toEqual([['picked'], ['picked']]);
    const done = { state: 'done', doneBy: ['many'], attempts: 1, type: 'plum.eaten' };
    expect(await store.connection.collection('outbox').countDocuments(done)).toBe(250);
  });

  it('tries messages one by one where they failed together: only the one that cannot be handled waits', async () => {
    const relay = newRelay();
    const handled: string[] = [];
    relay.register({
      name: 'many',
      types: 'all',
      handle: async ({ entity }) => {
        if (entity.id === 'bad') throw new Error('bad plum');
        handled.push(entity.id);
      },
      handleAll: async () => {
        throw new Error('not all of these');
      },
    });
    relay.start();
    await outbox.append(event('a'), event('bad'), event('b'));
    await relay.drained();
    expect(handled.sort()).toEqual(['a', 'b']);
    const left = await store.connection.collection('outbox').find({ state: 'pending' }).toArray();
    expect(left).toMatchObject([{ entity: { id: 'bad' }, lastError: 'bad plum', attempts: 1 }]);
  });

  it('finishes what is under way when the product stops', async () => {
    const relay = newRelay();
    let finished = false;
    let begun: () => void = () => undefined;
    const underWay = new Promise<void>((resolve) => (begun = resolve));
    relay.register({
      name: 'slow',
      types: 'all',
      handle: async () => {
        begun();
        await sleep(200);
        finished = true;
      },
    });
    relay.start();
    await outbox.append(event('a'));
    await underWay;
    await relay.onModuleDestroy();
    expect(finished).toBe(true);
  });

  it('runs a periodic task in one process at a time, when it is due', async () => {
    const ran: string[] = [];
    for (const name of ['one', 'two']) {
      const relay = newRelay();
      relay.registerTask({ name: 'sweep', everySeconds: 3600, run: async () => void ran.push(name) });
      relay.start();
    }
    await sleep(500);
    expect(ran).toHaveLength(1);
  });
});

describe('changesBetween', () => {
  it('names what differs, from what to what, without bookkeeping', () => {
    expect(
      changesBetween({ id: '1', version: 1, name: 'a', city: 'x', tags: ['p'] }, {
        id: '1',
        version: 2,
        name: 'b',
        tags: ['p'],
        inn: 'i',
      } as object),
    ).toEqual({
      name: { from: 'a', to: 'b' },
      city: { from: 'x' },
      inn: { to: 'i' },
    });
  });
});
