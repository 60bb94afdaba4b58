import type { ActionItem } from './action-item.js';
import { sameParty } from './party.js';

/**
 * Items that the roadmap might say in one line: of the same section, form, enlarged group and owner, or in the same words,
 * whoever owns them.
 */
export function similarItems(item: ActionItem, items: readonly ActionItem[]): readonly ActionItem[] {
  if (isSettled(item)) return [];
  const text = item.text.toLowerCase();
  return items.filter(
    (other) =>
      other.id !== item.id &&
      !isSettled(other) &&
      other.sectionKey === item.sectionKey &&
      (other.text.toLowerCase() === text || isDrawnAlike(item, other)),
  );
}

function isDrawnAlike({ owner, form, occupationGroup }: ActionItem, other: ActionItem): boolean {
  if (!owner || !other.owner || !form) return false;
  return other.form === form && other.occupationGroup === occupationGroup && sameParty(owner, other.owner);
}

function isSettled({ state }: Pick<ActionItem, 'state'>): boolean {
  return state !== 'proposed' && state !== 'accepted';
}
