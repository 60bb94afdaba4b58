import { Random } from '../../random.js';
import type { Plan, Problem } from '../../model.js';

/** An event as the bench reads and writes it: slots and tables are counted from 0, ids are numbers or strings. */
export interface EventFile {
  readonly slots: number;
  readonly tables: number;
  readonly delegations: readonly { readonly id: Id; readonly capacity?: number; readonly free: readonly number[] }[];
  readonly wishes: readonly { readonly id: Id; readonly a: Id; readonly b: Id; readonly weight: number }[];
}
type Id = number | string;

/** A plan as the bench writes it; `wish` is the id of the event file. */
export type PlanFile = readonly { readonly wish: Id; readonly slot: number; readonly table: number }[];

/** Share of the slots in which a delegation is available. */
const availability = 0.85;
const heaviest = 13;
/** The larger, the more wishes go to the most popular delegations. */
const skew = 1.7;

/** An event with wishes between delegations of two kinds. @param size e.g. `500x500x20000`: of each kind, and wishes */
export function generateEvent(size: string, slots: number, tables: number, seed: number): EventFile {
  const numbers = /^(\d+)x(\d+)x(\d+)$/.exec(size)?.slice(1).map(Number);
  if (numbers === undefined) throw new Error(`--generate: expected e.g. 500x500x20000, found "${size}"`);
  const [hosts, guests, wishCount] = numbers as [number, number, number];
  if (wishCount > hosts * guests) {
    throw new Error(`--generate: ${hosts} x ${guests} delegations have only ${hosts * guests} pairs, not ${wishCount}`);
  }
  const random = new Random(seed);
  const delegations = Array.from({ length: hosts + guests }, (_, id) => ({
    id,
    capacity: 1,
    free: Array.from({ length: slots }, (_, slot) => slot).filter(() => random.unit() < availability),
  }));
  const popular = (count: number) => Math.floor(count * random.unit() ** skew);
  const pairs = new Set<number>();
  const wishes: { readonly id: number; readonly a: number; readonly b: number; readonly weight: number }[] = [];
  while (wishes.length < wishCount) {
    // Rare pairs become hard to hit when nearly all are taken: then every other try is an even draw.
    const even = wishes.length % 2 === 1 && wishCount > (hosts * guests) / 2;
    const a = even ? random.below(hosts) : popular(hosts);
    const b = hosts + (even ? random.below(guests) : popular(guests));
    const pair = a * (hosts + guests) + b;
    if (pairs.has(pair)) continue;
    pairs.add(pair);
    wishes.push({ id: wishes.length, a, b, weight: 1 + random.below(heaviest) });
  }
  return { slots, tables, delegations, wishes };
}

export function toProblem(event: EventFile): Problem {
  const slots = Array.from({ length: event.slots }, (_, slot) => ({ id: String(slot) }));
  return {
    slots,
    tables: Array.from({ length: event.tables }, (_, table) => ({ id: String(table) })),
    delegations: event.delegations.map(({ id, capacity, free }) => {
      const isFree = new Set(free);
      const unavailable = slots.filter((_, slot) => !isFree.has(slot)).map((slot) => slot.id);
      return { id: String(id), capacity, unavailable };
    }),
    wishes: event.wishes.map(({ id, a, b, weight }) => ({ id: String(id), a: String(a), b: String(b), weight })),
  };
}

export function toPlanFile(event: EventFile, plan: Plan): PlanFile {
  const ids = new Map(event.wishes.map(({ id }) => [String(id), id]));
  return plan.meetings.map(({ wish, slot, table }) => ({
    wish: ids.get(wish)!,
    slot: Number(slot),
    table: Number(table),
  }));
}
