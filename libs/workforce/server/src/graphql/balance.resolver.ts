import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganizationObject, OrganizationReader } from '@vstrecha/directory-server';
import type { Id } from '@vstrecha/kernel';
import { OccupationReader } from '../readers/occupation-reader.js';
import { OccupationBalanceObject } from './balance.object.js';
import { OccupationObject } from './occupation.object.js';

/** What a line of the balance refers to. */
@Resolver(() => OccupationBalanceObject)
export class BalanceResolver {
  constructor(
    private readonly occupations: OccupationReader,
    private readonly organizations: OrganizationReader,
  ) {}

  @ResolveField(() => OccupationObject)
  async occupation(@Parent() { occupationId }: OccupationBalanceObject): Promise<OccupationObject> {
    return OccupationObject.of((await this.occupations.find(occupationId))!);
  }

  @ResolveField(() => [OrganizationObject], { description: 'Who wants people of this occupation.' })
  demandOrganizations(@Parent() balance: OccupationBalanceObject): Promise<OrganizationObject[]> {
    return this.#organizations(balance.demandOrganizationIds);
  }

  @ResolveField(() => [OrganizationObject], { description: 'Who trains for this occupation.' })
  supplyOrganizations(@Parent() balance: OccupationBalanceObject): Promise<OrganizationObject[]> {
    return this.#organizations(balance.supplyOrganizationIds);
  }

  async #organizations(ids: readonly Id<'Organization'>[]): Promise<OrganizationObject[]> {
    const found = await Promise.all(ids.map((id) => this.organizations.find(id)));
    return found.filter((organization) => organization !== null).map(OrganizationObject.of);
  }
}
