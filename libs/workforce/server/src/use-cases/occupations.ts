import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type Failure, type IdSource, type Result, err, ok, ruleBroken, unwrap } from '@vstrecha/kernel';
import { CLOCK, type ChangeTarget, IDS, Outbox, RecordChanges, UnitOfWork, domainEventOf } from '@vstrecha/platform';
import {
  type Occupation,
  type OccupationInput,
  createOccupation,
  importOccupations,
  updateOccupation,
} from '@vstrecha/workforce-domain';
import { OccupationRepository } from '../storage/occupation.repository.js';
import { StaffingNeedRepository } from '../storage/staffing-need.repository.js';
import { TrainingProgrammeRepository } from '../storage/training-programme.repository.js';

/** What an import of the catalogue did, or would do. */
export interface OccupationImportCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** The catalogue of professions and specialities. */
@Injectable()
export class Occupations {
  constructor(
    private readonly occupations: OccupationRepository,
    private readonly needs: StaffingNeedRepository,
    private readonly programmes: TrainingProgrammeRepository,
    private readonly changes: RecordChanges,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  create(input: OccupationInput, key?: string | null): Promise<Result<Occupation, Failure>> {
    const request = { operation: 'createOccupation', key, input };
    return this.changes.create('Occupation', this.occupations, request, async () => {
      const created = createOccupation(input, this.ids.next(), this.clock.now());
      return created.ok ? this.#withFreeCode(created.value) : created;
    });
  }

  update(target: ChangeTarget, changes: Partial<OccupationInput>): Promise<Result<Occupation, Failure>> {
    return this.changes.change('Occupation', this.occupations, target, async (before) => {
      const updated = updateOccupation(before, changes, this.clock.now());
      return updated.ok ? this.#withFreeCode(updated.value) : updated;
    });
  }

  delete(target: ChangeTarget): Promise<Result<Occupation, Failure>> {
    return this.changes.remove('Occupation', this.occupations, target, async ({ id, code, name }) => {
      const count = (await this.needs.countOfOccupation(id)) + (await this.programmes.countOfOccupation(id));
      return count > 0 ? err(ruleBroken('occupation.in-use', target.path, { code, name, count })) : ok();
    });
  }

  /** Takes `code;name;kind` rows in, all or none; a dry run only tells what would happen. */
  import(table: string, dryRun: boolean): Promise<Result<OccupationImportCounts, Failure>> {
    return this.unitOfWork.run<OccupationImportCounts, Failure>(async () => {
      const read = importOccupations(table, await this.occupations.all());
      if (!read.ok) return read;
      const { created, updated, unchanged } = read.value;
      const counts = { created: created.length, updated: updated.length, unchanged };
      if (dryRun) return ok(counts);
      const now = this.clock.now();
      const fresh = created.map((details) => unwrap(createOccupation(details, this.ids.next(), now)));
      const inserted = await this.occupations.insert(...fresh);
      if (!inserted.ok) return inserted;
      await this.outbox.append(
        ...fresh.map((occupation) => domainEventOf('Occupation', 'created', undefined, occupation)),
      );
      for (const { occupation, details } of updated) {
        const renamed = unwrap(updateOccupation(occupation, details, now));
        const replaced = await this.occupations.replace(renamed);
        if (!replaced.ok) return replaced;
        await this.outbox.append(domainEventOf('Occupation', 'updated', occupation, renamed));
      }
      return ok(counts);
    });
  }

  /** Names the holder of a code that is taken; the unique index is the last guard. */
  async #withFreeCode(occupation: Occupation): Promise<Result<Occupation, Failure>> {
    const holder = await this.occupations.withCode(occupation.code);
    if (!holder || holder.id === occupation.id) return ok(occupation);
    return err(ruleBroken('occupation.code-taken', ['code'], { code: holder.code, name: holder.name }));
  }
}
