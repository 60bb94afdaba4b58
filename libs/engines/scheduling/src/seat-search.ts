import type { Budget } from './budget.js';
import type { CompiledProblem, Slots } from './compiled-problem.js';
import { suitsTable } from './compiled-tables.js';
import type { Random } from './random.js';
import type { Seats } from './seating.js';

/** Moves that count as one unit of effort: about a second's worth. */
const movesPerEffort = 3_000_000;
const batch = 1024;
/** More moves a meeting than this have never helped. */
const movesPerMeeting = 400;
/** Temperatures at which annealing begins and ends, in table changes. */
const hot = 0.6;
const cold = 0.12;
/** What walking a distance of 1 counts, in table changes, where both count: little, as it comes after them. */
const walkingShare = 0.05;

/**
 * Lets delegations stay at their tables from meeting to meeting, by simulated annealing with the slots as they are. A move
 * takes a meeting to a table at which one of its delegations is before or after; who sits there takes its table.
 */
export class SeatSearch {
  best: Seats;
  bestCost: number;

  private readonly seats: Seats;
  private cost: number;
  private readonly meetings: Int32Array;
  /** The meeting at table `t` in slot `s` at `s * tableCount + t`, or -1; always -1 where tables are shared. */
  private readonly meetingAt: Int32Array;
  /**
   * Meetings of one delegation in one slot are a group; groups of a delegation follow each other in time. Meetings of group
   * `g` are `members[groupStart[g]]` up to `members[groupStart[g + 1]]`.
   */
  private readonly groupStart: number[] = [0];
  private readonly members: number[] = [];
  private readonly delegationOfGroup: number[] = [];
  /** The groups of meeting `m`: those of its sides at `2 * m` and `2 * m + 1`. */
  private readonly groupOf: Int32Array;
  private readonly distance: Float64Array;

  constructor(
    private readonly problem: CompiledProblem,
    private readonly slots: Slots,
    seats: Seats,
    private readonly random: Random,
  ) {
    const { wishCount, delegationCount, slotCount, sideA, wishesOf, tables } = problem;
    this.seats = seats.slice();
    this.groupOf = new Int32Array(2 * wishCount).fill(-1);
    this.meetingAt = new Int32Array(slotCount * tables.tableCount).fill(-1);
    const placed: number[] = [];
    for (let m = 0; m < wishCount; m++) {
      if (slots[m]! < 0) continue;
      placed.push(m);
      if (!tables.areShared) this.meetingAt[slots[m]! * tables.tableCount + seats[m]!] = m;
    }
    this.meetings = Int32Array.from(placed);
    for (let d = 0; d < delegationCount; d++) {
      const own = wishesOf.of(d).filter((m) => slots[m]! >= 0);
      own.sort((x, y) => slots[x]! - slots[y]! || x - y);
      own.forEach((m, i) => {
        if (i === 0 || slots[own[i - 1]!] !== slots[m]) {
          if (i > 0) this.groupStart.push(this.members.length);
          this.delegationOfGroup.push(d);
        }
        this.groupOf[2 * m + (sideA[m] === d ? 0 : 1)] = this.delegationOfGroup.length - 1;
        this.members.push(m);
      });
      if (own.length > 0) this.groupStart.push(this.members.length);
    }
    this.distance = tableDistances(problem);
    this.cost = this.totalCost();
    this.best = this.seats.slice();
    this.bestCost = this.cost;
  }

  run(budget: Budget): void {
    const most = movesPerMeeting * this.meetings.length;
    for (let moves = 0; moves < most && this.bestCost > 0 && !budget.stopped(); moves += batch) {
      const temperature = hot * (cold / hot) ** Math.max(moves / most, budget.progress());
      for (let i = 0; i < batch; i++) this.tryMove(-temperature * Math.log(this.random.unit() + 1e-12));
      budget.spend(batch / movesPerEffort);
    }
  }

  /** Takes a random meeting to a table next to it in time, unless that costs more than is tolerated. */
  private tryMove(tolerance: number): void {
    const { random, seats, slots, meetingAt, problem } = this;
    const { tableCount } = problem.tables;
    const m = this.meetings[random.below(this.meetings.length)]!;
    const direction = random.below(4);
    const group = this.groupOf[2 * m + (direction & 1)]!;
    const near = direction < 2 ? group - 1 : group + 1;
    if (near < 0 || this.delegationOfGroup[near] !== this.delegationOfGroup[group]) return;
    const neighbour =
      this.members[this.groupStart[near]! + random.below(this.groupStart[near + 1]! - this.groupStart[near]!)]!;
    const from = seats[m]!;
    const to = seats[neighbour]!;
    const row = slots[m]! * tableCount;
    if (from === to || !this.suits(m, to)) return;
    const other = meetingAt[row + to]!;
    if (other >= 0 && !this.suits(other, from)) return;

    let change = this.changeSeat(m, to);
    if (other >= 0) change += this.changeSeat(other, from);
    if (change > tolerance) {
      seats[m] = from;
      if (other >= 0) seats[other] = to;
      return;
    }
    if (!problem.tables.areShared) {
      meetingAt[row + to] = m;
      meetingAt[row + from] = other;
    }
    this.cost += change;
    if (this.cost < this.bestCost - 1e-9) {
      this.bestCost = this.cost;
      this.best.set(seats);
    }
  }

  /** Changes the seat of a meeting and says what that costs. */
  private changeSeat(m: number, table: number): number {
    const before = this.costAround(m);
    this.seats[m] = table;
    return this.costAround(m) - before;
  }

  /** The cost of the ways of both delegations to the meeting and on to their next ones. */
  private costAround(m: number): number {
    let cost = 0;
    for (let side = 0; side < 2; side++) {
      const group = this.groupOf[2 * m + side]!;
      // Others of the group come from the same tables and are not affected.
      cost += this.costOfWay(group - 1, group, m);
      const next = group + 1;
      if (this.delegationOfGroup[next] !== this.delegationOfGroup[group]) continue;
      for (let i = this.groupStart[next]!; i < this.groupStart[next + 1]!; i++) {
        cost += this.costOfWay(group, next, this.members[i]!);
      }
    }
    return cost;
  }

  /** What it costs a delegation to come to a meeting of one group from its nearest table in the group before. */
  private costOfWay(before: number, group: number, m: number): number {
    if (before < 0 || this.delegationOfGroup[before] !== this.delegationOfGroup[group]) return 0;
    let least = Infinity;
    const { tableCount } = this.problem.tables;
    for (let i = this.groupStart[before]!; i < this.groupStart[before + 1]!; i++) {
      const cost = this.distance[this.seats[this.members[i]!]! * tableCount + this.seats[m]!]!;
      if (cost < least) least = cost;
    }
    return least;
  }

  private suits(m: number, table: number): boolean {
    const { tables, slotCount } = this.problem;
    return suitsTable(tables, slotCount, m, this.slots[m]!, table);
  }

  private totalCost(): number {
    let cost = 0;
    for (const m of this.meetings) {
      for (let side = 0; side < 2; side++) {
        const group = this.groupOf[2 * m + side]!;
        cost += this.costOfWay(group - 1, group, m);
      }
    }
    return cost;
  }
}

/** What the way from one table to another costs. */
function tableDistances({ problem, objectives, tables }: CompiledProblem): Float64Array {
  const { tableCount } = tables;
  const apart = new Map<string, number>();
  for (const { from, to, distance } of problem.rules?.zoneDistances ?? []) {
    apart.set(`${from}\n${to}`, distance).set(`${to}\n${from}`, distance);
  }
  const distances = new Float64Array(tableCount * tableCount);
  problem.tables.forEach((from, i) =>
    problem.tables.forEach((to, j) => {
      if (i === j) return;
      const sameZone = from.zone === undefined || to.zone === undefined || from.zone === to.zone;
      const walk = sameZone ? 0 : (apart.get(`${from.zone}\n${to.zone}`) ?? 1);
      const walking = objectives.walking ? walk * (objectives.tableChanges ? walkingShare : 1) : 0;
      distances[i * tableCount + j] = (objectives.tableChanges ? 1 : 0) + walking;
    }),
  );
  return distances;
}
