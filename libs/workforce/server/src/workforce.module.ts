import { Module, type OnModuleInit } from '@nestjs/common';
import { DirectoryModule } from '@vstrecha/directory-server';
import { EventsModule } from '@vstrecha/events-server';
import { type Id, asId } from '@vstrecha/kernel';
import { MessageCatalogue, type NodeObject, NodeRegistry } from '@vstrecha/platform';
import { workforceMessages } from '@vstrecha/workforce-domain';
import { DirectoryReferences } from './directory-references.js';
import { BalanceResolver } from './graphql/balance.resolver.js';
import { EventWorkforceResolver } from './graphql/event-workforce.resolver.js';
import { OccupationObject } from './graphql/occupation.object.js';
import { OccupationResolver } from './graphql/occupation.resolver.js';
import { OfferResolver } from './graphql/offer.resolver.js';
import { DelegationWorkforceResolver, OrganizationContentResolver } from './graphql/organization-content.resolver.js';
import { OfferObject, StaffingNeedObject, TrainingProgrammeObject } from './graphql/owned.objects.js';
import { StaffingNeedResolver } from './graphql/staffing-need.resolver.js';
import { TrainingProgrammeResolver } from './graphql/training-programme.resolver.js';
import { WorkforceFilters } from './graphql/workforce-filters.js';
import { OccupationReader } from './readers/occupation-reader.js';
import { WorkforceReader } from './readers/workforce-reader.js';
import { OccupationRepository } from './storage/occupation.repository.js';
import { OfferRepository } from './storage/offer.repository.js';
import { StaffingNeedRepository } from './storage/staffing-need.repository.js';
import { TrainingProgrammeRepository } from './storage/training-programme.repository.js';
import { ImportReferenceLoader } from './use-cases/import-references.js';
import { Occupations } from './use-cases/occupations.js';
import { Offers } from './use-cases/offers.js';
import { Owners } from './use-cases/owners.js';
import { StaffingNeeds } from './use-cases/staffing-needs.js';
import { TableImports } from './use-cases/table-import.js';
import { TrainingProgrammes } from './use-cases/training-programmes.js';

/** What permissions of a change are asked of: the records of an organization are its delegations' to change. */
interface OwnedByOrganization {
  readonly organizationId: Id<'Organization'>;
}

@Module({
  imports: [DirectoryModule, EventsModule],
  providers: [
    ...[OccupationRepository, StaffingNeedRepository, TrainingProgrammeRepository, OfferRepository],
    ...[OccupationReader, WorkforceReader],
    ...[Owners, ImportReferenceLoader, TableImports, Occupations, StaffingNeeds, TrainingProgrammes, Offers],
    ...[DirectoryReferences, WorkforceFilters],
    ...[OccupationResolver, StaffingNeedResolver, TrainingProgrammeResolver, OfferResolver],
    ...[OrganizationContentResolver, DelegationWorkforceResolver, EventWorkforceResolver, BalanceResolver],
  ],
  exports: [OccupationReader, WorkforceReader],
})
export class WorkforceModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeRegistry,
    private readonly messages: MessageCatalogue,
    private readonly occupations: OccupationReader,
    private readonly needs: StaffingNeedRepository,
    private readonly programmes: TrainingProgrammeRepository,
    private readonly offers: OfferRepository,
    private readonly owners: Owners,
  ) {}

  onModuleInit(): void {
    this.messages.register(workforceMessages);
    this.nodes.register({
      type: 'Occupation',
      audiences: ['signedIn'],
      scopeOf: () => ({}),
      load: async (id) => {
        const occupation = await this.occupations.find(asId<'Occupation'>(id));
        return occupation && OccupationObject.of(occupation);
      },
    });
    this.#registerOwned('StaffingNeed', (id) => this.needs.find(id), StaffingNeedObject.of);
    this.#registerOwned('TrainingProgramme', (id) => this.programmes.find(id), TrainingProgrammeObject.of);
    this.#registerOwned('Offer', (id) => this.offers.find(id), OfferObject.of);
  }

  #registerOwned<Found extends OwnedByOrganization>(
    type: string,
    find: (id: string) => Promise<Found | null>,
    toObject: (found: Found) => NodeObject,
  ): void {
    this.nodes.register({
      type,
      audiences: ['signedIn'],
      scopeOf: async (id) => {
        const found = await find(id);
        return found && this.owners.scopeOf(found.organizationId);
      },
      load: async (id) => {
        const found = await find(id);
        return found && toObject(found);
      },
    });
  }
}
