import { Injectable } from '@nestjs/common';
import { type Failure, type Id, type Result, err, notFound, ok, ruleBroken } from '@vstrecha/kernel';
import { currentContext } from '@vstrecha/platform';
import {
  type ActionItem,
  type ExecutorVerdict,
  type ProgressReport,
  type Remark,
  type Roadmap,
  type RoadmapCode,
  canBeJudged,
  canBeReportedOn,
  isOverdue,
  verdictsOn,
  voiceKey,
} from '@vstrecha/roadmap-domain';
import { ActionItemAccess } from './action-item-access.js';
import { ITEM_FOLLOWERS, ITEM_READERS } from './graphql/roadmap.object.js';
import { ReviewReader } from './review-reader.js';
import { RoadmapReader } from './roadmap-reader.js';
import type { ConfirmationFile } from './storage/confirmation-file.repository.js';
import { Speakers } from './use-cases/speaking.js';

/** An item as whoever carries it out works with it: what was said and reported so far, and what they can do now. */
export interface ActionItemForm {
  readonly item: ActionItem;
  readonly roadmap: Roadmap;
  readonly isOverdue: boolean;
  /** Whether the viewer can accept it, object to it or comment on it now. */
  readonly canJudge: boolean;
  readonly canReport: boolean;
  readonly verdicts: readonly ExecutorVerdict[];
  readonly remarks: readonly Remark[];
  readonly reports: readonly ProgressReport[];
  readonly files: readonly ConfirmationFile[];
}

/** Puts together what the page of an item shows. */
@Injectable()
export class ActionItemForms {
  constructor(
    private readonly reader: RoadmapReader,
    private readonly review: ReviewReader,
    private readonly access: ActionItemAccess,
    private readonly speakers: Speakers,
  ) {}

  /** Errors: `item.not-found`, `report.not-yours`. */
  async of(id: Id<'ActionItem'>): Promise<Result<ActionItemForm, Failure<RoadmapCode>>> {
    const item = await this.reader.findItem(id);
    const roadmap = item && (await this.reader.find(item.roadmapId));
    const scope = item && (await this.access.scopeOf(id));
    if (!item || !roadmap || !scope) return err(notFound('item.not-found', ['actionItemId']));
    const { roles } = currentContext();
    if (!(await roles.admits(ITEM_READERS, scope))) return err(ruleBroken('report.not-yours', ['actionItemId']));
    const speaking = (await roles.admits(ITEM_FOLLOWERS, scope))
      ? await this.speakers.speaking(item, {}, 'report.not-yours')
      : undefined;
    const remarks = await this.review.remarksOn(id);
    return ok({
      item,
      roadmap,
      isOverdue: isOverdue(item, await this.review.todayOf(item.eventId)),
      // The organizer judges nothing, but may report for whoever does not.
      canJudge: Boolean(speaking?.ok && voiceKey(speaking.value)) && canBeJudged(item, roadmap),
      canReport: Boolean(speaking?.ok) && canBeReportedOn(item, roadmap),
      verdicts: verdictsOn(item, remarks, roadmap.edition),
      remarks,
      reports: await this.review.reportsOn(id),
      files: await this.review.filesOf(id),
    });
  }

  /** What the viewer is to carry out in all events, the next term first, and which of it is overdue. */
  async own(): Promise<readonly { readonly item: ActionItem; readonly isOverdue: boolean }[]> {
    const items = await this.access.ownItems();
    return Promise.all(
      [...items]
        .sort(byDue)
        .map(async (item) => ({ item, isOverdue: isOverdue(item, await this.review.todayOf(item.eventId)) })),
    );
  }
}

/** The next term first; items without a term last. */
export function byDue(a: ActionItem, b: ActionItem): number {
  const [first, second] = [a.due ?? '9999', b.due ?? '9999'];
  return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : 1;
}
