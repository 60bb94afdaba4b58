import type { QueryFilter } from 'mongoose';
import type { FormOfCooperation, Id } from '@vstrecha/kernel';
import { GuardedRecords, type StoredDocument, type Versioned } from '@vstrecha/platform';

/** A record that an organization keeps. */
export interface Owned extends Versioned {
  readonly organizationId: Id<'Organization'>;
}

/** What lists of needs, programmes and offers are narrowed to. */
export interface OwnedFilter {
  /** Undefined for all organizations. */
  readonly organizationIds?: readonly Id<'Organization'>[];
  readonly occupationIds?: readonly Id<'Occupation'>[];
  /** One of them at least. */
  readonly formsOfCooperation?: readonly FormOfCooperation[] | null;
}

/** Records of one kind that belong to organizations. */
export abstract class OwnedRecords<
  Entity extends Owned,
  Doc extends StoredDocument & { readonly organizationId: string },
> extends GuardedRecords<Entity, Doc> {
  ofOrganizations(organizationIds: readonly Id<'Organization'>[]): Promise<Entity[]> {
    return this.records.findMany({ organizationId: { $in: [...organizationIds] } } as QueryFilter<Doc>);
  }

  all(): Promise<Entity[]> {
    return this.records.findMany({});
  }

  countOfOrganization(organizationId: Id<'Organization'>): Promise<number> {
    return this.records.model.countDocuments({ organizationId } as QueryFilter<Doc>).exec();
  }

  countOfOccupation(occupationId: Id<'Occupation'>): Promise<number> {
    return this.records.model.countDocuments({ occupationId } as unknown as QueryFilter<Doc>).exec();
  }
}

export function ownedQuery({ organizationIds, occupationIds, formsOfCooperation }: OwnedFilter): object {
  return {
    ...(organizationIds && { organizationId: { $in: [...organizationIds] } }),
    ...(occupationIds && { occupationId: { $in: [...occupationIds] } }),
    ...(formsOfCooperation &&
      formsOfCooperation.length > 0 && { formsOfCooperation: { $in: [...formsOfCooperation] } }),
  };
}
