import type { Id, IdSource, Language, LocalizedText } from '@vstrecha/kernel';
import { calendarDate, dateInWords } from '@vstrecha/documents';
import type { ActionItem } from './action-item.js';
import { indicatorLine } from './indicator-line.js';
import type { Party } from './party.js';
import type { Roadmap } from './roadmap.js';
import { type RoadmapSection } from './roadmap-section.js';
import { standsInRoadmap } from './roadmap-lifecycle.js';

/** An item as an approved edition has it. */
export type EditionItem = Omit<ActionItem, 'eventId' | 'roadmapId' | 'createdAt' | 'updatedAt' | 'edited' | 'origin'>;

/** The event that a roadmap grew from, as its paper names it. */
export interface Occasion {
  readonly kind: 'meeting' | 'forum';
  readonly city?: string;
  /** Local days, `YYYY-MM-DD`. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** The roadmap as it was approved: frozen for good, with all that its paper says. */
export interface RoadmapEdition extends Pick<
  Roadmap,
  'eventId' | 'language' | 'subject' | 'number' | 'sections' | 'approver' | 'agreeing' | 'signing'
> {
  readonly id: Id<'RoadmapEdition'>;
  readonly roadmapId: Id<'Roadmap'>;
  readonly version: number;
  /** 1, 2, …: the number of the edition. */
  readonly edition: number;
  /** Local day, `YYYY-MM-DD`. */
  readonly approvedOn: string;
  /** Who moved the roadmap there. */
  readonly approvedBy?: Id<'User'>;
  readonly createdAt: Date;
  readonly occasion: Occasion;
  readonly items: readonly EditionItem[];
}

/** Freezes what an approved roadmap says. */
export function freezeEdition(
  roadmap: Roadmap,
  items: readonly ActionItem[],
  { kind, city, firstDay, lastDay }: Occasion,
  approvedBy: Id<'User'> | undefined,
  ids: IdSource,
  now: Date,
): RoadmapEdition {
  const { eventId, edition, language, subject, number, sections, approver, agreeing, signing } = roadmap;
  return {
    id: ids.next<'RoadmapEdition'>(),
    eventId,
    roadmapId: roadmap.id,
    version: 1,
    edition,
    language,
    subject,
    number,
    approvedOn: roadmap.approvedOn ?? now.toISOString().slice(0, 10),
    approver,
    agreeing,
    signing,
    approvedBy,
    createdAt: now,
    occasion: { kind, city, firstDay, lastDay },
    sections,
    items: editionItems(items),
  };
}

/** The items that stand, in their order. */
export function editionItems(items: readonly ActionItem[]): readonly EditionItem[] {
  return items
    .filter(({ state }) => standsInRoadmap(state))
    .sort((a, b) => (a.sectionKey < b.sectionKey ? -1 : a.sectionKey > b.sectionKey ? 1 : a.position - b.position))
    .map(
      ({ eventId: _e, roadmapId: _r, createdAt: _c, updatedAt: _u, edited: _d, origin: _o, ...item }): EditionItem =>
        item,
    );
}

export const comparedFields = [
  'section',
  'text',
  'owner',
  'coExecutors',
  'start',
  'due',
  'expectedResult',
  'indicator',
  'confirmation',
  'fundingNote',
] as const;
export type ComparedField = (typeof comparedFields)[number];

export const comparedFieldLabels: Readonly<Record<ComparedField, LocalizedText>> = {
  section: { ru: 'Раздел', en: 'Section' },
  text: { ru: 'Мероприятие', en: 'Action' },
  owner: { ru: 'Ответственный исполнитель', en: 'Owner' },
  coExecutors: { ru: 'Соисполнители', en: 'Co-executors' },
  start: { ru: 'Начало', en: 'Start' },
  due: { ru: 'Срок', en: 'Due' },
  expectedResult: { ru: 'Ожидаемый результат', en: 'Expected result' },
  indicator: { ru: 'Показатель', en: 'Indicator' },
  confirmation: { ru: 'Форма подтверждения', en: 'Form of confirmation' },
  fundingNote: { ru: 'Финансирование', en: 'Funding' },
};

export interface ItemChange {
  readonly before?: EditionItem;
  readonly after?: EditionItem;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Of a changed item: what each field said, in words. */
  readonly fields: readonly { readonly field: ComparedField; readonly from?: string; readonly to?: string }[];
}

type Compared = { readonly sections: readonly RoadmapSection[]; readonly items: readonly EditionItem[] };

/** What differs between two editions, item by item: added, removed and changed ones; what is the same is left out. */
export function compareEditions(before: Compared, after: Compared, language: Language): readonly ItemChange[] {
  const old = new Map(before.items.map((item) => [item.id, item]));
  const kept = new Set(after.items.map(({ id }) => id));
  const changes = after.items.flatMap((item): ItemChange[] => {
    const was = old.get(item.id);
    if (!was) return [{ kind: 'added', after: item, fields: [] }];
    const [from, to] = [wordsOf(was, before.sections, language), wordsOf(item, after.sections, language)];
    const fields = comparedFields
      .filter((field) => from[field] !== to[field])
      .map((field) => ({ field, from: from[field], to: to[field] }));
    return fields.length > 0 ? [{ kind: 'changed', before: was, after: item, fields }] : [];
  });
  const removed = before.items.filter(({ id }) => !kept.has(id));
  return [...changes, ...removed.map((item): ItemChange => ({ kind: 'removed', before: item, fields: [] }))];
}

function wordsOf(
  item: EditionItem,
  sections: readonly RoadmapSection[],
  language: Language,
): Readonly<Record<ComparedField, string | undefined>> {
  const day = (text: string | undefined) => text && dateInWords(calendarDate(text), language);
  const name = ({ name: text }: Party) => text;
  const { indicator } = item;
  return {
    section: sections.find(({ key }) => key === item.sectionKey)?.title ?? item.sectionKey,
    text: item.text,
    owner: item.owner?.name,
    coExecutors: item.coExecutors.map(name).join('; ') || undefined,
    start: day(item.start),
    due: day(item.due),
    expectedResult: item.expectedResult,
    // What was reached since is progress, not another wording.
    indicator: indicator && indicatorLine({ ...indicator, actual: undefined }, language),
    confirmation: item.confirmation,
    fundingNote: item.fundingNote,
  };
}
