import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  Allow,
  type ChangeTarget,
  ConnectionArgs,
  localId,
  objectOf,
  orThrow,
  toConnection,
  toPayload,
} from '@vstrecha/platform';
import { OccupationReader } from '../readers/occupation-reader.js';
import { OccupationRepository, type OccupationSort } from '../storage/occupation.repository.js';
import { Occupations } from '../use-cases/occupations.js';
import {
  CreateOccupationInput,
  DeleteOccupationInput,
  ImportOccupationsInput,
  OccupationFilterInput,
  UpdateOccupationInput,
} from './occupation.inputs.js';
import { OccupationConnection, OccupationObject, OccupationSortEnum } from './occupation.object.js';
import {
  CreateOccupationPayload,
  CreateOccupationSuccess,
  DeleteOccupationPayload,
  DeleteOccupationSuccess,
  ImportOccupationsPayload,
  ImportOccupationsSuccess,
  UpdateOccupationPayload,
  UpdateOccupationSuccess,
} from './workforce.payloads.js';

@Resolver(() => OccupationObject)
export class OccupationResolver {
  constructor(
    private readonly reader: OccupationReader,
    private readonly repository: OccupationRepository,
    private readonly occupations: Occupations,
  ) {}

  @Query(() => OccupationObject, { nullable: true })
  @Allow('signedIn')
  async occupation(@Args('id', { type: () => ID }) id: string): Promise<OccupationObject | null> {
    const occupation = await this.reader.find(localId('Occupation', id));
    return occupation && OccupationObject.of(occupation);
  }

  @Query(() => OccupationConnection, {
    name: 'occupations',
    description: 'The catalogue, by code unless told otherwise.',
  })
  @Allow('signedIn')
  async page(
    @Args() page: ConnectionArgs,
    @Args('filter', { nullable: true }) filter?: OccupationFilterInput,
    @Args('sort', { type: () => OccupationSortEnum, nullable: true }) sort?: OccupationSort | null,
  ): Promise<OccupationConnection> {
    return toConnection(orThrow(await this.repository.page(filter ?? {}, sort ?? 'code', page)), OccupationObject.of);
  }

  @Mutation(() => CreateOccupationPayload)
  @Allow('staff')
  async createOccupation(@Args('input') { idempotencyKey, ...input }: CreateOccupationInput) {
    const result = await this.occupations.create(input, idempotencyKey);
    return toPayload(result, (occupation) =>
      objectOf(CreateOccupationSuccess, { occupation: OccupationObject.of(occupation) }),
    );
  }

  @Mutation(() => UpdateOccupationPayload)
  @Allow('staff')
  async updateOccupation(@Args('input') { occupationId, expectedVersion, ...changes }: UpdateOccupationInput) {
    const result = await this.occupations.update(targetOf({ occupationId, expectedVersion }), changes);
    return toPayload(result, (occupation) =>
      objectOf(UpdateOccupationSuccess, { occupation: OccupationObject.of(occupation) }),
    );
  }

  @Mutation(() => DeleteOccupationPayload, { description: 'Only where no need or programme refers to it.' })
  @Allow('staff')
  async deleteOccupation(@Args('input') input: DeleteOccupationInput) {
    const result = await this.occupations.delete(targetOf(input));
    return toPayload(result, () => objectOf(DeleteOccupationSuccess, { deletedOccupationId: input.occupationId }));
  }

  @Mutation(() => ImportOccupationsPayload, {
    description: 'Takes a catalogue in: all of it, or nothing and every fault with its row.',
  })
  @Allow('staff')
  async importOccupations(@Args('input') { table, dryRun }: ImportOccupationsInput) {
    const result = await this.occupations.import(table, dryRun);
    return toPayload(result, (counts) => objectOf(ImportOccupationsSuccess, { ...counts, dryRun }));
  }
}

function targetOf({ occupationId, expectedVersion }: DeleteOccupationInput): ChangeTarget {
  return { id: localId('Occupation', occupationId), expectedVersion, path: ['occupationId'] };
}
