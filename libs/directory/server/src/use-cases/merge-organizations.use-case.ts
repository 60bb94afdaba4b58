import { Inject, Injectable } from '@nestjs/common';
import { type Organization, type OrganizationMergeChoice, mergeOrganizations } from '@vstrecha/directory-domain';
import { type Clock, type Failure, type Id, type Result, err, ok } from '@vstrecha/kernel';
import { CLOCK, Outbox, UnitOfWork, changesBetween, staleVersion } from '@vstrecha/platform';
import { ReferenceMovers } from '../reference-movers.js';
import { MergedRecordRepository } from '../storage/merged-record.repository.js';
import { OrganizationRepository } from '../storage/organization.repository.js';

export interface OrganizationMergeRequest {
  readonly survivorId: Id<'Organization'>;
  readonly survivorVersion: number;
  readonly duplicateId: Id<'Organization'>;
  readonly duplicateVersion: number;
  readonly fromDuplicate?: readonly OrganizationMergeChoice[] | null;
  readonly keepInn?: 'survivor' | 'duplicate' | null;
}

/** Makes one organization of two; what referred to the duplicate refers to the survivor, in all areas, or nothing happens. */
@Injectable()
export class MergeOrganizations {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly merged: MergedRecordRepository,
    private readonly references: ReferenceMovers,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(request: OrganizationMergeRequest): Promise<Result<Organization, Failure>> {
    return this.unitOfWork.run<Organization, Failure>(async () => {
      const survivor = await this.organizations.get(request.survivorId, ['survivorId']);
      if (!survivor.ok) return survivor;
      const duplicate = await this.organizations.get(request.duplicateId, ['duplicateId']);
      if (!duplicate.ok) return duplicate;
      if (survivor.value.version !== request.survivorVersion) {
        return err(staleVersion(['survivorVersion'], survivor.value.version));
      }
      if (duplicate.value.version !== request.duplicateVersion) {
        return err(staleVersion(['duplicateVersion'], duplicate.value.version));
      }
      const options = { fromDuplicate: request.fromDuplicate ?? [], keepInn: request.keepInn ?? undefined };
      const merge = mergeOrganizations(survivor.value, duplicate.value, options, this.clock.now());
      if (!merge.ok) return merge;
      const written = await this.#write(survivor.value, merge.value.survivor, duplicate.value);
      if (!written.ok) return written;
      await this.merged.add(merge.value.merged);
      return ok(merge.value.survivor);
    });
  }

  /** The duplicate goes first, as the survivor may take over its INN, which is unique. */
  async #write(before: Organization, after: Organization, duplicate: Organization): Promise<Result<void, Failure>> {
    const removed = await this.organizations.remove(duplicate, ['duplicateVersion']);
    if (!removed.ok) return removed;
    const saved = await this.organizations.replace(after);
    if (!saved.ok) return saved;
    const moved = await this.references.move(
      { type: 'Organization', id: duplicate.id },
      { type: 'Organization', id: after.id },
    );
    if (!moved.ok) return moved;
    await this.outbox.append({
      type: 'organization.merged',
      entity: { type: 'Organization', id: after.id },
      changes: { ...changesBetween(before, after), mergedOrganization: { from: duplicate.name } },
      data: { duplicateId: duplicate.id },
    });
    return ok();
  }
}
