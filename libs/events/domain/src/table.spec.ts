import { unwrap } from '@vstrecha/kernel';
import { anEvent, countingIds, later, now } from './event.builder.js';
import { createTables, updateTable } from './table.js';

const input = { count: 2, zone: ' Зал А ', features: ['экран', 'экран', ''], capacity: 4 };

describe('createTables', () => {
  it('numbers on from the highest there is', () => {
    const tables = unwrap(createTables(input, anEvent(), [{ number: 7 }, { number: 3 }], countingIds(), now));
    expect(tables.map(({ id, number, zone, features }) => ({ id, number, zone, features }))).toEqual([
      { id: 'a1', number: 8, zone: 'Зал А', features: ['экран'] },
      { id: 'a2', number: 9, zone: 'Зал А', features: ['экран'] },
    ]);
  });

  it('lists every fault', () => {
    expect(createTables({ count: 0, capacity: 1 }, anEvent(), [], countingIds(), now)).toMatchObject({
      ok: false,
      error: { issues: [{ path: ['count'] }, { path: ['capacity'], params: { value: 1, least: 2, most: 100 } }] },
    });
  });
});

describe('updateTable', () => {
  it('keeps numbers apart', () => {
    const [table] = unwrap(createTables(input, anEvent(), [], countingIds(), now));
    expect(updateTable(table!, { number: 2 }, anEvent(), [{ number: 2 }], later)).toEqual({
      ok: false,
      error: { kind: 'invalid', issues: [{ code: 'table.number-taken', path: ['number'], params: { number: 2 } }] },
    });
    const changed = unwrap(updateTable(table!, { number: 5, position: { x: 1.5, y: 0 } }, anEvent(), [], later));
    expect(changed).toEqual({ ...table, number: 5, position: { x: 1.5, y: 0 }, version: 2, updatedAt: later });
  });
});
