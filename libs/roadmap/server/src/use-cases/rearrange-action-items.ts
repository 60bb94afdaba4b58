import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type Failure, type Id, type IdSource, type Result, err, notFound, ok } from '@vstrecha/kernel';
import { CLOCK, type ChangeTarget, IDS, Outbox, UnitOfWork, domainEventOf, staleVersion } from '@vstrecha/platform';
import {
  type ActionItem,
  type ActionItemChanges,
  editActionItem,
  mergeActionItems,
  splitActionItem,
} from '@vstrecha/roadmap-domain';
import { ActionItemRepository } from '../storage/action-item.repository.js';
import { ConfirmationFileRepository } from '../storage/confirmation-file.repository.js';
import { ProgressReportRepository, RemarkRepository } from '../storage/review.repositories.js';
import { RoadmapRepository } from '../storage/roadmap.repository.js';
import { NamedParties } from './named-parties.js';

/** Makes one item of several, or two of one; no source is lost and no figure. */
@Injectable()
export class RearrangeActionItems {
  constructor(
    private readonly items: ActionItemRepository,
    private readonly roadmaps: RoadmapRepository,
    private readonly remarks: RemarkRepository,
    private readonly reports: ProgressReportRepository,
    private readonly files: ConfirmationFileRepository,
    private readonly parties: NamedParties,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The first of the items stays, with the changes that are given and all that was said and reported; the others are gone. */
  merge(
    roadmapId: Id<'Roadmap'>,
    targets: readonly ChangeTarget[],
    changes: ActionItemChanges,
  ): Promise<Result<ActionItem, Failure>> {
    return this.unitOfWork.run<ActionItem, Failure>(async () => {
      const roadmap = await this.roadmaps.getToWriteBelow(roadmapId, ['roadmapId']);
      if (!roadmap.ok) return roadmap;
      const found = await this.#standing(roadmapId, targets);
      if (!found.ok) return found;
      const merged = mergeActionItems(found.value, roadmap.value, this.clock.now());
      if (!merged.ok) return merged;
      const completed = { ...changes, ...(await this.parties.complete(changes, roadmap.value.eventId)) };
      const { owner, coExecutors } = merged.value;
      // Whoever is replaced as the owner goes on taking part.
      const stay = completed.owner && owner && !completed.coExecutors && { coExecutors: [owner, ...coExecutors] };
      const edited = this.#changed(merged.value, { ...completed, ...stay }, roadmap.value);
      if (!edited.ok) return edited;
      const [kept, ...absorbed] = found.value as [ActionItem, ...ActionItem[]];
      // The absorbed ones go first: no two items share a source.
      for (const item of absorbed) {
        const removed = await this.items.remove(item);
        if (!removed.ok) return removed;
        await this.outbox.append({
          type: 'actionItem.merged',
          entity: { type: 'ActionItem', id: item.id },
          eventId: item.eventId,
          data: { into: kept.id },
        });
      }
      await this.remarks.follow(absorbed, kept);
      await this.reports.follow(absorbed, kept);
      await this.files.follow(
        absorbed.map(({ id }) => id),
        kept.id,
      );
      const saved = await this.items.replace(edited.value);
      if (!saved.ok) return saved;
      await this.outbox.append(domainEventOf('ActionItem', 'updated', kept, edited.value));
      return edited;
    });
  }

  /** Takes sources into an item of their own, which answers together with what is left. */
  split(
    target: ChangeTarget,
    sourceKeys: readonly string[],
    changes: ActionItemChanges,
  ): Promise<Result<{ readonly rest: ActionItem; readonly taken: ActionItem }, Failure>> {
    return this.unitOfWork.run<{ readonly rest: ActionItem; readonly taken: ActionItem }, Failure>(async () => {
      const found = await this.items.get(target.id, target.path);
      if (!found.ok) return found;
      const item = found.value;
      if (item.version !== target.expectedVersion) return err(staleVersion(['expectedVersion'], item.version));
      const roadmap = await this.roadmaps.getToWriteBelow(item.roadmapId, []);
      if (!roadmap.ok) return roadmap;
      const position = await this.items.nextPosition(item.roadmapId, item.sectionKey);
      const parts = splitActionItem(item, { sourceKeys, position }, roadmap.value, this.ids, this.clock.now());
      if (!parts.ok) return parts;
      const completed = { ...changes, ...(await this.parties.complete(changes, item.eventId)) };
      const taken = this.#changed(parts.value.taken, completed, roadmap.value);
      if (!taken.ok) return taken;
      const { rest } = parts.value;
      const saved = await this.items.replace(rest);
      if (!saved.ok) return saved;
      const inserted = await this.items.insert(taken.value);
      if (!inserted.ok) return inserted;
      await this.outbox.append(
        domainEventOf('ActionItem', 'split', item, rest),
        domainEventOf('ActionItem', 'created', undefined, taken.value),
      );
      return ok({ rest, taken: taken.value });
    });
  }

  /** The changes as a part of the same step: the version rises once. */
  #changed(item: ActionItem, changes: ActionItemChanges, roadmap: Parameters<typeof editActionItem>[2]) {
    const given = Object.values(changes).some((value) => value !== undefined);
    if (!given) return ok(item);
    return editActionItem({ ...item, version: item.version - 1 }, changes, roadmap, this.clock.now());
  }

  async #standing(
    roadmapId: Id<'Roadmap'>,
    targets: readonly ChangeTarget[],
  ): Promise<Result<readonly ActionItem[], Failure>> {
    const known = new Map((await this.items.findMany(targets.map(({ id }) => id))).map((item) => [item.id, item]));
    const found: ActionItem[] = [];
    for (const { id, expectedVersion, path } of targets) {
      const item = known.get(id as Id<'ActionItem'>);
      if (item?.roadmapId !== roadmapId || found.includes(item)) return err(notFound('item.not-found', path));
      if (item.version !== expectedVersion) return err(staleVersion([...path, 'expectedVersion'], item.version));
      found.push(item);
    }
    return ok(found);
  }
}
