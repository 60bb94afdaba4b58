import { Inject, Injectable } from '@nestjs/common';
import type { Connection, QueryFilter } from 'mongoose';
import type { DirectoryCode, Organization, OrganizationKind } from '@vstrecha/directory-domain';
import { type Failure, type Id, type Result, err, notFound, ok, ruleBroken } from '@vstrecha/kernel';
import { CONNECTION, type Page, type PageCode, type PageRequest, Records, findPage, isDuplicateKey, openModel } from '@vstrecha/platform';
import { type OrganizationDocument, organizationCollection, organizationMapper } from './organization.collection.js';

export interface OrganizationFilter {
  /** A part of a name or of the INN, or the beginning of the city. */
  readonly search?: string | null;
  readonly kinds?: readonly OrganizationKind[] | null;
}

@Injectable()
export class OrganizationRepository {
  readonly #records: Records<Organization, OrganizationDocument>;

  constructor(@Inject(CONNECTION) connection: Connection) {
    this.#records = new Records(openModel<OrganizationDocument>(connection, organizationCollection), organizationMapper);
  }

  find(id: Id<'Organization'>): Promise<Organization | null> {
    return this.#records.find(id);
  }

  findMany(ids: readonly Id<'Organization'>[]): Promise<Organization[]> {
    return this.#records.findMany({ _id: { $in: [...ids] } });
  }

  /** The organization, or the failure that names where the input asked for it. */
  async get(id: Id<'Organization'>, path: readonly string[]): Promise<Result<Organization, Failure<DirectoryCode>>> {
    const organization = await this.find(id);
    return organization ? ok(organization) : err(notFound('organization.not-found', path));
  }

  page(filter: OrganizationFilter, request: PageRequest): Promise<Result<Page<Organization>, Failure<PageCode>>> {
    return findPage(this.#records.model, toQuery(filter), { nameKey: 1 }, request, organizationMapper.toRecord);
  }

  async insert(organization: Organization): Promise<Result<void, Failure<DirectoryCode>>> {
    return this.#guarded(organization, async () => {
      await this.#records.insert(organization);
      return ok();
    });
  }

  replace(organization: Organization): Promise<Result<void, Failure>> {
    return this.#guarded<Failure>(organization, () => this.#records.replace(organization));
  }

  remove(id: Id<'Organization'>, version: number): Promise<Result<void, Failure>> {
    return this.#records.remove(id, version);
  }

  async #guarded<E>(organization: Organization, write: () => Promise<Result<void, E>>): Promise<Result<void, E | Failure<DirectoryCode>>> {
    try {
      return await write();
    } catch (error) {
      if (isDuplicateKey(error)) return err(ruleBroken('organization.inn-taken', ['inn'], { inn: organization.inn ?? '' }));
      throw error;
    }
  }
}

function toQuery({ search, kinds }: OrganizationFilter): QueryFilter<OrganizationDocument> {
  const text = search?.trim().toLocaleLowerCase('ru') ?? '';
  const pattern = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return {
    ...(kinds && kinds.length > 0 && { kind: { $in: [...kinds] } }),
    ...(text && { $or: [{ searchText: { $regex: pattern } }, { inn: { $regex: pattern } }, { city: { $regex: `^${pattern}`, $options: 'i' } }] }),
  } as QueryFilter<OrganizationDocument>;
}
