import { Args, ID, Mutation, Query, ResolveField, Parent, Resolver } from '@nestjs/graphql';
import {
  Allow,
  ConnectionArgs,
  currentContext,
  localId,
  objectOf,
  orThrow,
  pageOf,
  toConnection,
  toPayload,
  tryLocalId,
} from '@vstrecha/platform';
import { asId } from '@vstrecha/kernel';
import { DuplicateFinder } from '../duplicate-finder.js';
import { OrganizationReader } from '../organization-reader.js';
import { OrganizationRepository, type OrganizationSort } from '../storage/organization.repository.js';
import { PersonRepository } from '../storage/person.repository.js';
import { CreateOrganization } from '../use-cases/create-organization.use-case.js';
import { DeleteOrganization } from '../use-cases/delete-organization.use-case.js';
import { MergeOrganizations } from '../use-cases/merge-organizations.use-case.js';
import { UpdateOrganization } from '../use-cases/update-organization.use-case.js';
import {
  CreateOrganizationInput,
  DeleteOrganizationInput,
  MergeOrganizationsInput,
  OrganizationFilterInput,
  SimilarOrganizationsInput,
  UpdateOrganizationInput,
} from './organization.inputs.js';
import {
  OrganizationConnection,
  OrganizationDuplicateConnection,
  OrganizationDuplicateObject,
  OrganizationObject,
  OrganizationSortEnum,
  SimilarOrganizationObject,
} from './organization.object.js';
import {
  CreateOrganizationPayload,
  CreateOrganizationSuccess,
  DeleteOrganizationPayload,
  DeleteOrganizationSuccess,
  MergeOrganizationsPayload,
  MergeOrganizationsSuccess,
  UpdateOrganizationPayload,
  UpdateOrganizationSuccess,
} from './organization.payloads.js';
import { PersonConnection, PersonObject } from './person.object.js';

@Resolver(() => OrganizationObject)
export class OrganizationResolver {
  constructor(
    private readonly reader: OrganizationReader,
    private readonly repository: OrganizationRepository,
    private readonly personRepository: PersonRepository,
    private readonly duplicates: DuplicateFinder,
    private readonly create: CreateOrganization,
    private readonly update: UpdateOrganization,
    private readonly remove: DeleteOrganization,
    private readonly merge: MergeOrganizations,
  ) {}

  @Query(() => OrganizationObject, { nullable: true, description: 'Of a merged organization, the survivor.' })
  @Allow('signedIn')
  async organization(@Args('id', { type: () => ID }) id: string): Promise<OrganizationObject | null> {
    const found = tryLocalId('Organization', id);
    const organization = found ? await this.reader.find(found) : null;
    return organization && OrganizationObject.of(organization);
  }

  @Query(() => OrganizationConnection, { description: 'By name unless told otherwise.' })
  @Allow('staff')
  async organizations(
    @Args() page: ConnectionArgs,
    @Args('filter', { nullable: true }) filter?: OrganizationFilterInput,
    @Args('sort', { type: () => OrganizationSortEnum, nullable: true }) sort?: OrganizationSort | null,
  ): Promise<OrganizationConnection> {
    const found = await this.repository.page(filter ?? {}, sort ?? 'name', page);
    return toConnection(orThrow(found), OrganizationObject.of);
  }

  @Query(() => OrganizationDuplicateConnection, { description: 'Pairs that are likely one, the surest first.' })
  @Allow('staff')
  async organizationDuplicates(@Args() page: ConnectionArgs): Promise<OrganizationDuplicateConnection> {
    const pairs = await this.duplicates.organizationPairs();
    return toConnection(orThrow(pageOf(pairs, page)), ({ first, second, reasons }) =>
      objectOf(OrganizationDuplicateObject, {
        first: OrganizationObject.of(first),
        second: OrganizationObject.of(second),
        reasons,
      }),
    );
  }

  @Query(() => [SimilarOrganizationObject], { description: 'Organizations that may be the one being typed.' })
  @Allow('staff')
  async similarOrganizations(@Args('input') input: SimilarOrganizationsInput): Promise<SimilarOrganizationObject[]> {
    const similar = await this.duplicates.similarOrganizations(input);
    return similar.map(({ organization, reasons }) =>
      objectOf(SimilarOrganizationObject, { organization: OrganizationObject.of(organization), reasons }),
    );
  }

  @ResolveField(() => PersonConnection, { nullable: true, description: 'By name; null for who may not see them.' })
  @Allow('staff')
  async people(@Parent() organization: OrganizationObject, @Args() page: ConnectionArgs): Promise<PersonConnection> {
    const people = await currentContext()
      .loaders.many(
        this,
        (ids: readonly string[]) => this.personRepository.ofOrganizations(ids.map((id) => asId<'Organization'>(id))),
        (person) => person.organizationId ?? '',
      )
      .load(localId('Organization', organization.id));
    return toConnection(orThrow(pageOf(people, page)), (person) => PersonObject.of(person));
  }

  @Mutation(() => CreateOrganizationPayload)
  @Allow('staff')
  async createOrganization(@Args('input') { idempotencyKey, ...input }: CreateOrganizationInput) {
    const result = await this.create.execute(input, idempotencyKey);
    return toPayload(result, (organization) =>
      objectOf(CreateOrganizationSuccess, { organization: OrganizationObject.of(organization) }),
    );
  }

  @Mutation(() => UpdateOrganizationPayload)
  @Allow('staff')
  async updateOrganization(@Args('input') { organizationId, expectedVersion, ...changes }: UpdateOrganizationInput) {
    const result = await this.update.execute(localId('Organization', organizationId), expectedVersion, changes);
    return toPayload(result, (organization) =>
      objectOf(UpdateOrganizationSuccess, { organization: OrganizationObject.of(organization) }),
    );
  }

  @Mutation(() => DeleteOrganizationPayload, { description: 'Only where nothing refers to it; merge it otherwise.' })
  @Allow('staff')
  async deleteOrganization(@Args('input') { organizationId, expectedVersion }: DeleteOrganizationInput) {
    const result = await this.remove.execute(localId('Organization', organizationId), expectedVersion);
    return toPayload(result, () => objectOf(DeleteOrganizationSuccess, { deletedOrganizationId: organizationId }));
  }

  @Mutation(() => MergeOrganizationsPayload, {
    description: 'Makes one organization of two; what referred to the duplicate refers to the survivor.',
  })
  @Allow('staff')
  async mergeOrganizations(@Args('input') { survivorId, duplicateId, ...request }: MergeOrganizationsInput) {
    const result = await this.merge.execute({
      ...request,
      survivorId: localId('Organization', survivorId),
      duplicateId: localId('Organization', duplicateId),
    });
    return toPayload(result, (organization) =>
      objectOf(MergeOrganizationsSuccess, {
        organization: OrganizationObject.of(organization),
        mergedOrganizationId: duplicateId,
      }),
    );
  }
}
