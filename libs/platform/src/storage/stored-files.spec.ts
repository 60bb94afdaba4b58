import { asId } from '@vstrecha/kernel';
import { type Store, openStore } from './connection.js';
import { EventData } from './event-data.js';
import { buildIndexes } from './records.js';
import { StoredFiles } from './stored-files.js';

describe('files in the store', () => {
  let store: Store;
  let files: StoredFiles;
  const [here, elsewhere] = [asId<'Event'>('e1'), asId<'Event'>('e2')];

  beforeAll(async () => {
    const mongodbUri = process.env['MONGODB_TEST_URI'];
    store = await openStore({
      mongodbUri,
      databaseName: `vstrecha_test_${process.pid}_files`,
      dataDir: '',
      storeInMemory: mongodbUri === undefined,
    });
    await buildIndexes(store.connection);
    files = new StoredFiles(store.connection);
  });
  afterAll(async () => {
    if (process.env['MONGODB_TEST_URI']) await store?.connection.dropDatabase();
    await store?.close();
  });

  it.each([0, 1, 512 * 1024, 512 * 1024 + 1, 1_700_000])('of %i bytes come back whole', async (size) => {
    const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 31) % 251);
    await files.write('large', here, bytes);
    expect(Buffer.from(await files.read('large')).equals(Buffer.from(bytes))).toBe(true);
  });

  it('are read a chunk at a time, so that a large one need not be in memory', async () => {
    await files.write('chunked', here, new Uint8Array(1_200_000));
    const sizes: number[] = [];
    for await (const chunk of files.chunks('chunked')) sizes.push(chunk.length);
    expect(sizes).toEqual([524_288, 524_288, 151_424]);
  });

  it('take the place of earlier ones, and go with their event', async () => {
    await files.write('a', here, new Uint8Array(1_000_000));
    await files.write('a', here, Uint8Array.of(1, 2, 3));
    await files.write('b', elsewhere, Uint8Array.of(4));
    expect([...(await files.read('a'))]).toEqual([1, 2, 3]);
    await new EventData(store.connection).remove(here);
    expect((await files.read('a')).length).toBe(0);
    await files.remove('nobody');
    expect([...(await files.read('b'))]).toEqual([4]);
  });
});
