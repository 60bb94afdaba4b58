import { Inject, Injectable } from '@nestjs/common';
import { type Person, type PersonMergeChoice, fullName, mergePeople } from '@vstrecha/directory-domain';
import { type Clock, type Failure, type Id, type Result, err, ok } from '@vstrecha/kernel';
import { CLOCK, Outbox, UnitOfWork, changesBetween, staleVersion } from '@vstrecha/platform';
import { ReferenceMovers } from '../reference-movers.js';
import { MergedRecordRepository } from '../storage/merged-record.repository.js';
import { PersonRepository } from '../storage/person.repository.js';

export interface PersonMergeRequest {
  readonly survivorId: Id<'Person'>;
  readonly survivorVersion: number;
  readonly duplicateId: Id<'Person'>;
  readonly duplicateVersion: number;
  readonly fromDuplicate?: readonly PersonMergeChoice[] | null;
}

/** Makes one person of two; what referred to the duplicate refers to the survivor, in all areas, or nothing happens. */
@Injectable()
export class MergePeople {
  constructor(
    private readonly people: PersonRepository,
    private readonly merged: MergedRecordRepository,
    private readonly references: ReferenceMovers,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(request: PersonMergeRequest): Promise<Result<Person, Failure>> {
    return this.unitOfWork.run<Person, Failure>(async () => {
      const survivor = await this.people.get(request.survivorId, ['survivorId']);
      if (!survivor.ok) return survivor;
      const duplicate = await this.people.get(request.duplicateId, ['duplicateId']);
      if (!duplicate.ok) return duplicate;
      if (survivor.value.version !== request.survivorVersion) {
        return err(staleVersion(['survivorVersion'], survivor.value.version));
      }
      if (duplicate.value.version !== request.duplicateVersion) {
        return err(staleVersion(['duplicateVersion'], duplicate.value.version));
      }
      const options = { fromDuplicate: request.fromDuplicate ?? [] };
      const merge = mergePeople(survivor.value, duplicate.value, options, this.clock.now());
      if (!merge.ok) return merge;
      const written = await this.#write(survivor.value, merge.value.survivor, duplicate.value);
      if (!written.ok) return written;
      await this.merged.add(merge.value.merged);
      return ok(merge.value.survivor);
    });
  }

  /** The duplicate goes first, as the survivor takes over its addresses, which are unique. */
  async #write(before: Person, after: Person, duplicate: Person): Promise<Result<void, Failure>> {
    const removed = await this.people.remove(duplicate, ['duplicateVersion']);
    if (!removed.ok) return removed;
    const saved = await this.people.replace(after);
    if (!saved.ok) return saved;
    const moved = await this.references.move({ type: 'Person', id: duplicate.id }, { type: 'Person', id: after.id });
    if (!moved.ok) return moved;
    await this.outbox.append({
      type: 'person.merged',
      entity: { type: 'Person', id: after.id },
      changes: { ...changesBetween(before, after), mergedPerson: { from: fullName(duplicate) } },
      data: { duplicateId: duplicate.id },
    });
    return ok();
  }
}
