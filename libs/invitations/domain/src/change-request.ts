import { type Failure, type Id, type IdSource, type Result, err, ok, ruleBroken } from '@vstrecha/kernel';
import type { Answer, Invitation, InvitationReply } from './invitation.js';
import type { InvitationsCode } from './messages.js';
import { type Versioned, firstVersion, revised } from './record.js';

/** What somebody's answer asks the organizer to do: to find another time, or another delegate. */
export interface ChangeRequest extends Versioned {
  readonly id: Id<'ChangeRequest'>;
  readonly eventId: Id<'Event'>;
  readonly invitationId: Id<'Invitation'>;
  readonly seriesId: Id<'MeetingSeries'>;
  readonly delegateId: Id<'Delegate'>;
  readonly answer: Answer;
  readonly comment?: string;
  /** Somebody whom the delegate named in their place. */
  readonly deputy?: string;
  readonly state: 'open' | 'closed';
  readonly closedAt?: Date;
  readonly closedBy?: Id<'User'>;
}

/** Declining and handing on ask for a change; null where the answer asks for nothing. */
export function requestedChange(
  { id, eventId, seriesId, delegateId }: Invitation,
  { answer, comment, delegatedTo }: InvitationReply,
  ids: IdSource,
  now: Date,
): ChangeRequest | null {
  if (answer !== 'declined' && answer !== 'delegated') return null;
  return {
    id: ids.next<'ChangeRequest'>(),
    ...firstVersion(now),
    eventId,
    invitationId: id,
    seriesId,
    delegateId,
    answer,
    comment,
    deputy: delegatedTo,
    state: 'open',
  };
}

export function closeChangeRequest(
  request: ChangeRequest,
  by: Id<'User'> | undefined,
  now: Date,
): Result<ChangeRequest, Failure<InvitationsCode>> {
  if (request.state === 'closed') return err(ruleBroken('change-request.closed', []));
  return ok(revised(request, { state: 'closed', closedAt: now, closedBy: by }, now));
}
