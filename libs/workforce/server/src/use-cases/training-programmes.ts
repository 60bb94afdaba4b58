import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type Failure, type IdSource, type Result, err, ok, ruleBroken, unwrap } from '@vstrecha/kernel';
import { CLOCK, type ChangeTarget, IDS, RecordChanges, UnitOfWork } from '@vstrecha/platform';
import {
  type TrainingProgramme,
  type TrainingProgrammeChanges,
  type TrainingProgrammeInput,
  createTrainingProgramme,
  importTrainingProgrammes,
  updateTrainingProgramme,
} from '@vstrecha/workforce-domain';
import { OccupationRepository } from '../storage/occupation.repository.js';
import { TrainingProgrammeRepository, titleKey } from '../storage/training-programme.repository.js';
import { ImportReferenceLoader } from './import-references.js';
import { type Owner, Owners } from './owners.js';
import { type ImportCounts, TableImports } from './table-import.js';

@Injectable()
export class TrainingProgrammes {
  constructor(
    private readonly programmes: TrainingProgrammeRepository,
    private readonly occupations: OccupationRepository,
    private readonly owners: Owners,
    private readonly references: ImportReferenceLoader,
    private readonly imports: TableImports,
    private readonly changes: RecordChanges,
    private readonly unitOfWork: UnitOfWork,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  create(
    owner: Owner,
    input: Omit<TrainingProgrammeInput, 'organizationId'>,
    key?: string | null,
  ): Promise<Result<TrainingProgramme, Failure>> {
    const request = { operation: 'createTrainingProgramme', key, input: { owner, ...input } };
    return this.changes.create('TrainingProgramme', this.programmes, request, async () => {
      const organizationId = await this.owners.organizationOf(owner, ['ownerId']);
      if (!organizationId.ok) return organizationId;
      const occupation = await this.occupations.get(input.occupationId, ['occupationId']);
      if (!occupation.ok) return occupation;
      const details = { ...input, organizationId: organizationId.value };
      const created = createTrainingProgramme(details, this.ids.next(), this.clock.now());
      return created.ok ? this.#withFreeTitle(created.value) : created;
    });
  }

  update(target: ChangeTarget, changes: TrainingProgrammeChanges): Promise<Result<TrainingProgramme, Failure>> {
    return this.changes.change('TrainingProgramme', this.programmes, target, async (before) => {
      const updated = updateTrainingProgramme(before, changes, this.clock.now());
      return updated.ok ? this.#withFreeTitle(updated.value) : updated;
    });
  }

  delete(target: ChangeTarget): Promise<Result<TrainingProgramme, Failure>> {
    return this.changes.remove('TrainingProgramme', this.programmes, target);
  }

  /** Takes a table of programmes in, all or none. With an owner, all rows are that organization's. */
  import(table: string, dryRun: boolean, owner?: Owner): Promise<Result<ImportCounts, Failure>> {
    return this.unitOfWork.run<ImportCounts, Failure>(async () => {
      const own = owner && (await this.owners.organizationOf(owner, ['ownerId']));
      if (own && !own.ok) return own;
      const read = importTrainingProgrammes(table, await this.references.load(table, own?.value));
      if (!read.ok) return read;
      const now = this.clock.now();
      return this.imports.takeIn({
        type: 'TrainingProgramme',
        repository: this.programmes,
        rows: read.value,
        keyOf: ({ organizationId, occupationId, title }) => `${organizationId} ${occupationId} ${titleKey(title)}`,
        create: (details) => unwrap(createTrainingProgramme(details, this.ids.next(), now)),
        update: (before, details) => unwrap(updateTrainingProgramme(before, details, now)),
        dryRun,
      });
    });
  }

  /** Several programmes for one occupation are told apart by their titles; the unique index is the last guard. */
  async #withFreeTitle(programme: TrainingProgramme): Promise<Result<TrainingProgramme, Failure>> {
    const { id, organizationId, occupationId, title } = programme;
    const standing = await this.programmes.standing(organizationId, occupationId, title);
    if (!standing || standing.id === id) return ok(programme);
    const occupation = await this.occupations.find(occupationId);
    const params = { occupation: `${occupation?.code ?? ''} ${occupation?.name ?? ''}`.trim() };
    return err(ruleBroken('programme.exists', ['title'], params));
  }
}
