import type { CompiledProblem } from './compiled-problem.js';
import { Lists } from './lists.js';
import { countSlots } from './slot-sets.js';

/**
 * A bound on the weight that can be placed, by Lagrangian duality. Every attendee has so many places over the whole
 * event, every pool of tables so many seats; each of these resources gets a price, and a wish is worth its weight less
 * the prices of what it needs. Whatever the prices are, no plan can weigh more than
 *
 *   sum of all places and seats at their price  +  sum of what is worth more than nothing
 *
 * and the prices that make this least are found by a subgradient method: a resource that is wished for more often than
 * it has places becomes dearer, another one cheaper. The steps are those of Polyak, scaled by the size of the resource.
 *
 * The prices also tell the search which wishes are worth looking at (`worth`).
 */
export class WeightBound {
  /** The least bound found: no plan in which all required wishes are placed has more weight. */
  bound = Infinity;
  /** Weight of each wish less the prices of its resources, at the prices of `bound`. */
  readonly worth: Float64Array;

  private readonly wishes: Int32Array;
  /** The scarce resources of each of `wishes`; the others never need a price. */
  private readonly needs: Lists;
  private readonly places: Float64Array;
  private readonly prices: Float64Array;
  private readonly bestPrices: Float64Array;
  private readonly spare: Float64Array;
  private readonly direction: Float64Array;
  private stepSize = 1;
  private sinceImproved = 0;

  constructor(private readonly problem: CompiledProblem) {
    const { wishCount, allowed, words, weight } = problem;
    const placeable: number[] = [];
    for (let m = 0; m < wishCount; m++) if (countSlots(allowed, m, words) > 0) placeable.push(m);
    const { needs, places } = scarceResources(problem, placeable);
    this.wishes = Int32Array.from(placeable);
    this.needs = needs;
    this.places = places;
    this.prices = new Float64Array(places.length);
    this.bestPrices = new Float64Array(places.length);
    this.spare = new Float64Array(places.length);
    this.direction = new Float64Array(places.length);
    this.worth = weight.map(() => -1);
    for (const m of placeable) this.worth[m] = weight[m]!;
    this.evaluate();
  }

  /** Whether more steps cannot help: nothing is scarce, the bound is reached, or the steps have become tiny. */
  isSettled(placedWeight: number): boolean {
    return this.places.length === 0 || this.bound <= placedWeight + 1e-9 || this.stepSize < 1e-3;
  }

  /** Lowers the bound by so many steps, aiming at the weight of a known plan. */
  refine(steps: number, placedWeight: number): void {
    const { prices, spare, direction, places } = this;
    for (let step = 0; step < steps && !this.isSettled(placedWeight); step++) {
      const value = this.evaluate();
      // Momentum makes up for the zigzag of subgradients; a price of 0 does not fall.
      let norm = 0;
      for (let r = 0; r < prices.length; r++) {
        let d = 0.7 * direction[r]! + spare[r]!;
        if (prices[r] === 0 && d > 0) d = 0;
        direction[r] = d;
        norm += (d * d) / places[r]!;
      }
      if (norm === 0) return;
      const length = (this.stepSize * (value - placedWeight)) / norm;
      for (let r = 0; r < prices.length; r++) {
        prices[r] = Math.max(0, prices[r]! - (length * direction[r]!) / places[r]!);
      }
    }
    this.evaluate();
  }

  /** The dual value at the present prices; leaves the spare places of each resource. Keeps the best. */
  private evaluate(): number {
    const { prices, spare, places, wishes, needs } = this;
    const { weight, required } = this.problem;
    let value = 0;
    for (let r = 0; r < prices.length; r++) {
      value += prices[r]! * places[r]!;
      spare[r] = places[r]!;
    }
    const { start, items } = needs;
    for (let i = 0; i < wishes.length; i++) {
      const m = wishes[i]!;
      const end = start[i + 1]!;
      let worth = weight[m]!;
      for (let k = start[i]!; k < end; k++) worth -= prices[items[k]!]!;
      if (worth <= 0 && required[m] === 0) continue;
      value += worth;
      for (let k = start[i]!; k < end; k++) spare[items[k]!]!--;
    }
    if (value < this.bound) {
      this.sinceImproved = value < this.bound - 1e-5 * value ? 0 : this.sinceImproved + 1;
      this.bound = value;
      this.bestPrices.set(prices);
    } else this.sinceImproved++;
    if (this.sinceImproved > 12) {
      this.sinceImproved = 0;
      this.stepSize *= 0.6;
      prices.set(this.bestPrices);
      this.direction.fill(0);
    }
    return value;
  }

  /** Brings `worth` up to date with the best prices. */
  updateWorth(): void {
    for (let i = 0; i < this.wishes.length; i++) {
      let worth = this.problem.weight[this.wishes[i]!]!;
      for (const r of this.needs.of(i)) worth -= this.bestPrices[r]!;
      this.worth[this.wishes[i]!] = worth;
    }
  }
}

/** Attendees and pools that more wishes need than they have places, and which of them each wish needs. */
function scarceResources(problem: CompiledProblem, wishes: readonly number[]) {
  const { attendeeCount, delegationCount, slotCount, capacityAt, maxMeetings, sideA, sideB, askedDelegates, tables } =
    problem;
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
  for (const m of wishes) forEachNeed(m, (r) => demand[r]!++);
  const places: number[] = [];
  const scarce = new Int32Array(resourceCount).fill(-1);
  for (let r = 0; r < resourceCount; r++) {
    const perSlot = r < attendeeCount ? capacityAt : tables.poolSize;
    const first = (r < attendeeCount ? r : r - attendeeCount) * slotCount;
    let count = 0;
    for (let s = 0; s < slotCount; s++) count += perSlot[first + s]!;
    if (r < delegationCount) count = Math.min(count, maxMeetings[r]!);
    if (count < demand[r]!) scarce[r] = places.push(count) - 1;
  }
  const needs = wishes.map((m) => {
    const needed: number[] = [];
    forEachNeed(m, (r) => {
      if (scarce[r]! >= 0) needed.push(scarce[r]!);
    });
    return needed;
  });
  return { places: Float64Array.from(places), needs: Lists.from(needs) };
}
