import { conflictsPerEffort, type Findings, type ShouldStop, type Strategy } from '../strategy.js';

/** Work without news after which the other one has its turn, in units of effort: at first, and how much longer each turn is. */
const firstTurn = 8_000 / conflictsPerEffort;
const growth = 4;

/**
 * The bound, and a hunt for plans that meet it, by turns. Cores come quickly or not at all: once none has come for a while,
 * the bound is mostly the right one, or one too low, and a solver that has it as a clause tells which much sooner than the
 * one that assumes it. News gives the turn back to the bound, as one core often leads to the next.
 */
export class BoundAndHunt implements Strategy {
  private isHunting = false;
  private turn = firstTurn;
  private left = firstTurn;

  constructor(
    private readonly bound: Strategy,
    private readonly hunt: Strategy,
    private readonly shouldStop: ShouldStop,
  ) {}

  async step(known: Findings, work: number): Promise<Findings> {
    for (let todo = work; todo > 0 && !this.shouldStop();) {
      const share = Math.min(todo, this.left);
      const found = await (this.isHunting ? this.hunt : this.bound).step(known, share);
      todo -= share;
      this.left -= share;
      if (found.clash !== null || found.breaks < known.breaks || found.lowerBound > known.lowerBound) {
        this.isHunting = false;
        this.left = this.turn = firstTurn;
        return found;
      }
      if (this.left > 0) continue;
      this.isHunting = !this.isHunting;
      this.turn *= growth;
      this.left = this.turn;
    }
    return known;
  }

  async dispose(): Promise<void> {
    await this.bound.dispose();
    await this.hunt.dispose();
  }
}
