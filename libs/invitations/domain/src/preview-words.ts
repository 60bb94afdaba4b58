import { type Language, englishPlural, russianPlural } from '@vstrecha/kernel';
import type { ReleasePreview } from './plan-invitations.js';

/** «38 человек: 12 новых, 20 с изменениями, 6 с отменой»: who will get what when the plan is released. */
export function previewWords(
  { people, invited, moved, cancelled }: Pick<ReleasePreview, 'people' | 'invited' | 'moved' | 'cancelled'>,
  language: Language,
): string {
  if (people === 0) {
    return language === 'ru' ? 'Писем не будет: ничего не изменилось' : 'No mail goes out: nothing has changed';
  }
  const parts = language === 'ru' ? russianParts(invited, moved, cancelled) : englishParts(invited, moved, cancelled);
  const whole =
    language === 'ru'
      ? `${people} ${russianPlural(people, 'человек', 'человека', 'человек')}`
      : `${people} ${englishPlural(people, 'person', 'people')}`;
  return `${whole}: ${parts.join(', ')}`;
}

function russianParts(invited: number, moved: number, cancelled: number): string[] {
  return [
    ...(invited ? [`${invited} ${russianPlural(invited, 'новый', 'новых', 'новых')}`] : []),
    ...(moved ? [`${moved} с изменениями`] : []),
    ...(cancelled ? [`${cancelled} с отменой`] : []),
  ];
}

function englishParts(invited: number, moved: number, cancelled: number): string[] {
  return [
    ...(invited ? [`${invited} new`] : []),
    ...(moved ? [`${moved} moved`] : []),
    ...(cancelled ? [`${cancelled} cancelled`] : []),
  ];
}
