import { aimAtBreak } from './aim-at-break.js';
import type { Budget } from './budget.js';
import type { CompiledProblem, Slots } from './compiled-problem.js';
import { KempeChain } from './kempe-chain.js';
import type { Random } from './random.js';
import { RunEnds } from './run-ends.js';
import { SeatedPlan } from './seated-plan.js';
import type { Seats } from './seating.js';

/** Moves that count as one unit of effort: less than a second's worth. */
const movesPerEffort = 1_500_000;
const batch = 512;
/** More moves a meeting than this help little. */
const movesPerMeeting = 2_000;
/** Temperatures at which annealing begins and ends, in table changes. */
const hot = 0.6;
const cold = 0.06;
/** What a break costs, in table changes: more than a chain wins with it. */
const breakCost = 4;
/** Hardly any chain wins more table changes than this: where breaks cost more, the chain is not tried. */
const likelyGain = 1;
/** How often a delegation with breaks is drawn for. */
const drawsForBreak = 16;
/** Shares of the moves, each up to where the next one begins; the rest exchanges what two tables hold from some slot on. */
const toBreaks = 0.15;
const fromRunEnds = 0.5;
const anywhere = 0.55;
const besideOthers = 0.85;
const toOtherTables = 0.92;

/**
 * Lets delegations stay at their tables, by simulated annealing over slots and tables together: with the slots as they are,
 * every second way between meetings is a way to another table. The plan never has more breaks than at the start, nor are they
 * less fair, and no meeting is lost; breaks are taken out on the way. For attendees that hold one meeting at a time.
 */
export class StaySearch {
  /** The plan with the most even breaks, among those the one with the fewest, and among those with the fewest table changes. */
  readonly bestSlots: Slots;
  readonly bestSeats: Seats;

  private readonly plan: SeatedPlan;
  private readonly chain: KempeChain;
  private readonly runEnds: RunEnds;
  private readonly slotOfChain: number[] = [];
  private readonly meetings: number[] = [];
  private readonly breakCost: number;
  private readonly breaksAtStart: number;
  /** No delegation gets fewer breaks than this or more than that: so the difference never grows beyond what it is or what is fair. */
  private fewestBreaks = 0;
  private mostBreaks = Infinity;
  private bestMostBreaks: number;
  private bestBreaks: number;
  private bestChanges: number;
  private temperature = hot;
  /** What the present move may cost, drawn such that annealing comes out. */
  private tolerance = 0;

  constructor(
    private readonly problem: CompiledProblem,
    slots: Slots,
    seats: Seats,
    private readonly random: Random,
  ) {
    const { objectives, fairBreaks, wishCount } = problem;
    this.plan = new SeatedPlan(problem, slots, seats);
    this.chain = new KempeChain(problem, this.plan.slotOf, this.plan.at);
    this.runEnds = new RunEnds(problem, this.plan.at, random);
    for (let m = 0; m < wishCount; m++) if (slots[m]! >= 0) this.meetings.push(m);
    this.breakCost = objectives.breaks ? breakCost : 0;
    this.breaksAtStart = objectives.breaks ? this.plan.breaks : Infinity;
    if (fairBreaks || objectives.breakDifference) {
      this.fewestBreaks = this.plan.breaksOf.reduce((fewest, breaks) => Math.min(fewest, breaks), Infinity);
      this.limitBreaks();
    }
    this.bestSlots = this.plan.slotOf.slice();
    this.bestSeats = this.plan.seats.slice();
    this.bestMostBreaks = this.mostBreaks;
    this.bestBreaks = this.countedBreaks();
    this.bestChanges = this.plan.tableChanges;
  }

  run(budget: Budget, onBatch: () => void): void {
    if (this.meetings.length === 0) return;
    const most = movesPerMeeting * this.meetings.length;
    for (let moves = 0; moves < most && !budget.stopped(); moves += batch) {
      this.temperature = hot * (cold / hot) ** Math.max(moves / most, budget.progress());
      for (let i = 0; i < batch; i++) this.tryMove();
      budget.spend(batch / movesPerEffort);
      if (this.mostBreaks < Infinity) this.limitBreaks();
      this.keepIfBest();
      onBatch();
    }
  }

  private tryMove(): void {
    this.tolerance = -this.temperature * Math.log(this.random.unit() + 1e-12);
    const kind = this.random.unit();
    if (kind < toBreaks) this.moveIntoBreak();
    else if (kind < fromRunEnds) this.runEnds.draw(this.moveToAnyTable);
    else if (kind < anywhere) this.moveToAnyTable(this.anyMeeting(), this.random.below(this.problem.slotCount));
    else if (kind < besideOthers) this.moveBeside();
    else if (kind < toOtherTables) this.changeTable();
    else this.exchangeTables();
  }

  private moveIntoBreak(): void {
    const { plan, random, problem } = this;
    for (let i = 0; i < drawsForBreak; i++) {
      const d = random.below(problem.delegationCount);
      const breaks = plan.breaksOf[d]!;
      if (breaks > 0) return aimAtBreak(problem, plan.at, d, breaks, random, this.moveToAnyTable);
    }
  }

  /** Moves a meeting just before or after another one of its delegations, to the same table. */
  private moveBeside(): void {
    const { plan, random, problem } = this;
    const m = this.anyMeeting();
    const { start, items } = problem.wishesOf;
    const d = this.anySide(m);
    const other = items[start[d]! + random.below(start[d + 1]! - start[d]!)]!;
    if (other === m || plan.slotOf[other]! < 0) return;
    const slot = plan.slotOf[other]! + (random.below(2) === 0 ? 1 : -1);
    if (slot >= 0 && slot < problem.slotCount) this.moveTo(m, slot, plan.seats[other]!);
  }

  private readonly moveToAnyTable = (meeting: number, to: number): void => this.moveTo(meeting, to, -1);

  /** Moves a meeting to another slot with its Kempe chain, to the table if one is given; who sits there moves to another one. */
  private moveTo(meeting: number, to: number, table: number): void {
    const { plan, chain, slotOfChain } = this;
    const { meetings } = chain;
    const from = plan.slotOf[meeting]!;
    if (from === to || !chain.walk(meeting, to)) return;
    if (this.costOfBreaks(from, to) - likelyGain > this.tolerance) return;
    if (table >= 0 && !plan.suits(meeting, to, table)) return;
    plan.begin();
    for (let i = 0; i < chain.length; i++) {
      slotOfChain[i] = from + to - plan.slotOf[meetings[i]!]!;
      plan.takeOut(meetings[i]!);
    }
    const displaced = table >= 0 ? plan.occupant(to, table) : -1;
    if (displaced >= 0) plan.takeOut(displaced);
    if (table >= 0) plan.put(meeting, to, table);
    for (let i = table >= 0 ? 1 : 0; i < chain.length; i++) {
      if (!this.seat(meetings[i]!, slotOfChain[i]!)) return plan.undo();
    }
    if (displaced >= 0 && !this.seat(displaced, to)) return plan.undo();
    if (chain.keepsOrder() && chain.keepsRest()) this.settle();
    else plan.undo();
  }

  /** Takes a meeting to a table at which one of its delegations is before or after. */
  private changeTable(): void {
    const { plan } = this;
    const m = this.anyMeeting();
    const d = this.anySide(m);
    const slot = plan.slotOf[m]!;
    const near = this.random.below(2) === 0 ? plan.previous(d, slot) : plan.next(d, slot);
    if (near < 0) return;
    const from = plan.seats[m]!;
    const to = plan.seats[near]!;
    if (from === to || !plan.suits(m, slot, to)) return;
    const displaced = plan.occupant(slot, to);
    plan.begin();
    plan.takeOut(m);
    if (displaced >= 0) plan.takeOut(displaced);
    plan.put(m, slot, to);
    if (displaced >= 0 && !this.seat(displaced, slot)) return plan.undo();
    this.settle();
  }

  /** Exchanges all that two tables hold from some slot on, so that a delegation that changes from one to the other does not. */
  private exchangeTables(): void {
    const { plan, problem } = this;
    const m = this.anyMeeting();
    const slot = plan.slotOf[m]!;
    const before = plan.previous(this.anySide(m), slot);
    if (before < 0 || plan.seats[before] === plan.seats[m]) return;
    const one = plan.seats[before]!;
    const other = plan.seats[m]!;
    const cut = plan.slotOf[before]! + 1 + this.random.below(slot - plan.slotOf[before]!);
    if (this.costOfExchange(one, other, cut) > this.tolerance) return;
    plan.begin();
    for (let s = cut; s < problem.slotCount; s++) {
      const atOne = plan.occupant(s, one);
      const atOther = plan.occupant(s, other);
      if (atOne >= 0) plan.takeOut(atOne);
      if (atOther >= 0) plan.takeOut(atOther);
      if (atOne >= 0) plan.put(atOne, s, other);
      if (atOther >= 0) plan.put(atOther, s, one);
    }
    this.settle();
  }

  /** Infinity where a meeting may not change between the tables. */
  private costOfExchange(one: number, other: number, cut: number): number {
    let cost = 0;
    for (let s = cut; s < this.problem.slotCount; s++) {
      cost +=
        this.costFrom(this.plan.occupant(s, one), cut, other) + this.costFrom(this.plan.occupant(s, other), cut, one);
    }
    return cost;
  }

  /** What changes on the ways to a meeting that come from before the cut, if the meeting changes to the table. */
  private costFrom(m: number, cut: number, table: number): number {
    if (m < 0) return 0;
    const { plan, problem } = this;
    const slot = plan.slotOf[m]!;
    if (!plan.suits(m, slot, table)) return Infinity;
    let cost = 0;
    for (let side = 0; side < 2; side++) {
      const before = plan.previous(side === 0 ? problem.sideA[m]! : problem.sideB[m]!, slot);
      if (before < 0 || plan.slotOf[before]! >= cut) continue;
      if (plan.seats[before] === plan.seats[m]) cost++;
      else if (plan.seats[before] === table) cost--;
    }
    return cost;
  }

  private seat(m: number, slot: number): boolean {
    const table = this.plan.freeTable(m, slot, this.random.below(this.problem.tables.tableCount));
    if (table >= 0) this.plan.put(m, slot, table);
    return table >= 0;
  }

  /** Keeps the change unless it costs more than is tolerated. */
  private settle(): void {
    const { plan } = this;
    const costBefore = this.cost();
    plan.count();
    if (this.cost() - costBefore > this.tolerance || !plan.touchedHave(this.fewestBreaks, this.mostBreaks)) plan.undo();
  }

  private cost(): number {
    return this.breakCost * this.plan.breaks + this.plan.tableChanges;
  }

  /** What the breaks cost more once the meetings of the chain have changed between the slots. */
  private costOfBreaks(from: number, to: number): number {
    const { plan, problem } = this;
    let change = 0;
    for (const p of this.chain.ends) {
      if (p < problem.delegationCount) change += plan.breaksAfter(p, from, to) - plan.breaksOf[p]!;
    }
    return this.breakCost * change;
  }

  /** Once nobody has as many breaks any more, nobody shall. */
  private limitBreaks(): void {
    let most = this.fewestBreaks + this.problem.maxBreakDifference;
    for (const breaks of this.plan.breaksOf) if (breaks > most) most = breaks;
    this.mostBreaks = most;
  }

  private countedBreaks(): number {
    return this.problem.objectives.breaks ? this.plan.breaks : 0;
  }

  private keepIfBest(): void {
    const { plan, mostBreaks } = this;
    const breaks = this.countedBreaks();
    if (breaks > this.breaksAtStart || mostBreaks > this.bestMostBreaks) return;
    if (mostBreaks === this.bestMostBreaks) {
      if (breaks > this.bestBreaks) return;
      if (breaks === this.bestBreaks && plan.tableChanges >= this.bestChanges) return;
    }
    this.bestMostBreaks = mostBreaks;
    this.bestBreaks = breaks;
    this.bestChanges = plan.tableChanges;
    this.bestSlots.set(plan.slotOf);
    this.bestSeats.set(plan.seats);
  }

  private anyMeeting(): number {
    return this.meetings[this.random.below(this.meetings.length)]!;
  }

  private anySide(m: number): number {
    return this.random.below(2) === 0 ? this.problem.sideA[m]! : this.problem.sideB[m]!;
  }
}
