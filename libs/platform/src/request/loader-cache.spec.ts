import { LoaderCache } from './loader-cache.js';

describe('LoaderCache', () => {
  const fruit = [
    { id: 'a', basket: 'x' },
    { id: 'b', basket: 'x' },
  ];

  it('loads in one batch what is asked for in one turn, and gives null for what is not there', async () => {
    const batches: (readonly string[])[] = [];
    const loaders = new LoaderCache();
    const one = () =>
      loaders.one(
        'fruit',
        async (ids: readonly string[]) => {
          batches.push(ids);
          return fruit.filter(({ id }) => ids.includes(id));
        },
        ({ id }) => id,
      );
    expect(await Promise.all([one().load('b'), one().load('c'), one().load('a'), one().load('a')])).toEqual([
      fruit[1],
      null,
      fruit[0],
      fruit[0],
    ]);
    expect(batches).toEqual([['b', 'c', 'a']]);
  });

  it('groups many by their key, and forgets when told to', async () => {
    let calls = 0;
    const loaders = new LoaderCache();
    const many = () =>
      loaders.many(
        'baskets',
        async () => {
          calls += 1;
          return fruit;
        },
        ({ basket }) => basket,
      );
    expect(await Promise.all([many().load('x'), many().load('y')])).toEqual([fruit, []]);
    loaders.clear();
    await many().load('x');
    expect(calls).toBe(2);
  });
});
