import {
  type Failure,
  type Id,
  type LocalizedText,
  type Result,
  type TimeRange,
  err,
  ok,
  ruleBroken,
} from '@vstrecha/kernel';
import type { MeetingTopics } from './meeting-topics.js';
import type { ScheduleCode } from './messages.js';
import { type Versioned, revised } from './record.js';
import type { PairKey } from './wanted-meeting.js';

export const meetingStates = ['planned', 'held', 'noShow', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** What was planned becomes a fact of the day; facts can be corrected, but a cancelled meeting has given its place away. */
export const meetingTransitions: Readonly<Record<MeetingState, readonly MeetingState[]>> = {
  planned: ['held', 'noShow', 'cancelled'],
  held: ['planned', 'noShow'],
  noShow: ['planned', 'held'],
  cancelled: [],
};

export const meetingStateLabels: Readonly<Record<MeetingState, LocalizedText>> = {
  planned: { ru: 'запланирована', en: 'planned' },
  held: { ru: 'состоялась', en: 'held' },
  noShow: { ru: 'сторона не пришла', en: 'no-show' },
  cancelled: { ru: 'отменена', en: 'cancelled' },
};

/** Two delegations at a table in a slot, in one plan. */
export interface Meeting extends Versioned {
  /** Of this meeting in this plan. */
  readonly id: Id<'Meeting'>;
  /**
   * Of the meeting itself: the same in every plan of the event that holds it, however it is moved. Calendar entries and
   * outcomes belong to it.
   */
  readonly seriesId: Id<'MeetingSeries'>;
  readonly eventId: Id<'Event'>;
  readonly planId: Id<'Plan'>;
  readonly pair: PairKey;
  readonly fromDelegationId: Id<'Delegation'>;
  readonly toDelegationId: Id<'Delegation'>;
  readonly requestIds: readonly Id<'MeetingRequest'>[];
  readonly priority: number;
  readonly mutual: boolean;
  readonly required: boolean;
  readonly topics: MeetingTopics;
  readonly slotId: Id<'Slot'>;
  readonly time: TimeRange;
  readonly tableId: Id<'Table'>;
  /** Who attends, of both sides. */
  readonly delegateIds: readonly Id<'Delegate'>[];
  /** Whether a person chose the delegates; then planning keeps them. */
  readonly delegatesChosen: boolean;
  /** Which of its parallel meetings this is for each side, from 1: the guard of a delegation's capacity. */
  readonly seats: readonly [number, number];
  /** Planning again leaves the slot, the table, or both as they are. */
  readonly pinnedSlot: boolean;
  readonly pinnedTable: boolean;
  /** Whether the organizer put it there by hand. */
  readonly byHand: boolean;
  readonly state: MeetingState;
  /** Why it was cancelled, or what happened. */
  readonly stateReason?: string;
  /** For a no-show: who did not come. */
  readonly absentDelegationIds: readonly Id<'Delegation'>[];
}

export interface MeetingStateChange {
  readonly state: MeetingState;
  readonly reason?: string | null;
  readonly absentDelegationIds?: readonly Id<'Delegation'>[];
}

/** Records on the day what became of a meeting. Errors: `meeting.transition-forbidden`, `meeting.absent-not-of-it`. */
export function changeMeetingState(
  meeting: Meeting,
  change: MeetingStateChange,
  now: Date,
): Result<Meeting, Failure<ScheduleCode>> {
  if (!meetingTransitions[meeting.state].includes(change.state)) {
    const [from, to] = [meetingStateLabels[meeting.state], meetingStateLabels[change.state]];
    const params = { fromRu: from.ru, toRu: to.ru, fromEn: from.en, toEn: to.en };
    return err(ruleBroken('meeting.transition-forbidden', ['state'], params));
  }
  const absent = change.state === 'noShow' ? (change.absentDelegationIds ?? []) : [];
  const stranger = absent.findIndex((id) => !sidesOf(meeting).includes(id));
  if (stranger >= 0) {
    return err(ruleBroken('meeting.absent-not-of-it', ['absentDelegationIds', String(stranger)]));
  }
  const stateReason = change.reason?.trim() || undefined;
  return ok(revised(meeting, { state: change.state, stateReason, absentDelegationIds: absent }, now));
}

export function sidesOf(
  meeting: Pick<Meeting, 'fromDelegationId' | 'toDelegationId'>,
): readonly [Id<'Delegation'>, Id<'Delegation'>] {
  return [meeting.fromDelegationId, meeting.toDelegationId];
}

/** The other side of a meeting. */
export function counterpartOf(
  meeting: Pick<Meeting, 'fromDelegationId' | 'toDelegationId'>,
  delegationId: Id<'Delegation'>,
): Id<'Delegation'> {
  return meeting.fromDelegationId === delegationId ? meeting.toDelegationId : meeting.fromDelegationId;
}

/**
 * What a meeting occupies in its slot, each of which only one meeting of a plan can have: its table, a seat of each
 * delegation's capacity, each delegate, and the pair itself. A cancelled meeting occupies nothing but its own name.
 */
export function claimsOf(meeting: Meeting): readonly string[] {
  if (meeting.state === 'cancelled') return [`meeting ${meeting.id}`];
  return [
    `pair ${meeting.pair}`,
    `${meeting.slotId} table ${meeting.tableId}`,
    ...sidesOf(meeting).map((id, side) => `${meeting.slotId} delegation ${id} ${meeting.seats[side]}`),
    ...meeting.delegateIds.map((id) => `${meeting.slotId} delegate ${id}`),
  ];
}
