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
  #taken = 0;
  /** How many mails had been taken when one of these broke off. */
  readonly #brokeOff = new Map<string, number>();

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

  /** The mail server has taken that mail. */
  reached(mailId: string): void {
    this.#outages = 0;
    this.#taken += 1;
    this.#brokeOff.delete(mailId);
  }

  /** Nobody tries that mail any more. */
  forget(mailId: string): void {
    this.#brokeOff.delete(mailId);
  }

  /**
   * The conversation about a mail broke off: says whether that is to be laid to the mail, as others have been taken since it broke off
   * before. Else the mail server is taken to be away.
   */
  isToBlame(mailId: string): boolean {
    const before = this.#brokeOff.get(mailId);
    this.#brokeOff.set(mailId, this.#taken);
    return before !== undefined && before < this.#taken;
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
