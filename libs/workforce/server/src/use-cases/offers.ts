import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Failure, IdSource, Result } from '@vstrecha/kernel';
import { CLOCK, type ChangeTarget, IDS, RecordChanges } from '@vstrecha/platform';
import { type Offer, type OfferChanges, type OfferInput, createOffer, updateOffer } from '@vstrecha/workforce-domain';
import { OfferRepository } from '../storage/offer.repository.js';
import { type Owner, Owners } from './owners.js';

@Injectable()
export class Offers {
  constructor(
    private readonly offers: OfferRepository,
    private readonly owners: Owners,
    private readonly changes: RecordChanges,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  create(
    owner: Owner,
    input: Omit<OfferInput, 'organizationId'>,
    key?: string | null,
  ): Promise<Result<Offer, Failure>> {
    const request = { operation: 'createOffer', key, input: { owner, ...input } };
    return this.changes.create('Offer', this.offers, request, async () => {
      const organizationId = await this.owners.organizationOf(owner, ['ownerId']);
      if (!organizationId.ok) return organizationId;
      const details = { ...input, organizationId: organizationId.value };
      return createOffer(details, this.ids.next(), this.clock.now());
    });
  }

  update(target: ChangeTarget, changes: OfferChanges): Promise<Result<Offer, Failure>> {
    return this.changes.change('Offer', this.offers, target, (before) =>
      updateOffer(before, changes, this.clock.now()),
    );
  }

  delete(target: ChangeTarget): Promise<Result<Offer, Failure>> {
    return this.changes.remove('Offer', this.offers, target);
  }
}
