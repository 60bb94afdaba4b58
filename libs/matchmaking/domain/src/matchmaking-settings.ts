import { type Failure, type Id, type Result, err, invalid, issue, ok } from '@vstrecha/kernel';
import type { MatchmakingCode } from './messages.js';

/** What an organizer sets for the requests of one event. */
export interface MatchmakingSettings {
  readonly eventId: Id<'Event'>;
  /** 0 where nothing has been set yet. */
  readonly version: number;
  readonly updatedAt?: Date;
  /** Requests that have no answer by then expire, and delegates file no new ones. */
  readonly answerBy?: Date;
}

/** The settings of an event whose organizer has set nothing. */
export function unsetSettings(eventId: Id<'Event'>): MatchmakingSettings {
  return { eventId, version: 0 };
}

export function setAnswerBy(
  settings: MatchmakingSettings,
  answerBy: Date | null,
  now: Date,
): Result<MatchmakingSettings, Failure<MatchmakingCode>> {
  if (answerBy && !(answerBy > now)) return err(invalid(issue('settings.deadline-in-past', ['answerBy'])));
  const { eventId, version } = settings;
  return ok({ eventId, version: version + 1, updatedAt: now, answerBy: answerBy ?? undefined });
}
