import type { Budget } from './budget.js';
import type { CompiledProblem, Slots } from './compiled-problem.js';
import { PositionedSet } from './positioned-set.js';
import { Random } from './random.js';
import { bitCount, lowestBit } from './slot-sets.js';
import type { Timetable } from './timetable.js';
import { TimingRivals } from './timing-rivals.js';

/** Moves that count as one unit of effort: about a second's worth. */
export const movesPerEffort = 1_500_000;
/** Moves between two looks at the budget. */
const batch = 1024;
/** A small problem is exhausted before its budget is: more moves a candidate than this have never helped. */
const movesPerCandidate = 20_000;
const movesPerPairOfCandidates = 500;
/** Temperatures at which annealing begins and ends, in mean weights of a wish. */
const hot = 1 / 7;
const cold = 1 / 40;
/** Wishes whose worth is below this, in mean weights, are left to the greedy start: their resources are too dear. */
const leastWorth = -0.02;
/** With so few wishes all of them are tried. */
const fewWishes = 300;
/** Sums of weights and shares that are closer than this are equal. */
const rounding = 1e-9;
/** By how much the missed shares may grow at the start of `shareFairly`. */
const fairnessHot = 0.02;
/** How many meetings of a slot are looked at to find a light one that makes room. */
const samples = 6;

/**
 * Chooses which wishes to place, by simulated annealing. A move takes a wish that is not placed and a slot, removes the
 * meetings that are in its way (those of its delegations in that slot, a light one where tables are short, those that leave
 * it no order or rest), places it, and places the removed ones in other slots if they fit. It is kept if the weight grows, and sometimes if it falls.
 *
 * Only wishes that pay for the scarce places that they take (`worth`, from the prices of the dual bound) are tried:
 * this cuts 20,000 wishes down to the few thousand between which there is a choice at all.
 */
export class WeightSearch {
  /** Weight of the best timetable, required meetings counting so much that one of them outweighs all wishes. */
  private bestValue: number;
  private bestWeight: number;
  readonly bestSlots: Slots;

  private readonly problem: CompiledProblem;
  private readonly value: Float64Array;
  private readonly meanWeight: number;
  private currentValue = 0;
  private currentMissed = 0;
  /** The objective `missedShares` of `bestSlots`. */
  private bestMissed: number;
  /** Wishes of each delegation, placed or not. */
  private readonly wished: Int32Array;
  private readonly candidates: PositionedSet;
  private readonly isCandidate: Uint8Array;
  /** The meetings of each slot. */
  private readonly inSlot: PositionedSet[];
  /** What the current move has done: wish and the slot that it was in before. */
  private readonly journal: number[] = [];
  private readonly rivals: number[] = [];
  private readonly timingRivals: TimingRivals;

  constructor(
    private readonly timetable: Timetable,
    worth: Float64Array,
    private readonly random: Random,
  ) {
    const { problem } = timetable;
    this.problem = problem;
    this.timingRivals = new TimingRivals(timetable, random);
    const totalWeight = problem.weight.reduce((x, y) => x + y, 0);
    this.meanWeight = Math.max(totalWeight / Math.max(1, problem.wishCount), 1e-9);
    const heavy = totalWeight + 1;
    this.value = problem.weight.map((weight, m) => weight + problem.required[m]! * heavy);
    const positions = new Int32Array(problem.wishCount);
    this.inSlot = Array.from({ length: problem.slotCount }, () => new PositionedSet(positions));
    this.candidates = new PositionedSet(new Int32Array(problem.wishCount));
    this.isCandidate = new Uint8Array(problem.wishCount);
    for (let m = 0; m < problem.wishCount; m++) {
      const placeable = this.hasAllowedSlot(m);
      const isWorthIt = problem.wishCount <= fewWishes || worth[m]! > leastWorth * this.meanWeight;
      if (placeable && (problem.required[m] === 1 || isWorthIt)) this.isCandidate[m] = 1;
      const slot = timetable.slotOf[m]!;
      if (slot >= 0) {
        this.inSlot[slot]!.add(m);
        this.currentValue += this.value[m]!;
      } else if (this.isCandidate[m] === 1) this.candidates.add(m);
    }
    this.wished = Int32Array.from({ length: problem.delegationCount }, (_, d) => problem.wishesOf.size(d));
    for (let d = 0; d < problem.delegationCount; d++) this.currentMissed += this.missedShare(d);
    this.bestValue = this.currentValue;
    this.bestMissed = this.currentMissed;
    this.bestWeight = timetable.placedWeight;
    this.bestSlots = timetable.slotOf.slice();
  }

  /** Anneals until the budget is used up, all candidates are placed or the weight reaches `bound`. */
  growWeight(budget: Budget, bound: number, onImprovement: () => void): void {
    this.repeat(budget, (progress) => {
      if (this.bestWeight >= bound) return false;
      this.anneal(this.meanWeight * hot * (cold / hot) ** progress, Infinity, onImprovement);
      return true;
    });
  }

  /** Goes on from the best timetable without losing weight, such that nobody misses much more than others. */
  shareFairly(budget: Budget, onImprovement: () => void): void {
    this.restoreBest();
    this.repeat(budget, (progress) => {
      this.anneal(0, fairnessHot * (1 - progress), onImprovement);
      return true;
    });
  }

  /** Repeats batches until the budget, or the moves that a problem of this size can make use of, are used up. */
  private repeat(budget: Budget, runBatch: (progress: number) => boolean): void {
    const candidates = this.candidates.size;
    const most = candidates * Math.min(movesPerCandidate, movesPerPairOfCandidates * candidates);
    for (let moves = 0; moves < most && this.candidates.size > 0 && !budget.stopped(); moves += batch) {
      if (!runBatch(Math.max(moves / most, budget.progress()))) return;
      budget.spend(batch / movesPerEffort);
    }
  }

  /** Puts the best timetable found back into the timetable. */
  restoreBest(): void {
    const { timetable, bestSlots } = this;
    for (let m = 0; m < bestSlots.length; m++) {
      if (timetable.slotOf[m]! >= 0 && timetable.slotOf[m] !== bestSlots[m]) this.remove(m);
    }
    for (let m = 0; m < bestSlots.length; m++) {
      if (bestSlots[m]! >= 0 && timetable.slotOf[m] !== bestSlots[m]) this.place(m, bestSlots[m]!);
    }
    this.journal.length = 0;
  }

  /** One batch of moves. Of equal weight a timetable counts as worse where the missed shares grow by more than `unfairness`. */
  private anneal(temperature: number, unfairness: number, onImprovement: () => void): void {
    const { random, candidates } = this;
    let improved = false;
    for (let i = 0; i < batch && candidates.size > 0; i++) {
      const u = -Math.log(random.unit() + 1e-12);
      this.tryWish(candidates.at(random.below(candidates.size)), temperature * u, unfairness * u);
      const gain = this.currentValue - this.bestValue;
      if (gain > rounding || (gain > -rounding && this.currentMissed < this.bestMissed - rounding)) {
        improved = true;
        this.bestValue = this.currentValue;
        this.bestWeight = this.timetable.placedWeight;
        this.bestMissed = this.currentMissed;
        this.bestSlots.set(this.timetable.slotOf);
      }
    }
    if (improved) onImprovement();
  }

  /** Moves the wish into a slot unless the value would fall, or what is missed grow, by more than is tolerated. */
  private tryWish(wish: number, tolerance: number, unfairness: number): void {
    const slot = this.chooseSlot(wish);
    const rivals = this.findRivals(wish, slot);
    if (rivals === null) return;
    // Most moves fail here, before anything is changed: a rival that fits nowhere else is lost.
    let change = this.value[wish]!;
    for (const rival of rivals) if (!this.fitsSomewhere(rival)) change -= this.value[rival]!;
    if (change < -tolerance) return;

    const valueBefore = this.currentValue;
    const missedBefore = this.currentMissed;
    for (const rival of rivals) this.remove(rival);
    if (this.timetable.canPlace(wish, slot)) {
      this.place(wish, slot);
      for (const rival of rivals) this.placeAnywhere(rival);
      const gain = this.currentValue - valueBefore;
      if (gain > rounding || (gain >= -tolerance - rounding && this.currentMissed - missedBefore <= unfairness)) {
        this.journal.length = 0;
        return;
      }
    }
    this.undo();
  }

  /** A random free slot, else a random allowed one. */
  private chooseSlot(wish: number): number {
    const { words, allowed } = this.problem;
    const free = this.someFreeSlot(wish);
    if (free >= 0) return free;
    let count = 0;
    for (let w = 0; w < words; w++) count += bitCount(allowed[wish * words + w]!);
    let n = this.random.below(count);
    for (let w = 0; ; w++) {
      const word = allowed[wish * words + w]!;
      const inWord = bitCount(word);
      if (n < inWord) return (w << 5) + nthBit(word, n);
      n -= inWord;
    }
  }

  /** Meetings that have to go for the wish to be held in the slot; null where no choice of them helps. */
  private findRivals(wish: number, slot: number): readonly number[] | null {
    const { timetable, problem, rivals } = this;
    rivals.length = 0;
    this.addRivalOf(problem.sideA[wish]!, slot);
    this.addRivalOf(problem.sideB[wish]!, slot);
    const { askedDelegates, tables, maxMeetings } = problem;
    for (let i = askedDelegates.start[wish]!; i < askedDelegates.start[wish + 1]!; i++) {
      this.addRivalOf(askedDelegates.items[i]!, slot);
    }
    for (const side of [problem.sideA[wish]!, problem.sideB[wish]!]) {
      if (timetable.meetingCount[side]! >= maxMeetings[side]! && !rivals.some((rival) => this.attends(side, rival))) {
        const rival = this.someMeetingOf(side);
        if (rival < 0) return null;
        rivals.push(rival);
      }
    }
    const choice = tables.choiceOf[wish]!;
    for (let i = tables.poolsOf.start[choice]!; i < tables.poolsOf.start[choice + 1]!; i++) {
      const pool = tables.poolsOf.items[i]!;
      const at = pool * problem.slotCount + slot;
      if (timetable.poolLoad[at]! < tables.poolSize[at]!) continue;
      if (rivals.some((rival) => timetable.slotOf[rival] === slot && this.isInPool(rival, pool))) continue;
      const rival = this.lightMeetingInPool(pool, slot);
      if (rival < 0) return null;
      rivals.push(rival);
    }
    if (this.timingRivals.concern(wish)) this.timingRivals.addTo(rivals, wish, slot);
    return rivals;
  }

  /** Where the attendee is full in the slot, adds its lightest meeting there. */
  private addRivalOf(attendee: number, slot: number): void {
    const { timetable, rivals, value } = this;
    if (!timetable.isFull(attendee, slot)) return;
    let lightest = -1;
    for (let m = timetable.firstMeeting(attendee, slot); m >= 0; m = timetable.nextMeeting(attendee, m)) {
      if (rivals.includes(m)) return;
      if (lightest < 0 || value[m]! < value[lightest]!) lightest = m;
    }
    if (lightest >= 0) rivals.push(lightest);
  }

  private someMeetingOf(delegation: number): number {
    const { wishesOf } = this.problem;
    const count = wishesOf.size(delegation);
    const first = wishesOf.start[delegation]!;
    const offset = this.random.below(count);
    for (let i = 0; i < count; i++) {
      const m = wishesOf.items[first + ((offset + i) % count)]!;
      if (this.timetable.slotOf[m]! >= 0) return m;
    }
    return -1;
  }

  private lightMeetingInPool(pool: number, slot: number): number {
    const meetings = this.inSlot[slot]!;
    if (meetings.size === 0) return -1;
    let lightest = -1;
    for (let i = 0; i < samples; i++) {
      const m = meetings.at(this.random.below(meetings.size));
      if (pool > 0 && !this.isInPool(m, pool)) continue;
      if (lightest < 0 || this.value[m]! < this.value[lightest]!) lightest = m;
    }
    return lightest;
  }

  private fitsSomewhere(wish: number): boolean {
    for (let w = 0; w < this.problem.words; w++) if (this.timetable.freeWord(wish, w) !== 0) return true;
    return false;
  }

  private placeAnywhere(wish: number): void {
    const slot = this.someFreeSlot(wish);
    if (slot >= 0 && this.timetable.permits(wish, slot)) this.place(wish, slot);
  }

  /** A random slot in which there is a place for the wish, and no order or rest in its way; -1 if there is none. */
  private someFreeSlot(wish: number): number {
    let free = 0;
    for (let w = 0; w < this.problem.words; w++) free += bitCount(this.openWord(wish, w));
    if (free === 0) return -1;
    let n = this.random.below(free);
    for (let w = 0; ; w++) {
      const word = this.openWord(wish, w);
      const inWord = bitCount(word);
      if (n < inWord) return (w << 5) + nthBit(word, n);
      n -= inWord;
    }
  }

  private openWord(wish: number, word: number): number {
    let open = this.timetable.freeWord(wish, word);
    if (!this.timingRivals.concern(wish)) return open;
    for (let rest = open; rest !== 0; rest &= rest - 1) {
      if (!this.timingRivals.areNone(wish, (word << 5) + lowestBit(rest))) open &= ~(rest & -rest);
    }
    return open;
  }

  private place(wish: number, slot: number): void {
    this.journal.push(wish, -1);
    this.placeUnrecorded(wish, slot);
  }

  private remove(wish: number): void {
    this.journal.push(wish, this.timetable.slotOf[wish]!);
    this.removeUnrecorded(wish);
  }

  private undo(): void {
    const { journal } = this;
    while (journal.length > 0) {
      const slotBefore = journal.pop()!;
      const wish = journal.pop()!;
      if (slotBefore >= 0) this.placeUnrecorded(wish, slotBefore);
      else this.removeUnrecorded(wish);
    }
  }

  private placeUnrecorded(wish: number, slot: number): void {
    this.countMissed(wish, -1);
    this.timetable.place(wish, slot);
    this.countMissed(wish, 1);
    this.currentValue += this.value[wish]!;
    this.inSlot[slot]!.add(wish);
    if (this.isCandidate[wish] === 1) this.candidates.delete(wish);
  }

  private removeUnrecorded(wish: number): void {
    this.inSlot[this.timetable.slotOf[wish]!]!.delete(wish);
    this.countMissed(wish, -1);
    this.timetable.remove(wish);
    this.countMissed(wish, 1);
    this.currentValue -= this.value[wish]!;
    if (this.isCandidate[wish] === 1) this.candidates.add(wish);
  }

  private countMissed(wish: number, sign: number): void {
    this.currentMissed +=
      sign * (this.missedShare(this.problem.sideA[wish]!) + this.missedShare(this.problem.sideB[wish]!));
  }

  /** The square of the share of its wishes that the delegation misses. */
  private missedShare(delegation: number): number {
    const wished = this.wished[delegation]!;
    return wished === 0 ? 0 : (1 - this.timetable.meetingCount[delegation]! / wished) ** 2;
  }

  private attends(delegation: number, wish: number): boolean {
    return this.problem.sideA[wish] === delegation || this.problem.sideB[wish] === delegation;
  }

  private isInPool(wish: number, pool: number): boolean {
    const { poolsOf, choiceOf } = this.problem.tables;
    const choice = choiceOf[wish]!;
    for (let i = poolsOf.start[choice]!; i < poolsOf.start[choice + 1]!; i++)
      if (poolsOf.items[i] === pool) return true;
    return false;
  }

  private hasAllowedSlot(wish: number): boolean {
    const { words, allowed } = this.problem;
    for (let w = 0; w < words; w++) if (allowed[wish * words + w] !== 0) return true;
    return false;
  }
}

/** The position of the n-th bit (from 0) that is set. */
function nthBit(word: number, n: number): number {
  while (n-- > 0) word &= word - 1;
  return lowestBit(word);
}
