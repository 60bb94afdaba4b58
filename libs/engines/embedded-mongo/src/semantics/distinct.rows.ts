import { people } from './people.js';
import { type Group } from './row.js';

export const DISTINCT: Group = {
  topic: 'distinct',
  documents: people,
  rows: [
    {
      what: 'values',
      manual: 'distinct',
      operation: { distinct: 'name' },
      expected: { values: ['Ann', 'Bob', 'Cid', 'Dan'] },
    },
    {
      what: 'one of equal values, none for missing',
      manual: 'distinct',
      operation: { distinct: 'age' },
      expected: { values: [30, 25] },
    },
    {
      what: 'elements of arrays, one level',
      manual: 'distinct > Array Fields',
      operation: { distinct: 'tags' },
      expected: { values: ['a', 'b', 'c', ['a']] },
    },
    {
      what: 'numbers of different types are equal; null counts',
      manual: 'distinct',
      operation: { distinct: 'rating', filter: { _id: { $ne: 2 } } },
      expected: { values: [5, null] },
    },
    {
      what: 'with a filter',
      manual: 'distinct > Specify Query',
      operation: { distinct: 'name', filter: { age: 30 } },
      expected: { values: ['Ann', 'Cid'] },
    },
    {
      what: 'of a field that no document has',
      manual: 'distinct',
      operation: { distinct: 'nothing' },
      expected: { values: [] },
    },
  ],
};
