import { type TaskEntry, actionItemUid } from '@vstrecha/invitations-server';
import { toGlobalId } from '@vstrecha/platform';
import type { Language } from '@vstrecha/kernel';
import {
  type ActionItem,
  type ActionItemState,
  type EditionItem,
  indicatorLine,
  stepLines,
} from '@vstrecha/roadmap-domain';
import { actionItemPath } from './action-item-path.js';

const statuses: Readonly<Partial<Record<ActionItemState, TaskEntry['status']>>> = {
  proposed: 'needsAction',
  accepted: 'needsAction',
  started: 'inProcess',
  done: 'completed',
  cancelled: 'cancelled',
};

export interface TaskSetting {
  readonly language: Language;
  /** Name space of the UIDs. */
  readonly domain: string;
  /** Where the product is found: each task links to its item. */
  readonly address?: string;
  /** Lines that stand above the expected result. */
  readonly heading?: readonly string[];
}

/** An item as a task of a calendar: the same task, by its UID, wherever it appears. Nothing for what was rejected. */
export function itemTask(
  item: EditionItem & Pick<ActionItem, 'updatedAt'>,
  { language, domain, address, heading = [] }: TaskSetting,
): TaskEntry | undefined {
  const status = statuses[item.state];
  if (!status) return undefined;
  const { indicator, expectedResult } = item;
  const lines = [...heading, expectedResult, indicator && indicatorLine(indicator, language)];
  return {
    uid: actionItemUid(item.id, domain),
    sequence: item.version - 1,
    revisedAt: item.updatedAt,
    summary: item.text,
    description: [...lines.filter(Boolean), ...stepLines(item, language)].join('\n') || undefined,
    url: address && `${address}${actionItemPath(toGlobalId('ActionItem', item.id))}`,
    startDay: item.start,
    dueDay: item.due,
    status,
    completedAt: status === 'completed' ? item.updatedAt : undefined,
    reminderDaysBefore: 7,
  };
}
