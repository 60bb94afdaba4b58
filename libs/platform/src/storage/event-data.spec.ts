import { asId } from '@vstrecha/kernel';
import { type Store, openStore } from './connection.js';
import { EventData } from './event-data.js';
import { buildIndexes, defineCollection } from './records.js';

const carried = { _id: String, eventId: String };
defineCollection({ collection: 'pearsOfEvents', fields: carried, indexes: [] });
defineCollection({ collection: 'settingsOfEvents', fields: { _id: String }, indexes: [], keyedByEvent: true });
defineCollection({ collection: 'historyOfEvents', fields: carried, indexes: [], outlivesEvents: true });
defineCollection({ collection: 'plumsOfNobody', fields: { _id: String }, indexes: [] });

describe('what areas keep of an event', () => {
  let store: Store;

  beforeAll(async () => {
    const mongodbUri = process.env['MONGODB_TEST_URI'];
    store = await openStore({
      mongodbUri,
      databaseName: `vstrecha_test_${process.pid}_event_data`,
      dataDir: '',
      storeInMemory: mongodbUri === undefined,
    });
    await buildIndexes(store.connection);
  });
  afterAll(async () => {
    await store?.connection.dropDatabase();
    await store?.close();
  });

  it('goes with it, but for history; what belongs to others stays', async () => {
    const fill = async (name: string, ...documents: { _id: string; eventId?: string }[]) => {
      const collection = store.connection.collection<{ _id: string; eventId?: string }>(name);
      await collection.deleteMany({});
      await collection.insertMany(documents);
    };
    const idsIn = async (name: string) =>
      (await store.connection.collection(name).find().sort({ _id: 1 }).toArray()).map(({ _id }) => String(_id));
    await fill('pearsOfEvents', { _id: 'p1', eventId: 'gone' }, { _id: 'p2', eventId: 'standing' });
    await fill('settingsOfEvents', { _id: 'gone' }, { _id: 'standing' });
    await fill('historyOfEvents', { _id: 'h1', eventId: 'gone' });
    await fill('plumsOfNobody', { _id: 'gone' });

    await new EventData(store.connection).remove(asId<'Event'>('gone'));

    expect(await idsIn('pearsOfEvents')).toEqual(['p2']);
    expect(await idsIn('settingsOfEvents')).toEqual(['standing']);
    expect(await idsIn('historyOfEvents')).toEqual(['h1']);
    expect(await idsIn('plumsOfNobody')).toEqual(['gone']);
  });
});
