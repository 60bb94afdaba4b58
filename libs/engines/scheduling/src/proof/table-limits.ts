import type { CompiledProblem, Slots } from '../compiled-problem.js';
import { anyOf, Totalizer } from './cardinality.js';
import { holdsOneAtATime, possible, type Placement } from './encoding.js';
import type { SatSolver } from './sat-solver.js';

/** From this share of the places at tables that the wishes take, limits bind nearly everywhere and are written at once. */
const tightShare = 0.8;

/**
 * No slot takes more meetings of a pool than it has tables. Where there is room enough, few of these limits are ever
 * reached, and a solver that does not know them finds plans many times sooner: they can be written as plans break them.
 */
export class TableLimits {
  private readonly wishesIn: readonly (readonly number[])[];
  private readonly single: readonly boolean[];
  /** By pool and slot. */
  private readonly written: Uint8Array;

  constructor(
    private readonly sat: SatSolver,
    private readonly problem: CompiledProblem,
    private readonly placement: Placement,
  ) {
    const { tables, slotCount, wishCount, attendeeCount } = problem;
    const wishesIn: number[][] = Array.from({ length: tables.poolCount }, () => []);
    for (let wish = 0; wish < wishCount; wish++) {
      for (const pool of tables.poolsOf.of(tables.choiceOf[wish]!)) wishesIn[pool]!.push(wish);
    }
    this.wishesIn = wishesIn;
    this.single = Array.from({ length: attendeeCount }, (_, attendee) => holdsOneAtATime(problem, attendee));
    this.written = new Uint8Array(tables.poolCount * slotCount);
  }

  writeAll(): void {
    for (let pool = 0; pool < this.wishesIn.length; pool++) this.writePool(pool);
  }

  /** Those of the pools in which it is tight. */
  writeTight(): void {
    const { tables, slotCount } = this.problem;
    this.wishesIn.forEach((wishes, pool) => {
      const places = tables.poolSize.subarray(pool * slotCount, (pool + 1) * slotCount);
      if (wishes.length > tightShare * places.reduce((sum, size) => sum + size, 0)) this.writePool(pool);
    });
  }

  /** Those that the plan breaks; says whether there were any. */
  writeBroken(slots: Slots): boolean {
    const { tables, slotCount } = this.problem;
    const load = new Int32Array(tables.poolCount * slotCount);
    this.wishesIn.forEach((wishes, pool) => wishes.forEach((wish) => load[pool * slotCount + slots[wish]!]!++));
    let broken = false;
    load.forEach((meetings, at) => {
      if (meetings <= tables.poolSize[at]!) return;
      broken = true;
      this.write(Math.floor(at / slotCount), at % slotCount);
    });
    return broken;
  }

  private writePool(pool: number): void {
    for (let slot = 0; slot < this.problem.slotCount; slot++) this.write(pool, slot);
  }

  /**
   * Counts the meetings over a star cover: each is booked on one of its attendees, of whom few suffice. Implied, where
   * everybody holds one meeting at a time: at most twice as many delegations as tables are busy (Bofill et al., JAIR 74
   * (2022), section 4.3).
   */
  private write(pool: number, slot: number): void {
    const { sat, problem, single } = this;
    const { held, busy } = this.placement;
    const at = pool * problem.slotCount + slot;
    if (this.written[at] === 1) return;
    this.written[at] = 1;
    const size = problem.tables.poolSize[at]!;
    const here = this.wishesIn[pool]!.filter((wish) => held[wish]![slot] !== undefined);
    const stars = starCover(problem, here, single);
    if (stars.length <= size) return;
    const centres = stars.map((star) => anyOf(sat, possible(star.map((wish) => held[wish]![slot]))));
    sat.addClause([-new Totalizer(sat, centres).atLeast(size + 1)]);
    if (pool > 0 || single.includes(false)) return;
    const present = possible(busy.slice(0, problem.delegationCount).map((row) => row[slot]));
    if (present.length > 2 * size) sat.addClause([-new Totalizer(sat, present).atLeast(2 * size + 1)]);
  }
}

/** Splits wishes into sets of which at most one is held in a slot: again and again those of the attendee with most left. */
function starCover(
  { sideA, sideB }: CompiledProblem,
  wishes: readonly number[],
  single: readonly boolean[],
): number[][] {
  const stars: number[][] = [];
  let left = wishes;
  for (;;) {
    const degree = new Map<number, number>();
    for (const wish of left) {
      for (const side of [sideA[wish]!, sideB[wish]!]) {
        if (single[side]) degree.set(side, (degree.get(side) ?? 0) + 1);
      }
    }
    let centre = -1;
    for (const [side, count] of degree) if (count > (degree.get(centre) ?? 0)) centre = side;
    if (centre < 0) return [...stars, ...left.map((wish) => [wish])];
    const isOfCentre = (wish: number) => sideA[wish] === centre || sideB[wish] === centre;
    stars.push(left.filter(isOfCentre));
    left = left.filter((wish) => !isOfCentre(wish));
  }
}
