import {
  type Failure,
  type FormOfCooperation,
  type Id,
  type IdSource,
  type Result,
  conflict,
  err,
  ok,
  ruleBroken,
} from '@vstrecha/kernel';
import type { OutcomesCode } from './messages.js';
import { type OutcomeDetails, readOutcome } from './read-outcome.js';

/** Whose word a record is: that of one delegation of the meeting, or the organizer's. */
export type OutcomeSide =
  { readonly kind: 'delegation'; readonly delegationId: Id<'Delegation'> } | { readonly kind: 'organizer' };

/** What one meeting came to as one side saw it. A meeting has at most one record of each side, in all plans together. */
export interface Outcome extends OutcomeDetails {
  readonly id: Id<'Outcome'>;
  readonly eventId: Id<'Event'>;
  /** The meeting itself, however often it was planned anew. */
  readonly seriesId: Id<'MeetingSeries'>;
  /** The meeting in the plan that stood when it was recorded. */
  readonly meetingId: Id<'Meeting'>;
  /** Both sides of the meeting. */
  readonly delegationIds: readonly Id<'Delegation'>[];
  readonly side: OutcomeSide;
  /** Who saved it last, and whether for a side that is not their own. */
  readonly recordedBy: Id<'User'>;
  readonly onBehalf: boolean;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A form of cooperation that was spoken of, for how many people of which occupation, when and where. */
export interface Cooperation {
  readonly form: FormOfCooperation;
  readonly occupationId?: Id<'Occupation'>;
  /** Ascending by year, each year once. */
  readonly headcounts: readonly YearlyHeadcount[];
  readonly place?: string;
  /** Local days, `YYYY-MM-DD`. */
  readonly start?: string;
  readonly end?: string;
}

export interface YearlyHeadcount {
  readonly year: number;
  readonly count: number;
}

/** Who does what by when. Its id stays when the record is saved again, so that a roadmap can name it as a source. */
export interface Commitment {
  readonly id: Id<'Commitment'>;
  readonly delegationId: Id<'Delegation'>;
  readonly what: string;
  /** Local day, `YYYY-MM-DD`. */
  readonly due?: string;
  readonly form?: FormOfCooperation;
}

/** An outcome as somebody typed it. Notes and rating that are absent stay as they are; `null` clears them. */
export interface OutcomeInput {
  readonly result?: string | null;
  readonly notHeldReason?: string | null;
  readonly cooperation?: readonly CooperationInput[] | null;
  readonly commitments?: readonly CommitmentInput[] | null;
  readonly contactsExchanged?: boolean | null;
  readonly rating?: number | null;
  readonly sharedNote?: string | null;
  readonly privateNote?: string | null;
}

export interface CooperationInput {
  readonly form: string;
  readonly occupationId?: Id<'Occupation'> | null;
  readonly headcounts?: readonly YearlyHeadcount[] | null;
  readonly place?: string | null;
  readonly start?: string | null;
  readonly end?: string | null;
}

export interface CommitmentInput {
  /** Of a commitment that the record has already; absent for a new one. */
  readonly id?: Id<'Commitment'> | null;
  readonly delegationId: Id<'Delegation'>;
  readonly what: string;
  readonly due?: string | null;
  readonly form?: string | null;
}

/** What outcomes need to know of a meeting. */
export interface HeldMeeting {
  readonly id: Id<'Meeting'>;
  readonly seriesId: Id<'MeetingSeries'>;
  readonly eventId: Id<'Event'>;
  readonly delegationIds: readonly Id<'Delegation'>[];
  readonly state: 'planned' | 'held' | 'noShow' | 'cancelled';
}

export interface RecordingContext {
  readonly meeting: HeldMeeting;
  readonly side: OutcomeSide;
  readonly recordedBy: Id<'User'>;
  readonly onBehalf: boolean;
  /** The record that this side has already. */
  readonly present?: Outcome;
  /** The version of the last one that this side took back; 0 where it never did. */
  readonly removedVersion?: number;
  /** The version that the editor saw; nothing where they saw no record. */
  readonly basedOn?: number | null;
}

/**
 * Records what a meeting came to, for the first time or anew. Errors: `outcome.exists` and `outcome.changed` where somebody
 * saved in between, `outcome.meeting-cancelled`, `outcome.side-not-in-meeting`, and every fault of the input at once.
 */
export function recordOutcome(
  input: OutcomeInput,
  context: RecordingContext,
  ids: IdSource,
  now: Date,
): Result<Outcome, Failure<OutcomesCode>> {
  const { meeting, side, present, recordedBy, onBehalf } = context;
  if (meeting.state === 'cancelled') return err(ruleBroken('outcome.meeting-cancelled', ['meetingId']));
  if (side.kind === 'delegation' && !meeting.delegationIds.includes(side.delegationId)) {
    return err(ruleBroken('outcome.side-not-in-meeting', ['delegationId']));
  }
  const stale = staleness(present, context.basedOn ?? undefined);
  if (stale) return err(stale);
  const details = readOutcome(input, meeting, present, ids);
  if (!details.ok) return details;
  return ok({
    ...details.value,
    id: present?.id ?? ids.next<'Outcome'>(),
    eventId: meeting.eventId,
    seriesId: meeting.seriesId,
    meetingId: meeting.id,
    delegationIds: meeting.delegationIds,
    side,
    recordedBy,
    onBehalf,
    version: (present?.version ?? context.removedVersion ?? 0) + 1,
    createdAt: present?.createdAt ?? now,
    updatedAt: now,
  });
}

function staleness(present: Outcome | undefined, basedOn: number | undefined): Failure<OutcomesCode> | undefined {
  if (!present) return basedOn === undefined ? undefined : conflict('outcome.gone', ['expectedVersion']);
  if (basedOn === undefined) return conflict('outcome.exists', ['expectedVersion'], undefined, present.version);
  return basedOn === present.version
    ? undefined
    : conflict('outcome.changed', ['expectedVersion'], undefined, present.version);
}

/** `organizer`, or the id of the delegation: tells the records of one meeting apart. */
export function sideKey(side: OutcomeSide): string {
  return side.kind === 'organizer' ? 'organizer' : side.delegationId;
}

/** Who looks at a record. */
export type OutcomeViewer =
  | { readonly kind: 'delegation'; readonly delegationId: Id<'Delegation'> }
  | { readonly kind: 'organizer' }
  | { readonly kind: 'observer' };

/** A private note is for the side that wrote it and for nobody else; the organizer's one is for organizers. */
export function maySeePrivateNote(outcome: Pick<Outcome, 'side'>, viewer: OutcomeViewer): boolean {
  return viewer.kind !== 'observer' && sideKey(viewer) === sideKey(outcome.side);
}

/** A rating is for the side that gave it and for the organizers, not for those who are rated. */
export function maySeeRating(outcome: Pick<Outcome, 'side'>, viewer: OutcomeViewer): boolean {
  return viewer.kind === 'organizer' || maySeePrivateNote(outcome, viewer);
}
