import type { Language } from '@vstrecha/kernel';
import { type CalendarDate, type RoadmapPaper, calendarDate, dateInWords, daysInWords } from '@vstrecha/documents';
import type { ActionItem } from './action-item.js';
import type { EditionItem, Occasion, RoadmapEdition } from './edition.js';
import { indicatorLine } from './indicator-line.js';
import { type ItemStep, stepsOf } from './item-source.js';
import { sameParty } from './party.js';
import type { Roadmap } from './roadmap.js';
import { standsInRoadmap } from './roadmap-lifecycle.js';

/**
 * The paper of a roadmap that is being written, marked as a draft: accepted items by section, or the proposed ones too. What
 * people entered stands in the roadmap's language, what is said around it in the one asked for.
 */
export function draftPaper(
  roadmap: Roadmap,
  items: readonly ActionItem[],
  occasion: Occasion,
  language: Language,
  options: { readonly withProposals: boolean } = { withProposals: false },
): RoadmapPaper {
  const shown = items.filter(({ state }) => standsInRoadmap(state) || (options.withProposals && state === 'proposed'));
  return paperOf({ ...roadmap, approvedOn: undefined, occasion, items: shown }, language);
}

/** The paper of an approved edition: what was signed, whatever has become of its items, its people and the event since. */
export function editionPaper(edition: RoadmapEdition, language: Language): RoadmapPaper {
  return paperOf(edition, language);
}

/** Sections without items are left out. */
function paperOf(
  content: Pick<
    RoadmapEdition,
    'subject' | 'number' | 'approver' | 'agreeing' | 'signing' | 'sections' | 'occasion' | 'items'
  > & { readonly approvedOn?: string },
  language: Language,
): RoadmapPaper {
  const { occasion, approvedOn } = content;
  const items = [...content.items].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  return {
    subject: content.subject,
    occasion: occasionLine(occasion, language),
    isDraft: approvedOn === undefined,
    year: calendarDate(approvedOn ?? occasion.lastDay).year,
    approval: approvedOn === undefined ? undefined : { on: calendarDate(approvedOn), number: content.number },
    approvedBy: content.approver,
    agreedBy: content.agreeing,
    signedBy: content.signing,
    sections: content.sections
      .map(({ key, title }) => ({
        title,
        items: items.filter(({ sectionKey }) => sectionKey === key).map((item) => paperItem(item, language)),
      }))
      .filter((section) => section.items.length > 0),
  };
}

function paperItem(item: EditionItem, language: Language): RoadmapPaper['sections'][number]['items'][number] {
  const day = (text: string | undefined): CalendarDate | undefined => (text ? calendarDate(text) : undefined);
  return {
    text: textWithSteps(item, language),
    start: day(item.start),
    due: day(item.due),
    owner: item.owner?.name ?? '—',
    coExecutors: item.coExecutors.map(({ name }) => name),
    expectedResult: item.expectedResult ?? '—',
    indicator: item.indicator && indicatorLine(item.indicator, language),
    confirmation: item.confirmation ?? '—',
    funding: item.fundingNote,
  };
}

type Stepped = Pick<ActionItem, 'text' | 'due' | 'owner' | 'sources'>;

/** The action, and below it what the meetings promised on the way. */
export function textWithSteps(item: Stepped, language: Language): string {
  return [item.text, ...stepLines(item, language)].join('\n');
}

/** What the meetings promised on the way, a line each; nothing where a single promise is the action itself. */
export function stepLines(item: Stepped, language: Language): readonly string[] {
  const steps = stepsOf(item.sources);
  const [only] = steps.length === 1 ? steps : [];
  const saysTheSame = only?.what.toLowerCase() === item.text.toLowerCase() && only.due === item.due;
  return saysTheSame ? [] : steps.map((step) => stepLine(step, item, language));
}

function stepLine({ what, due, by }: ItemStep, { owner }: Pick<Stepped, 'owner'>, language: Language): string {
  const others = by.filter((party) => !owner || !sameParty(party, owner));
  const names = others.length > 0 ? `: ${by.map(({ name }) => name).join(', ')}` : '';
  const until = { ru: 'до', en: 'by' }[language];
  return `– ${what}${names}${due ? ` (${until}\u00A0${dateInWords(calendarDate(due), language)})` : ''}`;
}

function occasionLine(occasion: Occasion, language: Language): string {
  const days = daysInWords(calendarDate(occasion.firstDay), calendarDate(occasion.lastDay), language);
  if (language === 'en') return `following the ${occasion.kind} of ${days}${occasion.city ? `, ${occasion.city}` : ''}`;
  const kind = occasion.kind === 'forum' ? 'форума' : 'совещания';
  return `по результатам ${kind} ${days}${occasion.city ? `, г.\u00A0${occasion.city}` : ''}`;
}
