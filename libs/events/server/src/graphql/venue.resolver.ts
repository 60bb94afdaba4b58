import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, localId, objectOf, toPayload } from '@vstrecha/platform';
import { RoundsAndTables } from '../use-cases/rounds-and-tables.js';
import { CreateRoundInput, DeleteRoundInput, UpdateRoundInput } from './round.inputs.js';
import { RoundObject } from './round.object.js';
import { CreateTablesInput, DeleteTableInput, UpdateTableInput } from './table.inputs.js';
import { TableObject } from './table.object.js';
import {
  CreateRoundPayload,
  CreateRoundSuccess,
  CreateTablesPayload,
  CreateTablesSuccess,
  DeleteRoundPayload,
  DeleteRoundSuccess,
  DeleteTablePayload,
  DeleteTableSuccess,
  UpdateRoundPayload,
  UpdateRoundSuccess,
  UpdateTablePayload,
  UpdateTableSuccess,
} from './venue.payloads.js';

/** When and where meetings can be held. */
@Resolver()
export class VenueResolver {
  constructor(private readonly venue: RoundsAndTables) {}

  @Mutation(() => CreateRoundPayload)
  @Allow('organizer', { of: 'input.eventId' })
  async createRound(@Args('input') { eventId, idempotencyKey, cuts, ...input }: CreateRoundInput) {
    const result = await this.venue.createRound(
      localId('Event', eventId),
      { ...input, cuts: cuts ?? undefined },
      idempotencyKey,
    );
    return toPayload(result, (round) => objectOf(CreateRoundSuccess, { round: RoundObject.of(round) }));
  }

  @Mutation(() => UpdateRoundPayload)
  @Allow('organizer', { of: 'input.roundId' })
  async updateRound(@Args('input') { roundId, expectedVersion, ...changes }: UpdateRoundInput) {
    const result = await this.venue.updateRound(
      { id: localId('Round', roundId), expectedVersion, path: ['roundId'] },
      changes,
    );
    return toPayload(result, (round) => objectOf(UpdateRoundSuccess, { round: RoundObject.of(round) }));
  }

  @Mutation(() => DeleteRoundPayload)
  @Allow('organizer', { of: 'input.roundId' })
  async deleteRound(@Args('input') { roundId, expectedVersion }: DeleteRoundInput) {
    const result = await this.venue.deleteRound({ id: localId('Round', roundId), expectedVersion, path: ['roundId'] });
    return toPayload(result, () => objectOf(DeleteRoundSuccess, { deletedId: roundId }));
  }

  @Mutation(() => CreateTablesPayload, { description: 'Several equal tables at once.' })
  @Allow('organizer', { of: 'input.eventId' })
  async createTables(@Args('input') { eventId, idempotencyKey, ...input }: CreateTablesInput) {
    const result = await this.venue.createTables(localId('Event', eventId), input, idempotencyKey);
    return toPayload(result, (tables) => objectOf(CreateTablesSuccess, { tables: tables.map(TableObject.of) }));
  }

  @Mutation(() => UpdateTablePayload)
  @Allow('organizer', { of: 'input.tableId' })
  async updateTable(@Args('input') { tableId, expectedVersion, ...changes }: UpdateTableInput) {
    const result = await this.venue.updateTable(
      { id: localId('Table', tableId), expectedVersion, path: ['tableId'] },
      changes,
    );
    return toPayload(result, (table) => objectOf(UpdateTableSuccess, { table: TableObject.of(table) }));
  }

  @Mutation(() => DeleteTablePayload)
  @Allow('organizer', { of: 'input.tableId' })
  async deleteTable(@Args('input') { tableId, expectedVersion }: DeleteTableInput) {
    const result = await this.venue.deleteTable({ id: localId('Table', tableId), expectedVersion, path: ['tableId'] });
    return toPayload(result, () => objectOf(DeleteTableSuccess, { deletedId: tableId }));
  }
}
