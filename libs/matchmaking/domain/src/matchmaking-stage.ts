import { type Failure, type Result, err, ok, ruleBroken } from '@vstrecha/kernel';
import type { MatchmakingCode } from './messages.js';

/**
 * What an event's lifecycle allows here: before it opens nothing, then everybody acts, once the schedule is being made only the
 * organizer does (late wishes), and after the event nobody.
 */
export type MatchmakingStage = 'notYet' | 'open' | 'organizerOnly' | 'over';

/** Who acts on a request: one of its two delegations, or the organizer on behalf of either. */
export type RequestActor = 'sender' | 'recipient' | 'organizer';

export function mayAct(stage: MatchmakingStage, actor: RequestActor): Result<void, Failure<MatchmakingCode>> {
  if (stage === 'notYet') return err(ruleBroken('request.not-yet', []));
  if (stage === 'over') return err(ruleBroken('request.over', []));
  if (stage === 'organizerOnly' && actor !== 'organizer') return err(ruleBroken('request.organizer-only', []));
  return ok();
}
