import { Injectable } from '@nestjs/common';
import type { Id } from '@vstrecha/kernel';
import { type AgreedOutcome, type Outcome, agreedOutcome } from '@vstrecha/outcomes-domain';
import { currentContext } from '@vstrecha/platform';
import { OutcomeRepository } from './storage/outcome.repository.js';

export type { AgreedOutcome, Outcome } from '@vstrecha/outcomes-domain';

/** Reads outcomes for resolvers of any area. */
@Injectable()
export class OutcomeReader {
  readonly #bySeries = {};

  constructor(private readonly outcomes: OutcomeRepository) {}

  find(id: Id<'Outcome'>): Promise<Outcome | null> {
    return currentContext()
      .loaders.one(
        this,
        (ids: readonly Id<'Outcome'>[]) => this.outcomes.findMany(ids),
        (outcome) => outcome.id,
      )
      .load(id);
  }

  /** All records of one meeting. */
  ofSeries(seriesId: Id<'MeetingSeries'>): Promise<readonly Outcome[]> {
    return currentContext()
      .loaders.many(
        this.#bySeries,
        (ids: readonly Id<'MeetingSeries'>[]) => this.outcomes.ofSeries(ids),
        (outcome) => outcome.seriesId,
      )
      .load(seriesId);
  }

  /** What one meeting came to, by the rule of the agreed view. */
  async agreedOfSeries(seriesId: Id<'MeetingSeries'>): Promise<AgreedOutcome | undefined> {
    return agreedOutcome(await this.ofSeries(seriesId));
  }

  /** All records of an event. */
  ofEvent(eventId: Id<'Event'>): Promise<readonly Outcome[]> {
    return this.outcomes.ofEvents([eventId]);
  }

  /** What every recorded meeting of an event came to, in a stable order. */
  async agreedOfEvent(eventId: Id<'Event'>): Promise<readonly AgreedOutcome[]> {
    const bySeries = new Map<string, Outcome[]>();
    for (const outcome of await this.ofEvent(eventId)) {
      bySeries.set(outcome.seriesId, [...(bySeries.get(outcome.seriesId) ?? []), outcome]);
    }
    return [...bySeries.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, records]) => agreedOutcome(records) ?? []);
  }
}
