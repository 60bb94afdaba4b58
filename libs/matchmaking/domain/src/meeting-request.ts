import {
  type Failure,
  type Id,
  type Issue,
  type LocalizedText,
  type Result,
  err,
  invalidIfAny,
  issue,
  ok,
  ruleBroken,
} from '@vstrecha/kernel';
import type { MatchmakingSettings } from './matchmaking-settings.js';
import { type MatchmakingStage, type RequestActor, mayAct } from './matchmaking-stage.js';
import type { MatchmakingCode } from './messages.js';
import type { PairRule } from './pair-rule.js';
import { type RequestTopics, type RequestTopicsInput, readText, readTopics } from './request-topics.js';
import { type DeclineReason, type RequestStatus, afterAction } from './request-status.js';

/** 1 nice to have, 2 important, 3 a must. */
export type RequestPriority = 1 | 2 | 3;

export const requestPriorityLabels: Readonly<Record<RequestPriority, LocalizedText>> = {
  1: { ru: 'Желательно', en: 'Nice to have' },
  2: { ru: 'Важно', en: 'Important' },
  3: { ru: 'Обязательно', en: 'A must' },
};

/** The wish of one delegation to meet another one of the same event. */
export interface MeetingRequest {
  readonly id: Id<'MeetingRequest'>;
  readonly eventId: Id<'Event'>;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly fromDelegationId: Id<'Delegation'>;
  readonly toDelegationId: Id<'Delegation'>;
  readonly priority: RequestPriority;
  readonly topics: RequestTopics;
  /** To the other side. */
  readonly message?: string;
  readonly status: RequestStatus;
  /** When the request came into its present status. */
  readonly statusSince: Date;
  /** Who brought it there; the clock expires. */
  readonly statusBy: RequestActor | 'clock';
  /** The request's own deadline; that of the event holds as well. */
  readonly answerBy?: Date;
  readonly filedBy: 'sender' | 'organizer';
  /** Why it was declined or withdrawn. */
  readonly reason?: StatusReason;
}

export interface StatusReason {
  readonly code?: DeclineReason;
  readonly text?: string;
}

/** What can be said about a request, as somebody typed it. */
export interface MeetingRequestInput {
  readonly priority?: number | null;
  readonly topics?: RequestTopicsInput | null;
  readonly message?: string | null;
  readonly answerBy?: Date | null;
}

/** The state in which a request is filed. */
export interface FilingContext {
  readonly id: Id<'MeetingRequest'>;
  readonly eventId: Id<'Event'>;
  readonly fromDelegationId: Id<'Delegation'>;
  readonly toDelegationId: Id<'Delegation'>;
  readonly actor: 'sender' | 'organizer';
  readonly stage: MatchmakingStage;
  readonly settings: MatchmakingSettings;
  /** The organizer's rule for this pair, if any. */
  readonly rule?: PairRule;
  /** All requests between the two delegations, in either direction. */
  readonly betweenThem: readonly MeetingRequest[];
}

/** A filed request, and the crossing one of the other side if that changed by it. */
export interface Filing {
  readonly filed: MeetingRequest;
  readonly crossing?: MeetingRequest;
}

/**
 * Files a request. Where the other side has asked too, the interest is mutual: both requests stand as accepted, even if the
 * sender declined that other one before.
 */
export function fileRequest(
  input: MeetingRequestInput,
  context: FilingContext,
  now: Date,
): Result<Filing, Failure<MatchmakingCode>> {
  const allowed = mayFile(context, now);
  if (!allowed.ok) return allowed;
  const details = checkRequest(input, context.settings, now);
  if (!details.ok) return details;
  const { id, eventId, fromDelegationId, toDelegationId, actor } = context;
  const filed: MeetingRequest = {
    id,
    eventId,
    version: 1,
    createdAt: now,
    updatedAt: now,
    fromDelegationId,
    toDelegationId,
    ...details.value,
    status: 'pending',
    statusSince: now,
    statusBy: actor,
    filedBy: actor,
  };
  const crossing = context.betweenThem.find(
    (other) => other.fromDelegationId === toDelegationId && isStanding(other.status),
  );
  if (!crossing) return ok({ filed });
  const mutual: Filing = { filed: { ...filed, status: 'accepted' } };
  if (crossing.status === 'accepted') return ok(mutual);
  const statusBy = actor === 'organizer' ? 'organizer' : 'recipient';
  return ok({ ...mutual, crossing: inStatus(crossing, 'accepted', statusBy, undefined, now) });
}

function mayFile(context: FilingContext, now: Date): Result<void, Failure<MatchmakingCode>> {
  const allowed = mayAct(context.stage, context.actor);
  if (!allowed.ok) return allowed;
  if (context.fromDelegationId === context.toDelegationId) {
    return err(ruleBroken('request.to-oneself', ['toDelegationId']));
  }
  if (context.rule?.kind === 'forbidden') return err(ruleBroken('request.pair-forbidden', ['toDelegationId']));
  const closed = context.settings.answerBy && context.settings.answerBy <= now;
  if (closed && context.actor !== 'organizer') return err(ruleBroken('request.requests-closed', []));
  const earlier = context.betweenThem.find(
    (other) => other.fromDelegationId === context.fromDelegationId && isStanding(other.status),
  );
  if (!earlier) return ok();
  const code = earlier.status === 'declined' ? 'request.declined-before' : 'request.exists';
  return err(ruleBroken(code, ['toDelegationId']));
}

/** Whether a request stands in the way of a second one of the same side: withdrawn and expired ones do not. */
export function isStanding(status: RequestStatus): boolean {
  return status === 'pending' || status === 'accepted' || status === 'declined';
}

/** Changes priority, topics, message or deadline of a request that is pending or accepted. */
export function changeRequest(
  request: MeetingRequest,
  changes: MeetingRequestInput,
  context: { readonly actor: RequestActor; readonly stage: MatchmakingStage; readonly settings: MatchmakingSettings },
  now: Date,
): Result<MeetingRequest, Failure<MatchmakingCode>> {
  const allowed = mayAct(context.stage, context.actor);
  if (!allowed.ok) return allowed;
  if (context.actor === 'recipient') return err(ruleBroken('request.only-sender', []));
  if (request.status !== 'pending' && request.status !== 'accepted') {
    return err(ruleBroken(`request.already-${request.status}`, []));
  }
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const sameDeadline = changes.answerBy === undefined;
  const details = checkRequest({ ...request, ...given }, context.settings, now, sameDeadline);
  if (!details.ok) return details;
  return ok({ ...request, ...details.value, version: request.version + 1, updatedAt: now });
}

export function acceptRequest(
  request: MeetingRequest,
  context: { readonly actor: RequestActor; readonly stage: MatchmakingStage; readonly rule?: PairRule },
  now: Date,
): Result<MeetingRequest, Failure<MatchmakingCode>> {
  const allowed = mayAct(context.stage, context.actor);
  if (!allowed.ok) return allowed;
  if (context.rule?.kind === 'forbidden') return err(ruleBroken('request.pair-forbidden', []));
  const status = afterAction(request.status, 'accept', context.actor);
  return status.ok ? ok(inStatus(request, status.value, context.actor, undefined, now)) : status;
}

export function declineRequest(
  request: MeetingRequest,
  reason: { readonly code?: DeclineReason | null; readonly text?: string | null },
  context: { readonly actor: RequestActor; readonly stage: MatchmakingStage },
  now: Date,
): Result<MeetingRequest, Failure<MatchmakingCode>> {
  const allowed = mayAct(context.stage, context.actor);
  if (!allowed.ok) return allowed;
  const status = afterAction(request.status, 'decline', context.actor);
  if (!status.ok) return status;
  const issues: Issue<MatchmakingCode>[] = [];
  const text = readText(reason.text, ['reason', 'text'], 500, issues);
  const code = reason.code === 'byOrganizer' && context.actor !== 'organizer' ? undefined : (reason.code ?? undefined);
  if (!code) issues.push(issue('request.reason-missing', ['reason', 'code']));
  if (code === 'other' && !text) issues.push(issue('request.reason-text-missing', ['reason', 'text']));
  const failure = invalidIfAny(issues);
  if (failure) return err(failure);
  return ok(inStatus(request, status.value, context.actor, { code, text }, now));
}

export function withdrawRequest(
  request: MeetingRequest,
  text: string | null | undefined,
  context: { readonly actor: RequestActor; readonly stage: MatchmakingStage },
  now: Date,
): Result<MeetingRequest, Failure<MatchmakingCode>> {
  const allowed = mayAct(context.stage, context.actor);
  if (!allowed.ok) return allowed;
  const status = afterAction(request.status, 'withdraw', context.actor);
  if (!status.ok) return status;
  const issues: Issue<MatchmakingCode>[] = [];
  const reason = readText(text, ['reason'], 500, issues);
  const failure = invalidIfAny(issues);
  if (failure) return err(failure);
  return ok(inStatus(request, status.value, context.actor, reason ? { text: reason } : undefined, now));
}

/** When a pending request expires: the earlier of its own deadline and the event's. */
export function deadlineOf(request: Pick<MeetingRequest, 'answerBy'>, settings: MatchmakingSettings): Date | undefined {
  const deadlines = [request.answerBy, settings.answerBy].filter((deadline) => deadline !== undefined);
  return deadlines.sort((a, b) => a.getTime() - b.getTime())[0];
}

/** Expires a pending request whose deadline has come. */
export function expireRequest(
  request: MeetingRequest,
  settings: MatchmakingSettings,
  now: Date,
): Result<MeetingRequest, Failure<MatchmakingCode>> {
  const status = afterAction(request.status, 'expire', 'clock');
  if (!status.ok) return status;
  const deadline = deadlineOf(request, settings);
  if (!deadline || deadline > now) return err(ruleBroken('request.still-pending', []));
  return ok(inStatus(request, status.value, 'clock', undefined, now));
}

/** Ends a request because the organizer has forbidden its pair; undefined where it needs no end. */
export function endByForbiddenPair(request: MeetingRequest, now: Date): MeetingRequest | undefined {
  if (request.status !== 'pending' && request.status !== 'accepted') return undefined;
  return inStatus(request, 'declined', 'organizer', { code: 'byOrganizer' }, now);
}

function inStatus(
  request: MeetingRequest,
  status: RequestStatus,
  statusBy: RequestActor | 'clock',
  reason: StatusReason | undefined,
  now: Date,
): MeetingRequest {
  return { ...request, status, statusBy, statusSince: now, reason, version: request.version + 1, updatedAt: now };
}

type RequestDetails = Pick<MeetingRequest, 'priority' | 'topics' | 'message' | 'answerBy'>;

function checkRequest(
  input: MeetingRequestInput,
  settings: MatchmakingSettings,
  now: Date,
  sameDeadline = false,
): Result<RequestDetails, Failure<MatchmakingCode>> {
  const issues: Issue<MatchmakingCode>[] = [];
  const priority = input.priority ?? 2;
  if (priority !== 1 && priority !== 2 && priority !== 3) {
    issues.push(issue('request.priority-out-of-range', ['priority'], { priority }));
  }
  const answerBy = input.answerBy ?? undefined;
  if (answerBy && !sameDeadline) {
    if (!(answerBy > now)) issues.push(issue('request.deadline-in-past', ['answerBy']));
    else if (settings.answerBy && answerBy > settings.answerBy) {
      issues.push(issue('request.deadline-after-events', ['answerBy']));
    }
  }
  const details = {
    priority: priority as RequestPriority,
    topics: readTopics(input.topics, issues),
    message: readText(input.message, ['message'], 2000, issues),
    answerBy,
  };
  const failure = invalidIfAny(issues);
  return failure ? err(failure) : ok(details);
}
