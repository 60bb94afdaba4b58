import { Inject, Injectable } from '@nestjs/common';
import { OrganizationReader, organizationTitle } from '@vstrecha/directory-server';
import { AgendaReader } from '@vstrecha/events-server';
import { type Clock, type Failure, type Id, type IdSource, type Result, err, notFound, ok } from '@vstrecha/kernel';
import {
  CLOCK,
  type DomainEvent,
  IDS,
  Idempotency,
  Outbox,
  UnitOfWork,
  changesBetween,
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

/** An item and the version of it that a change is based on. */
export interface ActionItemVersion {
  readonly id: Id<'ActionItem'>;
  readonly expectedVersion: number;
}

/** Where an assignment comes from. */
export type HandSource = Exclude<ActionItemSource, { kind: 'outcome' }>;

/** Adds, edits, decides on and deletes action items. */
@Injectable()
export class ActionItems {
  constructor(
    private readonly items: ActionItemRepository,
    private readonly roadmaps: RoadmapRepository,
    private readonly organizations: OrganizationReader,
    private readonly agenda: AgendaReader,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  add(
    roadmapId: Id<'Roadmap'>,
    input: ActionItemInput,
    sources: readonly HandSource[],
    idempotencyKey?: string | null,
  ): Promise<Result<ActionItem, Failure>> {
    return this.unitOfWork.run<ActionItem, Failure>(async () => {
      const request = { roadmapId, input, sources };
      const id = await this.idempotency.once('addActionItem', idempotencyKey, request, () =>
        this.#add(roadmapId, input, sources),
      );
      return id.ok ? this.items.get(id.value, []) : id;
    });
  }

  edit(target: ActionItemVersion, changes: ActionItemChanges): Promise<Result<ActionItem, Failure>> {
    return this.unitOfWork.run<ActionItem, Failure>(async () => {
      const named = await this.#named(changes);
      return this.#change(target, [], 'actionItem.updated', (item, roadmap) =>
        editActionItem(item, named, roadmap, this.clock.now()),
      );
    });
  }

  /** Moves several items at once: all of them, or none. */
  move(
    roadmapId: Id<'Roadmap'>,
    targets: readonly ActionItemVersion[],
    move: { readonly to: ActionItemState; readonly note?: string | null; readonly actual?: number | null },
  ): Promise<Result<readonly ActionItem[], Failure>> {
    return this.unitOfWork.run<readonly ActionItem[], Failure>(async () => {
      const moved: ActionItem[] = [];
      for (const [index, target] of targets.entries()) {
        const path = ['actionItems', String(index)];
        const result = await this.#change(target, path, 'actionItem.moved', (item, roadmap) =>
          item.roadmapId === roadmapId
            ? moveActionItem(item, move, roadmap, this.clock.now())
            : err(notFound('item.not-found', [...path, 'actionItemId'])),
        );
        if (!result.ok) return result;
        moved.push(result.value);
      }
      return ok(moved);
    });
  }

  delete(target: ActionItemVersion): Promise<Result<ActionItem, Failure>> {
    return this.unitOfWork.run<ActionItem, Failure>(async () => {
      const found = await this.#standing(target, []);
      if (!found.ok) return found;
      const { item, roadmap } = found.value;
      const allowed = deletable(item, roadmap);
      if (!allowed.ok) return allowed;
      const removed = await this.items.remove(item);
      if (!removed.ok) return removed;
      await this.outbox.append({
        type: 'actionItem.deleted',
        entity: { type: 'ActionItem', id: item.id },
        eventId: item.eventId,
      });
      return ok(item);
    });
  }

  async #add(
    roadmapId: Id<'Roadmap'>,
    input: ActionItemInput,
    sources: readonly HandSource[],
  ): Promise<Result<Id<'ActionItem'>, Failure>> {
    const roadmap = await this.roadmaps.get(roadmapId, ['roadmapId']);
    if (!roadmap.ok) return roadmap;
    for (const [index, source] of sources.entries()) {
      const item = source.kind === 'agendaItem' ? await this.agenda.find(source.agendaItemId) : undefined;
      if (item === undefined || item?.eventId === roadmap.value.eventId) continue;
      return err(notFound('item.source-not-found', ['sources', String(index), 'agendaItemId']));
    }
    const others = await this.items.ofRoadmaps([roadmapId]);
    const inSection = others.filter(({ sectionKey }) => sectionKey === input.sectionKey);
    const position = Math.max(0, ...inSection.map((item) => item.position)) + 1;
    const named = (await this.#named(input)) as ActionItemInput;
    const added = addActionItem(named, { roadmap: roadmap.value, position, sources }, this.ids, this.clock.now());
    if (!added.ok) return added;
    await this.items.insert(added.value);
    await this.outbox.append(told('actionItem.created', undefined, added.value));
    return ok(added.value.id);
  }

  async #change(
    target: ActionItemVersion,
    path: readonly string[],
    type: string,
    decide: (item: ActionItem, roadmap: Roadmap) => Result<ActionItem, Failure>,
  ): Promise<Result<ActionItem, Failure>> {
    const found = await this.#standing(target, path);
    if (!found.ok) return found;
    const decided = decide(found.value.item, found.value.roadmap);
    if (!decided.ok) return decided;
    const saved = await this.items.replace(decided.value, [...path, 'expectedVersion']);
    if (!saved.ok) return saved;
    await this.outbox.append(told(type, found.value.item, decided.value));
    return decided;
  }

  async #standing(
    { id, expectedVersion }: ActionItemVersion,
    path: readonly string[],
  ): Promise<Result<{ item: ActionItem; roadmap: Roadmap }, Failure>> {
    const item = await this.items.get(id, [...path, 'actionItemId']);
    if (!item.ok) return item;
    if (item.value.version !== expectedVersion) {
      return err(staleVersion([...path, 'expectedVersion'], item.value.version));
    }
    const roadmap = await this.roadmaps.get(item.value.roadmapId, []);
    return roadmap.ok ? ok({ item: item.value, roadmap: roadmap.value }) : roadmap;
  }

  /** Gives executors that were chosen from the directory without a name the name that they have there. */
  async #named<Input extends ActionItemChanges>(input: Input): Promise<Input> {
    const name = async (party: PartyInput): Promise<PartyInput> => {
      if (party.name.trim() !== '' || !party.organizationId) return party;
      const organization = await this.organizations.find(party.organizationId);
      return organization ? { ...party, name: organizationTitle(organization) } : party;
    };
    return {
      ...input,
      ...(input.owner && { owner: await name(input.owner) }),
      ...(input.coExecutors && { coExecutors: await Promise.all(input.coExecutors.map(name)) }),
    };
  }
}

/** What the outbox tells of an item that was created or changed. */
export function told(type: string, before: ActionItem | undefined, after: ActionItem): DomainEvent {
  return {
    type,
    entity: { type: 'ActionItem', id: after.id },
    eventId: after.eventId,
    changes: changesBetween(before, after),
  };
}
