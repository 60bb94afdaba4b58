import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type Failure, type IdSource, type Result, err, ruleBroken, unwrap } from '@vstrecha/kernel';
import { CLOCK, type ChangeTarget, IDS, RecordChanges, UnitOfWork } from '@vstrecha/platform';
import {
  type StaffingNeed,
  type StaffingNeedChanges,
  type StaffingNeedInput,
  createStaffingNeed,
  importStaffingNeeds,
  updateStaffingNeed,
} from '@vstrecha/workforce-domain';
import { OccupationRepository } from '../storage/occupation.repository.js';
import { StaffingNeedRepository } from '../storage/staffing-need.repository.js';
import { ImportReferenceLoader } from './import-references.js';
import { type Owner, Owners } from './owners.js';
import { type ImportCounts, TableImports } from './table-import.js';

@Injectable()
export class StaffingNeeds {
  constructor(
    private readonly needs: StaffingNeedRepository,
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
    input: Omit<StaffingNeedInput, 'organizationId'>,
    key?: string | null,
  ): Promise<Result<StaffingNeed, Failure>> {
    const request = { operation: 'createStaffingNeed', key, input: { owner, ...input } };
    return this.changes.create('StaffingNeed', this.needs, request, async () => {
      const organizationId = await this.owners.organizationOf(owner, ['ownerId']);
      if (!organizationId.ok) return organizationId;
      const occupation = await this.occupations.get(input.occupationId, ['occupationId']);
      if (!occupation.ok) return occupation;
      const { id: occupationId, code, name } = occupation.value;
      if (await this.needs.standing(organizationId.value, occupationId)) {
        return err(ruleBroken('need.exists', ['occupationId'], { occupation: `${code} ${name}` }));
      }
      const details = { ...input, organizationId: organizationId.value };
      return createStaffingNeed(details, this.ids.next(), this.clock.now());
    });
  }

  update(target: ChangeTarget, changes: StaffingNeedChanges): Promise<Result<StaffingNeed, Failure>> {
    return this.changes.change('StaffingNeed', this.needs, target, (before) =>
      updateStaffingNeed(before, changes, this.clock.now()),
    );
  }

  delete(target: ChangeTarget): Promise<Result<StaffingNeed, Failure>> {
    return this.changes.remove('StaffingNeed', this.needs, target);
  }

  /** Takes a table of needs in, all or none. With an owner, all rows are that organization's. */
  import(table: string, dryRun: boolean, owner?: Owner): Promise<Result<ImportCounts, Failure>> {
    return this.unitOfWork.run<ImportCounts, Failure>(async () => {
      const own = owner && (await this.owners.organizationOf(owner, ['ownerId']));
      if (own && !own.ok) return own;
      const read = importStaffingNeeds(table, await this.references.load(table, own?.value));
      if (!read.ok) return read;
      const now = this.clock.now();
      return this.imports.takeIn({
        type: 'StaffingNeed',
        repository: this.needs,
        rows: read.value,
        keyOf: ({ organizationId, occupationId }) => `${organizationId} ${occupationId}`,
        create: (details) => unwrap(createStaffingNeed(details, this.ids.next(), now)),
        update: (before, details) => unwrap(updateStaffingNeed(before, details, now)),
        dryRun,
      });
    });
  }
}
