import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Allow,
  ConnectionArgs,
  localId,
  localIdIfAny,
  objectOf,
  orThrow,
  pageOf,
  toConnection,
  toPayload,
  tryLocalId,
} from '@vstrecha/platform';
import { DuplicateFinder } from '../duplicate-finder.js';
import { OrganizationReader } from '../organization-reader.js';
import { PersonReader } from '../person-reader.js';
import { PersonRepository, type PersonSort } from '../storage/person.repository.js';
import { CreatePerson } from '../use-cases/create-person.use-case.js';
import { DeletePerson } from '../use-cases/delete-person.use-case.js';
import { MergePeople } from '../use-cases/merge-people.use-case.js';
import { UpdatePerson } from '../use-cases/update-person.use-case.js';
import { OrganizationObject } from './organization.object.js';
import {
  CreatePersonInput,
  DeletePersonInput,
  MergePeopleInput,
  PersonFilterInput,
  UpdatePersonInput,
} from './person.inputs.js';
import {
  PersonConnection,
  PersonDuplicateConnection,
  PersonDuplicateObject,
  PersonObject,
  PersonSortEnum,
} from './person.object.js';
import {
  CreatePersonPayload,
  CreatePersonSuccess,
  DeletePersonPayload,
  DeletePersonSuccess,
  MergePeoplePayload,
  MergePeopleSuccess,
  UpdatePersonPayload,
  UpdatePersonSuccess,
} from './person.payloads.js';

@Resolver(() => PersonObject)
export class PersonResolver {
  constructor(
    private readonly reader: PersonReader,
    private readonly repository: PersonRepository,
    private readonly organizations: OrganizationReader,
    private readonly duplicates: DuplicateFinder,
    private readonly create: CreatePerson,
    private readonly update: UpdatePerson,
    private readonly remove: DeletePerson,
    private readonly merge: MergePeople,
  ) {}

  @Query(() => PersonObject, { nullable: true, description: 'Of a merged person, the survivor.' })
  @Allow('staff')
  async person(@Args('id', { type: () => ID }) id: string): Promise<PersonObject | null> {
    const found = tryLocalId('Person', id);
    const person = found ? await this.reader.find(found) : null;
    return person && PersonObject.of(person);
  }

  @Query(() => PersonConnection, { description: 'By name unless told otherwise.' })
  @Allow('staff')
  async people(
    @Args() page: ConnectionArgs,
    @Args('filter', { nullable: true }) filter?: PersonFilterInput,
    @Args('sort', { type: () => PersonSortEnum, nullable: true }) sort?: PersonSort | null,
  ): Promise<PersonConnection> {
    const organizationId = localIdIfAny('Organization', filter?.organizationId);
    const found = await this.repository.page({ search: filter?.search, organizationId }, sort ?? 'name', page);
    return toConnection(orThrow(found), (person) => PersonObject.of(person));
  }

  @Query(() => PersonDuplicateConnection, { description: 'Pairs that are likely one, the surest first.' })
  @Allow('staff')
  async personDuplicates(@Args() page: ConnectionArgs): Promise<PersonDuplicateConnection> {
    const pairs = await this.duplicates.peoplePairs();
    return toConnection(orThrow(pageOf(pairs, page)), ({ first, second, reasons }) =>
      objectOf(PersonDuplicateObject, { first: PersonObject.of(first), second: PersonObject.of(second), reasons }),
    );
  }

  @ResolveField(() => OrganizationObject, { nullable: true })
  async organization(@Parent() { organizationId }: PersonObject): Promise<OrganizationObject | null> {
    const organization = organizationId ? await this.organizations.find(organizationId) : null;
    return organization && OrganizationObject.of(organization);
  }

  @Mutation(() => CreatePersonPayload)
  @Allow('staff')
  async createPerson(@Args('input') { idempotencyKey, organizationId, ...input }: CreatePersonInput) {
    const details = { ...input, organizationId: localIdIfAny('Organization', organizationId) };
    const result = await this.create.execute(details, idempotencyKey);
    return toPayload(result, (person) => objectOf(CreatePersonSuccess, { person: PersonObject.of(person) }));
  }

  @Mutation(() => UpdatePersonPayload)
  @Allow('staff')
  async updatePerson(@Args('input') { personId, expectedVersion, organizationId, ...input }: UpdatePersonInput) {
    const changes = { ...input, organizationId: localIdIfAny('Organization', organizationId) };
    const result = await this.update.execute(localId('Person', personId), expectedVersion, changes);
    return toPayload(result, (person) => objectOf(UpdatePersonSuccess, { person: PersonObject.of(person) }));
  }

  @Mutation(() => DeletePersonPayload, { description: 'Only where nothing refers to the person; merge it otherwise.' })
  @Allow('staff')
  async deletePerson(@Args('input') { personId, expectedVersion }: DeletePersonInput) {
    const result = await this.remove.execute(localId('Person', personId), expectedVersion);
    return toPayload(result, () => objectOf(DeletePersonSuccess, { deletedPersonId: personId }));
  }

  @Mutation(() => MergePeoplePayload, {
    description: 'Makes one person of two; what referred to the duplicate refers to the survivor.',
  })
  @Allow('staff')
  async mergePeople(@Args('input') { survivorId, duplicateId, ...request }: MergePeopleInput) {
    const result = await this.merge.execute({
      ...request,
      survivorId: localId('Person', survivorId),
      duplicateId: localId('Person', duplicateId),
    });
    return toPayload(result, (person) =>
      objectOf(MergePeopleSuccess, { person: PersonObject.of(person), mergedPersonId: duplicateId }),
    );
  }
}
