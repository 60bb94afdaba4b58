import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Failure, type Result, err, invalidIfAny, issue, ok } from '@vstrecha/kernel';
import { Allow, type ChangeTarget, localId, localIdIfAny, objectOf, toPayload } from '@vstrecha/platform';
import {
  type ActionItemChanges,
  type PartyInput as DomainPartyInput,
  assignmentSection,
} from '@vstrecha/roadmap-domain';
import { ActionItems, type HandSource } from '../use-cases/action-items.js';
import { RearrangeActionItems } from '../use-cases/rearrange-action-items.js';
import { ActionItemObject } from './action-item.object.js';
import {
  ActionItemSourceInput,
  type ActionItemVersionInput,
  AddActionItemInput,
  DeleteActionItemInput,
  EditActionItemInput,
  MergeActionItemsInput,
  MoveActionItemsInput,
  type PartyInput,
  SplitActionItemInput,
} from './action-item.inputs.js';
import {
  AddActionItemPayload,
  AddActionItemSuccess,
  DeleteActionItemPayload,
  DeleteActionItemSuccess,
  EditActionItemPayload,
  EditActionItemSuccess,
  MergeActionItemsPayload,
  MergeActionItemsSuccess,
  MoveActionItemsPayload,
  MoveActionItemsSuccess,
  SplitActionItemPayload,
  SplitActionItemSuccess,
} from './roadmap.payloads.js';

@Resolver()
export class ActionItemResolver {
  constructor(
    private readonly items: ActionItems,
    private readonly arrange: RearrangeActionItems,
  ) {}

  @Mutation(() => AddActionItemPayload, {
    description: 'Adds an item by hand, such as an assignment from a talk; it is accepted at once.',
  })
  @Allow('organizer', { of: 'input.roadmapId' })
  async addActionItem(@Args('input') { roadmapId, sources, idempotencyKey, ...fields }: AddActionItemInput) {
    const read = readSources(sources ?? []);
    const input = { ...toChanges(fields), sectionKey: fields.sectionKey ?? assignmentSection, text: fields.text };
    const result = read.ok
      ? await this.items.add(localId('Roadmap', roadmapId), input, read.value, idempotencyKey)
      : read;
    return toPayload(result, (item) => objectOf(AddActionItemSuccess, { actionItem: ActionItemObject.of(item) }));
  }

  @Mutation(() => EditActionItemPayload)
  @Allow('organizer', { of: 'input.actionItemId' })
  async editActionItem(@Args('input') { actionItemId, expectedVersion, ...fields }: EditActionItemInput) {
    const result = await this.items.edit(targetOf({ actionItemId, expectedVersion }), toChanges(fields));
    return toPayload(result, (item) => objectOf(EditActionItemSuccess, { actionItem: ActionItemObject.of(item) }));
  }

  @Mutation(() => MoveActionItemsPayload, {
    description: 'Accepts, rejects, starts, finishes or cancels items: all of them, or none.',
  })
  @Allow('organizer', { of: 'input.roadmapId' })
  async moveActionItems(@Args('input') { roadmapId, actionItems, state, note, actual }: MoveActionItemsInput) {
    const result = await this.items.move(
      localId('Roadmap', roadmapId),
      actionItems.map((target, index) => targetOf(target, ['actionItems', String(index)])),
      {
        to: state,
        note,
        actual,
      },
    );
    return toPayload(result, (items) =>
      objectOf(MoveActionItemsSuccess, { actionItems: items.map(ActionItemObject.of) }),
    );
  }

  @Mutation(() => MergeActionItemsPayload, {
    description: 'Makes one item of several, with summed figures and all sources; the first one stays.',
  })
  @Allow('organizer', { of: 'input.roadmapId' })
  async mergeActionItems(@Args('input') { roadmapId, actionItems, ...fields }: MergeActionItemsInput) {
    const targets = actionItems.map((target, index) => targetOf(target, ['actionItems', String(index)]));
    const result = await this.arrange.merge(localId('Roadmap', roadmapId), targets, toChanges(fields));
    return toPayload(result, (item) => objectOf(MergeActionItemsSuccess, { actionItem: ActionItemObject.of(item) }));
  }

  @Mutation(() => SplitActionItemPayload, {
    description: 'Takes sources, with their figures and partners, into an item of their own.',
  })
  @Allow('organizer', { of: 'input.actionItemId' })
  async splitActionItem(@Args('input') { actionItemId, expectedVersion, sourceKeys, ...fields }: SplitActionItemInput) {
    const target = targetOf({ actionItemId, expectedVersion });
    const result = await this.arrange.split(target, sourceKeys, toChanges(fields));
    return toPayload(result, ({ rest, taken }) =>
      objectOf(SplitActionItemSuccess, { rest: ActionItemObject.of(rest), taken: ActionItemObject.of(taken) }),
    );
  }

  @Mutation(() => DeleteActionItemPayload, {
    description: 'Deletes an item that was written by hand; what was drawn is rejected instead.',
  })
  @Allow('organizer', { of: 'input.actionItemId' })
  async deleteActionItem(@Args('input') input: DeleteActionItemInput) {
    const result = await this.items.delete(targetOf(input));
    return toPayload(result, () => objectOf(DeleteActionItemSuccess, { deletedId: input.actionItemId }));
  }
}

function targetOf({ actionItemId, expectedVersion }: ActionItemVersionInput, path = ['actionItemId']): ChangeTarget {
  return { id: localId('ActionItem', actionItemId), expectedVersion, path };
}

type ItemFields = Omit<EditActionItemInput, 'actionItemId' | 'expectedVersion'>;

function toChanges({ owner, coExecutors, ...rest }: ItemFields): ActionItemChanges {
  return {
    ...rest,
    owner: owner && toParty(owner),
    coExecutors: coExecutors?.map(toParty) ?? (coExecutors as null | undefined),
  };
}

function toParty({ name, organizationId, personId }: PartyInput): DomainPartyInput {
  return {
    name: name ?? '',
    organizationId: localIdIfAny('Organization', organizationId),
    personId: localIdIfAny('Person', personId),
  };
}

/** Talks by their id, decisions by their text; outcomes are drawn and cannot be claimed by hand. */
function readSources(sources: readonly ActionItemSourceInput[]): Result<readonly HandSource[], Failure> {
  const read = sources.map(({ kind, agendaItemId, text }): HandSource | undefined => {
    if (kind === 'agendaItem' && agendaItemId) return { kind, agendaItemId: localId('AgendaItem', agendaItemId) };
    return kind === 'decision' && text ? { kind, text } : undefined;
  });
  const faults = read.flatMap((source, index) =>
    source ? [] : [issue('item.source-unclear', ['sources', String(index)])],
  );
  const failure = invalidIfAny(faults);
  return failure ? err(failure) : ok(read.filter((source) => source !== undefined));
}
