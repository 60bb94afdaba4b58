import { Module, type OnModuleInit } from '@nestjs/common';
import { directoryMessages } from '@vstrecha/directory-domain';
import { asId } from '@vstrecha/kernel';
import { MessageCatalogue, NodeRegistry } from '@vstrecha/platform';
import { OrganizationObject } from './graphql/organization.object.js';
import { OrganizationResolver } from './graphql/organization.resolver.js';
import { OrganizationReader } from './organization-reader.js';
import { OrganizationRepository } from './storage/organization.repository.js';
import { CreateOrganization } from './use-cases/create-organization.use-case.js';
import { UpdateOrganization } from './use-cases/update-organization.use-case.js';

@Module({
  providers: [OrganizationRepository, OrganizationReader, CreateOrganization, UpdateOrganization, OrganizationResolver],
  exports: [OrganizationReader],
})
export class DirectoryModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeRegistry,
    private readonly messages: MessageCatalogue,
    private readonly organizations: OrganizationReader,
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
  }
}
