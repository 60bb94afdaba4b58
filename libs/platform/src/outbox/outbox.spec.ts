import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, err, ok } from '@vstrecha/kernel';
import { createLogger } from '../logging/logger.js';
import { RoleDirectory } from '../permissions/role-directory.js';
import { ContextFactory } from '../request/context-factory.js';
import { objectIds } from '../request/ids.js';
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
  /**
   * Goes on only where a test says so: however slow the machine is, nothing is tried again before and no lease runs out.
   * It begins with the present, as the store removes by a clock of its own what was done long ago.
   */
  let now = new Date();
  const clock: Clock = { now: () => now };
  const later = (seconds: number) => void (now = new Date(now.getTime() + seconds * 1000));

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
    outbox = new Outbox(store.connection, clock, objectIds);
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
    const relay = new OutboxRelay(store.connection, clock, logger, new ContextFactory(new RoleDirectory(live)), live);
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
    await relay.drained();
    const only = () => store.connection.collection('outbox').findOne({});
    const inASecond = new Date(now.getTime() + 1000);
    expect(await only()).toMatchObject({ state: 'pending', attempts: 1, lastError: 'not yet', nextAt: inASecond });
    expect([handled, done.length]).toEqual([0, 1]);
    later(1);
    await relay.drained();
    expect([handled, done.length]).toEqual([1, 1]);
    expect(await only()).toMatchObject({ state: 'done', attempts: 2 });
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
    const order: string[] = [];
    let begun: () => void = () => undefined;
    let goOn: () => void = () => undefined;
    const underWay = new Promise<void>((resolve) => (begun = resolve));
    const released = new Promise<void>((resolve) => (goOn = resolve));
    relay.register({
      name: 'slow',
      types: 'all',
      handle: async () => {
        begun();
        await released;
        order.push('finished');
      },
    });
    relay.start();
    await outbox.append(event('a'));
    await underWay;
    const stopping = relay.onModuleDestroy().then(() => void order.push('stopped'));
    // Time for a relay that does not wait to show itself.
    await Promise.race([stopping, sleep(200)]);
    goOn();
    await stopping;
    expect(order).toEqual(['finished', 'stopped']);
    expect(await store.connection.collection('outbox').findOne({})).toMatchObject({ state: 'done', attempts: 1 });
  });

  it('runs a periodic task in one process at a time, when it is due', async () => {
    const sweeps: string[] = [];
    const looks = { one: 0, two: 0 };
    for (const name of ['one', 'two'] as const) {
      const relay = newRelay();
      seenBy(relay);
      relay.registerTask({ name: 'sweep', everySeconds: 3600, run: async () => void sweeps.push(name) });
      // Comes after the sweep each time that this process looks what is due.
      relay.registerTask({ name: `look ${name}`, everySeconds: 5, run: async () => void (looks[name] += 1) });
      relay.start();
    }
    const bothLooked = async (times: number) => {
      while (looks.one < times || looks.two < times) await sleep(5);
    };
    /** Both look again, at that time: a new event wakes them. */
    const lookLater = async (seconds: number) => {
      const times = looks.one + 1;
      later(seconds);
      await outbox.append(event('a'));
      await bothLooked(times);
    };
    await bothLooked(1);
    expect(sweeps).toHaveLength(1);
    await lookLater(3595);
    expect(sweeps).toHaveLength(1);
    await lookLater(5);
    expect(sweeps).toHaveLength(2);
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
