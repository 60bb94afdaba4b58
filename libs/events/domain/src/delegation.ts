import {
  type Failure,
  type Id,
  type IdSource,
  type Issue,
  type Result,
  type TimeRange,
  err,
  invalidIfAny,
  issue,
  ok,
  ruleBroken,
} from '@vstrecha/kernel';
import { type Delegate, type DelegateInput, createDelegates, delegateFaults } from './delegate.js';
import type { Event } from './event.js';
import { changeable } from './event-lifecycle.js';
import type { EventsCode } from './messages.js';
import { type Changes, type Versioned, applyChanges, firstVersion, revised } from './record.js';
import { optionalText, trimmed, wholeNumber } from './text-rules.js';
import { mergedRanges, rangesInEvent } from './time-rules.js';

/** Whom the organizer talks to about a delegation; other delegations never see it. */
export interface DelegationContact {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
}

/** The organization behind a delegation, as the directory has it. */
export interface DelegatingOrganization {
  readonly id: Id<'Organization'>;
  /** The short name where there is one. */
  readonly title: string;
  readonly kind: string;
}

/** An organization's participation in one event. */
export interface Delegation extends Versioned {
  readonly id: Id<'Delegation'>;
  readonly eventId: Id<'Event'>;
  readonly organizationId: Id<'Organization'>;
  /** Title and kind of the organization; they follow the directory. */
  readonly organizationTitle: string;
  readonly organizationKind: string;
  readonly delegates: readonly Delegate[];
  /** How many meetings it can hold at once. */
  readonly parallelMeetings: number;
  /** The most meetings it wants in the whole event; without it as many as fit. */
  readonly maxMeetings?: number;
  /** Times in which nobody of it can meet. */
  readonly unavailable: readonly TimeRange[];
  /** The table where it sits and receives, as far as possible. */
  readonly homeTableId?: Id<'Table'>;
  readonly trackIds: readonly Id<'Track'>[];
  /** What other delegations may read of it. */
  readonly publicProfile?: string;
  /** The organizer's own remarks. */
  readonly notes?: string;
  readonly contact?: DelegationContact;
  /** When it withdrew from the event; it then holds no meetings. */
  readonly withdrawnAt?: Date;
}

export interface DelegationInput {
  readonly parallelMeetings: number;
  readonly maxMeetings?: number | null;
  readonly unavailable?: readonly TimeRange[];
  readonly homeTableId?: Id<'Table'> | null;
  readonly trackIds?: readonly Id<'Track'>[];
  readonly publicProfile?: string | null;
  readonly notes?: string | null;
  readonly contact?: { readonly [Field in keyof DelegationContact]?: string | null } | null;
}

export interface NewDelegationInput extends DelegationInput {
  readonly organization: DelegatingOrganization;
  readonly delegates?: readonly DelegateInput[];
}

/** What a delegation is checked against. */
export interface EventSurroundings {
  readonly event: Event;
  readonly tableIds: ReadonlySet<Id<'Table'>>;
  /** People who are delegates of the event's other delegations. */
  readonly delegatesElsewhere: ReadonlySet<Id<'Person'>>;
}

const mostParallelMeetings = 20;
const mostMeetings = 1000;

/** A new delegation. Lists every fault; `taken` says whether the organization has a delegation in the event already. */
export function createDelegation(
  input: NewDelegationInput,
  around: EventSurroundings,
  taken: boolean,
  ids: IdSource,
  now: Date,
): Result<Delegation, Failure<EventsCode>> {
  const open = changeable(around.event);
  if (!open.ok) return open;
  if (taken) return err(ruleBroken('delegation.exists', ['organizationId']));
  const delegates = input.delegates ?? [];
  const failure = invalidIfAny([...faults(input, around), ...delegateFaults(delegates, [], around, ['delegates'])]);
  if (failure) return err(failure);
  return ok({
    id: ids.next(),
    eventId: around.event.id,
    ...organizationOf(input.organization),
    ...firstVersion(now),
    ...content(input),
    delegates: createDelegates(delegates, ids),
  });
}

/** The delegation after its organization changed in the directory, or was merged into another record. */
export function followOrganization(
  delegation: Delegation,
  organization: DelegatingOrganization,
  now: Date,
): Delegation {
  return revised(delegation, organizationOf(organization), now);
}

/** The delegation after one of its people was merged into another record of the directory. */
export function replaceDelegatePerson(
  delegation: Delegation,
  from: Id<'Person'>,
  to: Id<'Person'>,
  now: Date,
): Delegation {
  const delegates = delegation.delegates.map((one) => (one.personId === from ? { ...one, personId: to } : one));
  return revised(delegation, { delegates }, now);
}

export function updateDelegation(
  delegation: Delegation,
  changes: Changes<DelegationInput>,
  around: EventSurroundings,
  now: Date,
): Result<Delegation, Failure<EventsCode>> {
  const open = changeable(around.event);
  if (!open.ok) return open;
  const input = applyChanges<DelegationInput>(delegation, changes);
  const failure = invalidIfAny(faults(input, around));
  return failure ? err(failure) : ok(revised(delegation, content(input), now));
}

/** The part of a delegation that its own people may change. */
export type OwnDelegationInput = Pick<DelegationInput, 'unavailable' | 'publicProfile' | 'contact'>;

/** Withdraws a delegation from the event; its data stay. */
export function withdrawDelegation(
  delegation: Delegation,
  event: Event,
  now: Date,
): Result<Delegation, Failure<EventsCode>> {
  const open = changeable(event);
  if (!open.ok) return open;
  if (delegation.withdrawnAt) return err(ruleBroken('delegation.withdrawn', []));
  return ok(revised(delegation, { withdrawnAt: now }, now));
}

/** Takes a withdrawal back. */
export function reinstateDelegation(
  delegation: Delegation,
  event: Event,
  now: Date,
): Result<Delegation, Failure<EventsCode>> {
  const open = changeable(event);
  if (!open.ok) return open;
  if (!delegation.withdrawnAt) return err(ruleBroken('delegation.not-withdrawn', []));
  return ok(revised(delegation, { withdrawnAt: undefined }, now));
}

/** A delegation can be deleted while the event is a draft; later it withdraws, as others may refer to it. */
export function deletableDelegation(event: Event): Result<void, Failure<EventsCode>> {
  return event.state === 'draft' ? ok() : err(ruleBroken('delegation.not-deletable', []));
}

/** Adds people to a delegation. */
export function addDelegates(
  delegation: Delegation,
  inputs: readonly DelegateInput[],
  around: EventSurroundings,
  ids: IdSource,
  now: Date,
): Result<Delegation, Failure<EventsCode>> {
  const open = changeable(around.event);
  if (!open.ok) return open;
  const failure = invalidIfAny(delegateFaults(inputs, delegation.delegates, around, ['delegates']));
  if (failure) return err(failure);
  return ok(revised(delegation, { delegates: [...delegation.delegates, ...createDelegates(inputs, ids)] }, now));
}

/** Changes role and unavailable times of one delegate; the person stays the same. */
export function updateDelegate(
  delegation: Delegation,
  delegateId: Id<'Delegate'>,
  changes: Changes<Omit<DelegateInput, 'personId'>>,
  event: Event,
  now: Date,
): Result<Delegation, Failure<EventsCode>> {
  const open = changeable(event);
  if (!open.ok) return open;
  const present = delegation.delegates.find((delegate) => delegate.id === delegateId);
  if (!present) return err(ruleBroken('delegate.unknown', ['delegateId'], { id: delegateId }));
  const input = applyChanges<Omit<DelegateInput, 'personId'>>(present, changes);
  const failure = invalidIfAny(rangesInEvent(input.unavailable ?? [], event, ['unavailable']));
  if (failure) return err(failure);
  const changed: Delegate = {
    ...present,
    role: input.role ?? present.role,
    unavailable: mergedRanges(input.unavailable ?? []),
  };
  const delegates = delegation.delegates.map((delegate) => (delegate.id === delegateId ? changed : delegate));
  return ok(revised(delegation, { delegates }, now));
}

export function removeDelegate(
  delegation: Delegation,
  delegateId: Id<'Delegate'>,
  event: Event,
  now: Date,
): Result<Delegation, Failure<EventsCode>> {
  const open = changeable(event);
  if (!open.ok) return open;
  const delegates = delegation.delegates.filter((delegate) => delegate.id !== delegateId);
  if (delegates.length === delegation.delegates.length) {
    return err(ruleBroken('delegate.unknown', ['delegateId'], { id: delegateId }));
  }
  return ok(revised(delegation, { delegates }, now));
}

function organizationOf({ id, title, kind }: DelegatingOrganization) {
  return { organizationId: id, organizationTitle: title, organizationKind: kind };
}

function content(input: DelegationInput) {
  const contact = {
    name: trimmed(input.contact?.name),
    email: trimmed(input.contact?.email)?.toLowerCase(),
    phone: trimmed(input.contact?.phone),
  };
  return {
    parallelMeetings: input.parallelMeetings,
    maxMeetings: input.maxMeetings ?? undefined,
    unavailable: mergedRanges(input.unavailable ?? []),
    homeTableId: input.homeTableId ?? undefined,
    trackIds: [...new Set(input.trackIds ?? [])],
    publicProfile: trimmed(input.publicProfile),
    notes: trimmed(input.notes),
    contact: Object.values(contact).some(Boolean) ? contact : undefined,
  };
}

function faults(input: DelegationInput, around: EventSurroundings): readonly Issue<EventsCode>[] {
  const trackIds = new Set(around.event.tracks.map((track) => track.id));
  const email = trimmed(input.contact?.email);
  return [
    ...wholeNumber(input.parallelMeetings, ['parallelMeetings'], 1, mostParallelMeetings),
    ...(input.maxMeetings == null ? [] : wholeNumber(input.maxMeetings, ['maxMeetings'], 0, mostMeetings)),
    ...rangesInEvent(input.unavailable ?? [], around.event, ['unavailable']),
    ...(input.homeTableId && !around.tableIds.has(input.homeTableId)
      ? [issue<EventsCode>('table.unknown', ['homeTableId'], { id: input.homeTableId })]
      : []),
    ...(input.trackIds ?? []).flatMap((id, index) =>
      trackIds.has(id) ? [] : [issue<EventsCode>('event.track-unknown', ['trackIds', String(index)], { id })],
    ),
    ...optionalText(input.publicProfile, ['publicProfile']),
    ...optionalText(input.notes, ['notes']),
    ...optionalText(input.contact?.name, ['contact', 'name'], 200),
    ...optionalText(input.contact?.phone, ['contact', 'phone'], 50),
    ...(email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
      ? [issue<EventsCode>('delegation.email-malformed', ['contact', 'email'], { email })]
      : []),
  ];
}
