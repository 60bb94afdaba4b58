import { type Id, type IdSource, type Issue, type LocalizedText, type TimeRange, issue } from '@vstrecha/kernel';
import type { EventSurroundings } from './delegation.js';
import type { EventsCode } from './messages.js';
import { mergedRanges, rangesInEvent } from './time-rules.js';

export const delegateRoles = ['head', 'member', 'expert', 'assistant'] as const;
export type DelegateRole = (typeof delegateRoles)[number];

export const delegateRoleLabels: Readonly<Record<DelegateRole, LocalizedText>> = {
  head: { ru: 'руководитель делегации', en: 'head of the delegation' },
  member: { ru: 'участник', en: 'member' },
  expert: { ru: 'эксперт', en: 'expert' },
  assistant: { ru: 'сопровождающий', en: 'assistant' },
};

/** A person of a delegation, known by the person's id in the directory. */
export interface Delegate {
  readonly id: Id<'Delegate'>;
  readonly personId: Id<'Person'>;
  readonly role: DelegateRole;
  /** Times in which this person cannot meet, beside those of the whole delegation. */
  readonly unavailable: readonly TimeRange[];
}

export interface DelegateInput {
  readonly personId: Id<'Person'>;
  readonly role?: DelegateRole | null;
  readonly unavailable?: readonly TimeRange[];
}

export const mostDelegates = 50;

export function createDelegates(inputs: readonly DelegateInput[], ids: IdSource): readonly Delegate[] {
  return inputs.map((input) => ({
    id: ids.next<'Delegate'>(),
    personId: input.personId,
    role: input.role ?? 'member',
    unavailable: mergedRanges(input.unavailable ?? []),
  }));
}

/** The faults of delegates that join the `present` ones: nobody stands in two delegations of one event, or twice in one. */
export function delegateFaults(
  inputs: readonly DelegateInput[],
  present: readonly Delegate[],
  around: EventSurroundings,
  path: readonly string[],
): readonly Issue<EventsCode>[] {
  const seen = new Set(present.map((delegate) => delegate.personId));
  const found: Issue<EventsCode>[] = [];
  inputs.forEach((input, index) => {
    const at = [...path, String(index)];
    if (seen.has(input.personId)) found.push(issue('delegate.twice', [...at, 'personId']));
    if (around.delegatesElsewhere.has(input.personId)) found.push(issue('delegate.elsewhere', [...at, 'personId']));
    seen.add(input.personId);
    found.push(...rangesInEvent(input.unavailable ?? [], around.event, [...at, 'unavailable']));
  });
  if (present.length + inputs.length > mostDelegates) {
    found.push(issue('delegation.delegates-too-many', path, { most: mostDelegates }));
  }
  return found;
}
