import type { LocalizedText } from '@vstrecha/kernel';
import { type ActionItem, isFollowed } from './action-item.js';
import { followersOf, voiceKey } from './executors.js';
import type { Party } from './party.js';
import type { Roadmap } from './roadmap.js';

/** How near the term of an item is: within a week, today or tomorrow, just passed, passed a week ago. */
export const reminderStages = ['soon', 'now', 'overdue', 'longOverdue'] as const;
export type ReminderStage = (typeof reminderStages)[number];

export const reminderStageLabels: Readonly<Record<ReminderStage, LocalizedText>> = {
  soon: { ru: 'Срок наступает в ближайшую неделю', en: 'Due within a week' },
  now: { ru: 'Срок сегодня или завтра', en: 'Due today or tomorrow' },
  overdue: { ru: 'Срок прошёл', en: 'Overdue' },
  longOverdue: { ru: 'Просрочено больше недели', en: 'Overdue for more than a week' },
};

/** The stage that an open item has reached on a local day; nothing where its term is far or unknown. */
export function reminderStage(item: Pick<ActionItem, 'state' | 'due'>, today: string): ReminderStage | undefined {
  if ((item.state !== 'accepted' && item.state !== 'started') || item.due === undefined) return undefined;
  const days = (Date.parse(item.due) - Date.parse(today)) / 86_400_000;
  if (days > 7) return undefined;
  if (days > 1) return 'soon';
  if (days >= 0) return 'now';
  return days > -7 ? 'overdue' : 'longOverdue';
}

/** One thing to remind of, once: the item, its term and the stage. A moved term is reminded of anew. */
export interface DueReminder {
  readonly key: string;
  readonly item: ActionItem;
  readonly stage: ReminderStage;
}

/** What is to be reminded of on a local day, of the items that are followed. */
export function dueReminders(items: readonly ActionItem[], roadmap: Roadmap, today: string): readonly DueReminder[] {
  return items
    .filter((item) => isFollowed(item, roadmap))
    .flatMap((item) => {
      const stage = reminderStage(item, today);
      return stage ? [{ key: `${item.id}/${item.due}/${stage}`, item, stage }] : [];
    });
}

/**
 * Whom to remind: the owner; where nobody of the owner's can be reached, the co-executors. Where nothing more is known,
 * those can be reached who have a delegation or are named in person.
 */
export function remindedOf(
  item: Pick<ActionItem, 'owner' | 'coExecutors'>,
  canBeReached: (party: Party) => boolean = (party) => voiceKey(party) !== undefined,
): readonly Party[] {
  const { owner } = item;
  return owner && canBeReached(owner) ? [owner] : followersOf(item).filter(canBeReached);
}
