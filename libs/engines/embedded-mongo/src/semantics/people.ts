import { Double } from 'bson';
import type { Document } from '../language/document.js';

/** Four people of different completeness. */
export const people: readonly Document[] = [
  { _id: 1, name: 'Ann', age: 30, tags: ['a', 'b'], rating: 5 },
  { _id: 2, name: 'Bob', age: 25, tags: ['b'], rating: new Double(5) },
  { _id: 3, name: 'Cid', age: 30, tags: [], rating: null },
  { _id: 4, name: 'Dan', tags: [['a'], 'c'] },
];
