import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type DirectoryReference, type ReferenceMover, ReferenceMovers } from '@vstrecha/directory-server';
import { type Clock, type Failure, type Id, type Result, asId, ok } from '@vstrecha/kernel';
import { CLOCK } from '@vstrecha/platform';
import type { Owned, OwnedRecords } from './storage/owned-records.js';
import { OfferRepository } from './storage/offer.repository.js';
import { StaffingNeedRepository } from './storage/staffing-need.repository.js';
import { TrainingProgrammeRepository, titleKey } from './storage/training-programme.repository.js';
import type { StoredDocument } from '@vstrecha/platform';

/**
 * Follows merged organizations. Where both keep a need for one occupation (a programme of one title), the survivor's
 * stands and the duplicate's goes: two entries of one organization's need are one need entered twice.
 */
@Injectable()
export class DirectoryReferences implements ReferenceMover, OnModuleInit {
  constructor(
    private readonly needs: StaffingNeedRepository,
    private readonly programmes: TrainingProgrammeRepository,
    private readonly offers: OfferRepository,
    private readonly movers: ReferenceMovers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.movers.register(this);
  }

  async count(reference: DirectoryReference): Promise<number> {
    if (reference.type !== 'Organization') return 0;
    const { id } = reference;
    return (
      (await this.needs.countOfOrganization(id)) +
      (await this.programmes.countOfOrganization(id)) +
      (await this.offers.countOfOrganization(id))
    );
  }

  async move(from: DirectoryReference, to: DirectoryReference): Promise<Result<void, Failure>> {
    if (from.type !== 'Organization') return ok();
    const survivorId = asId<'Organization'>(to.id);
    const needs = await this.#move(this.needs, from.id, survivorId, ({ occupationId }) => occupationId);
    if (!needs.ok) return needs;
    const programmes = await this.#move(
      this.programmes,
      from.id,
      survivorId,
      ({ occupationId, title }) => `${occupationId} ${titleKey(title)}`,
    );
    if (!programmes.ok) return programmes;
    return this.#move(this.offers, from.id, survivorId, ({ id }) => id);
  }

  async #move<Entity extends Owned, Doc extends StoredDocument & { readonly organizationId: string }>(
    repository: OwnedRecords<Entity, Doc>,
    from: Id<'Organization'>,
    to: Id<'Organization'>,
    keyOf: (record: Entity) => string,
  ): Promise<Result<void, Failure>> {
    const standing = new Set((await repository.ofOrganizations([to])).map(keyOf));
    const updatedAt = this.clock.now();
    for (const record of await repository.ofOrganizations([from])) {
      const moved = { ...record, organizationId: to, version: record.version + 1, updatedAt };
      const written = standing.has(keyOf(record)) ? await repository.remove(record) : await repository.replace(moved);
      if (!written.ok) return written;
    }
    return ok();
  }
}
