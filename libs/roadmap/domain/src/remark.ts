import {
  type Failure,
  type Id,
  type IdSource,
  type Issue,
  type LocalizedText,
  type Result,
  err,
  invalidIfAny,
  issue,
  ok,
  ruleBroken,
} from '@vstrecha/kernel';
import type { ActionItem } from './action-item.js';
import { type Speaking, type Voice, executorOfVoice, followersOf, voiceKey } from './executors.js';
import type { RoadmapCode } from './messages.js';
import type { Party } from './party.js';
import { longestOfItem } from './read-action-item.js';
import type { Roadmap } from './roadmap.js';
import { standsInRoadmap } from './roadmap-lifecycle.js';
import { readText } from './text-rules.js';

export const remarkKinds = ['comment', 'acceptance', 'objection', 'answer'] as const;
export type RemarkKind = (typeof remarkKinds)[number];

export const remarkKindLabels: Readonly<Record<RemarkKind, LocalizedText>> = {
  comment: { ru: 'Замечание', en: 'Comment' },
  acceptance: { ru: 'Согласовано', en: 'Accepted' },
  objection: { ru: 'Возражение', en: 'Objection' },
  answer: { ru: 'Ответ организатора', en: "The organizer's answer" },
};

/** What an executor, or the organizer, said of an item while the roadmap was in review. Nothing said is ever changed. */
export interface Remark extends Speaking {
  readonly id: Id<'Remark'>;
  readonly eventId: Id<'Event'>;
  readonly roadmapId: Id<'Roadmap'>;
  readonly actionItemId: Id<'ActionItem'>;
  readonly version: number;
  readonly kind: RemarkKind;
  readonly text?: string;
  /** The edition of the roadmap that it is about. */
  readonly edition: number;
  /** The item's version that was looked at. */
  readonly itemVersion: number;
  readonly at: Date;
}

export interface RemarkInput {
  readonly kind: RemarkKind;
  readonly text?: string | null;
}

/**
 * A remark on an item of a roadmap in review. Executors comment, accept, or object with a reason; the organizer comments,
 * and answers objections. Errors: `review.not-open`, `review.not-yours`, `review.not-for-organizer`, `review.answer-only-organizer`,
 * `review.nothing-to-answer`, `review.text-missing`.
 */
export function remarkOn(
  item: ActionItem,
  input: RemarkInput,
  context: { readonly roadmap: Roadmap; readonly speaking: Speaking; readonly remarks: readonly Remark[] },
  ids: IdSource,
  now: Date,
): Result<Remark, Failure<RoadmapCode>> {
  const { roadmap, speaking, remarks } = context;
  if (!canBeJudged(item, roadmap)) return err(ruleBroken('review.not-open', ['kind']));
  const refused = refusal(item, input.kind, speaking);
  if (refused) return err(ruleBroken(refused[0], [refused[1]]));
  if (input.kind === 'answer' && openObjections(remarks, roadmap.edition).length === 0) {
    return err(ruleBroken('review.nothing-to-answer', ['kind']));
  }
  const issues: Issue<RoadmapCode>[] = [];
  const text = readText(input.text, longestOfItem.note, ['text'], issues);
  if (!text && input.kind !== 'acceptance') issues.push(issue('review.text-missing', ['text']));
  const failure = invalidIfAny(issues);
  if (failure) return err(failure);
  return ok({
    id: ids.next<'Remark'>(),
    eventId: roadmap.eventId,
    roadmapId: roadmap.id,
    actionItemId: item.id,
    version: 1,
    kind: input.kind,
    text,
    edition: roadmap.edition,
    itemVersion: item.version,
    ...speaking,
    at: now,
  });
}

/** Whether remarks are made on an item: while the roadmap that it stands in is in review. */
export function canBeJudged({ state }: Pick<ActionItem, 'state'>, roadmap: Pick<Roadmap, 'state'>): boolean {
  return roadmap.state === 'review' && standsInRoadmap(state);
}

function refusal(item: ActionItem, kind: RemarkKind, voice: Voice): readonly [RoadmapCode, string] | undefined {
  if (voiceKey(voice)) {
    if (!executorOfVoice(item, voice)) return ['review.not-yours', voice.delegationId ? 'delegationId' : 'personId'];
    return kind === 'answer' ? ['review.answer-only-organizer', 'kind'] : undefined;
  }
  return isVerdict(kind) ? ['review.not-for-organizer', 'kind'] : undefined;
}

export const verdicts = ['awaited', 'accepted', 'objected', 'answered'] as const;
export type Verdict = (typeof verdicts)[number];

export const verdictLabels: Readonly<Record<Verdict, LocalizedText>> = {
  awaited: { ru: 'Ожидается', en: 'Awaited' },
  accepted: { ru: 'Согласовано', en: 'Accepted' },
  objected: { ru: 'Есть возражение', en: 'Objected' },
  answered: { ru: 'На возражение отвечено', en: 'Objection answered' },
};

/** Where one executor stands on an item in the present edition. */
export interface ExecutorVerdict {
  readonly party: Party;
  readonly verdict: Verdict;
  readonly remark?: Remark;
  /** Whether the item has changed since. */
  readonly outdated: boolean;
}

/** The last word of each executor on an item; remarks of earlier editions count no more. */
export function verdictsOn(item: ActionItem, remarks: readonly Remark[], edition: number): readonly ExecutorVerdict[] {
  const ofEdition = remarks.filter((remark) => remark.edition === edition).sort(byTime);
  return followersOf(item).map((party) => {
    const remark = ofEdition.filter((remark) => isVerdict(remark.kind) && voiceKey(remark) === voiceKey(party)).at(-1);
    if (!remark) return { party, verdict: 'awaited', outdated: false };
    const answered = ofEdition.some(({ kind, at }) => kind === 'answer' && at >= remark.at);
    const verdict = remark.kind === 'acceptance' ? 'accepted' : answered ? 'answered' : 'objected';
    return { party, verdict, remark, outdated: item.version > remark.itemVersion };
  });
}

/** The open objections that stand in the way of an approval: those to items that are in the roadmap still. */
export function objectionsInTheWay(
  remarks: readonly Remark[],
  items: readonly Pick<ActionItem, 'id' | 'state'>[],
  edition: number,
): readonly Remark[] {
  const standing = new Set(items.filter(({ state }) => standsInRoadmap(state)).map(({ id }) => id));
  return openObjections(remarks, edition).filter(({ actionItemId }) => standing.has(actionItemId));
}

/** Objections of this edition that are the last word of whoever raised them and that the organizer has not answered. */
export function openObjections(remarks: readonly Remark[], edition: number): readonly Remark[] {
  const ofEdition = remarks.filter((remark) => remark.edition === edition).sort(byTime);
  return ofEdition.filter(
    (remark, index) =>
      remark.kind === 'objection' &&
      !ofEdition
        .slice(index + 1)
        .some(
          (later) =>
            later.actionItemId === remark.actionItemId &&
            (later.kind === 'answer' || (isVerdict(later.kind) && voiceKey(later) === voiceKey(remark))),
        ),
  );
}

function isVerdict(kind: RemarkKind): boolean {
  return kind === 'acceptance' || kind === 'objection';
}

function byTime(a: Remark, b: Remark): number {
  return a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1);
}
