import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  Allow,
  ConnectionArgs,
  currentContext,
  localId,
  localIdIfAny,
  objectOf,
  orThrow,
  pageOf,
  toConnection,
  toPayload,
} from '@vstrecha/platform';
import type { Voice } from '@vstrecha/roadmap-domain';
import { ActionItemAccess } from '../action-item-access.js';
import { byDue } from '../action-item-forms.js';
import { RoadmapEditions } from '../roadmap-editions.js';
import { ProgressReports } from '../use-cases/progress-reports.js';
import { Remarks } from '../use-cases/remarks.js';
import { ActionItemConnection, ActionItemObject } from './action-item.object.js';
import { RemarkOnActionItemInput, ReportProgressInput } from './review.inputs.js';
import { ItemChangeObject } from './edition.object.js';
import { RemarkObject } from './review.object.js';
import {
  RemarkOnActionItemPayload,
  RemarkOnActionItemSuccess,
  ReportProgressPayload,
  ReportProgressSuccess,
} from './review.payloads.js';
import { ITEM_FOLLOWERS, ROADMAP_READERS } from './roadmap.object.js';

/** What executors do with their items, and how editions differ. */
@Resolver()
export class ReviewResolver {
  constructor(
    private readonly access: ActionItemAccess,
    private readonly editions: RoadmapEditions,
    private readonly remarks: Remarks,
    private readonly reports: ProgressReports,
  ) {}

  @Query(() => ActionItemConnection, {
    description:
      'What the caller is to carry out, as a delegate or named in person, the next term first; of one event, or of all.',
  })
  @Allow('signedIn')
  async myActionItems(
    @Args() page: ConnectionArgs,
    @Args('eventId', { type: () => ID, nullable: true }) eventId?: string | null,
  ): Promise<ActionItemConnection> {
    const own = await this.access.ownItems(localIdIfAny('Event', eventId) ?? undefined);
    return toConnection(orThrow(pageOf([...own].sort(byDue), page)), ActionItemObject.of);
  }

  @Query(() => [ItemChangeObject], {
    description: 'What differs between two approved editions, or between one and the present state.',
  })
  @Allow(ROADMAP_READERS, { of: 'roadmapId' })
  async roadmapChanges(
    @Args('roadmapId', { type: () => ID }) roadmapId: string,
    @Args('from', { type: () => Int }) from: number,
    @Args('to', { type: () => Int, nullable: true, description: 'Left out: the present state.' }) to?: number | null,
  ): Promise<readonly ItemChangeObject[]> {
    const id = localId('Roadmap', roadmapId);
    const changes = await this.editions.changes(id, from, to ?? undefined, currentContext().language);
    return orThrow(changes).map(ItemChangeObject.of);
  }

  @Mutation(() => RemarkOnActionItemPayload, {
    description: 'Comments on an item in review, accepts it, objects with a reason, or answers an objection.',
  })
  @Allow(ITEM_FOLLOWERS, { of: 'input.actionItemId' })
  async remarkOnActionItem(@Args('input') { actionItemId, delegationId, personId, ...input }: RemarkOnActionItemInput) {
    const voice = voiceOf({ delegationId, personId });
    const result = await this.remarks.add(localId('ActionItem', actionItemId), input, voice);
    return toPayload(result, ({ item, remark }) =>
      objectOf(RemarkOnActionItemSuccess, { remark: RemarkObject.of(remark), actionItem: ActionItemObject.of(item) }),
    );
  }

  @Mutation(() => ReportProgressPayload, { description: 'Reports how far an item has come, with what confirms it.' })
  @Allow(ITEM_FOLLOWERS, { of: 'input.actionItemId' })
  async reportProgress(@Args('input') input: ReportProgressInput) {
    const { actionItemId, expectedVersion, fileIds, delegationId, personId, idempotencyKey, ...report } = input;
    const result = await this.reports.add(
      { id: localId('ActionItem', actionItemId), expectedVersion, path: ['actionItemId'] },
      {
        ...report,
        fileIds: fileIds?.map((id) => localId('ConfirmationFile', id)),
        ...voiceOf({ delegationId, personId }),
      },
      idempotencyKey,
    );
    return toPayload(result, (item) => objectOf(ReportProgressSuccess, { actionItem: ActionItemObject.of(item) }));
  }
}

function voiceOf({ delegationId, personId }: Pick<RemarkOnActionItemInput, 'delegationId' | 'personId'>): Voice {
  return {
    delegationId: localIdIfAny('Delegation', delegationId) ?? undefined,
    personId: localIdIfAny('Person', personId) ?? undefined,
  };
}
