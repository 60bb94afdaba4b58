import { type Id, type IdSource, asId, unwrap } from '@vstrecha/kernel';
import { type HeldMeeting, type Outcome, type OutcomeInput, type OutcomeSide, recordOutcome } from './outcome.js';

export const plant = asId<'Delegation'>('plant');
export const college = asId<'Delegation'>('college');
export const welder = asId<'Occupation'>('welder');
export const user = asId<'User'>('user-1');
export const september = new Date('2023-09-06T13:00:00Z');

/** Ids that count up: `id-1`, `id-2`, ... */
export function countingIds(prefix = 'id'): IdSource {
  let last = 0;
  return { next: <Entity extends string>() => asId<Entity>(`${prefix}-${(last += 1)}`) as Id<Entity> };
}

export function aMeeting(given: Partial<HeldMeeting> = {}): HeldMeeting {
  return {
    id: asId<'Meeting'>('meeting-1'),
    seriesId: asId<'MeetingSeries'>('series-1'),
    eventId: asId<'Event'>('event-1'),
    delegationIds: [plant, college],
    state: 'held',
    ...given,
  };
}

export const by = (delegationId: Id<'Delegation'>): OutcomeSide => ({ kind: 'delegation', delegationId });
export const byOrganizer: OutcomeSide = { kind: 'organizer' };

/** A valid first record of one side; each test names only what it is about. */
export function anOutcome(side: OutcomeSide, input: OutcomeInput, meeting = aMeeting()): Outcome {
  const prefix = side.kind === 'organizer' ? 'organizer' : side.delegationId;
  return unwrap(
    recordOutcome(input, { meeting, side, recordedBy: user, onBehalf: false }, countingIds(prefix), september),
  );
}
