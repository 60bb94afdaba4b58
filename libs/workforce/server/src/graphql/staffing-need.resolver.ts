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
import { StaffingNeedRepository, type StaffingNeedSort } from '../storage/staffing-need.repository.js';
import { StaffingNeeds } from '../use-cases/staffing-needs.js';
import { Owners } from '../use-cases/owners.js';
import { OccupationObject } from './occupation.object.js';
import {
  CreateStaffingNeedInput,
  DeleteStaffingNeedInput,
  ImportOwnStaffingNeedsInput,
  ImportStaffingNeedsInput,
  UpdateStaffingNeedInput,
  WorkforceFilterInput,
} from './owned.inputs.js';
import { StaffingNeedConnection, StaffingNeedObject, StaffingNeedSortEnum } from './owned.objects.js';
import { EDITORS, ownerOf } from './owner-argument.js';
import { WorkforceFilters } from './workforce-filters.js';
import {
  CreateStaffingNeedPayload,
  CreateStaffingNeedSuccess,
  DeleteStaffingNeedPayload,
  DeleteStaffingNeedSuccess,
  ImportOwnStaffingNeedsPayload,
  ImportOwnStaffingNeedsSuccess,
  ImportStaffingNeedsPayload,
  ImportStaffingNeedsSuccess,
  UpdateStaffingNeedPayload,
  UpdateStaffingNeedSuccess,
} from './workforce.payloads.js';

@Resolver(() => StaffingNeedObject)
export class StaffingNeedResolver {
  constructor(
    private readonly repository: StaffingNeedRepository,
    private readonly needs: StaffingNeeds,
    private readonly filters: WorkforceFilters,
    private readonly occupations: OccupationReader,
    private readonly organizations: OrganizationReader,
    private readonly owners: Owners,
  ) {}

  @Query(() => StaffingNeedObject, { nullable: true })
  @Allow('signedIn')
  async staffingNeed(@Args('id', { type: () => ID }) id: string): Promise<StaffingNeedObject | null> {
    const need = await this.repository.find(localId('StaffingNeed', id));
    return need && StaffingNeedObject.of(need);
  }

  @Query(() => StaffingNeedConnection, {
    name: 'staffingNeeds',
    description: 'Of all organizations, the largest first unless told otherwise.',
  })
  @Allow('staff')
  async page(
    @Args() page: ConnectionArgs,
    @Args('filter', { nullable: true }) filter?: WorkforceFilterInput,
    @Args('sort', { type: () => StaffingNeedSortEnum, nullable: true }) sort?: StaffingNeedSort | null,
  ): Promise<StaffingNeedConnection> {
    const wanted = await this.filters.of(filter);
    return toConnection(orThrow(await this.repository.page(wanted, sort ?? 'headcount', page)), StaffingNeedObject.of);
  }

  @ResolveField(() => OccupationObject)
  async occupation(@Parent() { occupationId }: StaffingNeedObject): Promise<OccupationObject> {
    return OccupationObject.of((await this.occupations.find(occupationId))!);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'For those who look after events of the organization, and its own delegates.',
  })
  async note(@Parent() { organizationId, note }: StaffingNeedObject): Promise<string | null> {
    return note !== undefined && (await this.owners.mayReadNotes(organizationId)) ? note : null;
  }

  @ResolveField(() => OrganizationObject)
  async organization(@Parent() { organizationId }: StaffingNeedObject): Promise<OrganizationObject> {
    return OrganizationObject.of((await this.organizations.find(organizationId))!);
  }

  @Mutation(() => CreateStaffingNeedPayload)
  @Allow(EDITORS, { of: 'input.ownerId' })
  async createStaffingNeed(
    @Args('input') { ownerId, occupationId, idempotencyKey, ...input }: CreateStaffingNeedInput,
  ) {
    const details = { ...input, occupationId: localId('Occupation', occupationId) };
    const result = await this.needs.create(ownerOf(ownerId), details, idempotencyKey);
    return toPayload(result, (need) =>
      objectOf(CreateStaffingNeedSuccess, { staffingNeed: StaffingNeedObject.of(need) }),
    );
  }

  @Mutation(() => UpdateStaffingNeedPayload)
  @Allow(EDITORS, { of: 'input.staffingNeedId' })
  async updateStaffingNeed(@Args('input') { staffingNeedId, expectedVersion, ...changes }: UpdateStaffingNeedInput) {
    const result = await this.needs.update(targetOf({ staffingNeedId, expectedVersion }), changes);
    return toPayload(result, (need) =>
      objectOf(UpdateStaffingNeedSuccess, { staffingNeed: StaffingNeedObject.of(need) }),
    );
  }

  @Mutation(() => DeleteStaffingNeedPayload)
  @Allow(EDITORS, { of: 'input.staffingNeedId' })
  async deleteStaffingNeed(@Args('input') input: DeleteStaffingNeedInput) {
    const result = await this.needs.delete(targetOf(input));
    return toPayload(result, () =>
      objectOf(DeleteStaffingNeedSuccess, { deletedStaffingNeedId: input.staffingNeedId }),
    );
  }

  @Mutation(() => ImportStaffingNeedsPayload, {
    description: 'Takes the needs of many organizations in: all of them, or nothing and every fault with its row.',
  })
  @Allow('staff')
  async importStaffingNeeds(@Args('input') { table, dryRun }: ImportStaffingNeedsInput) {
    const result = await this.needs.import(table, dryRun);
    return toPayload(result, (counts) => objectOf(ImportStaffingNeedsSuccess, { ...counts, dryRun }));
  }

  @Mutation(() => ImportOwnStaffingNeedsPayload, {
    description: 'Takes the needs of one organization in: all of them, or nothing and every fault with its row.',
  })
  @Allow(EDITORS, { of: 'input.ownerId' })
  async importOwnStaffingNeeds(@Args('input') { ownerId, table, dryRun }: ImportOwnStaffingNeedsInput) {
    const result = await this.needs.import(table, dryRun, ownerOf(ownerId));
    return toPayload(result, (counts) => objectOf(ImportOwnStaffingNeedsSuccess, { ...counts, dryRun }));
  }
}

function targetOf({ staffingNeedId, expectedVersion }: DeleteStaffingNeedInput): ChangeTarget {
  return { id: localId('StaffingNeed', staffingNeedId), expectedVersion, path: ['staffingNeedId'] };
}
