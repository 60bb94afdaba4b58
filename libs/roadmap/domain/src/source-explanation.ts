import { type Language, englishPlural, groupBy, russianPlural } from '@vstrecha/kernel';
import type { ActionItem } from './action-item.js';
import { outcomeSources } from './item-source.js';
import { totalOf } from './yearly-figures.js';

/** So many partners are named; the rest are counted. */
const NAMED = 10;

/** Where an item comes from, in a sentence: «из 7 встреч: ТВЗ (24 чел.), …», «из 1 выступления», «из 2 решений». */
export function explainSources({ sources }: Pick<ActionItem, 'sources'>, language: Language): string {
  const meetings = new Set(outcomeSources(sources).map(({ seriesId }) => seriesId)).size;
  const talks = sources.filter(({ kind }) => kind === 'agendaItem').length;
  const decisions = sources.filter(({ kind }) => kind === 'decision').length;
  const parts =
    language === 'ru'
      ? [
          meetings &&
            `из ${meetings} ${russianPlural(meetings, 'встречи', 'встреч', 'встреч')}${withWhom(sources, language)}`,
          talks && `из ${talks} ${russianPlural(talks, 'выступления', 'выступлений', 'выступлений')}`,
          decisions && `из ${decisions} ${russianPlural(decisions, 'решения', 'решений', 'решений')}`,
        ]
      : [
          meetings &&
            `from ${meetings} ${englishPlural(meetings, 'meeting', 'meetings')}${withWhom(sources, language)}`,
          talks && `from ${talks} ${englishPlural(talks, 'talk', 'talks')}`,
          decisions && `from ${decisions} ${englishPlural(decisions, 'decision', 'decisions')}`,
        ];
  const known = parts.filter((part) => typeof part === 'string');
  return known.join('; ') || { ru: 'внесено вручную', en: 'written by hand' }[language];
}

/** The partners with what each of them accounts for, the most people first. */
function withWhom(sources: ActionItem['sources'], language: Language): string {
  const byPartner = groupBy(
    outcomeSources(sources).filter(({ partner }) => partner),
    ({ partner }) => partner?.name ?? '',
  );
  const partners = [...byPartner]
    .map(([name, of]) => ({ name, people: totalOf(of.flatMap(({ headcounts }) => headcounts ?? [])) }))
    .sort((a, b) => b.people - a.people || a.name.localeCompare(b.name, 'ru'));
  if (partners.length === 0) return '';
  const unit = { ru: 'чел.', en: 'people' }[language];
  const named = partners.slice(0, NAMED).map(({ name, people }) => (people > 0 ? `${name} (${people} ${unit})` : name));
  const rest = partners.length - named.length;
  const more = rest > 0 ? [{ ru: `и ещё ${rest}`, en: `and ${rest} more` }[language]] : [];
  return `: ${[...named, ...more].join(', ')}`;
}
