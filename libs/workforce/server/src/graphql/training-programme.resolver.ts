import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganizationObject, OrganizationReader } from '@vstrecha/directory-server';
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
import { TrainingProgrammeRepository, type TrainingProgrammeSort } from '../storage/training-programme.repository.js';
import { TrainingProgrammes } from '../use-cases/training-programmes.js';
import { Owners } from '../use-cases/owners.js';
import { OccupationObject } from './occupation.object.js';
import {
  CreateTrainingProgrammeInput,
  DeleteTrainingProgrammeInput,
  ImportOwnTrainingProgrammesInput,
  ImportTrainingProgrammesInput,
  UpdateTrainingProgrammeInput,
  WorkforceFilterInput,
} from './owned.inputs.js';
import { TrainingProgrammeConnection, TrainingProgrammeObject, TrainingProgrammeSortEnum } from './owned.objects.js';
import { EDITORS, ownerOf } from './owner-argument.js';
import { WorkforceFilters } from './workforce-filters.js';
import {
  CreateTrainingProgrammePayload,
  CreateTrainingProgrammeSuccess,
  DeleteTrainingProgrammePayload,
  DeleteTrainingProgrammeSuccess,
  ImportOwnTrainingProgrammesPayload,
  ImportOwnTrainingProgrammesSuccess,
  ImportTrainingProgrammesPayload,
  ImportTrainingProgrammesSuccess,
  UpdateTrainingProgrammePayload,
  UpdateTrainingProgrammeSuccess,
} from './workforce.payloads.js';

@Resolver(() => TrainingProgrammeObject)
export class TrainingProgrammeResolver {
  constructor(
    private readonly repository: TrainingProgrammeRepository,
    private readonly programmes: TrainingProgrammes,
    private readonly filters: WorkforceFilters,
    private readonly occupations: OccupationReader,
    private readonly organizations: OrganizationReader,
    private readonly owners: Owners,
  ) {}

  @Query(() => TrainingProgrammeObject, { nullable: true })
  @Allow('signedIn')
  async trainingProgramme(@Args('id', { type: () => ID }) id: string): Promise<TrainingProgrammeObject | null> {
    const programme = await this.repository.find(localId('TrainingProgramme', id));
    return programme && TrainingProgrammeObject.of(programme);
  }

  @Query(() => TrainingProgrammeConnection, {
    name: 'trainingProgrammes',
    description: 'Of all organizations, the most graduates first unless told otherwise.',
  })
  @Allow('staff')
  async page(
    @Args() page: ConnectionArgs,
    @Args('filter', { nullable: true }) filter?: WorkforceFilterInput,
    @Args('sort', { type: () => TrainingProgrammeSortEnum, nullable: true }) sort?: TrainingProgrammeSort | null,
  ): Promise<TrainingProgrammeConnection> {
    const wanted = await this.filters.of(filter);
    return toConnection(
      orThrow(await this.repository.page(wanted, sort ?? 'graduates', page)),
      TrainingProgrammeObject.of,
    );
  }

  @ResolveField(() => OccupationObject)
  async occupation(@Parent() { occupationId }: TrainingProgrammeObject): Promise<OccupationObject> {
    return OccupationObject.of((await this.occupations.find(occupationId))!);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'For those who look after events of the organization, and its own delegates.',
  })
  async note(@Parent() { organizationId, note }: TrainingProgrammeObject): Promise<string | null> {
    return note !== undefined && (await this.owners.mayReadNotes(organizationId)) ? note : null;
  }

  @ResolveField(() => OrganizationObject)
  async organization(@Parent() { organizationId }: TrainingProgrammeObject): Promise<OrganizationObject> {
    return OrganizationObject.of((await this.organizations.find(organizationId))!);
  }

  @Mutation(() => CreateTrainingProgrammePayload)
  @Allow(EDITORS, { of: 'input.ownerId' })
  async createTrainingProgramme(
    @Args('input') { ownerId, occupationId, idempotencyKey, ...input }: CreateTrainingProgrammeInput,
  ) {
    const details = { ...input, occupationId: localId('Occupation', occupationId) };
    const result = await this.programmes.create(ownerOf(ownerId), details, idempotencyKey);
    return toPayload(result, (programme) =>
      objectOf(CreateTrainingProgrammeSuccess, { trainingProgramme: TrainingProgrammeObject.of(programme) }),
    );
  }

  @Mutation(() => UpdateTrainingProgrammePayload)
  @Allow(EDITORS, { of: 'input.trainingProgrammeId' })
  async updateTrainingProgramme(
    @Args('input') { trainingProgrammeId, expectedVersion, ...changes }: UpdateTrainingProgrammeInput,
  ) {
    const result = await this.programmes.update(targetOf({ trainingProgrammeId, expectedVersion }), changes);
    return toPayload(result, (programme) =>
      objectOf(UpdateTrainingProgrammeSuccess, { trainingProgramme: TrainingProgrammeObject.of(programme) }),
    );
  }

  @Mutation(() => DeleteTrainingProgrammePayload)
  @Allow(EDITORS, { of: 'input.trainingProgrammeId' })
  async deleteTrainingProgramme(@Args('input') input: DeleteTrainingProgrammeInput) {
    const result = await this.programmes.delete(targetOf(input));
    return toPayload(result, () =>
      objectOf(DeleteTrainingProgrammeSuccess, { deletedTrainingProgrammeId: input.trainingProgrammeId }),
    );
  }

  @Mutation(() => ImportTrainingProgrammesPayload, {
    description: 'Takes the programmes of many organizations in: all of them, or nothing and every fault with its row.',
  })
  @Allow('staff')
  async importTrainingProgrammes(@Args('input') { table, dryRun }: ImportTrainingProgrammesInput) {
    const result = await this.programmes.import(table, dryRun);
    return toPayload(result, (counts) => objectOf(ImportTrainingProgrammesSuccess, { ...counts, dryRun }));
  }

  @Mutation(() => ImportOwnTrainingProgrammesPayload, {
    description: 'Takes the programmes of one organization in: all of them, or nothing and every fault with its row.',
  })
  @Allow(EDITORS, { of: 'input.ownerId' })
  async importOwnTrainingProgrammes(@Args('input') { ownerId, table, dryRun }: ImportOwnTrainingProgrammesInput) {
    const result = await this.programmes.import(table, dryRun, ownerOf(ownerId));
    return toPayload(result, (counts) => objectOf(ImportOwnTrainingProgrammesSuccess, { ...counts, dryRun }));
  }
}

function targetOf({ trainingProgrammeId, expectedVersion }: DeleteTrainingProgrammeInput): ChangeTarget {
  return { id: localId('TrainingProgramme', trainingProgrammeId), expectedVersion, path: ['trainingProgrammeId'] };
}
