import { Injectable } from '@nestjs/common';
import type { Person } from '@vstrecha/directory-domain';
import type { Id } from '@vstrecha/kernel';
import { currentContext } from '@vstrecha/platform';
import { PersonRepository } from './storage/person.repository.js';

export type { Person } from '@vstrecha/directory-domain';
export { emailsOf, familyNameWithInitials, fullName, initialsWithFamilyName } from '@vstrecha/directory-domain';

/** Reads people for any area: what one request asks for is fetched in one query. */
@Injectable()
export class PersonReader {
  constructor(private readonly people: PersonRepository) {}

  /** The person; of a merged one the survivor, whose id differs then. */
  async find(id: Id<'Person'>): Promise<Person | null> {
    const found = await currentContext()
      .loaders.one(
        this,
        async (ids: readonly Id<'Person'>[]) => [...(await this.people.findMany(ids))],
        ([askedId]) => askedId,
      )
      .load(id);
    return found?.[1] ?? null;
  }

  /** By the ids asked for; unknown ones are absent. Not cached: for use cases, inside a unit of work too. */
  findMany(ids: readonly Id<'Person'>[]): Promise<Map<Id<'Person'>, Person>> {
    return this.people.findMany(ids);
  }

  /** The person with that address, be it the main one or one of a merged record. */
  async findByEmail(email: string): Promise<Person | null> {
    const [person] = await this.people.havingEmail([email.trim().toLowerCase()]);
    return person ?? null;
  }
}
