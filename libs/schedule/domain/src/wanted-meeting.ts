import type { Id } from '@vstrecha/kernel';
import { type MeetingTopics, noTopics, uniteTopics } from './meeting-topics.js';

/** A meeting request as planning needs it: accepted, or pending where the organizer plans with those too. */
export interface PlannableRequest {
  readonly id: Id<'MeetingRequest'>;
  readonly fromDelegationId: Id<'Delegation'>;
  readonly toDelegationId: Id<'Delegation'>;
  /** 1 (nice to have) to 3 (must). */
  readonly priority: number;
  readonly topics: MeetingTopics;
  /** Whether the other side asked too. */
  readonly mutual: boolean;
  /** The other side's request, where it is merged into this one. */
  readonly crossingId?: Id<'MeetingRequest'>;
}

/** The organizer's word on a pair of delegations, in either order. */
export interface PlannablePairRule {
  readonly id: Id<'PairRule'>;
  readonly kind: 'required' | 'forbidden';
  readonly delegationIds: readonly [Id<'Delegation'>, Id<'Delegation'>];
}

/** Names the one meeting that a pair of delegations can have: the same in every plan, whoever asked. */
export type PairKey = string;

export function pairKey(a: Id<'Delegation'>, b: Id<'Delegation'>): PairKey {
  return a < b ? `${a}+${b}` : `${b}+${a}`;
}

/** A pair of delegations that is to meet, with all that speaks for it. */
export interface WantedMeeting {
  readonly key: PairKey;
  /** Who asked first. */
  readonly fromDelegationId: Id<'Delegation'>;
  /** Who was asked; it receives at its home table. */
  readonly toDelegationId: Id<'Delegation'>;
  /** Empty where only the organizer wants the meeting. */
  readonly requestIds: readonly Id<'MeetingRequest'>[];
  /** The highest of the requests'; 3 where the organizer requires the pair. */
  readonly priority: number;
  readonly mutual: boolean;
  readonly required: boolean;
  readonly topics: MeetingTopics;
}

/** What planning starts from. */
export interface Wanted {
  readonly meetings: readonly WantedMeeting[];
  readonly forbidden: ReadonlySet<PairKey>;
}

const weightOfPriority = [0, 1, 3, 6];
const weightOfMutualInterest = 3;

/**
 * What the meeting is worth to the engine: 1, 3 or 6 by priority and 3 more for mutual interest, so that two that must
 * meet weigh as much as nine that would be nice.
 */
export function weightOf(wanted: Pick<WantedMeeting, 'priority' | 'mutual'>): number {
  return (weightOfPriority[wanted.priority] ?? 1) + (wanted.mutual ? weightOfMutualInterest : 0);
}

/** Gathers requests and pair rules into one wanted meeting a pair, in the order in which the pairs were first asked for. */
export function wantedMeetings(requests: readonly PlannableRequest[], rules: readonly PlannablePairRule[]): Wanted {
  const forbidden = new Set(
    rules.filter((rule) => rule.kind === 'forbidden').map((rule) => pairKey(...rule.delegationIds)),
  );
  const byKey = new Map<PairKey, WantedMeeting>();
  for (const request of requests) {
    const key = pairKey(request.fromDelegationId, request.toDelegationId);
    const known = byKey.get(key);
    const crossing = known !== undefined && known.fromDelegationId !== request.fromDelegationId;
    byKey.set(key, {
      key,
      fromDelegationId: known?.fromDelegationId ?? request.fromDelegationId,
      toDelegationId: known?.toDelegationId ?? request.toDelegationId,
      requestIds: [...(known?.requestIds ?? []), request.id, ...(request.crossingId ? [request.crossingId] : [])],
      priority: Math.max(known?.priority ?? 0, request.priority),
      mutual: request.mutual || crossing || (known?.mutual ?? false),
      required: false,
      topics: uniteTopics(known?.topics ?? noTopics, request.topics),
    });
  }
  for (const rule of rules.filter((candidate) => candidate.kind === 'required')) {
    const [a, b] = rule.delegationIds;
    const key = pairKey(a, b);
    const known = byKey.get(key);
    byKey.set(key, {
      ...(known ?? {
        key,
        fromDelegationId: a,
        toDelegationId: b,
        requestIds: [],
        mutual: false,
        topics: noTopics,
      }),
      priority: 3,
      required: true,
    });
  }
  return { meetings: [...byKey.values()], forbidden };
}
