import { Injectable } from '@nestjs/common';
import { type Failure, type Id, type Result, ok } from '@vstrecha/kernel';
import { Outbox, type StoredDocument, domainEventOf } from '@vstrecha/platform';
import type { Owned, OwnedRecords } from '../storage/owned-records.js';

/** What an import did, or would do. */
export interface ImportCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** How the rows of a table become records of one kind. */
export interface TableImport<
  Entity extends Owned,
  Doc extends StoredDocument & { readonly organizationId: string },
  Details extends { readonly organizationId: Id<'Organization'> },
> {
  readonly type: string;
  readonly repository: OwnedRecords<Entity, Doc>;
  readonly rows: readonly Details[];
  /** What tells the records of one organization apart. */
  readonly keyOf: (record: Entity | Details) => string;
  readonly create: (details: Details) => Entity;
  readonly update: (before: Entity, details: Details) => Entity;
  /** Only tells what would happen. */
  readonly dryRun: boolean;
}

/** Writes checked rows, inside the caller's unit of work: new ones are created, those that stand are brought up to date. */
@Injectable()
export class TableImports {
  constructor(private readonly outbox: Outbox) {}

  async takeIn<
    Entity extends Owned,
    Doc extends StoredDocument & { readonly organizationId: string },
    Details extends { readonly organizationId: Id<'Organization'> },
  >({
    type,
    repository,
    rows,
    keyOf,
    create,
    update,
    dryRun,
  }: TableImport<Entity, Doc, Details>): Promise<Result<ImportCounts, Failure>> {
    const owners = [...new Set(rows.map(({ organizationId }) => organizationId))];
    const standing = new Map((await repository.ofOrganizations(owners)).map((record) => [keyOf(record), record]));
    const created = rows.filter((row) => !standing.has(keyOf(row))).map(create);
    const updated = rows.flatMap((row) => {
      const before = standing.get(keyOf(row));
      if (!before) return [];
      const after = update(before, row);
      const told = domainEventOf(type, 'updated', before, after);
      return Object.keys(told.changes ?? {}).length > 0 ? [{ after, told }] : [];
    });
    const unchanged = rows.length - created.length - updated.length;
    const counts = { created: created.length, updated: updated.length, unchanged };
    if (dryRun) return ok(counts);

    const inserted = await repository.insert(...created);
    if (!inserted.ok) return inserted;
    for (const { after } of updated) {
      const replaced = await repository.replace(after);
      if (!replaced.ok) return replaced;
    }
    await this.outbox.append(
      ...created.map((record) => domainEventOf(type, 'created', undefined, record)),
      ...updated.map(({ told }) => told),
    );
    return ok(counts);
  }
}
