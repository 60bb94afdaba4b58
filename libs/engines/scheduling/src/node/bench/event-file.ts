import type { EventFile } from './event.js';

/** No event has more slots or tables; a number that is too large by mistake would fill the memory. */
const mostPlaces = 100_000;

/**
 * Reads an event that somebody else made; also the file that the bench writes, which holds one as its `problem`.
 * What is missing or of the wrong kind is listed as a whole; what the ids and numbers say is for the engine to judge.
 */
export function readEvent(text: string): EventFile {
  const file = asObject(JSON.parse(text.replace(/^\uFEFF/, '')));
  const event = asObject(file['problem'] ?? file);
  const faults: string[] = [];
  const expectThat = (holds: boolean, path: string, what: string) =>
    void (holds || faults.push(`${path}: expected ${what}`));
  const each = (name: string, checkItem: (item: Record<string, unknown>, path: string) => void) => {
    const list = event[name];
    expectThat(Array.isArray(list), name, 'a list');
    if (Array.isArray(list)) list.forEach((item, i) => checkItem(asObject(item), `${name}[${i}]`));
  };
  for (const name of ['slots', 'tables']) {
    const count = event[name];
    expectThat(isCount(count) && count <= mostPlaces, name, `a whole number from 0 to ${mostPlaces}`);
  }
  const isSlot = (slot: unknown) => isCount(slot) && slot < Number(event['slots']);
  each('delegations', ({ id, free }, path) => {
    expectThat(isId(id), `${path}.id`, 'a number or a string');
    expectThat(Array.isArray(free) && free.every(isSlot), `${path}.free`, 'a list of slots, counted from 0');
  });
  each('wishes', ({ id, a, b, weight }, path) => {
    for (const [name, value] of Object.entries({ id, a, b })) {
      expectThat(isId(value), `${path}.${name}`, 'a number or a string');
    }
    expectThat(typeof weight === 'number', `${path}.weight`, 'a number');
  });
  if (faults.length > 0) throw new Error(`The problem has ${faults.length} fault(s):\n- ${faults.join('\n- ')}`);
  return event as unknown as EventFile;
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

function isId(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}
