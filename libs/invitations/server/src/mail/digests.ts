import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DelegationReader, type Event, EventReader } from '@vstrecha/events-server';
import {
  type AgendaMail,
  type InvitationSettings,
  type ReminderMail,
  dueDigests,
  isReminderDue,
  localClock,
} from '@vstrecha/invitations-domain';
import { type Clock, type Id, asId } from '@vstrecha/kernel';
import { CLOCK, OutboxRelay, type PeriodicTask } from '@vstrecha/platform';
import { type Meeting, MeetingReader } from '@vstrecha/schedule-server';
import { InvitationRepository } from '../storage/invitation.repository.js';
import { MailRepository } from '../storage/mail.repository.js';
import { SettingsRepository } from '../storage/settings.repository.js';

const hour = 3_600_000;

/**
 * Queues what comes by the clock: the agenda of the day the evening before and in the morning, and a reminder an hour before a
 * meeting. The id of each mail says what it is for, so that it is queued once however often the clock is looked at.
 */
@Injectable()
export class Digests implements PeriodicTask, OnModuleInit {
  readonly name = 'invitations.digests';
  readonly everySeconds = 60;

  constructor(
    private readonly relay: OutboxRelay,
    private readonly invitations: InvitationRepository,
    private readonly mails: MailRepository,
    private readonly settings: SettingsRepository,
    private readonly events: EventReader,
    private readonly delegations: DelegationReader,
    private readonly meetings: MeetingReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.relay.registerTask(this);
  }

  async run(now: Date): Promise<void> {
    for (const eventId of await this.invitations.eventsBetween(now, new Date(now.getTime() + 48 * hour))) {
      const event = await this.events.find(eventId);
      if (!event || event.state === 'closed' || event.state === 'archived') continue;
      const settings = await this.settings.of(eventId);
      const clock = localClock(now, event.timeZone);
      for (const { occasion, day } of dueDigests(settings, event, clock)) {
        await this.#queueDigests(event, occasion, day);
      }
      if (settings.hourBefore) await this.#queueReminders(event, settings, now);
    }
  }

  async #queueDigests(event: Event, occasion: AgendaMail['occasion'], day: string): Promise<void> {
    const meetings = (await this.meetings.inForce(event.id)).filter(
      ({ state, time }) => state === 'planned' && localClock(time.start, event.timeZone).day === day,
    );
    for (const { delegateId, personId } of await this.#peopleOf(event.id, meetings)) {
      await this.mails.insertOnce({
        id: asId<'Mail'>(`${occasion}-${day}-${delegateId}`),
        kind: 'agenda',
        ...this.#queued(event.id, delegateId, personId),
        occasion,
        day,
      });
    }
  }

  async #queueReminders(event: Event, settings: InvitationSettings, now: Date): Promise<void> {
    const clock = localClock(now, event.timeZone);
    const due = (await this.meetings.inForce(event.id)).filter(
      ({ state, time }) => state === 'planned' && isReminderDue(settings, time.start, now, clock),
    );
    for (const meeting of due) {
      for (const { delegateId, personId } of await this.#peopleOf(event.id, [meeting])) {
        const { start } = meeting.time;
        const mail: ReminderMail = {
          id: asId<'Mail'>(`hour-${meeting.seriesId}-${start.getTime()}-${delegateId}`),
          kind: 'reminder',
          ...this.#queued(event.id, delegateId, personId),
          seriesId: meeting.seriesId,
          start,
        };
        await this.mails.insertOnce(mail);
      }
    }
  }

  /** Who attends these meetings, each once. */
  async #peopleOf(eventId: Id<'Event'>, meetings: readonly Meeting[]) {
    const attending = new Set(meetings.flatMap(({ delegateIds }) => delegateIds));
    return (await this.delegations.ofEvent(eventId))
      .flatMap(({ delegates }) => delegates)
      .filter(({ id }) => attending.has(id))
      .map(({ id, personId }) => ({ delegateId: id, personId }));
  }

  #queued(eventId: Id<'Event'>, delegateId: Id<'Delegate'>, personId: Id<'Person'>) {
    const now = this.clock.now();
    const fresh = { state: 'queued', attempts: 0, refusals: 0, nextAt: now, createdAt: now } as const;
    return { eventId, delegateId, personId, ...fresh };
  }
}
