import type { Id } from '@vstrecha/kernel';
import { type Meeting, sidesOf } from './meeting.js';
import type { ScheduleDelegation, SettingIndex } from './setting.js';
import { isBusy } from './setting.js';
import type { PairKey } from './wanted-meeting.js';

/** Something for each of some keys in a slot. */
class InSlots<Key, Value> {
  readonly #slots = new Map<Id<'Slot'>, Map<Key, Value>>();

  get(slotId: Id<'Slot'>, key: Key): Value | undefined {
    return this.#slots.get(slotId)?.get(key);
  }

  set(slotId: Id<'Slot'>, key: Key, value: Value): void {
    const slot = this.#slots.get(slotId);
    if (slot) slot.set(key, value);
    else this.#slots.set(slotId, new Map([[key, value]]));
  }

  delete(slotId: Id<'Slot'>, key: Key): void {
    this.#slots.get(slotId)?.delete(key);
  }
}

/** Who and what is taken when, by a set of meetings. Cancelled meetings take nothing. */
export class Occupancy {
  readonly #atTable = new InSlots<Id<'Table'>, Meeting>();
  readonly #ofDelegation = new InSlots<Id<'Delegation'>, readonly Meeting[]>();
  readonly #ofDelegate = new InSlots<Id<'Delegate'>, Meeting>();
  readonly #ofPair = new Map<PairKey, Meeting>();
  readonly #countOfDelegation = new Map<Id<'Delegation'>, number>();

  constructor(meetings: Iterable<Meeting> = []) {
    for (const meeting of meetings) this.add(meeting);
  }

  add(meeting: Meeting): void {
    if (meeting.state === 'cancelled') return;
    this.#ofPair.set(meeting.pair, meeting);
    const { slotId } = meeting;
    this.#atTable.set(slotId, meeting.tableId, meeting);
    for (const id of sidesOf(meeting)) {
      this.#ofDelegation.set(slotId, id, [...this.meetingsOfDelegation(slotId, id), meeting]);
      this.#countOfDelegation.set(id, (this.#countOfDelegation.get(id) ?? 0) + 1);
    }
    for (const id of meeting.delegateIds) this.#ofDelegate.set(slotId, id, meeting);
  }

  remove(meeting: Meeting): void {
    if (this.#ofPair.get(meeting.pair) === meeting) this.#ofPair.delete(meeting.pair);
    const { slotId, tableId } = meeting;
    if (this.#atTable.get(slotId, tableId) === meeting) this.#atTable.delete(slotId, tableId);
    for (const id of sidesOf(meeting)) {
      const present = this.meetingsOfDelegation(slotId, id);
      const others = present.filter((other) => other !== meeting);
      if (others.length === present.length) continue;
      this.#ofDelegation.set(slotId, id, others);
      this.#countOfDelegation.set(id, this.countOf(id) - 1);
    }
    for (const id of meeting.delegateIds) {
      if (this.#ofDelegate.get(slotId, id) === meeting) this.#ofDelegate.delete(slotId, id);
    }
  }

  meetingAtTable(slotId: Id<'Slot'>, tableId: Id<'Table'>): Meeting | undefined {
    return this.#atTable.get(slotId, tableId);
  }

  meetingsOfDelegation(slotId: Id<'Slot'>, delegationId: Id<'Delegation'>): readonly Meeting[] {
    return this.#ofDelegation.get(slotId, delegationId) ?? [];
  }

  meetingOfDelegate(slotId: Id<'Slot'>, delegateId: Id<'Delegate'>): Meeting | undefined {
    return this.#ofDelegate.get(slotId, delegateId);
  }

  meetingOfPair(pair: PairKey): Meeting | undefined {
    return this.#ofPair.get(pair);
  }

  countOf(delegationId: Id<'Delegation'>): number {
    return this.#countOfDelegation.get(delegationId) ?? 0;
  }

  /** The lowest seat of the delegation's capacity that is free in the slot. */
  freeSeat(slotId: Id<'Slot'>, delegationId: Id<'Delegation'>): number {
    const taken = new Set(
      this.meetingsOfDelegation(slotId, delegationId).map(
        (meeting) => meeting.seats[meeting.fromDelegationId === delegationId ? 0 : 1],
      ),
    );
    let seat = 1;
    while (taken.has(seat)) seat += 1;
    return seat;
  }

  /** The delegates of a delegation who are neither busy nor in another meeting in the slot. */
  freeDelegates(slotId: Id<'Slot'>, delegation: ScheduleDelegation, index: SettingIndex): readonly Id<'Delegate'>[] {
    const slot = index.slots.get(slotId);
    if (!slot) return [];
    return delegation.delegates
      .filter((delegate) => !isBusy(delegate.busy, slot) && !this.meetingOfDelegate(slotId, delegate.id))
      .map((delegate) => delegate.id);
  }
}

/**
 * Who goes to a meeting when nobody said: everyone who is free, where the delegation holds one meeting at a time; of one
 * that holds several, the first who is free, so that someone is left for the others.
 */
export function attendeesOf(
  delegation: ScheduleDelegation,
  free: readonly Id<'Delegate'>[],
): readonly Id<'Delegate'>[] {
  return delegation.parallelMeetings === 1 ? free : free.slice(0, 1);
}
