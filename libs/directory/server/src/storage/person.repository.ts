import { Inject, Injectable } from '@nestjs/common';
import type { Connection, QueryFilter } from 'mongoose';
import { type DirectoryCode, type Person, emailsOf, fullName, personNameKey } from '@vstrecha/directory-domain';
import { type Failure, type Id, type Result, err, notFound, ok, ruleBroken } from '@vstrecha/kernel';
import {
  CONNECTION,
  type Page,
  type PageCode,
  type PageRequest,
  Records,
  findPage,
  openModel,
} from '@vstrecha/platform';
import { MergedRecordRepository, findWithSurvivors } from './merged-record.repository.js';
import { type PersonDocument, personCollection, personMapper } from './person.collection.js';
import { searchPattern } from './search-pattern.js';

export interface PersonFilter {
  /** A part of the name, the position or an address. */
  readonly search?: string | null;
  readonly organizationId?: Id<'Organization'> | null;
}

export const personSorts = ['name', 'newest', 'recentlyUpdated'] as const;
export type PersonSort = (typeof personSorts)[number];

const sortFields: Readonly<Record<PersonSort, Readonly<Record<string, 1 | -1>>>> = {
  name: { nameKey: 1 },
  newest: { createdAt: -1 },
  recentlyUpdated: { updatedAt: -1 },
};

@Injectable()
export class PersonRepository {
  readonly #records: Records<Person, PersonDocument>;

  constructor(
    @Inject(CONNECTION) connection: Connection,
    private readonly merged: MergedRecordRepository,
  ) {
    this.#records = new Records(openModel<PersonDocument>(connection, personCollection), personMapper);
  }

  /** By the ids asked for: a merged one leads to its survivor. */
  findMany(ids: readonly Id<'Person'>[]): Promise<Map<Id<'Person'>, Person>> {
    return findWithSurvivors<'Person', Person>(
      ids,
      (some) => this.#records.findMany({ _id: { $in: [...some] } }),
      this.merged,
    );
  }

  /** The person (the survivor of a merged one), or the failure that names where the input asked for it. */
  async get(id: Id<'Person'>, path: readonly string[]): Promise<Result<Person, Failure<DirectoryCode>>> {
    const person = (await this.findMany([id])).get(id);
    return person ? ok(person) : err(notFound('person.not-found', path));
  }

  all(): Promise<Person[]> {
    return this.#records.findMany({});
  }

  havingEmail(emails: readonly string[]): Promise<Person[]> {
    return this.#records.findMany({ emails: { $in: [...emails] } });
  }

  /** Those who could be the same person: an equal address or family name. */
  resembling(person: Pick<Person, 'familyName' | 'email'>): Promise<Person[]> {
    const byName = { familyNameKey: personNameKey(person.familyName) };
    return this.#records.findMany(person.email ? { $or: [byName, { emails: person.email }] } : byName);
  }

  /** By name, of all the organizations. */
  async ofOrganizations(organizationIds: readonly Id<'Organization'>[]): Promise<Person[]> {
    const documents = await this.#records.model
      .find({ organizationId: { $in: [...organizationIds] } })
      .sort({ nameKey: 1, _id: 1 })
      .lean<PersonDocument[]>()
      .exec();
    return documents.map(personMapper.toRecord);
  }

  countOfOrganization(organizationId: Id<'Organization'>): Promise<number> {
    return this.#records.model.countDocuments({ organizationId }).exec();
  }

  async moveToOrganization(from: Id<'Organization'>, to: Id<'Organization'>): Promise<void> {
    await this.#records.model
      .updateMany({ organizationId: from }, { $set: { organizationId: to }, $inc: { version: 1 } })
      .exec();
  }

  page(filter: PersonFilter, sort: PersonSort, request: PageRequest): Promise<Result<Page<Person>, Failure<PageCode>>> {
    return findPage(this.#records.model, toQuery(filter), sortFields[sort], request, personMapper.toRecord);
  }

  async insert(...people: readonly Person[]): Promise<Result<void, Failure<DirectoryCode>>> {
    const taken = await this.#emailTaken(people);
    if (!taken.ok) return taken;
    await this.#records.insert(...people);
    return ok();
  }

  async replace(person: Person): Promise<Result<void, Failure>> {
    const taken = await this.#emailTaken([person]);
    return taken.ok ? this.#records.replace(person) : taken;
  }

  remove(person: Person, path?: readonly string[]): Promise<Result<void, Failure>> {
    return this.#records.remove(person.id, person.version, path);
  }

  /** Names the holder of an address that is taken. Two who take one at the same moment are told apart by the unique index. */
  async #emailTaken(people: readonly Person[]): Promise<Result<void, Failure<DirectoryCode>>> {
    const idOf = new Map(people.flatMap((person) => emailsOf(person).map((email) => [email, person.id] as const)));
    if (idOf.size === 0) return ok();
    for (const holder of await this.havingEmail([...idOf.keys()])) {
      const email = emailsOf(holder).find((one) => idOf.has(one) && idOf.get(one) !== holder.id);
      if (email) return err(ruleBroken('person.email-taken', ['email'], { email, name: fullName(holder) }));
    }
    return ok();
  }
}

function toQuery({ search, organizationId }: PersonFilter): QueryFilter<PersonDocument> {
  const pattern = searchPattern(search);
  return {
    ...(organizationId && { organizationId }),
    ...(pattern && { searchText: { $regex: pattern } }),
  } as QueryFilter<PersonDocument>;
}
