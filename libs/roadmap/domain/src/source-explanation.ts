import { type Language, englishPlural, russianPlural } from '@vstrecha/kernel';
import type { ActionItem } from './action-item.js';

/** Where an item comes from, in a sentence: «из 7 встреч», «из выступления», «из решения». */
export function explainSources({ sources }: Pick<ActionItem, 'sources'>, language: Language): string {
  const meetings = new Set(sources.flatMap((source) => (source.kind === 'outcome' ? [source.seriesId] : []))).size;
  const talks = sources.filter(({ kind }) => kind === 'agendaItem').length;
  const decisions = sources.filter(({ kind }) => kind === 'decision').length;
  const parts =
    language === 'ru'
      ? [
          meetings && `из ${meetings} ${russianPlural(meetings, 'встречи', 'встреч', 'встреч')}`,
          talks && `из ${talks} ${russianPlural(talks, 'выступления', 'выступлений', 'выступлений')}`,
          decisions && `из ${decisions} ${russianPlural(decisions, 'решения', 'решений', 'решений')}`,
        ]
      : [
          meetings && `from ${meetings} ${englishPlural(meetings, 'meeting', 'meetings')}`,
          talks && `from ${talks} ${englishPlural(talks, 'talk', 'talks')}`,
          decisions && `from ${decisions} ${englishPlural(decisions, 'decision', 'decisions')}`,
        ];
  const known = parts.filter((part) => typeof part === 'string');
  return known.join(', ') || { ru: 'внесено вручную', en: 'written by hand' }[language];
}
