import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DelegationReader, type Event, EventReader } from '@vstrecha/events-server';
import {
  type AgendaMail,
  type InvitationSettings,
  type ReminderMail,
  dueDigests,
  isReminderDue,
  localClock,
  queuedState,
} from '@vstrecha/invitations-domain';
import { type Id, asId } from '@vstrecha/kernel';
import { OutboxRelay, type PeriodicTask } from '@vstrecha/platform';
import { MeetingReader } from '@vstrecha/schedule-server';
import { InvitationRepository } from '../storage/invitation.repository.js';
import { MailOptOutRepository } from '../storage/mail-opt-out.repository.js';
import { MailRepository } from '../storage/mail.repository.js';
import { SettingsRepository } from '../storage/settings.repository.js';

const hour = 3_600_000;

/**
 * Queues what comes by the clock: the agenda of the day the evening before and in the morning, and a reminder an hour before a
 * meeting. The id of each mail says what it is for, so that it is queued once however often the clock is
 * looked at; and again, where it was switched off and on again in time.
 */
@Injectable()
export class Digests implements PeriodicTask, OnModuleInit {
  readonly name = 'invitations.digests';
  readonly everySeconds = 60;

  constructor(
    private readonly relay: OutboxRelay,
    private readonly invitations: InvitationRepository,
    private readonly mails: MailRepository,
    private readonly optOuts: MailOptOutRepository,
    private readonly settings: SettingsRepository,
    private readonly events: EventReader,
    private readonly delegations: DelegationReader,
    private readonly meetings: MeetingReader,
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
        await this.#queueDigests(event, occasion, day, now);
      }
      if (settings.hourBefore) await this.#queueReminders(event, settings, now);
    }
  }

  async #queueDigests(event: Event, occasion: AgendaMail['occasion'], day: string, now: Date): Promise<void> {
    const meetings = (await this.meetings.inForce(event.id)).filter(
      ({ state, time }) => state === 'planned' && localClock(time.start, event.timeZone).day === day,
    );
    const attending = new Set(meetings.flatMap(({ delegateIds }) => delegateIds));
    const toPerson = await this.#addressing(event.id);
    const mails = [...attending].flatMap(toPerson).map((person): AgendaMail => ({
      id: asId<'Mail'>(`${occasion}-${day}-${person.delegateId}`),
      kind: 'agenda',
      ...person,
      ...queuedState(now),
      occasion,
      day,
    }));
    await this.mails.queueOnce(mails, now);
  }

  async #queueReminders(event: Event, settings: InvitationSettings, now: Date): Promise<void> {
    const clock = localClock(now, event.timeZone);
    const due = (await this.meetings.inForce(event.id)).filter(
      ({ state, time }) => state === 'planned' && isReminderDue(settings, time.start, now, clock),
    );
    const toPerson = await this.#addressing(event.id);
    const mails = due.flatMap(({ seriesId, time: { start }, delegateIds }) =>
      delegateIds.flatMap(toPerson).map((person): ReminderMail => ({
        id: asId<'Mail'>(`hour-${seriesId}-${start.getTime()}-${person.delegateId}`),
        kind: 'reminder',
        ...person,
        ...queuedState(now),
        seriesId,
        start,
      })),
    );
    await this.mails.queueOnce(mails, now);
  }

  /** To whom the mail for a delegate goes; to nobody where they were taken out of their delegation, or want none. */
  async #addressing(eventId: Id<'Event'>) {
    const delegates = (await this.delegations.ofEvent(eventId)).flatMap((delegation) => delegation.delegates);
    const optedOut = new Set((await this.optOuts.ofEvents([eventId])).map(({ personId }) => personId));
    const wanting = delegates.filter(({ personId }) => !optedOut.has(personId));
    const personOf = new Map(wanting.map(({ id, personId }) => [id, personId]));
    return (delegateId: Id<'Delegate'>) => {
      const personId = personOf.get(delegateId);
      return personId ? [{ eventId, delegateId, personId }] : [];
    };
  }
}
