import { Injectable } from '@nestjs/common';
import type { Id } from '@vstrecha/kernel';
import { currentContext } from '@vstrecha/platform';
import type { Occupation } from '@vstrecha/workforce-domain';
import { OccupationRepository, occupationCollection } from '../storage/occupation.repository.js';

/** The collections that the catalogue is read from. */
export const OCCUPATION_COLLECTIONS: readonly string[] = [occupationCollection.collection];

/** Reads the catalogue for any area. */
@Injectable()
export class OccupationReader {
  constructor(private readonly occupations: OccupationRepository) {}

  find(id: Id<'Occupation'>): Promise<Occupation | null> {
    return currentContext()
      .loaders.one(
        this,
        (ids: readonly Id<'Occupation'>[]) => this.occupations.findMany(ids),
        (occupation) => occupation.id,
      )
      .load(id);
  }

  /** By id; unknown ones are absent. Not cached: for use cases, inside a unit of work too. */
  async findMany(ids: readonly Id<'Occupation'>[]): Promise<Map<Id<'Occupation'>, Occupation>> {
    return new Map((await this.occupations.findMany(ids)).map((occupation) => [occupation.id, occupation]));
  }
}
