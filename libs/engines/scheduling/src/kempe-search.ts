import { aimAtBreak } from './aim-at-break.js';
import type { Budget } from './budget.js';
import type { CompiledProblem, Slots } from './compiled-problem.js';
import { KempeChain } from './kempe-chain.js';
import type { Random } from './random.js';
import { RunEnds } from './run-ends.js';
import { countBreaks } from './timetable.js';

/** Moves that count as one unit of effort: about half a second's worth. */
const movesPerEffort = 1_200_000;
const batch = 1024;
/** A move between two slots is accepted by simulated annealing; costs are in breaks. */
const overflowCost = 1;
const unfairCost = 2;
const hottest = 0.4;
const coldest = 0.12;
/** Shares of the moves, each up to where the next one begins; the rest goes anywhere. */
const toBreaks = 0.2;
const fromRunEnds = 0.8;

/**
 * Looks for a plan with few breaks among those that place every wish. A move is a Kempe chain: a meeting changes from one
 * slot to another, whoever stands in its way changes the other way, and so on. Along the chain everybody stays as
 * busy as before, only those at its ends do not; so the change in breaks costs little once the chain is walked. A slot may
 * have too many meetings for its tables on the way, and a delegation too many breaks, at a price.
 *
 * For attendees that hold one meeting at a time.
 */
export class KempeSearch {
  /** The fewest breaks of a plan that holds all constraints, and that plan. Preferred fairness counts as breaks, too. */
  fewest = Infinity;
  best: Slots | null = null;

  private readonly slotOf: Slots;
  /** The meeting of attendee `p` in slot `s` at `p * slotCount + s`, or -1. */
  private readonly at: Int32Array;
  /** Slots with a meeting, `words` words an attendee. */
  private readonly busy: Int32Array;
  private readonly poolLoad: Int32Array;
  private readonly breaksOf: Int32Array;
  /** Delegations with breaks, and where each stands among them (-1: it has none). */
  private readonly withBreaks: number[] = [];
  private readonly placeAmongThem: Int32Array;
  private breaks = 0;
  private overflow = 0;
  private unfair = 0;
  /** More breaks than this are unfair to a delegation: enough for `fairBreaks`, whatever the others have. */
  private readonly fairLimit: number;

  private readonly chain: KempeChain;
  private readonly runEnds: RunEnds;
  private temperature = hottest;

  /**
   * @param start a slot for every wish; each wish may have its slot, and no attendee has two meetings in one
   * @param fairness whether plans with unfair breaks do not count (if the problem says `fairBreaks`) or count as worse
   */
  constructor(
    private readonly problem: CompiledProblem,
    start: Slots,
    private readonly random: Random,
    private readonly fairness: 'required' | 'preferred' = 'required',
  ) {
    const { wishCount, attendeeCount, delegationCount, slotCount, words, tables } = problem;
    this.slotOf = start.slice();
    this.at = new Int32Array(attendeeCount * slotCount).fill(-1);
    this.busy = new Int32Array(attendeeCount * words);
    this.poolLoad = new Int32Array(tables.poolCount * slotCount);
    this.breaksOf = new Int32Array(attendeeCount);
    this.placeAmongThem = new Int32Array(attendeeCount).fill(-1);
    this.fairLimit = problem.fairBreaks || fairness === 'preferred' ? problem.maxBreakDifference : Infinity;
    this.chain = new KempeChain(problem, this.slotOf, this.at);
    this.runEnds = new RunEnds(problem, this.at, random);
    const { attendees } = this.chain;
    for (let m = 0; m < wishCount; m++) {
      const slot = start[m]!;
      for (const p of attendees.of(m)) {
        this.at[p * slotCount + slot] = m;
        this.busy[p * words + (slot >> 5)]! |= 1 << (slot & 31);
      }
      for (const q of tables.poolsOf.of(tables.choiceOf[m]!)) this.poolLoad[q * slotCount + slot]!++;
    }
    for (let i = 0; i < this.poolLoad.length; i++) {
      this.overflow += Math.max(0, this.poolLoad[i]! - tables.poolSize[i]!);
    }
    for (let d = 0; d < delegationCount; d++) this.setBreaks(d, countBreaks(problem, this.busy, d));
    this.keepIfBest();
  }

  /**
   * One annealing from where the last one ended, as long as the budget or `most` moves; ends early at a plan with `enough`
   * breaks or fewer.
   */
  anneal(budget: Budget, enough: number, most = Infinity, onBatch = (): void => {}): void {
    for (let moves = 0; moves < most && this.fewest > enough && !budget.stopped(); moves += batch) {
      this.temperature = hottest * (coldest / hottest) ** Math.max(moves / most, budget.progress());
      for (let i = 0; i < batch && this.fewest > enough; i++) this.moveOnce();
      budget.spend(batch / movesPerEffort);
      onBatch();
    }
  }

  private moveOnce(): void {
    const { problem, random } = this;
    const kind = random.unit();
    if (kind < toBreaks && this.withBreaks.length > 0) this.aimAtBreak();
    else if (kind < fromRunEnds) this.runEnds.draw(this.tryMove);
    else this.tryMove(random.below(problem.wishCount), random.below(problem.slotCount));
  }

  private aimAtBreak(): void {
    const d = this.withBreaks[this.random.below(this.withBreaks.length)]!;
    aimAtBreak(this.problem, this.at, d, this.breaksOf[d]!, this.random, this.tryMove);
  }

  private readonly tryMove = (meeting: number, to: number): void => {
    const from = this.slotOf[meeting]!;
    if (from === to || !this.chain.walk(meeting, to)) return;
    const { breaks, overflow, unfair } = this;
    this.swap(from, to);
    const delta =
      this.breaks - breaks + overflowCost * (this.overflow - overflow) + unfairCost * (this.unfair - unfair);
    const accepted = delta <= 0 || this.random.unit() < Math.exp(-delta / this.temperature);
    if (!accepted || !this.chain.keepsOrder() || !this.chain.keepsRest()) this.swap(from, to);
    else this.keepIfBest();
  };

  /** Swaps the two slots along the chain; swapping once more undoes it. */
  private swap(from: number, to: number): void {
    const { problem, slotOf, at, busy, poolLoad } = this;
    const { meetings, length, attendees, ends } = this.chain;
    const { slotCount, words, tables } = problem;
    for (let i = 0; i < length; i++) {
      const m = meetings[i]!;
      const old = slotOf[m]!;
      for (let a = attendees.start[m]!; a < attendees.start[m + 1]!; a++) {
        const cell = attendees.items[a]! * slotCount + old;
        if (at[cell] === m) at[cell] = -1;
      }
    }
    for (let i = 0; i < length; i++) {
      const m = meetings[i]!;
      const old = slotOf[m]!;
      const slot = from + to - old;
      slotOf[m] = slot;
      for (let a = attendees.start[m]!; a < attendees.start[m + 1]!; a++)
        at[attendees.items[a]! * slotCount + slot] = m;
      const choice = tables.choiceOf[m]!;
      for (let k = tables.poolsOf.start[choice]!; k < tables.poolsOf.start[choice + 1]!; k++) {
        const pool = tables.poolsOf.items[k]! * slotCount;
        if (poolLoad[pool + old]!-- > tables.poolSize[pool + old]!) this.overflow--;
        if (++poolLoad[pool + slot]! > tables.poolSize[pool + slot]!) this.overflow++;
      }
    }
    for (const p of ends) {
      busy[p * words + (from >> 5)]! ^= 1 << (from & 31);
      busy[p * words + (to >> 5)]! ^= 1 << (to & 31);
      if (p < problem.delegationCount) this.setBreaks(p, countBreaks(problem, busy, p));
    }
  }

  private setBreaks(delegation: number, breaks: number): void {
    const { breaksOf, fairLimit, withBreaks, placeAmongThem } = this;
    const before = breaksOf[delegation]!;
    breaksOf[delegation] = breaks;
    this.breaks += breaks - before;
    this.unfair += Math.max(0, breaks - fairLimit) - Math.max(0, before - fairLimit);
    const place = placeAmongThem[delegation]!;
    if (breaks > 0 && place < 0) {
      placeAmongThem[delegation] = withBreaks.push(delegation) - 1;
    } else if (breaks === 0 && place >= 0) {
      const last = withBreaks.pop()!;
      if (last !== delegation) withBreaks[place] = last;
      placeAmongThem[last] = place;
      placeAmongThem[delegation] = -1;
    }
  }

  private keepIfBest(): void {
    const price = this.fairness === 'preferred' ? unfairCost * this.unfair : this.unfair > 0 ? Infinity : 0;
    if (this.breaks + price >= this.fewest || this.overflow > 0) return;
    this.fewest = this.breaks + price;
    this.best = this.slotOf.slice();
  }
}
