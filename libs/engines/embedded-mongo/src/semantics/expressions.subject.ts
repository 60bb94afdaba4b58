import { ObjectId, Timestamp } from 'bson';
import { decimal, double, long } from './row.js';

/** The document that the expressions are evaluated on. */
export const subject = {
  _id: 1,
  i: 5,
  neg: -7,
  d: double(2),
  f: 2.5,
  l: long(10),
  m: decimal('1.10'),
  s: 'Тверь 2023',
  t: 'Hello World',
  n: null,
  a: [3, 1, 2],
  e: [],
  o: { x: 1, y: { z: [1, 2] } },
  docs: [{ k: 'a', v: 1 }, { k: 'b', v: 2 }, { v: 3 }],
  yes: true,
  no: false,
  oid: new ObjectId('507f1f77bcf86cd799439011'),
  ts: new Timestamp({ t: 1565545664, i: 7 }),
  when: new Date('2024-02-29T12:34:56.789Z'),
};
