/**
 * Reads an instance of the Business-to-Business Meeting Scheduling Problem (Bofill et al., JAIR 74 (2022), 263-301) from
 * MiniZinc data: assignments of integers, lists `[1,2]`, lists of sets `[{1},{},1..3]` and arrays of rows `[|1,2,3|]`.
 */
export interface DznInstance {
  readonly participants: number;
  readonly tables: number;
  readonly slots: number;
  /** The first so many slots are the morning. */
  readonly morningSlots: number;
  /** In the order of the file; participants and slots count from 0. */
  readonly meetings: readonly DznMeeting[];
  /** Per participant, the slots in which it can hold no meeting. */
  readonly forbidden: readonly (readonly number[])[];
}

export interface DznMeeting {
  readonly participants: readonly [number, number];
  readonly session: 'morning' | 'afternoon' | 'any';
  readonly fixedSlot: number | undefined;
  /** Meetings that must be held in an earlier slot. */
  readonly after: readonly number[];
}

/** @throws Error that names the field where the text is no such instance. */
export function readDzn(text: string): DznInstance {
  const fields = assignments(text);
  const participants = integer(fields, 'nBusiness');
  const slots = integer(fields, 'nTotalSlots');
  const requested = rows(fields, 'requested', integer(fields, 'nMeetings'));
  const fixed = numbers('fixed', field(fields, 'fixed'));
  const precedences = fields.has('precedences') ? sets(fields, 'precedences', requested.length) : [];
  if (fixed.length !== requested.length) {
    throw new Error(`fixed: expected ${requested.length} numbers, one a meeting, found ${fixed.length}`);
  }
  return {
    participants,
    tables: integer(fields, 'nTables'),
    slots,
    morningSlots: integer(fields, 'nMorningSlots'),
    meetings: requested.map(([a, b, session], index) => ({
      participants: pairOf(within('requested', a, participants), within('requested', b, participants)),
      session: sessionOf(session),
      fixedSlot: fixed[index] === 0 ? undefined : within('fixed', fixed[index], slots),
      after: given(precedences[index]).map((earlier) => within('precedences', earlier, requested.length)),
    })),
    forbidden: sets(fields, 'forbidden', participants).map((each) =>
      given(each).map((slot) => within('forbidden', slot, slots)),
    ),
  };
}

function assignments(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const statement of text.replace(/%.*$/gm, '').split(';')) {
    const equals = statement.indexOf('=');
    if (equals >= 0) fields.set(statement.slice(0, equals).trim(), statement.slice(equals + 1).trim());
  }
  return fields;
}

function field(fields: ReadonlyMap<string, string>, name: string): string {
  const value = fields.get(name);
  if (value === undefined) throw new Error(`${name}: missing`);
  return value;
}

function integer(fields: ReadonlyMap<string, string>, name: string): number {
  const value = field(fields, name);
  if (!/^\d+$/.test(value)) throw new Error(`${name}: expected a whole number, found ${value.slice(0, 40)}`);
  return Number(value);
}

function numbers(name: string, list: string): number[] {
  const tokens = list.split(/[\s,[\]]+/).filter((token) => token !== '');
  for (const token of tokens) {
    if (!/^\d+$/.test(token)) throw new Error(`${name}: expected whole numbers, found ${token.slice(0, 40)}`);
  }
  return tokens.map(Number);
}

/** A set is `{1,3}` or a range `1..3`. */
function sets(fields: ReadonlyMap<string, string>, name: string, length: number): number[][] {
  const set = /\{([^}]*)\}|(\d+)\s*\.\.\s*(\d+)/g;
  const text = field(fields, name);
  const [stray] = text.replace(set, '').match(/[^\s,[\]]+/) ?? [];
  if (stray !== undefined) throw new Error(`${name}: expected sets, found ${stray.slice(0, 40)}`);
  const found = Array.from(text.matchAll(set), ([, listed, from, to]) =>
    listed === undefined ? range(Number(from), Number(to)) : numbers(name, listed),
  );
  if (found.length !== length) throw new Error(`${name}: expected ${length} sets, found ${found.length}`);
  return found;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

function rows(fields: ReadonlyMap<string, string>, name: string, length: number): number[][] {
  const found = field(fields, name)
    .split('|')
    .map((row) => numbers(name, row))
    .filter((row) => row.length > 0);
  if (found.length !== length) throw new Error(`${name}: expected ${length} rows, found ${found.length}`);
  for (const row of found) {
    if (row.length !== 3) throw new Error(`${name}: expected rows of 3 numbers, found ${row.join(', ')}`);
  }
  return found;
}

/** The numbers of a set in which 0 stands for none. */
function given(set: readonly number[] | undefined): readonly number[] {
  return (set ?? []).filter((value) => value !== 0);
}

function within(name: string, value: number | undefined, count: number): number {
  if (value === undefined || value < 1 || value > count) {
    throw new Error(`${name}: ${value} is not between 1 and ${count}`);
  }
  return value - 1;
}

function pairOf(a: number, b: number): readonly [number, number] {
  if (a === b) throw new Error(`requested: ${a + 1} cannot meet itself`);
  return [a, b];
}

function sessionOf(value: number | undefined): DznMeeting['session'] {
  if (value === 1) return 'morning';
  if (value === 2) return 'afternoon';
  if (value === 3) return 'any';
  throw new Error(`requested: session ${value} is none of 1 (morning), 2 (afternoon), 3 (any)`);
}
