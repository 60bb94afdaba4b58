import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Id } from '@vstrecha/kernel';
import { sideKey } from '@vstrecha/outcomes-domain';
import { CLOCK } from '@vstrecha/platform';
import { type Meeting, MeetingReader } from '@vstrecha/schedule-server';
import { OutcomeReader } from './outcome-reader.js';

/** A side that has not said yet what its meeting came to. */
export interface MissingOutcome {
  readonly meeting: Meeting;
  readonly delegationId: Id<'Delegation'>;
}

/** Who has not recorded: the sides of released meetings that are over, where neither they nor the organizer has. */
@Injectable()
export class MissingOutcomes {
  constructor(
    private readonly meetings: MeetingReader,
    private readonly outcomes: OutcomeReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofEvent(eventId: Id<'Event'>): Promise<readonly MissingOutcome[]> {
    const now = this.clock.now();
    const recorded = new Map<string, Set<string>>();
    for (const { seriesId, side } of await this.outcomes.ofEvent(eventId)) {
      recorded.set(seriesId, (recorded.get(seriesId) ?? new Set()).add(sideKey(side)));
    }
    return (await this.meetings.inForce(eventId))
      .filter(({ state, time }) => state !== 'cancelled' && time.end <= now)
      .sort((a, b) => a.time.start.getTime() - b.time.start.getTime() || (a.id < b.id ? -1 : 1))
      .flatMap((meeting) => {
        const known = recorded.get(meeting.seriesId);
        if (known?.has('organizer')) return [];
        return [meeting.fromDelegationId, meeting.toDelegationId]
          .filter((delegationId) => !known?.has(delegationId))
          .map((delegationId) => ({ meeting, delegationId }));
      });
  }
}
