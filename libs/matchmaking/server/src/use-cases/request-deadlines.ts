import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Clock, type Failure, type Id, type Result, err, notFound, ok } from '@vstrecha/kernel';
import { EventReader } from '@vstrecha/events-server';
import {
  type MatchmakingSettings,
  type MeetingRequest,
  expireRequest,
  setAnswerBy,
  unsetSettings,
} from '@vstrecha/matchmaking-domain';
import {
  CLOCK,
  Outbox,
  OutboxRelay,
  type PeriodicTask,
  UnitOfWork,
  changesBetween,
  domainEventOf,
  staleVersion,
} from '@vstrecha/platform';
import { MatchmakingSettingsRepository } from '../storage/matchmaking-settings.repository.js';
import { MeetingRequestRepository } from '../storage/meeting-request.repository.js';

/** The deadline of an event's requests, and the clock that makes requests expire. */
@Injectable()
export class RequestDeadlines implements PeriodicTask, OnModuleInit {
  readonly name = 'matchmaking.expire-requests';
  readonly everySeconds = 60;

  constructor(
    private readonly requests: MeetingRequestRepository,
    private readonly settings: MatchmakingSettingsRepository,
    private readonly events: EventReader,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly relay: OutboxRelay,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.relay.registerTask(this);
  }

  async set(
    eventId: Id<'Event'>,
    expectedVersion: number,
    answerBy: Date | null,
  ): Promise<Result<MatchmakingSettings, Failure>> {
    if (!(await this.events.find(eventId))) return err(notFound('request.event-not-found', ['eventId']));
    return this.unitOfWork.run<MatchmakingSettings, Failure>(async () => {
      const before = await this.settings.of(eventId);
      if (before.version !== expectedVersion) return err(staleVersion(['expectedVersion'], before.version));
      const after = setAnswerBy(before, answerBy, this.clock.now());
      if (!after.ok) return after;
      const saved = await this.settings.save(after.value);
      if (!saved.ok) return saved;
      await this.outbox.append({
        type: 'matchmakingSettings.updated',
        entity: { type: 'Event', id: eventId },
        eventId,
        changes: changesBetween(before, after.value, ['eventId', 'version', 'updatedAt']),
      });
      return after;
    });
  }

  /** Expires every pending request whose deadline has come; each in its own transaction, so that one clash stops no other. */
  async run(now: Date, signal: AbortSignal): Promise<void> {
    const past = await this.settings.past(now);
    const byEvent = new Map(past.map((settings) => [settings.eventId, settings]));
    for (const request of await this.requests.pendingPast(now, [...byEvent.keys()])) {
      if (signal.aborted) return;
      await this.#expire(request, byEvent.get(request.eventId) ?? unsetSettings(request.eventId), now);
    }
  }

  /** A request that was answered in the meantime stays as it was answered. */
  #expire(before: MeetingRequest, settings: MatchmakingSettings, now: Date): Promise<Result<void, Failure>> {
    return this.unitOfWork.run<void, Failure>(async () => {
      const expired = expireRequest(before, settings, now);
      if (!expired.ok) return expired;
      const saved = await this.requests.replace(expired.value);
      if (!saved.ok) return saved;
      await this.outbox.append(domainEventOf('MeetingRequest', 'expired', before, expired.value));
      return ok();
    });
  }
}
