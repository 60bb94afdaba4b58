import { Inject, Injectable } from '@nestjs/common';
import { OrganizationReader, organizationTitle } from '@vstrecha/directory-server';
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
  type ActionItemSource,
  type ActionItemState,
  type PartyInput,
  type Roadmap,
  addActionItem,
  deletable,
  editActionItem,
  moveActionItem,
} from '@vstrecha/roadmap-domain';
import { ActionItemRepository } from '../storage/action-item.repository.js';
import { RoadmapRepository } from '../storage/roadmap.repository.js';

/** Where an item that is written by hand comes from. */
export type HandSource = Exclude<ActionItemSource, { kind: 'outcome' }>;

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
    private readonly organizations: OrganizationReader,
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
      const roadmap = await this.roadmaps.get(roadmapId, ['roadmapId']);
      if (!roadmap.ok) return roadmap;
      const found = await this.#checkTalks(roadmap.value, sources);
      if (!found.ok) return found;
      const position = await this.#nextPosition(roadmapId, input.sectionKey);
      const context = { roadmap: roadmap.value, position, sources };
      return addActionItem({ ...input, ...(await this.#named(input)) }, context, this.ids, this.clock.now());
    });
  }

  edit(target: ChangeTarget, changes: ActionItemChanges): Promise<Result<ActionItem, Failure>> {
    return this.changes.change('ActionItem', this.items, target, async (item) => {
      const roadmap = await this.roadmaps.get(item.roadmapId, []);
      if (!roadmap.ok) return roadmap;
      const named = { ...changes, ...(await this.#named(changes)) };
      return editActionItem(item, named, roadmap.value, this.clock.now());
    });
  }

  /** Moves several items at once: all of them, or none. */
  move(
    roadmapId: Id<'Roadmap'>,
    targets: readonly ChangeTarget[],
    move: ActionItemMove,
  ): Promise<Result<readonly ActionItem[], Failure>> {
    return this.unitOfWork.run<readonly ActionItem[], Failure>(async () => {
      const roadmap = await this.roadmaps.get(roadmapId, ['roadmapId']);
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
      const roadmap = await this.roadmaps.get(item.roadmapId, []);
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

  async #nextPosition(roadmapId: Id<'Roadmap'>, sectionKey: string): Promise<number> {
    const items = await this.items.ofRoadmaps([roadmapId]);
    const positions = items.filter((item) => item.sectionKey === sectionKey).map(({ position }) => position);
    return Math.max(0, ...positions) + 1;
  }

  /** Executors that were chosen from the directory without a name get the name that they have there. */
  async #named({ owner, coExecutors }: ActionItemChanges): Promise<Pick<ActionItemChanges, 'owner' | 'coExecutors'>> {
    const name = async (party: PartyInput): Promise<PartyInput> => {
      if (party.name.trim() !== '' || !party.organizationId) return party;
      const organization = await this.organizations.find(party.organizationId);
      return organization ? { ...party, name: organizationTitle(organization) } : party;
    };
    return {
      ...(owner && { owner: await name(owner) }),
      ...(coExecutors && { coExecutors: await Promise.all(coExecutors.map(name)) }),
    };
  }
}
