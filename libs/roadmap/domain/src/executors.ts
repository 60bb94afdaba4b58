import type { Id } from '@vstrecha/kernel';
import type { ActionItem } from './action-item.js';
import { isAssignment } from './assignment.js';
import type { Party } from './party.js';
import type { Roadmap } from './roadmap.js';
import { standsInRoadmap } from './roadmap-lifecycle.js';

/** For whom somebody speaks or reports: a delegation of the event, or a person whom an item names; nobody for the organizer. */
export interface Voice {
  readonly delegationId?: Id<'Delegation'>;
  readonly personId?: Id<'Person'>;
}

/** Who speaks of an item, or reports on it. */
export interface Speaking extends Voice {
  readonly onBehalf: boolean;
  /** The person's name or address. */
  readonly author: string;
}

/** Tells voices apart: a delegation speaks with one voice, whoever of it speaks. */
export function voiceKey({ delegationId, personId }: Voice): string | undefined {
  return delegationId ?? personId;
}

/** All who carry an item out, the owner first. */
export function executorsOf({ owner, coExecutors }: Pick<ActionItem, 'owner' | 'coExecutors'>): readonly Party[] {
  return [...(owner ? [owner] : []), ...coExecutors];
}

/** The executors who can look at an item, judge it and report on it: those with a delegation, and those named in person. */
export function followersOf(item: Pick<ActionItem, 'owner' | 'coExecutors'>): readonly Party[] {
  const parties = executorsOf(item).filter((party) => voiceKey(party));
  return [...new Map(parties.map((party) => [voiceKey(party), party])).values()];
}

/** The executor for whom a delegate or a named person speaks; nothing for strangers. */
export function executorOfVoice(
  item: Pick<ActionItem, 'owner' | 'coExecutors'>,
  { delegationId, personId }: Voice,
): Party | undefined {
  const executors = executorsOf(item);
  return (
    (delegationId && executors.find((party) => party.delegationId === delegationId)) ||
    (personId && executors.find((party) => party.personId === personId)) ||
    undefined
  );
}

/**
 * Whether its executors may look at an item: not while the first edition is drafted, when nothing is decided yet. What they
 * were assigned at the event they see at once.
 */
export function isShownToExecutors(
  item: Pick<ActionItem, 'state' | 'sectionKey' | 'sources'>,
  { state, edition }: Pick<Roadmap, 'state' | 'edition'>,
): boolean {
  const decided = standsInRoadmap(item.state) || item.state === 'cancelled';
  return decided && (state !== 'draft' || edition > 1 || isAssignment(item));
}
