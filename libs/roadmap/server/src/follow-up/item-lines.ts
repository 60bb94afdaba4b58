import { calendarDate, dateInWords } from '@vstrecha/documents';
import type { Language } from '@vstrecha/kernel';
import { toGlobalId } from '@vstrecha/platform';
import type { ActionItem } from '@vstrecha/roadmap-domain';
import { actionItemPath } from '../action-item-path.js';

/** Items as a mail lists them: each with its term and the link to its page. */
export function itemLines(items: readonly ActionItem[], language: Language, address: string): string {
  return items
    .map((item) => {
      const link = `${address}${actionItemPath(toGlobalId('ActionItem', item.id))}`;
      return `– ${item.text}${untilOf(item, language)}\n  ${link}`;
    })
    .join('\n');
}

function untilOf({ due }: ActionItem, language: Language): string {
  return due ? ` (${{ ru: 'срок', en: 'due' }[language]} ${dateInWords(calendarDate(due), language)})` : '';
}
