import { Injectable } from '@nestjs/common';
import type { Person } from '@vstrecha/directory-domain';
import type { Id } from '@vstrecha/kernel';
import { LiveChanges, StoreCache, currentContext } from '@vstrecha/platform';
import { mergedRecordCollection } from './storage/merged-record.repository.js';
import { personCollection } from './storage/person.collection.js';
import { PersonRepository } from './storage/person.repository.js';

export type { Person } from '@vstrecha/directory-domain';
export { emailsOf, familyNameWithInitials, fullName, initialsWithFamilyName } from '@vstrecha/directory-domain';

/** The collections that people are read from. */
export const PERSON_COLLECTIONS: readonly string[] = [personCollection.collection, mergedRecordCollection.collection];

/** Reads people for any area: what one request asks for is fetched in one query, and kept until somebody changes. */
@Injectable()
export class PersonReader {
  readonly #kept: StoreCache<Id<'Person'>, Person | null>;
  readonly #byEmail: StoreCache<string, Person | null>;

  constructor(
    private readonly people: PersonRepository,
    live: LiveChanges,
  ) {
    this.#kept = new StoreCache(live, PERSON_COLLECTIONS, 20_000);
    this.#byEmail = new StoreCache(live, PERSON_COLLECTIONS, 20_000);
  }

  /** The person, if kept in memory. */
  kept(id: Id<'Person'>): Person | undefined {
    return this.#kept.peek(id) ?? undefined;
  }

  /** The person; of a merged one the survivor, whose id differs then. */
  async find(id: Id<'Person'>): Promise<Person | null> {
    const kept = this.#kept.peek(id);
    if (kept !== undefined) return kept;
    const { generation } = this.#kept;
    const found = await currentContext()
      .loaders.one(
        this,
        async (ids: readonly Id<'Person'>[]) => [...(await this.people.findMany(ids))],
        ([askedId]) => askedId,
      )
      .load(id);
    const person = found?.[1] ?? null;
    this.#kept.put(id, person, generation);
    return person;
  }

  /** By the ids asked for; unknown ones are absent. Not cached: for use cases, inside a unit of work too. */
  findMany(ids: readonly Id<'Person'>[]): Promise<Map<Id<'Person'>, Person>> {
    return this.people.findMany(ids);
  }

  /** The person with that address, be it the main one or one of a merged record. */
  async findByEmail(email: string): Promise<Person | null> {
    const address = email.trim().toLowerCase();
    return this.#byEmail.get(address, async () => {
      const [person] = await this.people.havingEmail([address]);
      return person ?? null;
    });
  }
}
