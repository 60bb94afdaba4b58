import {
  type InvitationChange,
  invitationMessages,
  type InvitationMessage,
  isCancelling,
  meetingUid,
} from '@vstrecha/icalendar';
import { type Id, type IdSource, groupBy } from '@vstrecha/kernel';
import { type Invitation, toldInvitation } from './invitation.js';
import { type InvitationMail, queuedMail } from './mail.js';

/** A meeting of a plan, as far as invitations go. */
export interface PlannedMeeting {
  readonly id: Id<'Meeting'>;
  readonly seriesId: Id<'MeetingSeries'>;
  readonly eventId: Id<'Event'>;
  readonly time: { readonly start: Date; readonly end: Date };
  readonly tableId: Id<'Table'>;
  readonly delegateIds: readonly Id<'Delegate'>[];
  readonly state: string;
}

/** What must be told to whom, before anything is written. */
export interface ToldChange {
  readonly present: Invitation | undefined;
  readonly meeting: PlannedMeeting | undefined;
  readonly delegateId: Id<'Delegate'>;
  readonly seriesId: Id<'MeetingSeries'>;
  readonly message: InvitationMessage;
}

/**
 * What the people of some meetings must be told so that they know how these stand: `told` are all the invitations to them
 * and to meetings that may be gone since.
 */
export function changesToTell(
  told: readonly Invitation[],
  meetings: readonly PlannedMeeting[],
  now: Date,
): readonly ToldChange[] {
  const toldOf = groupBy(told, ({ seriesId }) => seriesId);
  const standing = new Map(meetings.map((meeting) => [meeting.seriesId, meeting]));
  const changes: ToldChange[] = [];
  for (const seriesId of new Set([...standing.keys(), ...toldOf.keys()])) {
    const meeting = standing.get(seriesId);
    const invitations = toldOf.get(seriesId) ?? [];
    const messages = invitationMessages(
      invitations.map(({ delegateId, state, sequence, stamp, start, end, tableId }) => ({
        person: delegateId,
        state,
        sequence,
        stamp,
        start,
        end,
        place: tableId,
      })),
      meeting
        ? {
            ...meeting.time,
            place: meeting.tableId,
            isCancelled: meeting.state === 'cancelled',
            people: meeting.delegateIds,
          }
        : null,
      now,
    );
    for (const message of messages) {
      const present = invitations.find(({ delegateId }) => delegateId === message.person);
      changes.push({ present, meeting, seriesId, delegateId: message.person as Id<'Delegate'>, message });
    }
  }
  return changes;
}

export interface InvitationWrites {
  readonly created: readonly Invitation[];
  readonly changed: readonly Invitation[];
  readonly mails: readonly InvitationMail[];
}

/** The records and the mails of these changes. People whom nobody knows any more get no mail, but are called off. */
export function invitationWrites(
  changes: readonly ToldChange[],
  around: {
    readonly eventId: Id<'Event'>;
    readonly delegateOf: (id: Id<'Delegate'>) => Pick<Invitation, 'personId' | 'delegationId'> | undefined;
    /** Name space of UIDs. */
    readonly domain: string;
    /** What the organizer says of it. */
    readonly note?: string;
    /** Whether mail waits until sending is switched on again. */
    readonly isStopped: boolean;
  },
  ids: IdSource,
  now: Date,
): InvitationWrites {
  const created: Invitation[] = [];
  const changed: Invitation[] = [];
  const mails: InvitationMail[] = [];
  for (const { present, meeting, seriesId, delegateId, message } of changes) {
    const delegate = around.delegateOf(delegateId) ?? present;
    const meetingId = meeting?.id ?? present?.meetingId;
    if (!delegate || !meetingId) continue;
    const subject = {
      id: present?.id ?? ids.next<'Invitation'>(),
      eventId: around.eventId,
      seriesId,
      meetingId,
      delegateId,
      delegationId: delegate.delegationId,
      personId: delegate.personId,
      uid: present?.uid ?? meetingUid(seriesId, around.domain),
    };
    const invitation = toldInvitation(present, subject, message, now);
    (present ? changed : created).push(invitation);
    mails.push(queuedMail(invitation, around, ids, now));
  }
  return { created, changed, mails };
}

/** Who will get what, counted in people: each once, by what happens to them on the whole. */
export interface ReleasePreview {
  readonly people: number;
  readonly messages: number;
  /** Who had no invitation and gets some. */
  readonly invited: number;
  /** Whose meetings change. */
  readonly moved: number;
  /** Who only loses meetings. */
  readonly cancelled: number;
  readonly changesOf: ReadonlyMap<Id<'Delegate'>, readonly InvitationChange[]>;
  /** Who those are who were told of a meeting before: some may belong to no delegation any more. */
  readonly knownAs: ReadonlyMap<Id<'Delegate'>, Pick<Invitation, 'personId' | 'delegationId'>>;
}

export function previewOf(changes: readonly ToldChange[], told: readonly Invitation[]): ReleasePreview {
  const invitedBefore = new Set(told.filter(({ state }) => state === 'invited').map(({ delegateId }) => delegateId));
  const changesOf = new Map(
    [...groupBy(changes, ({ delegateId }) => delegateId)].map(([delegateId, list]) => [
      delegateId,
      list.map(({ message }) => message.change),
    ]),
  );
  const counts = { invited: 0, moved: 0, cancelled: 0 };
  for (const [delegateId, list] of changesOf) {
    if (list.every(isCancelling)) counts.cancelled += 1;
    else if (!invitedBefore.has(delegateId)) counts.invited += 1;
    else counts.moved += 1;
  }
  const knownAs = new Map(told.map((invitation) => [invitation.delegateId, invitation]));
  return { people: changesOf.size, messages: changes.length, ...counts, changesOf, knownAs };
}
