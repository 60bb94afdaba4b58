import { type FormOfCooperation, type Id, type IdSource, type Language, groupBy } from '@vstrecha/kernel';
import type { ActionItem, Indicator } from './action-item.js';
import {
  type DrawableOutcome,
  type DrawableSide,
  type Unit,
  byName,
  partyOf,
  templateOf,
  unitsOf,
} from './drawable-outcome.js';
import { isShare } from './indicator-figures.js';
import { type OutcomeSource, outcomeSources } from './item-source.js';
import {
  type ItemTemplate,
  commitmentConfirmation,
  commitmentResult,
  severalCommitments,
  templateText,
} from './item-templates.js';
import { distinctParties } from './party.js';
import type { Roadmap } from './roadmap.js';
import { sectionOfForm } from './roadmap-section.js';
import { type YearlyFigure, sumByYear, totalOf } from './yearly-figures.js';

export interface Drawing {
  /** New items, proposed; nothing of what exists is among them. */
  readonly proposals: readonly ActionItem[];
  /** Existing items whose sources say something else now, or nothing at all: for the organizer to look at. */
  readonly drifted: readonly { readonly itemId: Id<'ActionItem'>; readonly unit: string; readonly gone: boolean }[];
}

/** Units that become one item. */
interface Group {
  readonly sectionKey: string;
  readonly owner: DrawableSide;
  readonly units: Unit[];
}

/**
 * Rolls agreed outcomes up into proposed items. What is alike becomes one item with summed figures and all its sources: a
 * form of cooperation in one enlarged group of occupations, led by one owner. A commitment is a step of the item that its
 * meeting led to; commitments that lead to none become one item of their keeper in each section. A unit that some item
 * already has as a source is not drawn again, whatever became of that item: so edited, merged, split and rejected items
 * stay as they are, and rolling up twice proposes nothing the second time.
 */
export function drawProposals(
  outcomes: readonly DrawableOutcome[],
  items: readonly ActionItem[],
  roadmap: Roadmap,
  ids: IdSource,
  now: Date,
): Drawing {
  const byMeeting = outcomes.map((outcome) => unitsOf(outcome, roadmap));
  const known = new Set(items.flatMap(({ sources }) => outcomeSources(sources).map(({ unit }) => unit)));
  const groups = new Map<string, Group>();
  for (const units of byMeeting)
    collect(
      groups,
      units.filter(({ key }) => !known.has(key)),
      roadmap,
    );
  const positions = new Map<string, number>();
  for (const { sectionKey, position } of items) {
    positions.set(sectionKey, Math.max(position, positions.get(sectionKey) ?? 0));
  }
  const proposals = [...groups.values()].sort(inOrderOf(roadmap)).map((group): ActionItem => {
    const position = (positions.get(group.sectionKey) ?? 0) + 1;
    positions.set(group.sectionKey, position);
    return proposalOf(group, position, roadmap, ids, now);
  });
  return { proposals, drifted: driftOf(byMeeting.flat(), items) };
}

/** Puts the new units of one meeting into their groups. */
function collect(groups: Map<string, Group>, units: readonly Unit[], roadmap: Roadmap): void {
  const keys = new Map<FormOfCooperation | undefined, string>();
  const into = (key: string, sectionKey: string, unit: Unit): void => {
    const group = groups.get(key) ?? { sectionKey, owner: unit.owner, units: [] };
    group.units.push(unit);
    groups.set(key, group);
  };
  const inOrder = [...units].sort((a, b) => ((a.occupation?.code ?? '') < (b.occupation?.code ?? '') ? -1 : 1));
  for (const unit of inOrder.filter(({ promise }) => !promise)) {
    const sectionKey = sectionOfForm(roadmap.sections, unit.form);
    const key = JSON.stringify([sectionKey, unit.form, unit.occupation?.group, unit.owner.delegationId]);
    if (!keys.has(unit.form)) keys.set(unit.form, key);
    into(key, sectionKey, unit);
  }
  for (const unit of units.filter(({ promise }) => promise)) {
    const sectionKey = sectionOfForm(roadmap.sections, unit.form);
    const own = JSON.stringify(['commitments', sectionKey, unit.owner.delegationId]);
    into(keys.get(unit.form) ?? own, sectionKey, unit);
  }
}

function proposalOf(group: Group, position: number, roadmap: Roadmap, ids: IdSource, now: Date): ActionItem {
  const { sectionKey, owner } = group;
  // Whatever order the meetings come in, the item reads the same.
  const units = [...group.units].sort((a, b) => (a.key < b.key ? -1 : 1));
  const others = units.flatMap(({ sides }) => sides.filter((side) => side.delegationId !== owner.delegationId));
  const cooperation = units.filter(({ promise }) => !promise);
  const dates = cooperation.some(({ due }) => due) ? cooperation : units;
  return {
    id: ids.next<'ActionItem'>(),
    eventId: roadmap.eventId,
    roadmapId: roadmap.id,
    version: 1,
    createdAt: now,
    updatedAt: now,
    sectionKey,
    position,
    ...wordsOf(cooperation, units, roadmap),
    owner: partyOf(owner),
    coExecutors: distinctParties(others.sort(byName).map(partyOf)),
    start: first(cooperation.map(({ start }) => start)),
    due: last(dates.map(({ due }) => due)),
    state: 'proposed',
    origin: 'drawn',
    edited: false,
    sources: units.map((unit) => sourceOf(unit, owner)),
  };
}

function wordsOf(
  cooperation: readonly Unit[],
  units: readonly Unit[],
  roadmap: Roadmap,
): Pick<ActionItem, 'text' | 'expectedResult' | 'confirmation' | 'indicator' | 'form' | 'occupationGroup'> {
  const { language } = roadmap;
  const [one] = cooperation;
  if (!one?.form) return wordsOfCommitments(units, language);
  const template = templateOf(roadmap, one.form);
  const occupations = cooperation.flatMap(({ occupation }) => occupation ?? []);
  return {
    text: templateText(template, occupations, language),
    expectedResult: template.expectedResult,
    confirmation: template.confirmation,
    indicator: indicatorOf(template, sumByYear(cooperation.flatMap(({ headcounts }) => headcounts))),
    form: one.form,
    occupationGroup: one.occupation?.group,
  };
}

function wordsOfCommitments(units: readonly Unit[], language: Language) {
  const said = groupBy(
    units.flatMap(({ promise }) => promise ?? []),
    ({ what }) => what.toLowerCase(),
  );
  const [same] = said.size === 1 ? [...said.values()].flat() : [];
  return {
    text: same ? same.what : severalCommitments[language],
    expectedResult: commitmentResult[language],
    confirmation: commitmentConfirmation[language],
    form: units[0]?.form,
  };
}

function indicatorOf({ indicator, unit }: ItemTemplate, byYear: readonly YearlyFigure[]): Indicator | undefined {
  // People are no share: what the organizer measures in per cent is theirs to plan.
  if (isShare(unit)) return { text: indicator, unit };
  return byYear.length > 0 ? { text: indicator, unit, planned: totalOf(byYear), byYear } : undefined;
}

function sourceOf({ key, said, seriesId, sides, headcounts, promise }: Unit, owner: DrawableSide): OutcomeSource {
  const partner = sides.find((side) => side.delegationId !== owner.delegationId);
  return {
    kind: 'outcome',
    seriesId,
    unit: key,
    said,
    partner: partner && partyOf(partner),
    ...(headcounts.length > 0 && { headcounts }),
    ...(promise && { promise }),
  };
}

function first(days: readonly (string | undefined)[]): string | undefined {
  return days.filter((day) => day !== undefined).sort()[0];
}

function last(days: readonly (string | undefined)[]): string | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

/** By section, then what many meetings asked for first, then by owner: the same outcomes give the same order. */
function inOrderOf({ sections }: Roadmap): (a: Group, b: Group) => number {
  const place = new Map(sections.map(({ key }, index) => [key, index]));
  const least = ({ units }: Group): string => units.map(({ key }) => key).sort()[0] ?? '';
  return (a, b) =>
    (place.get(a.sectionKey) ?? 0) - (place.get(b.sectionKey) ?? 0) ||
    b.units.length - a.units.length ||
    byName(a.owner, b.owner) ||
    (least(a) < least(b) ? -1 : 1);
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
