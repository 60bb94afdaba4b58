import { asId, unwrap } from '@vstrecha/kernel';
import { unsetSettings } from './matchmaking-settings.js';
import { type FilingContext, type MeetingRequest, type MeetingRequestInput, fileRequest } from './meeting-request.js';
import { type PairRule, type PairRuleKind, createPairRule } from './pair-rule.js';

export const eventId = asId<'Event'>('event');
export const now = new Date('2023-09-01T09:00:00Z');
export const later = new Date('2023-09-02T09:00:00Z');

/** The context in which the delegation `from` files a request to `to` while the event is open. */
export function aFiling(from: string, to: string, given: Partial<FilingContext> = {}): FilingContext {
  return {
    id: asId(`${from}->${to}`),
    eventId,
    fromDelegationId: asId(from),
    toDelegationId: asId(to),
    actor: 'sender',
    stage: 'open',
    settings: unsetSettings(eventId),
    betweenThem: [],
    ...given,
  };
}

/** A request as it stands after it was filed, with what a test says otherwise. */
export function aRequest(
  from: string,
  to: string,
  given: Partial<MeetingRequest> = {},
  input: MeetingRequestInput = {},
): MeetingRequest {
  return { ...unwrap(fileRequest(input, aFiling(from, to), now)).filed, ...given };
}

export function aPairRule(kind: PairRuleKind, one: string, other: string): PairRule {
  const input = { kind, delegationIds: [asId<'Delegation'>(one), asId<'Delegation'>(other)] } as const;
  return unwrap(createPairRule(input, asId<'PairRule'>(`rule ${one} ${other}`), eventId, now));
}
