import type { Id, Language } from '@vstrecha/kernel';
import { type CalendarDate, type RoadmapPaper, calendarDate, dateInWords, daysInWords } from '@vstrecha/documents';
import type { ActionItem } from './action-item.js';
import { indicatorLine } from './indicator-line.js';
import { type ItemStep, stepsOf } from './item-source.js';
import { sameParty } from './party.js';
import type { Roadmap } from './roadmap.js';
import { standsInRoadmap } from './roadmap-lifecycle.js';

/** The occasion as the paper names it. */
export interface PaperOccasion {
  readonly id: Id<'Event'>;
  readonly kind: 'meeting' | 'forum';
  readonly city?: string;
  /** Local days, `YYYY-MM-DD`. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** The roadmap's paper: accepted items by section, or the proposed ones too; sections without items are left out. */
export function roadmapPaper(
  roadmap: Roadmap,
  items: readonly ActionItem[],
  occasion: PaperOccasion,
  options: { readonly withProposals: boolean } = { withProposals: false },
): RoadmapPaper {
  const shown = items
    .filter(({ state }) => standsInRoadmap(state) || (options.withProposals && state === 'proposed'))
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const day = (text: string | undefined): CalendarDate | undefined => (text ? calendarDate(text) : undefined);
  return {
    subject: roadmap.subject,
    occasion: occasionLine(roadmap, occasion),
    isDraft: roadmap.state === 'draft' || roadmap.state === 'review',
    year: calendarDate(roadmap.approvedOn ?? occasion.lastDay).year,
    approvedBy: roadmap.approver,
    agreedBy: roadmap.agreeing,
    signedBy: roadmap.signing,
    sections: roadmap.sections
      .map(({ key, title }) => ({
        title,
        items: shown
          .filter(({ sectionKey }) => sectionKey === key)
          .map((item) => ({
            text: textWithSteps(item, roadmap.language),
            start: day(item.start),
            due: day(item.due),
            owner: item.owner?.name ?? '—',
            coExecutors: item.coExecutors.map(({ name }) => name),
            expectedResult: item.expectedResult ?? '—',
            indicator: item.indicator && indicatorLine(item.indicator, roadmap.language),
            confirmation: item.confirmation ?? '—',
          })),
      }))
      .filter((section) => section.items.length > 0),
  };
}

/** The action, and below it what the meetings promised on the way; not where a single promise is the action itself. */
export function textWithSteps(
  item: Pick<ActionItem, 'text' | 'due' | 'owner' | 'sources'>,
  language: Language,
): string {
  const steps = stepsOf(item.sources);
  const [only] = steps.length === 1 ? steps : [];
  const saysTheSame = only?.what.toLowerCase() === item.text.toLowerCase() && only.due === item.due;
  return saysTheSame ? item.text : [item.text, ...steps.map((step) => stepLine(step, item, language))].join('\n');
}

function stepLine({ what, due, by }: ItemStep, { owner }: Pick<ActionItem, 'owner'>, language: Language): string {
  const others = by.filter((party) => !owner || !sameParty(party, owner));
  const names = others.length > 0 ? `: ${by.map(({ name }) => name).join(', ')}` : '';
  const until = { ru: 'до', en: 'by' }[language];
  return `– ${what}${names}${due ? ` (${until} ${dateInWords(calendarDate(due), language)})` : ''}`;
}

function occasionLine({ language, number, approvedOn }: Roadmap, occasion: PaperOccasion): string {
  const days = daysInWords(calendarDate(occasion.firstDay), calendarDate(occasion.lastDay), language);
  const registered = number && approvedOn ? ` № ${number}, ${dateInWords(calendarDate(approvedOn), language)}` : '';
  if (language === 'en') {
    const place = occasion.city ? `, ${occasion.city}` : '';
    return `following the ${occasion.kind} of ${days}${place}${registered}`;
  }
  const kind = occasion.kind === 'forum' ? 'форума' : 'совещания';
  return `по результатам ${kind} ${days}${occasion.city ? `, г.\u00A0${occasion.city}` : ''}${registered}`;
}
