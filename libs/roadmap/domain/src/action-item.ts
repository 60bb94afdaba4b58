import {
  type Failure,
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
import type { RoadmapCode } from './messages.js';
import { type Roadmap, type RoadmapContent, notEditable } from './roadmap.js';
import {
  type ActionItemState,
  actionItemStateLabels,
  actionItemTransitions,
  isEditable,
  isUnderWay,
  standsInRoadmap,
} from './roadmap-lifecycle.js';
import { readDay, readLine, readText } from './text-rules.js';

/** Who does something: as the paper names them, and the organization and person behind the name where they are known. */
export interface Party {
  readonly name: string;
  readonly organizationId?: Id<'Organization'>;
  readonly personId?: Id<'Person'>;
}

/** What shows that it was done: a number with its unit, planned and reached. */
export interface Indicator {
  readonly text: string;
  readonly planned?: number;
  readonly actual?: number;
}

/**
 * Where an item comes from. `unit` names the one thing of an agreed outcome that was drawn: a form of cooperation with its
 * occupation, or a commitment; no unit is drawn twice.
 */
export type ActionItemSource =
  | {
      readonly kind: 'outcome';
      readonly seriesId: Id<'MeetingSeries'>;
      readonly unit: string;
      /** What the unit said when it was drawn, to tell whether it says something else now. */
      readonly said: string;
    }
  | { readonly kind: 'agendaItem'; readonly agendaItemId: Id<'AgendaItem'> }
  | { readonly kind: 'decision'; readonly text: string };

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
    readonly planned?: number | null;
    readonly actual?: number | null;
  } | null;
  readonly confirmation?: string | null;
  readonly fundingNote?: string | null;
}

export interface PartyInput {
  readonly name: string;
  readonly organizationId?: Id<'Organization'> | null;
  readonly personId?: Id<'Person'> | null;
}

/** What is absent stays as it is; null clears. */
export type ActionItemChanges = { readonly [Field in keyof ActionItemInput]?: ActionItemInput[Field] | null };

type Details = Omit<
  ActionItem,
  | 'id'
  | 'eventId'
  | 'roadmapId'
  | 'version'
  | 'createdAt'
  | 'updatedAt'
  | 'position'
  | 'state'
  | 'stateNote'
  | 'origin'
  | 'edited'
  | 'sources'
>;

const most = { coExecutors: 50, sources: 500 } as const;
const longest = { text: 2000, name: 500, result: 2000, confirmation: 500, indicator: 500, note: 2000 } as const;

/** An item written by hand, such as an assignment from a talk: accepted at once. Lists every fault. */
export function addActionItem(
  input: ActionItemInput,
  context: {
    readonly roadmap: Roadmap;
    readonly position: number;
    readonly sources: readonly Exclude<ActionItemSource, { kind: 'outcome' }>[];
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
  const stateNote = readText(move.note, longest.note, ['note'], issues);
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
 * Whether progress on an item is reported: once the roadmap is approved; on an assignment at once, as what was asked for
 * at the event does not wait for the approval.
 */
export function isFollowed(item: Pick<ActionItem, 'sectionKey' | 'sources'>, { state }: Pick<Roadmap, 'state'>): boolean {
  return isUnderWay(state) || (isEditable(state) && isAssignment(item));
}

/** The item with one organization or person in the place of another, when two records of the directory become one. */
export function replaceParty(item: ActionItem, from: string, to: string, now: Date): ActionItem {
  const replaced = (party: Party): Party => ({
    name: party.name,
    organizationId: party.organizationId === from ? asId<'Organization'>(to) : party.organizationId,
    personId: party.personId === from ? asId<'Person'>(to) : party.personId,
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
export function contentOf(items: readonly Pick<ActionItem, 'state' | 'owner' | 'due'>[]): RoadmapContent {
  const standing = items.filter(({ state }) => standsInRoadmap(state));
  return {
    proposed: items.filter(({ state }) => state === 'proposed').length,
    standing: standing.length,
    incomplete: standing.filter(isIncomplete).length,
    open: standing.filter(({ state }) => state !== 'done').length,
  };
}

function inputOf(item: ActionItem): ActionItemInput {
  const { sectionKey, text, owner, coExecutors, start, due, expectedResult, indicator, confirmation, fundingNote } =
    item;
  return { sectionKey, text, owner, coExecutors, start, due, expectedResult, indicator, confirmation, fundingNote };
}

function readDetails(input: ActionItemInput, roadmap: Roadmap, issues: Issue<RoadmapCode>[]): Details {
  if (!roadmap.sections.some(({ key }) => key === input.sectionKey)) {
    issues.push(issue('item.section-unknown', ['sectionKey'], { key: input.sectionKey ?? '' }));
  }
  const text = readText(input.text, longest.text, ['text'], issues);
  if (!text) issues.push(issue('item.text-missing', ['text']));
  const coExecutors = input.coExecutors ?? [];
  if (coExecutors.length > most.coExecutors) {
    issues.push(issue('roadmap.too-many', ['coExecutors'], { max: most.coExecutors, count: coExecutors.length }));
  }
  const start = readDay(input.start, ['start'], issues);
  const due = readDay(input.due, ['due'], issues);
  if (start && due && due < start) issues.push(issue('item.days-reversed', ['due'], { start, due }));
  return {
    sectionKey: input.sectionKey,
    text: text ?? '',
    owner: input.owner ? readParty(input.owner, ['owner'], issues) : undefined,
    coExecutors: coExecutors.map((party, index) => readParty(party, ['coExecutors', String(index)], issues)),
    start,
    due,
    expectedResult: readText(input.expectedResult, longest.result, ['expectedResult'], issues),
    indicator: input.indicator ? readIndicator(input.indicator, issues) : undefined,
    confirmation: readText(input.confirmation, longest.confirmation, ['confirmation'], issues),
    fundingNote: readText(input.fundingNote, longest.note, ['fundingNote'], issues),
  };
}

function readParty(input: PartyInput, path: readonly string[], issues: Issue<RoadmapCode>[]): Party {
  const name = readLine(input.name, longest.name, [...path, 'name'], issues);
  if (!name) issues.push(issue('item.party-name-missing', [...path, 'name']));
  return {
    name: name ?? '',
    organizationId: input.organizationId ?? undefined,
    personId: input.personId ?? undefined,
  };
}

function readIndicator(input: NonNullable<ActionItemInput['indicator']>, issues: Issue<RoadmapCode>[]): Indicator {
  const text = readLine(input.text, longest.indicator, ['indicator', 'text'], issues);
  if (!text) issues.push(issue('item.indicator-missing', ['indicator', 'text']));
  for (const field of ['planned', 'actual'] as const) {
    if (input[field] != null) readFigure(input[field], ['indicator', field], issues);
  }
  return { text: text ?? '', planned: input.planned ?? undefined, actual: input.actual ?? undefined };
}

function readFigure(value: number, path: readonly string[], issues: Issue<RoadmapCode>[]): void {
  if (!Number.isInteger(value) || value < 0 || value > 1_000_000_000) {
    issues.push(issue('item.figure-out-of-range', path, { value }));
  }
}

function readSources<Source extends ActionItemSource>(
  sources: readonly Source[],
  issues: Issue<RoadmapCode>[],
): readonly Source[] {
  if (sources.length > most.sources) {
    issues.push(issue('roadmap.too-many', ['sources'], { max: most.sources, count: sources.length }));
  }
  sources.forEach((source, index) => {
    if (source.kind === 'decision' && !readText(source.text, longest.text, ['sources', String(index)], issues)) {
      issues.push(issue('item.text-missing', ['sources', String(index), 'text']));
    }
  });
  return sources;
}
