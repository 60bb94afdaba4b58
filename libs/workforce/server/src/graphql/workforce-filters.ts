import { Injectable } from '@nestjs/common';
import type { Id } from '@vstrecha/kernel';
import { localIdIfAny } from '@vstrecha/platform';
import { OccupationRepository } from '../storage/occupation.repository.js';
import type { OfferFilter } from '../storage/offer.repository.js';
import type { OwnedFilter } from '../storage/owned-records.js';
import type { OfferFilterInput, WorkforceFilterInput } from './owned.inputs.js';

/** Turns filters as callers give them into what the storage looks for. */
@Injectable()
export class WorkforceFilters {
  constructor(private readonly occupations: OccupationRepository) {}

  /** `among` narrows to the organizations of an event. */
  async of(
    filter: WorkforceFilterInput | null | undefined,
    among?: readonly Id<'Organization'>[],
  ): Promise<OwnedFilter> {
    const occupationId = localIdIfAny('Occupation', filter?.occupationId);
    const ofGroup = filter?.group ? await this.occupations.idsOfGroups([filter.group]) : undefined;
    const occupationIds = occupationId ? [occupationId] : ofGroup;
    return {
      organizationIds: organizationsOf(filter?.organizationId, among),
      occupationIds: occupationId && ofGroup ? ofGroup.filter((id) => id === occupationId) : occupationIds,
      formsOfCooperation: filter?.formsOfCooperation,
    };
  }

  ofOffers(filter: OfferFilterInput | null | undefined, among?: readonly Id<'Organization'>[]): OfferFilter {
    return {
      organizationIds: organizationsOf(filter?.organizationId, among),
      kinds: filter?.kinds,
      audience: filter?.audience,
      formsOfCooperation: filter?.formsOfCooperation,
    };
  }
}

function organizationsOf(
  globalId: string | null | undefined,
  among: readonly Id<'Organization'>[] | undefined,
): readonly Id<'Organization'>[] | undefined {
  const id = localIdIfAny('Organization', globalId);
  if (!id) return among;
  return among ? among.filter((one) => one === id) : [id];
}
