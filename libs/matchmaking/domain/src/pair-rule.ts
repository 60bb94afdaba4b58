import {
  type Failure,
  type Id,
  type Issue,
  type LocalizedText,
  type Result,
  err,
  invalidIfAny,
  issue,
  ok,
} from '@vstrecha/kernel';
import type { MatchmakingCode } from './messages.js';
import { readText } from './request-topics.js';

export const pairRuleKinds = ['required', 'forbidden'] as const;
export type PairRuleKind = (typeof pairRuleKinds)[number];

export const pairRuleKindLabels: Readonly<Record<PairRuleKind, LocalizedText>> = {
  required: { ru: 'Обязательная встреча', en: 'Required meeting' },
  forbidden: { ru: 'Встреча исключена', en: 'Forbidden meeting' },
};

/** The two delegations of a pair, in the order of their ids. */
export type DelegationPair = readonly [Id<'Delegation'>, Id<'Delegation'>];

/** The organizer's word on a pair, whatever the two ask for; a pair has at most one. */
export interface PairRule {
  readonly id: Id<'PairRule'>;
  readonly eventId: Id<'Event'>;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly kind: PairRuleKind;
  readonly delegationIds: DelegationPair;
  /** For the organizers only. */
  readonly note?: string;
}

export interface PairRuleInput {
  readonly kind: PairRuleKind | null;
  readonly delegationIds: readonly [Id<'Delegation'>, Id<'Delegation'>];
  readonly note?: string | null;
}

/** What can be changed: the pair stays. */
export type PairRuleChanges = Partial<Omit<PairRuleInput, 'delegationIds'>>;

export function pairOf(one: Id<'Delegation'>, other: Id<'Delegation'>): DelegationPair {
  return one < other ? [one, other] : [other, one];
}

/** One text for a pair, whichever of the two comes first. */
export function pairKey(one: Id<'Delegation'>, other: Id<'Delegation'>): string {
  return pairOf(one, other).join(' ');
}

export function createPairRule(
  input: PairRuleInput,
  id: Id<'PairRule'>,
  eventId: Id<'Event'>,
  now: Date,
): Result<PairRule, Failure<MatchmakingCode>> {
  const details = checkPairRule(input);
  return details.ok ? ok({ ...details.value, id, eventId, version: 1, createdAt: now, updatedAt: now }) : details;
}

export function updatePairRule(
  rule: PairRule,
  changes: PairRuleChanges,
  now: Date,
): Result<PairRule, Failure<MatchmakingCode>> {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const details = checkPairRule({ ...rule, ...given });
  return details.ok ? ok({ ...rule, ...details.value, version: rule.version + 1, updatedAt: now }) : details;
}

function checkPairRule(
  input: PairRuleInput,
): Result<Pick<PairRule, 'kind' | 'delegationIds' | 'note'>, Failure<MatchmakingCode>> {
  const issues: Issue<MatchmakingCode>[] = [];
  if (!pairRuleKinds.includes(input.kind as PairRuleKind)) {
    issues.push(issue('pair-rule.kind-unknown', ['kind'], { kind: String(input.kind ?? '') }));
  }
  const [one, other] = input.delegationIds;
  if (one === other) issues.push(issue('pair-rule.same-delegation', ['delegationIds', '1']));
  const note = readText(input.note, ['note'], 1000, issues);
  const failure = invalidIfAny(issues);
  if (failure) return err(failure);
  return ok({ kind: input.kind as PairRuleKind, delegationIds: pairOf(one, other), note });
}
