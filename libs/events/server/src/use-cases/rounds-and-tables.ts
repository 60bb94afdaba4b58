import { Inject, Injectable } from '@nestjs/common';
import {
  type Changes,
  type Event,
  type Round,
  type RoundInput,
  type Table,
  type TableInput,
  type TablesInput,
  changeable,
  createRound,
  createTables,
  updateRound,
  updateTable,
} from '@vstrecha/events-domain';
import { type Clock, type Failure, type Id, type IdSource, type Result, err, ruleBroken } from '@vstrecha/kernel';
import { CLOCK, type ChangeTarget, IDS, RecordChanges } from '@vstrecha/platform';
import { DelegationRepository } from '../storage/delegation.repository.js';
import { EventRepository } from '../storage/event.repository.js';
import { RoundRepository } from '../storage/round.repository.js';
import { TableRepository } from '../storage/table.repository.js';

/** When and where meetings can be held. */
@Injectable()
export class RoundsAndTables {
  constructor(
    private readonly events: EventRepository,
    private readonly rounds: RoundRepository,
    private readonly tables: TableRepository,
    private readonly delegations: DelegationRepository,
    private readonly records: RecordChanges,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  createRound(eventId: Id<'Event'>, input: RoundInput, key?: string | null): Promise<Result<Round, Failure>> {
    const request = { operation: 'createRound', key, input: { eventId, ...input } };
    return this.records.create('Round', this.rounds, request, async () => {
      const event = await this.#locked(eventId);
      if (!event.ok) return event;
      return createRound(input, event.value, await this.rounds.ofEvent(eventId), this.ids, this.clock.now());
    });
  }

  updateRound(target: ChangeTarget, changes: Changes<RoundInput>): Promise<Result<Round, Failure>> {
    return this.records.change('Round', this.rounds, target, async (round) => {
      const event = await this.#locked(round.eventId);
      if (!event.ok) return event;
      const others = (await this.rounds.ofEvent(round.eventId)).filter((other) => other.id !== round.id);
      return updateRound(round, changes, event.value, others, this.clock.now());
    });
  }

  deleteRound(target: ChangeTarget): Promise<Result<Round, Failure>> {
    return this.records.remove('Round', this.rounds, target, (round) => this.#changeable(round.eventId));
  }

  createTables(
    eventId: Id<'Event'>,
    input: TablesInput,
    key?: string | null,
  ): Promise<Result<readonly Table[], Failure>> {
    const request = { operation: 'createTables', key, input: { eventId, ...input } };
    return this.records.createMany('Table', this.tables, request, async () => {
      const event = await this.#locked(eventId);
      if (!event.ok) return event;
      return createTables(input, event.value, await this.tables.ofEvent(eventId), this.ids, this.clock.now());
    });
  }

  updateTable(target: ChangeTarget, changes: Changes<TableInput>): Promise<Result<Table, Failure>> {
    return this.records.change('Table', this.tables, target, async (table) => {
      const event = await this.#locked(table.eventId);
      if (!event.ok) return event;
      const others = (await this.tables.ofEvent(table.eventId)).filter((other) => other.id !== table.id);
      return updateTable(table, changes, event.value, others, this.clock.now());
    });
  }

  deleteTable(target: ChangeTarget): Promise<Result<Table, Failure>> {
    return this.records.remove('Table', this.tables, target, async (table) => {
      const home = (await this.delegations.ofEvent(table.eventId)).some(
        (delegation) => delegation.homeTableId === table.id,
      );
      if (home) return err(ruleBroken('table.in-use', ['tableId'], { number: table.number }));
      return this.#changeable(table.eventId);
    });
  }

  #locked(eventId: Id<'Event'>): Promise<Result<Event, Failure>> {
    return this.events.getLocked(eventId, this.clock.now());
  }

  async #changeable(eventId: Id<'Event'>): Promise<Result<void, Failure>> {
    const event = await this.events.get(eventId);
    return event.ok ? changeable(event.value) : event;
  }
}
