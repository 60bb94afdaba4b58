import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, ConnectionArgs, localId, objectOf, orThrow, toConnection, toPayload } from '@vstrecha/platform';
import { OrganizationReader } from '../organization-reader.js';
import { OrganizationRepository } from '../storage/organization.repository.js';
import { CreateOrganization } from '../use-cases/create-organization.use-case.js';
import { UpdateOrganization } from '../use-cases/update-organization.use-case.js';
import { CreateOrganizationInput, OrganizationFilterInput, UpdateOrganizationInput } from './organization.inputs.js';
import { OrganizationConnection, OrganizationObject } from './organization.object.js';
import { CreateOrganizationPayload, CreateOrganizationSuccess, UpdateOrganizationPayload, UpdateOrganizationSuccess } from './organization.payloads.js';

@Resolver()
export class OrganizationResolver {
  constructor(
    private readonly reader: OrganizationReader,
    private readonly repository: OrganizationRepository,
    private readonly create: CreateOrganization,
    private readonly update: UpdateOrganization,
  ) {}

  @Query(() => OrganizationObject, { nullable: true })
  @Allow('signedIn')
  async organization(@Args('id', { type: () => ID }) id: string): Promise<OrganizationObject | null> {
    const organization = await this.reader.find(localId('Organization', id));
    return organization && OrganizationObject.of(organization);
  }

  @Query(() => OrganizationConnection, { description: 'By name.' })
  @Allow('staff')
  async organizations(@Args() page: ConnectionArgs, @Args('filter', { nullable: true }) filter?: OrganizationFilterInput): Promise<OrganizationConnection> {
    return toConnection(orThrow(await this.repository.page(filter ?? {}, page)), OrganizationObject.of);
  }

  @Mutation(() => CreateOrganizationPayload)
  @Allow('staff')
  async createOrganization(@Args('input') { idempotencyKey, ...input }: CreateOrganizationInput) {
    const result = await this.create.execute(input, idempotencyKey);
    return toPayload(result, (organization) => objectOf(CreateOrganizationSuccess, { organization: OrganizationObject.of(organization) }));
  }

  @Mutation(() => UpdateOrganizationPayload)
  @Allow('staff')
  async updateOrganization(@Args('input') { organizationId, expectedVersion, ...changes }: UpdateOrganizationInput) {
    const result = await this.update.execute(localId('Organization', organizationId), expectedVersion, changes);
    return toPayload(result, (organization) => objectOf(UpdateOrganizationSuccess, { organization: OrganizationObject.of(organization) }));
  }
}
