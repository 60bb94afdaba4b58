import type { CompiledProblem } from './compiled-problem.js';
import { Lists } from './lists.js';
import { countSlots, hasSlot } from './slot-sets.js';

/**
 * A bound on the weight that can be placed, by Lagrangian duality. Every attendee has so many places over the whole
 * event, every pool of tables so many seats; each of these resources gets a price, and a wish is worth its weight less
 * the prices of what it needs. Whatever the prices are, no plan can weigh more than
 *
 *   sum of all places and seats at their price  +  sum of what is worth more than nothing
 *
 * and the prices that make this little are found by coordinate descent: one resource after the other gets the price at
 * which just as many wishes want it as it has places, midway between the last wish that finds one and the first that does not.
 * That is exact in each step; midway, it seldom gets stuck where two prices would have to change together. Where a few meet many it
 * does, as all prices of one kind would have to: `exchange` lets one kind of resource get dearer and another cheaper at once.
 *
 * The prices also tell the search which wishes are worth looking at (`worth`).
 */
export class WeightBound {
  /** The least bound found: no plan in which all required wishes are placed has more weight. */
  bound = Infinity;
  /** Weight of each wish less the prices of its resources; less than nothing where it can be placed nowhere. */
  readonly worth: Float64Array;

  /** The scarce resources of each wish, as far as it can be placed; the others never need a price. */
  private readonly needs: Lists;
  /** The other way round: the wishes of each resource. */
  private readonly wanting: Lists;
  private readonly places: Int32Array;
  private readonly kindOf: Uint8Array;
  private readonly prices: Float64Array;
  private readonly placeable: Uint8Array;
  /** Scratch: what the wishes of one resource would give for it. */
  private readonly offers: Float64Array;

  constructor(private readonly problem: CompiledProblem) {
    const { wishCount, allowed, words } = problem;
    this.placeable = new Uint8Array(wishCount);
    for (let m = 0; m < wishCount; m++) if (countSlots(allowed, m, words) > 0) this.placeable[m] = 1;
    const { needs, places, kindOf } = scarceResources(problem, this.placeable);
    this.needs = needs;
    this.wanting = Lists.transpose(needs, places.length);
    this.places = places;
    this.kindOf = kindOf;
    this.prices = new Float64Array(places.length);
    this.offers = new Float64Array(wishCount);
    this.worth = new Float64Array(wishCount).fill(-1);
    this.computeWorth();
    this.bound = this.dualValue();
  }

  /** The bound, rounded down where all weights are whole. */
  get mostWeight(): number {
    return this.problem.integralWeights ? Math.floor(this.bound + 1e-6) : this.bound;
  }

  /** Gives every resource its best price, so many times over. */
  refine(sweeps: number): void {
    for (let sweep = 0; sweep < sweeps; sweep++) {
      for (let r = 0; r < this.places.length; r++) this.priceAnew(r);
    }
    this.computeWorth();
    this.bound = Math.min(this.bound, this.dualValue());
  }

  /** Makes one kind of resource dearer and another cheaper by as much, where that lowers the bound. */
  exchange(): void {
    for (const [dearer, cheaper] of exchanges) this.exchangeBetween(dearer, cheaper);
    this.bound = Math.min(this.bound, this.dualValue());
  }

  private exchangeBetween(dearer: number, cheaper: number): void {
    const { prices, kindOf } = this;
    const before = prices.slice();
    const highest = before.reduce((x, y) => Math.max(x, y), 0);
    const exchange = (amount: number) => {
      for (let r = 0; r < prices.length; r++) {
        const change = kindOf[r] === dearer ? amount : kindOf[r] === cheaper ? -amount : 0;
        prices[r] = Math.max(0, before[r]! + change);
      }
      this.computeWorth();
    };
    let best = 0;
    let least = this.dualValue();
    const attempt = (amount: number) => {
      exchange(amount);
      const value = this.dualValue();
      if (value >= least) return;
      least = value;
      best = amount;
    };
    for (let i = -exchangeSteps; i <= exchangeSteps; i++) if (i !== 0) attempt((i / exchangeSteps) * highest);
    let step = highest / exchangeSteps;
    for (let halved = 0; halved < exchangeHalvings; halved++) {
      step /= 2;
      const middle = best;
      attempt(middle - step);
      attempt(middle + step);
    }
    exchange(best);
  }

  private priceAnew(resource: number): void {
    const { prices, worth, offers } = this;
    const { required } = this.problem;
    const { start, items } = this.wanting;
    const first = start[resource]!;
    const count = start[resource + 1]! - first;
    for (let k = 0; k < count; k++) {
      const m = items[first + k]!;
      offers[k] = required[m] === 1 ? Infinity : worth[m]! + prices[resource]!;
    }
    const sorted = offers.subarray(0, count).sort();
    const firstWithout = count - this.places[resource]! - 1;
    const low = sorted[firstWithout]!;
    const high = sorted[firstWithout + 1] ?? low;
    const price = Math.max(0, high === Infinity ? low : (low + high) / 2);
    // More required wishes than places: the constraints will say so.
    if (price === Infinity) return;
    const change = price - prices[resource]!;
    prices[resource] = price;
    for (let k = 0; k < count; k++) worth[items[first + k]!]! -= change;
  }

  /** Computes what the wishes are worth from the prices, so that the rounding of many changes does not add up. */
  private computeWorth(): void {
    const { worth, needs, prices, placeable } = this;
    for (let m = 0; m < worth.length; m++) {
      if (placeable[m] === 0) continue;
      worth[m] = this.problem.weight[m]!;
      for (let k = needs.start[m]!; k < needs.start[m + 1]!; k++) worth[m]! -= prices[needs.items[k]!]!;
    }
  }

  private dualValue(): number {
    const { prices, places, worth, placeable } = this;
    const { required, wishCount } = this.problem;
    let value = 0;
    for (let r = 0; r < places.length; r++) value += prices[r]! * places[r]!;
    for (let m = 0; m < wishCount; m++) {
      if (placeable[m] === 1 && (worth[m]! > 0 || required[m] === 1)) value += worth[m]!;
    }
    return value;
  }
}

/** Kinds of resources: delegations that mostly receive, those that mostly come, tables. Delegates are of none of these. */
const host = 0;
const guest = 1;
const table = 2;
const delegate = 3;
const exchanges = [
  [table, host],
  [table, guest],
  [host, guest],
] as const;
/** How finely the amount of an exchange is looked for, up to the highest price: in steps up and down, the best of which is halved so often. */
const exchangeSteps = 8;
const exchangeHalvings = 6;

/** Attendees and pools that more wishes need than they have places, of which kind they are, and which of them each wish needs. */
function scarceResources(problem: CompiledProblem, placeable: Uint8Array) {
  const { wishCount, attendeeCount, delegationCount, slotCount, capacityAt, maxMeetings } = problem;
  const { sideA, sideB, askedDelegates, tables } = problem;
  const forEachNeed = (m: number, visit: (resource: number) => void) => {
    visit(sideA[m]!);
    visit(sideB[m]!);
    for (let i = askedDelegates.start[m]!; i < askedDelegates.start[m + 1]!; i++) visit(askedDelegates.items[i]!);
    const choice = tables.choiceOf[m]!;
    for (let i = tables.poolsOf.start[choice]!; i < tables.poolsOf.start[choice + 1]!; i++) {
      visit(attendeeCount + tables.poolsOf.items[i]!);
    }
  };
  const resourceCount = attendeeCount + tables.poolCount;
  const demand = new Int32Array(resourceCount);
  for (let m = 0; m < wishCount; m++) if (placeable[m] === 1) forEachNeed(m, (r) => demand[r]!++);
  const receptions = new Int32Array(delegationCount);
  for (let m = 0; m < wishCount; m++) {
    receptions[sideA[m]!]!++;
    receptions[sideB[m]!]!--;
  }
  const kind = (r: number) => {
    if (r < delegationCount) return receptions[r]! > 0 ? host : guest;
    return r < attendeeCount ? delegate : table;
  };
  const places: number[] = [];
  const kinds: number[] = [];
  const scarce = new Int32Array(resourceCount).fill(-1);
  for (let r = 0; r < resourceCount; r++) {
    const perSlot =
      r < attendeeCount
        ? capacityAt.subarray(r * slotCount, (r + 1) * slotCount)
        : tables.poolSize.subarray((r - attendeeCount) * slotCount, (r - attendeeCount + 1) * slotCount);
    let count = 0;
    if (r < delegationCount) count = Math.min(placesOf(problem, r, perSlot), maxMeetings[r]!);
    else for (const places of perSlot) count += places;
    if (count >= demand[r]!) continue;
    scarce[r] = places.push(count) - 1;
    kinds.push(kind(r));
  }
  const needs = Lists.collect(wishCount, (m, add) => {
    if (placeable[m] === 0) return;
    forEachNeed(m, (r) => {
      if (scarce[r]! >= 0) add(scarce[r]!);
    });
  });
  return { places: Int32Array.from(places), kindOf: Uint8Array.from(kinds), needs };
}

/** The most meetings that a delegation can hold over the whole event, with the rests that it needs between them. */
function placesOf(
  { restAfter, rowStarts, words, slotCount }: CompiledProblem,
  delegation: number,
  capacity: Iterable<number>,
): number {
  const longestRow = Math.min(restAfter[delegation]!, slotCount);
  let all = 0;
  if (longestRow === 0) {
    for (const places of capacity) all += places;
    return all;
  }
  /** At `k` the most meetings so far if there are some in each of the last `k` slots of the row. */
  let most = new Array<number>(longestRow + 1).fill(-Infinity);
  most[0] = 0;
  let slot = 0;
  for (const places of capacity) {
    all = Math.max(...most);
    if (hasSlot(rowStarts, 0, words, slot++)) most = most.fill(-Infinity).fill(all, 0, 1);
    most = [all, ...most.slice(0, -1).map((before) => before + places)];
  }
  return Math.max(...most);
}
