import { Lists, positions } from './lists.js';
import type { Problem } from './model.js';
import { isOn } from './rules.js';

/**
 * Tables, seen from the slots. Search chooses slots only and must know whether the meetings of a slot can all be seated.
 * By Hall's theorem they can if no *pool* (a set of tables) has more meetings that must sit within it than tables. It is
 * enough to look at the sets of tables that some wish is confined to and at unions of those that overlap, so that an
 * event without features and home tables has the one pool of all tables, and its size is the table capacity of a slot.
 */
export interface CompiledTables {
  readonly tableCount: number;
  /** The choice of each wish: which tables suit it. Choice 0 is all tables. */
  readonly choiceOf: Int32Array;
  /** Tables of each choice. */
  readonly tablesOf: Lists;
  /** Pools in which a meeting of each choice takes a place. The first pool of every choice is pool 0, all tables. */
  readonly poolsOf: Lists;
  readonly poolCount: number;
  /** Available tables of pool `q` in slot `s`: at `q * slotCount + s`. */
  readonly poolSize: Int32Array;
  /** 1 where table `t` is available in slot `s`: at `t * slotCount + s`. */
  readonly available: Uint8Array;
  /** Whether a table holds any number of meetings at once, as where the constraint `tables` is off. */
  readonly areShared: boolean;
}

/** More pools than this and the problem is refused (`too-large`): the tables' features overlap in too many ways. */
export const maxPools = 4096;
/** Stands for any number of meetings, where tables are shared. */
const unlimited = 1 << 29;

export function compileTables(problem: Problem, slotAt: ReadonlyMap<string, number>): CompiledTables {
  const { tables, wishes } = problem;
  const slotCount = problem.slots.length;
  const tableAt = positions(tables);
  const everyTable = tables.map((_, t) => t);

  const choices: (readonly number[])[] = [everyTable];
  const choiceOfKey = new Map<string, number>([['', 0]]);
  const choiceOfTables = new Map<string, number>([[everyTable.join(), 0]]);
  const choiceOf = new Int32Array(wishes.length);
  const homeOf = new Map<string, readonly string[]>();
  if (isOn(problem, 'homeTables')) {
    for (const d of problem.delegations) if (d.homeTables?.length) homeOf.set(d.id, d.homeTables);
  }
  const confines = homeOf.size > 0 || wishes.some((wish) => wish.needs?.length || wish.pin?.table !== undefined);
  for (let m = 0; confines && m < wishes.length; m++) {
    const wish = wishes[m]!;
    const pinned = isOn(problem, 'pins') ? wish.pin?.table : undefined;
    const home = homeOf.get(wish.a) ?? homeOf.get(wish.b);
    const needs = isOn(problem, 'tableFeatures') ? (wish.needs ?? []) : [];
    const key = pinned !== undefined ? `=${pinned}` : `${home?.join('\n') ?? ''}\r${needs.join('\n')}`;
    let choice = key === '\r' ? 0 : choiceOfKey.get(key);
    if (choice === undefined) {
      const within = pinned !== undefined ? [pinned] : home;
      const suitable = (within?.map((id) => tableAt.get(id)!) ?? everyTable)
        .filter((t) => pinned !== undefined || needs.every((need) => tables[t]!.features?.includes(need)))
        .sort((x, y) => x - y);
      const same = choiceOfTables.get(suitable.join());
      choice = same ?? choices.push(suitable) - 1;
      choiceOfTables.set(suitable.join(), choice);
      choiceOfKey.set(key, choice);
    }
    choiceOf[m] = choice;
  }

  const available = new Uint8Array(tables.length * slotCount).fill(1);
  const areShared = !isOn(problem, 'tables');
  for (let t = 0; t < tables.length && !areShared; t++) {
    for (const slot of tables[t]!.unavailable ?? []) available[t * slotCount + slotAt.get(slot)!] = 0;
  }
  const pools = unionsOfOverlapping(choices, tables.length);
  const poolSize = new Int32Array(pools.length * slotCount);
  for (let q = 0; q < pools.length; q++) {
    for (const t of pools[q]!) {
      for (let s = 0; s < slotCount; s++) poolSize[q * slotCount + s]! += available[t * slotCount + s]!;
    }
  }
  if (areShared) for (let i = 0; i < poolSize.length; i++) if (poolSize[i]! > 0) poolSize[i] = unlimited;

  const poolSets = pools.map((pool) => new Set(pool));
  return {
    tableCount: tables.length,
    choiceOf,
    tablesOf: Lists.from(choices),
    poolsOf: Lists.from(
      choices.map((choice) => {
        const around: number[] = [];
        for (let q = 0; q < pools.length; q++) {
          if (pools[q]!.length >= choice.length && choice.every((t) => poolSets[q]!.has(t))) around.push(q);
        }
        return around;
      }),
    ),
    poolCount: pools.length,
    poolSize,
    available,
    areShared,
  };
}

/** Whether the table has what the wish needs and is available in the slot. */
export function suitsTable(
  tables: CompiledTables,
  slotCount: number,
  wish: number,
  slot: number,
  table: number,
): boolean {
  if (tables.available[table * slotCount + slot] === 0) return false;
  const choice = tables.choiceOf[wish]!;
  return choice === 0 || tables.tablesOf.of(choice).includes(table);
}

/** Closes a family of table sets under the union of sets that overlap; stops past `maxPools`. */
function unionsOfOverlapping(family: readonly (readonly number[])[], tableCount: number): (readonly number[])[] {
  const pools: (readonly number[])[] = [];
  const known = new Set<string>();
  const poolsAtTable: number[][] = Array.from({ length: tableCount }, () => []);
  const add = (pool: readonly number[]) => {
    const key = pool.join();
    if (known.has(key)) return;
    known.add(key);
    for (const t of pool) poolsAtTable[t]!.push(pools.length);
    pools.push(pool);
  };
  for (const set of family) add(set);
  // Pool 0 is all tables and contains every other one: its unions are itself.
  for (let q = 1; q < pools.length && pools.length <= maxPools; q++) {
    const pool = pools[q]!;
    const overlapping = new Set<number>();
    for (const t of pool) for (const other of poolsAtTable[t]!) if (other > 0 && other < q) overlapping.add(other);
    for (const other of overlapping) {
      add([...new Set([...pool, ...pools[other]!])].sort((x, y) => x - y));
    }
  }
  return pools;
}
