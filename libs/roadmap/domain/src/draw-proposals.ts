import type { FormOfCooperation, Id, IdSource, Language } from '@vstrecha/kernel';
import type { ActionItem, ActionItemSource, Indicator, Party } from './action-item.js';
import {
  commitmentConfirmation,
  commitmentResult,
  headcountText,
  itemTemplates,
  templateText,
} from './item-templates.js';
import type { Roadmap } from './roadmap.js';
import { organizationSection } from './roadmap-section.js';

/** The agreed view of one meeting, with the names that the roadmap's texts need. */
export interface DrawableOutcome {
  readonly seriesId: Id<'MeetingSeries'>;
  readonly sides: readonly DrawableSide[];
  /** Drawn where the meeting came to an agreement or an intent. */
  readonly result: string;
  readonly cooperation: readonly {
    readonly form: FormOfCooperation;
    readonly occupation?: { readonly id: Id<'Occupation'>; readonly title: string };
    readonly headcounts: readonly { readonly year: number; readonly count: number }[];
    readonly start?: string;
    readonly end?: string;
  }[];
  readonly commitments: readonly {
    readonly id: Id<'Commitment'>;
    readonly delegationId: Id<'Delegation'>;
    readonly what: string;
    readonly due?: string;
    readonly form?: FormOfCooperation;
  }[];
}

export interface DrawableSide {
  readonly delegationId: Id<'Delegation'>;
  readonly organizationId: Id<'Organization'>;
  readonly name: string;
  /** Whether it teaches: colleges, universities, training centres, supplementary education. */
  readonly teaches: boolean;
}

export interface Drawing {
  /** New items, proposed; nothing of what exists is among them. */
  readonly proposals: readonly ActionItem[];
  /** Existing items whose sources say something else now, or nothing at all: for the organizer to look at. */
  readonly drifted: readonly { readonly itemId: Id<'ActionItem'>; readonly unit: string; readonly gone: boolean }[];
}

/** One thing of one agreed outcome that becomes (part of) an item. */
interface Unit {
  readonly key: string;
  readonly said: string;
  readonly seriesId: Id<'MeetingSeries'>;
  /** Units with the same group become one item. */
  readonly group: string;
  readonly sectionKey: string;
  readonly text: string;
  readonly owner: DrawableSide;
  readonly others: readonly DrawableSide[];
  readonly headcounts: readonly { readonly year: number; readonly count: number }[];
  readonly start?: string;
  readonly due?: string;
  readonly expectedResult: string;
  readonly confirmation: string;
}

/**
 * Draws action items from agreed outcomes: one for each form of cooperation, occupation and owner, with the headcounts of
 * all its meetings summed, and one for each commitment of one owner in the same words by the same day. A unit that some item
 * already has as a source is not drawn again, whatever became of that item, so edited, merged and rejected items stay as
 * they are and drawing twice proposes nothing the second time.
 */
export function drawProposals(
  outcomes: readonly DrawableOutcome[],
  items: readonly ActionItem[],
  roadmap: Roadmap,
  ids: IdSource,
  now: Date,
): Drawing {
  const units = outcomes.flatMap((outcome) => unitsOf(outcome, roadmap));
  const known = new Map(items.flatMap(({ sources }) => outcomeSources(sources).map(({ unit, said }) => [unit, said])));
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    if (!known.has(unit.key)) groups.set(unit.group, [...(groups.get(unit.group) ?? []), unit]);
  }
  const positions = new Map<string, number>();
  for (const { sectionKey, position } of items) {
    positions.set(sectionKey, Math.max(position, positions.get(sectionKey) ?? 0));
  }
  const proposals = [...groups.values()].sort(byOwnerAndText).map((group): ActionItem => {
    const { sectionKey } = group[0] as Unit;
    const position = (positions.get(sectionKey) ?? 0) + 1;
    positions.set(sectionKey, position);
    return proposalOf(group, position, roadmap, ids, now);
  });
  return { proposals, drifted: driftOf(units, items) };
}

function unitsOf(outcome: DrawableOutcome, roadmap: Roadmap): Unit[] {
  const [first, second] = outcome.sides;
  if (!first || !second) return [];
  const { language } = roadmap;
  const sections = new Set(roadmap.sections.map(({ key }) => key));
  const sectionOf = (form: FormOfCooperation | undefined) =>
    form && sections.has(form)
      ? form
      : sections.has(organizationSection)
        ? organizationSection
        : (roadmap.sections[0]?.key ?? '');
  return [...cooperationUnits(outcome, sectionOf, language), ...commitmentUnits(outcome, sectionOf, language)];
}

function cooperationUnits(outcome: DrawableOutcome, sectionOf: SectionOf, language: Language): Unit[] {
  if (outcome.result !== 'agreement' && outcome.result !== 'intent') return [];
  return outcome.cooperation.map(({ form, occupation, headcounts, start, end }) => {
    const template = itemTemplates[form];
    const [owner, others] = roles(outcome.sides, template.owner);
    const lastYear = headcounts.at(-1)?.year;
    const due = end ?? (lastYear === undefined ? undefined : `${lastYear}-12-31`);
    return {
      key: `${outcome.seriesId}/cooperation/${form}/${occupation?.id ?? ''}`,
      said: JSON.stringify([headcounts, start, end]),
      seriesId: outcome.seriesId,
      group: JSON.stringify(['cooperation', form, occupation?.id, owner.delegationId]),
      sectionKey: sectionOf(form),
      text: templateText(form, occupation?.title, language),
      owner,
      others,
      headcounts,
      start,
      due,
      expectedResult: template.result[language],
      confirmation: template.confirmation[language],
    };
  });
}

type SectionOf = (form: FormOfCooperation | undefined) => string;

/** A commitment stands under its own form of cooperation, else under the only one that the meeting agreed on. */
function commitmentUnits(outcome: DrawableOutcome, sectionOf: SectionOf, language: Language): Unit[] {
  const forms = new Set(outcome.cooperation.map(({ form }) => form));
  const [onlyForm] = forms.size === 1 ? forms : [];
  return outcome.commitments.flatMap(({ id, delegationId, what, due, form }): Unit[] => {
    const owner = outcome.sides.find((side) => side.delegationId === delegationId);
    if (!owner) return [];
    const sectionKey = sectionOf(form ?? onlyForm);
    return [
      {
        key: `${outcome.seriesId}/commitment/${id}`,
        said: JSON.stringify([what, due]),
        seriesId: outcome.seriesId,
        group: JSON.stringify(['commitment', sectionKey, delegationId, what.toLowerCase(), due]),
        sectionKey,
        text: what,
        owner,
        others: outcome.sides.filter((side) => side !== owner),
        headcounts: [],
        due,
        expectedResult: commitmentResult[language],
        confirmation: commitmentConfirmation[language],
      },
    ];
  });
}

/** The leading side, and the others: where none or both of the sides teach, the first in order of name leads. */
function roles(
  sides: readonly DrawableSide[],
  lead: 'school' | 'employer',
): readonly [DrawableSide, readonly DrawableSide[]] {
  const ordered = [...sides].sort(byName);
  const owner = ordered.find(({ teaches }) => teaches === (lead === 'school')) ?? (ordered[0] as DrawableSide);
  return [owner, ordered.filter((side) => side !== owner)];
}

function proposalOf(group: readonly Unit[], position: number, roadmap: Roadmap, ids: IdSource, now: Date): ActionItem {
  const first = group[0] as Unit;
  const headcounts = sumByYear(group.flatMap((unit) => unit.headcounts));
  const coExecutors = new Map(group.flatMap(({ others }) => others.map((side) => [side.delegationId, side])));
  return {
    id: ids.next<'ActionItem'>(),
    eventId: roadmap.eventId,
    roadmapId: roadmap.id,
    version: 1,
    createdAt: now,
    updatedAt: now,
    sectionKey: first.sectionKey,
    position,
    text: first.text,
    owner: partyOf(first.owner),
    coExecutors: [...coExecutors.values()].sort(byName).map(partyOf),
    start: extreme(
      group.map(({ start }) => start),
      'first',
    ),
    due: extreme(
      group.map(({ due }) => due),
      'last',
    ),
    expectedResult: first.expectedResult,
    indicator: headcounts.length > 0 ? indicatorOf(headcounts, roadmap.language) : undefined,
    confirmation: first.confirmation,
    state: 'proposed',
    origin: 'drawn',
    edited: false,
    sources: group.map(({ seriesId, key, said }) => ({ kind: 'outcome', seriesId, unit: key, said })),
  };
}

function indicatorOf(headcounts: Unit['headcounts'], language: Language): Indicator {
  return {
    text: headcountText(headcounts, language),
    planned: headcounts.reduce((sum, { count }) => sum + count, 0),
  };
}

function sumByYear(headcounts: Unit['headcounts']): { year: number; count: number }[] {
  const sums = new Map<number, number>();
  for (const { year, count } of headcounts) sums.set(year, (sums.get(year) ?? 0) + count);
  return [...sums].map(([year, count]) => ({ year, count })).sort((a, b) => a.year - b.year);
}

function extreme(days: readonly (string | undefined)[], which: 'first' | 'last'): string | undefined {
  const known = days.filter((day) => day !== undefined).sort();
  return which === 'first' ? known[0] : known.at(-1);
}

function partyOf({ name, organizationId }: DrawableSide): Party {
  return { name, organizationId };
}

function byName(a: DrawableSide, b: DrawableSide): number {
  return a.name.localeCompare(b.name, 'ru') || (a.delegationId < b.delegationId ? -1 : 1);
}

/** What many meetings asked for comes first, then by owner and text, so that the same outcomes give the same order. */
function byOwnerAndText(a: readonly Unit[], b: readonly Unit[]): number {
  const [left, right] = [a[0] as Unit, b[0] as Unit];
  return (
    b.length - a.length ||
    byName(left.owner, right.owner) ||
    left.text.localeCompare(right.text, 'ru') ||
    (left.key < right.key ? -1 : 1)
  );
}

function driftOf(units: readonly Unit[], items: readonly ActionItem[]): Drawing['drifted'] {
  const current = new Map(units.map(({ key, said }) => [key, said]));
  return items
    .filter(({ state }) => state !== 'rejected' && state !== 'cancelled')
    .flatMap(({ id, sources }) =>
      outcomeSources(sources)
        .filter(({ unit, said }) => current.get(unit) !== said)
        .map(({ unit }) => ({ itemId: id, unit, gone: !current.has(unit) })),
    );
}

function outcomeSources(sources: readonly ActionItemSource[]): Extract<ActionItemSource, { kind: 'outcome' }>[] {
  return sources.filter((source) => source.kind === 'outcome');
}
