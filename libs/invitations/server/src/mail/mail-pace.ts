import { retryPause } from '@vstrecha/invitations-domain';

const longestOutagePauseMs = 300_000;

/**
 * When the next mail may be handed over: one after the other at the rate that the mail server allows, and none while it cannot be
 * reached. Instants and spans are in milliseconds.
 */
export class MailPace {
  #nextTurn = 0;
  #pausedUntil = 0;
  #outages = 0;

  /**
   * @param msPerMail from one mail to the next; 0 where nothing limits the rate
   * @param firstPause after the first outage; it doubles with each that follows without a mail taken between
   */
  constructor(
    private readonly msPerMail: number,
    private readonly firstPause: number,
  ) {}

  /** When an outage is taken to be over. */
  get pausedUntil(): number {
    return this.#pausedUntil;
  }

  /** How long to wait at `now` until it is the next mail's turn. */
  waitAt(now: number): number {
    return Math.max(0, this.#nextTurn - now);
  }

  takeTurn(now: number): void {
    this.#nextTurn = Math.max(now, this.#nextTurn) + this.msPerMail;
  }

  /** The mail whose turn it was did not leave. */
  giveTurnBack(): void {
    this.#nextTurn -= this.msPerMail;
  }

  /** The mail server answers. */
  reached(): void {
    this.#outages = 0;
  }

  /** The mail server cannot be reached: gives the pause. What several mails meet side by side is one outage. */
  outage(now: number): number {
    if (now >= this.#pausedUntil) {
      this.#outages += 1;
      this.#pausedUntil = now + Math.min(retryPause(this.#outages, this.firstPause), longestOutagePauseMs);
    }
    return this.#pausedUntil - now;
  }
}
