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
import { OfferRepository } from '../storage/offer.repository.js';
import { Offers } from '../use-cases/offers.js';
import { CreateOfferInput, DeleteOfferInput, OfferFilterInput, UpdateOfferInput } from './owned.inputs.js';
import { OfferConnection, OfferObject } from './owned.objects.js';
import { EDITORS, ownerOf } from './owner-argument.js';
import { WorkforceFilters } from './workforce-filters.js';
import {
  CreateOfferPayload,
  CreateOfferSuccess,
  DeleteOfferPayload,
  DeleteOfferSuccess,
  UpdateOfferPayload,
  UpdateOfferSuccess,
} from './workforce.payloads.js';

@Resolver(() => OfferObject)
export class OfferResolver {
  constructor(
    private readonly repository: OfferRepository,
    private readonly useCases: Offers,
    private readonly filters: WorkforceFilters,
    private readonly organizations: OrganizationReader,
  ) {}

  @Query(() => OfferObject, { nullable: true })
  @Allow('signedIn')
  async offer(@Args('id', { type: () => ID }) id: string): Promise<OfferObject | null> {
    const offer = await this.repository.find(localId('Offer', id));
    return offer && OfferObject.of(offer);
  }

  @Query(() => OfferConnection, { description: 'Support measures and cooperation tools, by title.' })
  @Allow('signedIn')
  async offers(
    @Args() page: ConnectionArgs,
    @Args('filter', { nullable: true }) filter?: OfferFilterInput,
  ): Promise<OfferConnection> {
    return toConnection(orThrow(await this.repository.page(this.filters.ofOffers(filter), page)), OfferObject.of);
  }

  @ResolveField(() => OrganizationObject)
  async organization(@Parent() { organizationId }: OfferObject): Promise<OrganizationObject> {
    return OrganizationObject.of((await this.organizations.find(organizationId))!);
  }

  @Mutation(() => CreateOfferPayload)
  @Allow(EDITORS, { of: 'input.ownerId' })
  async createOffer(@Args('input') { ownerId, idempotencyKey, ...input }: CreateOfferInput) {
    const result = await this.useCases.create(ownerOf(ownerId), input, idempotencyKey);
    return toPayload(result, (offer) => objectOf(CreateOfferSuccess, { offer: OfferObject.of(offer) }));
  }

  @Mutation(() => UpdateOfferPayload)
  @Allow(EDITORS, { of: 'input.offerId' })
  async updateOffer(@Args('input') { offerId, expectedVersion, ...changes }: UpdateOfferInput) {
    const result = await this.useCases.update(targetOf({ offerId, expectedVersion }), changes);
    return toPayload(result, (offer) => objectOf(UpdateOfferSuccess, { offer: OfferObject.of(offer) }));
  }

  @Mutation(() => DeleteOfferPayload)
  @Allow(EDITORS, { of: 'input.offerId' })
  async deleteOffer(@Args('input') input: DeleteOfferInput) {
    const result = await this.useCases.delete(targetOf(input));
    return toPayload(result, () => objectOf(DeleteOfferSuccess, { deletedOfferId: input.offerId }));
  }
}

function targetOf({ offerId, expectedVersion }: DeleteOfferInput): ChangeTarget {
  return { id: localId('Offer', offerId), expectedVersion, path: ['offerId'] };
}
