import { groupBy } from './group-by.js';

it('groups in the order in which keys and items come', () => {
  const groups = groupBy(['завод', 'цех', 'зал', 'цена', 'зерно'], (word) => word[0]);
  expect([...groups]).toEqual([
    ['з', ['завод', 'зал', 'зерно']],
    ['ц', ['цех', 'цена']],
  ]);
});
