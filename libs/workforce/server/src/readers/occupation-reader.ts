import { Injectable } from '@nestjs/common';
import type { Id } from '@vstrecha/kernel';
import { currentContext } from '@vstrecha/platform';
import type { Occupation } from '@vstrecha/workforce-domain';
import { OccupationRepository, occupationCollection, occupationNameKey } from '../storage/occupation.repository.js';

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

  /** By what somebody typed: a code, with or without the name behind it, or a name. What is unclear is absent. */
  async named(texts: readonly string[]): Promise<Map<string, Occupation>> {
    const codeIn = (text: string) => /^\s*(\d{2}\.\d{2}\.\d{2})(?!\d)/.exec(text)?.[1];
    const codes = texts.flatMap((text) => codeIn(text) ?? []);
    const names = texts.map(occupationNameKey);
    const found = await this.occupations.withCodesOrNames(codes, names);
    return new Map(
      texts.flatMap((text) => {
        const code = codeIn(text);
        const matching = found.filter((one) =>
          code ? one.code === code : occupationNameKey(one.name) === occupationNameKey(text),
        );
        const [only] = matching;
        return only && matching.length === 1 ? [[text, only] as const] : [];
      }),
    );
  }
}
