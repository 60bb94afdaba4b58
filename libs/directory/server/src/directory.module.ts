import { Module, type OnModuleInit } from '@nestjs/common';
import { directoryMessages } from '@vstrecha/directory-domain';
import { asId, ok } from '@vstrecha/kernel';
import { MessageCatalogue, NodeRegistry } from '@vstrecha/platform';
import { DirectoryIntake } from './directory-intake.js';
import { DuplicateFinder } from './duplicate-finder.js';
import { OrganizationObject } from './graphql/organization.object.js';
import { OrganizationResolver } from './graphql/organization.resolver.js';
import { PersonObject } from './graphql/person.object.js';
import { PersonResolver } from './graphql/person.resolver.js';
import { OrganizationReader } from './organization-reader.js';
import { PersonReader } from './person-reader.js';
import { ReferenceMovers } from './reference-movers.js';
import { MergedRecordRepository } from './storage/merged-record.repository.js';
import { OrganizationRepository } from './storage/organization.repository.js';
import { PersonRepository } from './storage/person.repository.js';
import { CreateOrganization } from './use-cases/create-organization.use-case.js';
import { CreatePerson } from './use-cases/create-person.use-case.js';
import { DeleteOrganization } from './use-cases/delete-organization.use-case.js';
import { DeletePerson } from './use-cases/delete-person.use-case.js';
import { MergeOrganizations } from './use-cases/merge-organizations.use-case.js';
import { MergePeople } from './use-cases/merge-people.use-case.js';
import { UpdateOrganization } from './use-cases/update-organization.use-case.js';
import { UpdatePerson } from './use-cases/update-person.use-case.js';

const useCases = [
  CreateOrganization,
  UpdateOrganization,
  DeleteOrganization,
  MergeOrganizations,
  CreatePerson,
  UpdatePerson,
  DeletePerson,
  MergePeople,
];
const shared = [OrganizationReader, PersonReader, DirectoryIntake, ReferenceMovers];

@Module({
  providers: [
    MergedRecordRepository,
    OrganizationRepository,
    PersonRepository,
    DuplicateFinder,
    ...shared,
    ...useCases,
    OrganizationResolver,
    PersonResolver,
  ],
  exports: shared,
})
export class DirectoryModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeRegistry,
    private readonly messages: MessageCatalogue,
    private readonly organizations: OrganizationReader,
    private readonly people: PersonReader,
    private readonly personRepository: PersonRepository,
    private readonly references: ReferenceMovers,
  ) {}

  onModuleInit(): void {
    this.messages.register(directoryMessages);
    this.nodes.register({
      type: 'Organization',
      audiences: ['signedIn'],
      scopeOf: () => ({}),
      load: async (id) => {
        const organization = await this.organizations.find(asId<'Organization'>(id));
        return organization && OrganizationObject.of(organization);
      },
    });
    this.nodes.register({
      type: 'Person',
      audiences: ['staff'],
      scopeOf: () => ({}),
      load: async (id) => {
        const person = await this.people.find(asId<'Person'>(id));
        return person && PersonObject.of(person);
      },
    });
    this.references.register({
      count: async (reference) =>
        reference.type === 'Organization' ? this.personRepository.countOfOrganization(reference.id) : 0,
      move: async (from, to) => {
        if (from.type === 'Organization' && to.type === 'Organization') {
          await this.personRepository.moveToOrganization(from.id, to.id);
        }
        return ok();
      },
    });
  }
}
