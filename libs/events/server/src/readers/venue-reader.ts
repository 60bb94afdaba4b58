import { Injectable } from '@nestjs/common';
import { type Round, type Slot, type Table, slotsInOrder } from '@vstrecha/events-domain';
import type { Id } from '@vstrecha/kernel';
import { currentContext } from '@vstrecha/platform';
import { RoundRepository } from '../storage/round.repository.js';
import { EventSnapshots } from './event-snapshots.js';
import { TableRepository } from '../storage/table.repository.js';

/** Reads when and where meetings can be held, for any area. */
@Injectable()
export class VenueReader {
  readonly #rounds = {};
  readonly #roundsOfEvent = {};
  readonly #tablesOfEvent = {};

  constructor(
    private readonly rounds: RoundRepository,
    private readonly tables: TableRepository,
    private readonly snapshots: EventSnapshots,
  ) {}

  findRound(id: Id<'Round'>): Promise<Round | null> {
    return currentContext()
      .loaders.one(
        this.#rounds,
        (ids: readonly Id<'Round'>[]) => this.rounds.findMany(ids),
        (round) => round.id,
      )
      .load(id);
  }

  /** In order of time. */
  async roundsOf(eventId: Id<'Event'>): Promise<readonly Round[]> {
    const kept = this.snapshots.peek(eventId);
    if (kept) return kept.rounds;
    const rounds = await currentContext()
      .loaders.many(
        this.#roundsOfEvent,
        (ids: readonly Id<'Event'>[]) => this.rounds.ofEvents(ids),
        (round) => round.eventId,
      )
      .load(eventId);
    return [...rounds].sort((a, b) => a.start.getTime() - b.start.getTime());
  }

  /** All the slots of an event in order of time. */
  async slotsOf(eventId: Id<'Event'>): Promise<readonly Slot[]> {
    return this.snapshots.peek(eventId)?.slots ?? slotsInOrder(await this.roundsOf(eventId));
  }

  /** The table, if its event is kept in memory. */
  keptTable(id: Id<'Table'>): Table | undefined {
    return this.snapshots.peekTable(id);
  }

  async findTable(id: Id<'Table'>): Promise<Table | null> {
    const kept = this.snapshots.peekTable(id);
    if (kept) return kept;
    return currentContext()
      .loaders.one(
        this,
        (ids: readonly Id<'Table'>[]) => this.tables.findMany(ids),
        (table) => table.id,
      )
      .load(id);
  }

  /** By number. */
  async tablesOf(eventId: Id<'Event'>): Promise<readonly Table[]> {
    const tables = await currentContext()
      .loaders.many(
        this.#tablesOfEvent,
        (ids: readonly Id<'Event'>[]) => this.tables.ofEvents(ids),
        (table) => table.eventId,
      )
      .load(eventId);
    return [...tables].sort((a, b) => a.number - b.number);
  }
}
