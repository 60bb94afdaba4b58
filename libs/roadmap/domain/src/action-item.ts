import {
  type Failure,
  type FormOfCooperation,
  type Id,
  type IdSource,
  type Issue,
  type Result,
  asId,
  err,
  invalidIfAny,
  issue,
  ok,
  ruleBroken,
} from '@vstrecha/kernel';
import { isAssignment } from './assignment.js';
import { type ActionItemSource, type OutcomeSource } from './item-source.js';
import type { RoadmapCode } from './messages.js';
import type { Party, PartyInput } from './party.js';
import { type Roadmap, type RoadmapContent, notEditable } from './roadmap.js';
import {
  type ActionItemState,
  actionItemStateLabels,
  actionItemTransitions,
  isEditable,
  isUnderWay,
  standsInRoadmap,
} from './roadmap-lifecycle.js';
import { longestOfItem, readDetails, readFigure, readSources } from './read-action-item.js';
import { readText } from './text-rules.js';
import type { YearlyFigure } from './yearly-figures.js';

/** What shows that it was done: what is counted, in which unit, planned and reached. */
export interface Indicator {
  readonly text: string;
  /** «чел.», «ед.», «%». */
  readonly unit?: string;
  readonly planned?: number;
  readonly actual?: number;
  /** The planned value year by year, ascending; it adds up to `planned`, or ends with it where it is a share. */
  readonly byYear?: readonly YearlyFigure[];
}

/** One line of the roadmap. */
export interface ActionItem {
  readonly id: Id<'ActionItem'>;
  readonly eventId: Id<'Event'>;
  readonly roadmapId: Id<'Roadmap'>;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly sectionKey: string;
  /** Orders the items of a section, ascending. */
  readonly position: number;
  readonly text: string;
  readonly owner?: Party;
  readonly coExecutors: readonly Party[];
  /** Local days, `YYYY-MM-DD`. */
  readonly start?: string;
  readonly due?: string;
  readonly expectedResult?: string;
  readonly indicator?: Indicator;
  readonly confirmation?: string;
  readonly fundingNote?: string;
  readonly state: ActionItemState;
  /** Why it was rejected or cancelled, or what was done. */
  readonly stateNote?: string;
  readonly origin: 'drawn' | 'byHand';
  /** Whether somebody has edited what was drawn. */
  readonly edited: boolean;
  readonly sources: readonly ActionItemSource[];
  /** What it was drawn for, to tell which items are alike. */
  readonly form?: FormOfCooperation;
  /** The first two digits of the occupations it was drawn for. */
  readonly occupationGroup?: string;
}

/** An item as somebody typed it. */
export interface ActionItemInput {
  readonly sectionKey: string;
  readonly text: string;
  readonly owner?: PartyInput | null;
  readonly coExecutors?: readonly PartyInput[] | null;
  readonly start?: string | null;
  readonly due?: string | null;
  readonly expectedResult?: string | null;
  readonly indicator?: {
    readonly text: string;
    readonly unit?: string | null;
    readonly planned?: number | null;
    readonly actual?: number | null;
    readonly byYear?: readonly YearlyFigure[] | null;
  } | null;
  readonly confirmation?: string | null;
  readonly fundingNote?: string | null;
}

/** What is absent stays as it is; null clears. */
export type ActionItemChanges = { readonly [Field in keyof ActionItemInput]?: ActionItemInput[Field] | null };

/** An item written by hand, such as an assignment from a talk: accepted at once. Lists every fault. */
export function addActionItem(
  input: ActionItemInput,
  context: {
    readonly roadmap: Roadmap;
    readonly position: number;
    readonly sources: readonly Exclude<ActionItemSource, OutcomeSource>[];
  },
  ids: IdSource,
  now: Date,
): Result<ActionItem, Failure<RoadmapCode>> {
  const { roadmap, position } = context;
  if (!isEditable(roadmap.state)) return err(notEditable(roadmap));
  const issues: Issue<RoadmapCode>[] = [];
  const sources = readSources(context.sources, issues);
  const details = readDetails(input, roadmap, issues);
  const failure = invalidIfAny(issues);
  if (failure) return err(failure);
  return ok({
    ...details,
    id: ids.next<'ActionItem'>(),
    eventId: roadmap.eventId,
    roadmapId: roadmap.id,
    version: 1,
    createdAt: now,
    updatedAt: now,
    position,
    state: 'accepted',
    origin: 'byHand',
    edited: false,
    sources,
  });
}

/** Edits an item while the roadmap is written. What was drawn is marked as edited, and is never drawn over. */
export function editActionItem(
  item: ActionItem,
  changes: ActionItemChanges,
  roadmap: Roadmap,
  now: Date,
): Result<ActionItem, Failure<RoadmapCode>> {
  if (!isEditable(roadmap.state)) return err(notEditable(roadmap));
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const issues: Issue<RoadmapCode>[] = [];
  const details = readDetails({ ...inputOf(item), ...given } as ActionItemInput, roadmap, issues);
  const failure = invalidIfAny(issues);
  if (failure) return err(failure);
  return ok({
    ...item,
    ...details,
    edited: item.edited || item.origin === 'drawn',
    version: item.version + 1,
    updatedAt: now,
  });
}

/** Moves an item to another state: decided while the roadmap is written, worked through once it is approved. */
export function moveActionItem(
  item: ActionItem,
  move: { readonly to: ActionItemState; readonly note?: string | null; readonly actual?: number | null },
  roadmap: Roadmap,
  now: Date,
): Result<ActionItem, Failure<RoadmapCode>> {
  const phase = actionItemTransitions[item.state][move.to];
  const [from, to] = [actionItemStateLabels[item.state], actionItemStateLabels[move.to]];
  const params = { fromRu: from.ru, toRu: to.ru, fromEn: from.en, toEn: to.en };
  if (!phase) return err(ruleBroken('item.transition-forbidden', ['state'], params));
  if (phase === 'writing' && !isEditable(roadmap.state)) return err(notEditable(roadmap));
  if (phase === 'work' && !isFollowed(item, roadmap)) return err(ruleBroken('item.not-under-way', ['state'], params));
  const issues: Issue<RoadmapCode>[] = [];
  const stateNote = readText(move.note, longestOfItem.note, ['note'], issues);
  if ((move.to === 'rejected' || move.to === 'cancelled') && !stateNote) {
    issues.push(issue('item.reason-missing', ['note']));
  }
  if (move.actual != null) readFigure(move.actual, ['actual'], issues);
  if (move.actual != null && !item.indicator) issues.push(issue('item.no-indicator', ['actual']));
  const failure = invalidIfAny(issues);
  if (failure) return err(failure);
  const indicator =
    item.indicator && move.actual !== undefined
      ? { ...item.indicator, actual: move.actual ?? undefined }
      : item.indicator;
  return ok({ ...item, state: move.to, stateNote, indicator, version: item.version + 1, updatedAt: now });
}

/**
 * Whether progress on an item is reported: once the roadmap is approved, and on while a later edition is drawn up; on an
 * assignment at once, as what was asked for at the event does not wait for the approval.
 */
export function isFollowed(
  item: Pick<ActionItem, 'sectionKey' | 'sources'>,
  { state, edition }: Pick<Roadmap, 'state' | 'edition'>,
): boolean {
  return isUnderWay(state) || (isEditable(state) && (edition > 1 || isAssignment(item)));
}

/** The item with one organization or person in the place of another, when two records of the directory become one. */
export function replaceParty(item: ActionItem, from: string, to: string, now: Date): ActionItem {
  const replaced = (party: Party): Party => ({
    name: party.name,
    organizationId: party.organizationId === from ? asId<'Organization'>(to) : party.organizationId,
    personId: party.personId === from ? asId<'Person'>(to) : party.personId,
    delegationId: party.delegationId,
  });
  return {
    ...item,
    owner: item.owner && replaced(item.owner),
    coExecutors: item.coExecutors.map(replaced),
    version: item.version + 1,
    updatedAt: now,
  };
}

/** Whether an item can be deleted for good. What was drawn can only be rejected: deleted, it would be drawn again. */
export function deletable(item: Pick<ActionItem, 'origin'>, roadmap: Roadmap): Result<void, Failure<RoadmapCode>> {
  if (!isEditable(roadmap.state)) return err(notEditable(roadmap));
  return item.origin === 'drawn' ? err(ruleBroken('item.drawn', ['actionItemId'])) : ok();
}

/** Whether an accepted item lacks what its owner needs to act on it. */
export function isIncomplete(item: Pick<ActionItem, 'owner' | 'due'>): boolean {
  return !item.owner || !item.due;
}

/** What the items come to, as the steps of the roadmap ask for it. */
export function contentOf(
  items: readonly Pick<ActionItem, 'state' | 'owner' | 'due'>[],
  objections = 0,
): RoadmapContent {
  const standing = items.filter(({ state }) => standsInRoadmap(state));
  return {
    proposed: items.filter(({ state }) => state === 'proposed').length,
    standing: standing.length,
    incomplete: standing.filter(isIncomplete).length,
    open: standing.filter(({ state }) => state !== 'done').length,
    objections,
  };
}

function inputOf(item: ActionItem): ActionItemInput {
  const { sectionKey, text, owner, coExecutors, start, due, expectedResult, indicator, confirmation, fundingNote } =
    item;
  return { sectionKey, text, owner, coExecutors, start, due, expectedResult, indicator, confirmation, fundingNote };
}
