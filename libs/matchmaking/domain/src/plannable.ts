import { type Id, groupBy } from '@vstrecha/kernel';
import type { MeetingRequest, RequestPriority } from './meeting-request.js';
import { type PairRule, pairKey } from './pair-rule.js';
import { type RequestTopics, uniteTopics } from './request-topics.js';

/** What the schedule places: one for each pair that wants to meet and may. */
export interface PlannableRequest {
  readonly id: Id<'MeetingRequest'>;
  readonly eventId: Id<'Event'>;
  readonly fromDelegationId: Id<'Delegation'>;
  readonly toDelegationId: Id<'Delegation'>;
  /** The higher one of two crossing requests. */
  readonly priority: RequestPriority;
  /** Of both crossing requests together. */
  readonly topics: RequestTopics;
  readonly mutual: boolean;
  /** The later one of two crossing requests. */
  readonly crossingId?: Id<'MeetingRequest'>;
}

/**
 * The accepted requests of an event as the schedule needs them: two crossing ones are one meeting, a forbidden pair has none.
 * Pending requests take no place. In the order in which they were filed.
 */
export function plannableRequests(requests: readonly MeetingRequest[], rules: readonly PairRule[]): PlannableRequest[] {
  const forbidden = new Set(
    rules.filter(({ kind }) => kind === 'forbidden').map((rule) => pairKey(...rule.delegationIds)),
  );
  const accepted = requests
    .filter(({ status }) => status === 'accepted')
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1));
  const byPair = groupBy(accepted, ({ fromDelegationId, toDelegationId }) => pairKey(fromDelegationId, toDelegationId));
  return [...byPair].flatMap(([pair, [first, ...later]]): PlannableRequest[] => {
    if (!first || forbidden.has(pair)) return [];
    const { id, eventId, fromDelegationId, toDelegationId, priority, topics } = first;
    const crossing = later.find((other) => other.fromDelegationId === toDelegationId);
    const request = { id, eventId, fromDelegationId, toDelegationId };
    if (!crossing) return [{ ...request, priority, topics, mutual: false }];
    return [
      {
        ...request,
        priority: Math.max(priority, crossing.priority) as RequestPriority,
        topics: uniteTopics(topics, crossing.topics),
        mutual: true,
        crossingId: crossing.id,
      },
    ];
  });
}
