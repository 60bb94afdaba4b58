import { Inject, Injectable } from '@nestjs/common';
import { AgendaReader } from '@vstrecha/events-server';
import { type Clock, type Failure, type Id, type IdSource, type Result, err, notFound, ok } from '@vstrecha/kernel';
import {
  CLOCK,
  type ChangeTarget,
  IDS,
  Outbox,
  RecordChanges,
  UnitOfWork,
  domainEventOf,
  staleVersion,
} from '@vstrecha/platform';
import {
  type ActionItem,
  type ActionItemChanges,
  type ActionItemInput,
  type ActionItemState,
  type DecisionSource,
  type Roadmap,
  type TalkSource,
  addActionItem,
  deletable,
  editActionItem,
  moveActionItem,
} from '@vstrecha/roadmap-domain';
import { ActionItemRepository } from '../storage/action-item.repository.js';
import { RoadmapRepository } from '../storage/roadmap.repository.js';
import { NamedParties } from './named-parties.js';

/** Where an item that is written by hand comes from. */
export type HandSource = TalkSource | DecisionSource;

export interface ActionItemMove {
  readonly to: ActionItemState;
  readonly note?: string | null;
  readonly actual?: number | null;
}

/** Adds, edits, decides on and deletes action items. */
@Injectable()
export class ActionItems {
  constructor(
    private readonly items: ActionItemRepository,
    private readonly roadmaps: RoadmapRepository,
    private readonly parties: NamedParties,
    private readonly agenda: AgendaReader,
    private readonly changes: RecordChanges,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  add(
    roadmapId: Id<'Roadmap'>,
    input: ActionItemInput,
    sources: readonly HandSource[],
    key?: string | null,
  ): Promise<Result<ActionItem, Failure>> {
    const request = { operation: 'addActionItem', key, input: { roadmapId, sources, ...input } };
    return this.changes.create('ActionItem', this.items, request, async () => {
      const roadmap = await this.roadmaps.getToWriteBelow(roadmapId, ['roadmapId']);
      if (!roadmap.ok) return roadmap;
      const found = await this.#checkTalks(roadmap.value, sources);
      if (!found.ok) return found;
      const position = await this.items.nextPosition(roadmapId, input.sectionKey);
      const context = { roadmap: roadmap.value, position, sources };
      const completed = await this.parties.complete(input, roadmap.value.eventId);
      return addActionItem({ ...input, ...completed }, context, this.ids, this.clock.now());
    });
  }

  edit(target: ChangeTarget, changes: ActionItemChanges): Promise<Result<ActionItem, Failure>> {
    return this.changes.change('ActionItem', this.items, target, async (item) => {
      const roadmap = await this.roadmaps.getToWriteBelow(item.roadmapId, []);
      if (!roadmap.ok) return roadmap;
      const completed = { ...changes, ...(await this.parties.complete(changes, item.eventId)) };
      return editActionItem(item, completed, roadmap.value, this.clock.now());
    });
  }

  /** Moves several items at once: all of them, or none. */
  move(
    roadmapId: Id<'Roadmap'>,
    targets: readonly ChangeTarget[],
    move: ActionItemMove,
  ): Promise<Result<readonly ActionItem[], Failure>> {
    return this.unitOfWork.run<readonly ActionItem[], Failure>(async () => {
      const roadmap = await this.roadmaps.getToWriteBelow(roadmapId, ['roadmapId']);
      if (!roadmap.ok) return roadmap;
      const standing = new Map((await this.items.findMany(targets.map(({ id }) => id))).map((item) => [item.id, item]));
      const moved: ActionItem[] = [];
      for (const { id, expectedVersion, path } of targets) {
        const item = standing.get(id as Id<'ActionItem'>);
        if (item?.roadmapId !== roadmapId) return err(notFound('item.not-found', path));
        if (item.version !== expectedVersion) return err(staleVersion([...path, 'expectedVersion'], item.version));
        const decided = moveActionItem(item, move, roadmap.value, this.clock.now());
        if (!decided.ok) return decided;
        const saved = await this.items.replace(decided.value);
        if (!saved.ok) return saved;
        await this.outbox.append(domainEventOf('ActionItem', 'moved', item, decided.value));
        moved.push(decided.value);
      }
      return ok(moved);
    });
  }

  delete(target: ChangeTarget): Promise<Result<ActionItem, Failure>> {
    return this.changes.remove('ActionItem', this.items, target, async (item) => {
      const roadmap = await this.roadmaps.getToWriteBelow(item.roadmapId, []);
      return roadmap.ok ? deletable(item, roadmap.value) : roadmap;
    });
  }

  /** Talks that an item comes from must stand in the agenda of the roadmap's own event. */
  async #checkTalks({ eventId }: Roadmap, sources: readonly HandSource[]): Promise<Result<void, Failure>> {
    for (const [index, source] of sources.entries()) {
      if (source.kind !== 'agendaItem') continue;
      const talk = await this.agenda.find(source.agendaItemId);
      if (talk?.eventId === eventId) continue;
      return err(notFound('item.source-not-found', ['sources', String(index), 'agendaItemId']));
    }
    return ok();
  }
}
