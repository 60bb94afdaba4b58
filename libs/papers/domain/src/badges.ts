import type { BadgeSheet } from '@vstrecha/documents';
import type { Id, Language } from '@vstrecha/kernel';
import type { PaperPerson, PaperSetting } from './paper-setting.js';
import { roleLabels, word } from './words.js';

/** Badges in the order of names. `codeOf` gives what the QR code says of a delegate. */
export function badgeSheet(
  people: readonly PaperPerson[],
  { event }: PaperSetting,
  language: Language,
  codeOf: (id: Id<'Delegate'>) => string,
): BadgeSheet {
  return {
    title: `${word('badges', language)}. ${event.title}`,
    language,
    occasion: event.title,
    badges: [...people]
      .sort((a, b) => a.name.localeCompare(b.name, 'ru') || (a.id < b.id ? -1 : 1))
      .map(({ id, familyName, givenNames, position, organization, role }) => ({
        familyName,
        givenNames,
        position,
        organization,
        role: roleLabels[role][language],
        code: codeOf(id),
      })),
  };
}
