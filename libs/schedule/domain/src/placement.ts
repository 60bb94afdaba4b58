import { type Failure, type Id, type Issue, type Result, err, invalidIfAny, issue, ok } from '@vstrecha/kernel';
import type { ScheduleCode } from './messages.js';
import { type Meeting, counterpartOf, sidesOf } from './meeting.js';
import { Occupancy, attendeesOf } from './occupancy.js';
import { type ScheduleDelegation, type ScheduleSlot, type SettingIndex, isBusy } from './setting.js';
import { type PairKey, pairKey } from './wanted-meeting.js';

/** Where a meeting is to be, and, where a person said so, who is to attend. */
export interface Placement {
  readonly slotId: Id<'Slot'>;
  readonly tableId: Id<'Table'>;
  readonly delegateIds?: readonly Id<'Delegate'>[];
}

/** What is left to decide of a meeting once its place is. */
export type Placed = Pick<Meeting, 'slotId' | 'time' | 'tableId' | 'delegateIds' | 'seats'>;

/**
 * Places a pair of delegations beside the meetings of `occupancy`. The failure lists every conflict by name: who is
 * taken, by whom, and when.
 */
export function place(
  sides: readonly [Id<'Delegation'>, Id<'Delegation'>],
  placement: Placement,
  occupancy: Occupancy,
  forbidden: ReadonlySet<PairKey>,
  index: SettingIndex,
): Result<Placed, Failure<ScheduleCode>> {
  const { slotId, tableId } = placement;
  const slot = index.slots.get(slotId);
  const table = index.tables.get(tableId);
  const found: Issue<ScheduleCode>[] = [...pairConflicts(sides, occupancy, forbidden, index)];
  if (!slot) found.push(issue('meeting.slot-unknown', ['slotId']));
  if (!table) found.push(issue('meeting.table-unknown', ['tableId']));
  if (slot && table) {
    const other = occupancy.meetingAtTable(slotId, tableId);
    if (other) {
      const params = { table: table.number, time: index.slotTime(slotId), meeting: meetingName(other, index) };
      found.push(issue('meeting.table-taken', ['tableId'], params));
    }
  }
  const delegateIds: Id<'Delegate'>[] = [];
  if (slot) {
    for (const id of sides) {
      const delegation = index.delegations.get(id);
      if (!delegation) continue;
      found.push(...delegationConflicts(delegation, slot, occupancy, index));
      const free = occupancy.freeDelegates(slotId, delegation, index);
      const chosen = placement.delegateIds?.filter((one) => index.delegationOfDelegate.get(one) === delegation);
      if (chosen && chosen.length > 0) {
        found.push(...chosen.flatMap((one) => delegateConflicts(one, free, slot, occupancy, index)));
        delegateIds.push(...chosen);
      } else {
        if (delegation.delegates.length > 0 && free.length === 0) {
          const params = { delegation: delegation.name, time: index.slotTime(slotId) };
          found.push(issue('meeting.nobody-free', ['slotId'], params));
        }
        delegateIds.push(...attendeesOf(delegation, free));
      }
    }
  }
  placement.delegateIds?.forEach((id, position) => {
    const delegation = index.delegationOfDelegate.get(id);
    if (!delegation || !sides.includes(delegation.id)) {
      found.push(issue('meeting.delegate-unknown', ['delegateIds', String(position)]));
    }
  });
  const failure = invalidIfAny(found);
  if (failure || !slot) return err(failure!);
  const seats = [occupancy.freeSeat(slotId, sides[0]), occupancy.freeSeat(slotId, sides[1])] as const;
  return ok({ slotId, time: { start: slot.start, end: slot.end }, tableId, delegateIds, seats });
}

export interface MeetingConflicts {
  readonly meeting: Meeting;
  readonly issues: readonly [Issue<ScheduleCode>, ...Issue<ScheduleCode>[]];
}

/** What stands against each planned meeting in the setting as it is now: places that are gone, people who are away. */
export function conflictsOfPlan(
  meetings: readonly Meeting[],
  forbidden: ReadonlySet<PairKey>,
  index: SettingIndex,
): readonly MeetingConflicts[] {
  const occupancy = new Occupancy(meetings);
  return meetings.flatMap((meeting) => {
    if (meeting.state !== 'planned') return [];
    occupancy.remove(meeting);
    const placed = place(sidesOf(meeting), meeting, occupancy, forbidden, index);
    occupancy.add(meeting);
    return placed.ok || placed.error.kind !== 'invalid' ? [] : [{ meeting, issues: placed.error.issues }];
  });
}

/** A meeting as people know it: its two sides. */
export function meetingName(
  meeting: Pick<Meeting, 'fromDelegationId' | 'toDelegationId'>,
  index: SettingIndex,
): string {
  return sidesOf(meeting)
    .map((id) => index.delegationName(id))
    .join(' — ');
}

function pairConflicts(
  sides: readonly [Id<'Delegation'>, Id<'Delegation'>],
  occupancy: Occupancy,
  forbidden: ReadonlySet<PairKey>,
  index: SettingIndex,
): readonly Issue<ScheduleCode>[] {
  const [a, b] = sides;
  if (a === b) return [issue('meeting.same-delegation', ['toDelegationId'])];
  const names = { a: index.delegationName(a), b: index.delegationName(b) };
  const found: Issue<ScheduleCode>[] = [];
  if (forbidden.has(pairKey(a, b))) found.push(issue('meeting.pair-forbidden', [], names));
  const known = occupancy.meetingOfPair(pairKey(a, b));
  if (known) found.push(issue('meeting.pair-meets', [], { ...names, time: index.slotTime(known.slotId) }));
  sides.forEach((id, side) => {
    const path = [side === 0 ? 'fromDelegationId' : 'toDelegationId'];
    const delegation = index.delegations.get(id);
    if (!delegation) {
      found.push(issue('meeting.delegation-unknown', path));
    } else if (delegation.withdrawn) {
      found.push(issue('meeting.delegation-withdrawn', path, { delegation: delegation.name }));
    } else if (delegation.maxMeetings !== undefined && occupancy.countOf(id) >= delegation.maxMeetings) {
      found.push(issue('meeting.enough', path, { delegation: delegation.name, most: delegation.maxMeetings }));
    }
  });
  return found;
}

function delegationConflicts(
  delegation: ScheduleDelegation,
  slot: ScheduleSlot,
  occupancy: Occupancy,
  index: SettingIndex,
): readonly Issue<ScheduleCode>[] {
  const found: Issue<ScheduleCode>[] = [];
  const params = { delegation: delegation.name, time: index.slotTime(slot.id) };
  if (isBusy(delegation.busy, slot)) {
    const item = index.setting.agendaItems.find((one) => one.blocks.includes(delegation.id) && isBusy([one], slot));
    found.push(
      item
        ? issue('meeting.delegation-at-agenda', ['slotId'], { ...params, item: item.title })
        : issue('meeting.delegation-away', ['slotId'], params),
    );
  }
  const others = occupancy.meetingsOfDelegation(slot.id, delegation.id);
  if (others.length >= delegation.parallelMeetings) {
    const partners = others.map((other) => index.delegationName(counterpartOf(other, delegation.id))).join(', ');
    found.push(issue('meeting.delegation-full', ['slotId'], { ...params, partners }));
  }
  return found;
}

function delegateConflicts(
  id: Id<'Delegate'>,
  free: readonly Id<'Delegate'>[],
  slot: ScheduleSlot,
  occupancy: Occupancy,
  index: SettingIndex,
): readonly Issue<ScheduleCode>[] {
  if (free.includes(id)) return [];
  const params = { delegate: index.delegateName(id), time: index.slotTime(slot.id) };
  const other = occupancy.meetingOfDelegate(slot.id, id);
  return [
    other
      ? issue('meeting.delegate-taken', ['delegateIds'], { ...params, meeting: meetingName(other, index) })
      : issue('meeting.delegate-away', ['delegateIds'], params),
  ];
}
