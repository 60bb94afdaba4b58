import { Injectable } from '@nestjs/common';
import { OrganizationReader } from '@vstrecha/directory-server';
import { type Id, delimitedRows } from '@vstrecha/kernel';
import type { ImportReferences } from '@vstrecha/workforce-domain';
import { OccupationRepository, occupationNameKey } from '../storage/occupation.repository.js';

/** Loads what the rows of an import may name. */
@Injectable()
export class ImportReferenceLoader {
  constructor(
    private readonly organizations: OrganizationReader,
    private readonly occupations: OccupationRepository,
  ) {}

  /** With `ownOrganizationId`, rows may leave the organization out, and name no other one. */
  async load(table: string, ownOrganizationId?: Id<'Organization'>): Promise<ImportReferences> {
    const rows = delimitedRows(table);
    const cells = [...new Set(rows.ok ? rows.value.flatMap((row) => row.cells) : [])].filter(Boolean);
    // Which column names an organization is for the domain to know: any cell may, and one query answers for all of them.
    const mentioned = await this.organizations.findMentioned([
      ...cells.filter((cell) => /^\d[\d\s]{8,}$/.test(cell)).map((inn) => ({ inn })),
      ...cells.map((name) => ({ name })),
    ]);
    const byCode = new Map<string, Id<'Occupation'>[]>();
    const byName = new Map<string, Id<'Occupation'>[]>();
    for (const { id, code, name } of await this.occupations.all()) {
      byCode.set(code, [id]);
      byName.set(occupationNameKey(name), [...(byName.get(occupationNameKey(name)) ?? []), id]);
    }
    return {
      organizations: (inn, name) => {
        const found = mentioned({ inn, name }).map(({ id }) => id);
        return ownOrganizationId ? found.filter((id) => id === ownOrganizationId) : found;
      },
      occupations: (code, name) =>
        (code ? byCode.get(code.replace(/[,\s]/g, '.')) : byName.get(occupationNameKey(name))) ?? [],
      ownOrganizationId,
    };
  }
}
