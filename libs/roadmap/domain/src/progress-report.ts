import {
  type Failure,
  type Id,
  type IdSource,
  type Issue,
  type Result,
  err,
  invalidIfAny,
  issue,
  ok,
  ruleBroken,
} from '@vstrecha/kernel';
import { type ActionItem, isFollowed, moveActionItem } from './action-item.js';
import type { RoadmapCode } from './messages.js';
import { longestOfItem } from './read-action-item.js';
import { type Speaking, executorOfVoice, voiceKey } from './executors.js';
import type { Roadmap } from './roadmap.js';
import { type ActionItemState, standsInRoadmap } from './roadmap-lifecycle.js';
import { readText } from './text-rules.js';

/** What somebody reported on an item: the record of a moment, never changed. */
export interface ProgressReport extends Speaking {
  readonly id: Id<'ProgressReport'>;
  readonly eventId: Id<'Event'>;
  readonly roadmapId: Id<'Roadmap'>;
  readonly actionItemId: Id<'ActionItem'>;
  readonly version: number;
  readonly text?: string;
  /** The state that the item has since. */
  readonly state: ActionItemState;
  readonly actual?: number;
  /** Addresses of what confirms it. */
  readonly links: readonly string[];
  readonly fileIds: readonly Id<'ConfirmationFile'>[];
  readonly at: Date;
}

export interface ProgressInput {
  readonly text?: string | null;
  /** Where absent: started, unless the item is there or further. */
  readonly state?: 'started' | 'done' | null;
  readonly actual?: number | null;
  readonly links?: readonly string[] | null;
  readonly fileIds?: readonly Id<'ConfirmationFile'>[] | null;
}

const most = { links: 10, files: 20, linkLength: 1000 } as const;

/**
 * Reports progress on an item that is followed. Errors: `report.not-yours`, `item.not-under-way`, the faults of the input
 * (`report.empty`, `report.link-unclear`, `report.unconfirmed`, `item.no-indicator`, …).
 */
export function reportProgress(
  item: ActionItem,
  input: ProgressInput,
  context: { readonly roadmap: Roadmap; readonly speaking: Speaking },
  ids: IdSource,
  now: Date,
): Result<{ readonly item: ActionItem; readonly report: ProgressReport }, Failure<RoadmapCode>> {
  const { roadmap, speaking } = context;
  if (voiceKey(speaking) && !executorOfVoice(item, speaking)) {
    return err(ruleBroken('report.not-yours', ['actionItemId']));
  }
  if (!canBeReportedOn(item, roadmap)) return err(ruleBroken('report.not-followed', ['actionItemId']));
  const issues: Issue<RoadmapCode>[] = [];
  const text = readText(input.text, longestOfItem.note, ['text'], issues);
  const links = readLinks(input.links ?? [], issues);
  const fileIds = [...new Set(input.fileIds ?? [])];
  if (fileIds.length > most.files) {
    issues.push(issue('roadmap.too-many', ['fileIds'], { max: most.files, count: fileIds.length }));
  }
  const confirmed = links.length > 0 || fileIds.length > 0;
  if (!text && !confirmed && input.actual == null) issues.push(issue('report.empty', ['text']));
  if (input.state === 'done' && !confirmed && !text) issues.push(issue('report.unconfirmed', ['fileIds']));
  const failure = invalidIfAny(issues);
  if (failure) return err(failure);
  const to = input.state ?? (item.state === 'accepted' ? 'started' : item.state);
  const moved = advanced(item, to, text, input.actual, roadmap, now);
  if (!moved.ok) return moved;
  return ok({
    item: moved.value,
    report: {
      id: ids.next<'ProgressReport'>(),
      eventId: item.eventId,
      roadmapId: item.roadmapId,
      actionItemId: item.id,
      version: 1,
      text,
      state: to,
      actual: input.actual ?? undefined,
      links,
      fileIds,
      ...speaking,
      at: now,
    },
  });
}

/** Whether progress can be reported on an item now. */
export function canBeReportedOn(
  item: Pick<ActionItem, 'state' | 'sectionKey' | 'sources'>,
  roadmap: Pick<Roadmap, 'state' | 'edition'>,
): boolean {
  return isFollowed(item, roadmap) && standsInRoadmap(item.state);
}

/** The item with what was reported: in the state that it has already, too. */
function advanced(
  item: ActionItem,
  to: ActionItemState,
  note: string | undefined,
  actual: number | null | undefined,
  roadmap: Roadmap,
  now: Date,
): Result<ActionItem, Failure<RoadmapCode>> {
  const value = actual ?? undefined;
  if (to !== item.state) return moveActionItem(item, { to, note, actual: value }, roadmap, now);
  // A step to the present state is none: the checks are those of a step from there and back.
  const before: ActionItem = { ...item, state: to === 'done' ? 'started' : 'accepted' };
  return moveActionItem(before, { to, note: note ?? item.stateNote, actual: value }, roadmap, now);
}

function readLinks(links: readonly string[], issues: Issue<RoadmapCode>[]): readonly string[] {
  if (links.length > most.links) {
    issues.push(issue('roadmap.too-many', ['links'], { max: most.links, count: links.length }));
  }
  return links.map((text, index) => {
    const link = text.trim();
    if (link.length > most.linkLength || !/^https?:\/\/[^\s/?#]+\.[^\s]+$/i.test(link)) {
      issues.push(issue('report.link-unclear', ['links', String(index)], { link: link.slice(0, 100) }));
    }
    return link;
  });
}
