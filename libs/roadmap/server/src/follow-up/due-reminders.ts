import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventReader } from '@vstrecha/events-server';
import { MailSwitch } from '@vstrecha/invitations-server';
import { PersonReader } from '@vstrecha/directory-server';
import { type Id, groupBy } from '@vstrecha/kernel';
import {
  Mailer,
  Outbox,
  type OutboxConsumer,
  type OutboxMessage,
  OutboxRelay,
  type PeriodicTask,
  PublicAddress,
  UnitOfWork,
} from '@vstrecha/platform';
import {
  type DueReminder,
  type ReminderStage,
  type Roadmap,
  dueReminders,
  isShownToExecutors,
  remindedOf,
} from '@vstrecha/roadmap-domain';
import { ActionItemRepository } from '../storage/action-item.repository.js';
import { ReminderRepository } from '../storage/reminder.repository.js';
import { RoadmapRepository } from '../storage/roadmap.repository.js';
import { ExecutorPeople, type PeopleOf } from './executor-people.js';
import { reminderMail } from './reminder-mail.js';

const REMINDED = 'roadmap.reminderDue';

/** What a message of the outbox says: whom to remind of which items, each at its stage. */
interface ReminderData {
  readonly personId: Id<'Person'>;
  readonly reminders: readonly { readonly actionItemId: Id<'ActionItem'>; readonly stage: ReminderStage }[];
}

interface PersonsReminder {
  readonly personId: Id<'Person'>;
  readonly reminder: DueReminder;
}

/**
 * Reminds executors before and after the term of their items: one mail a person for all that has come up since the last
 * time, and of each stage of a term once. What was noted is noted in the transaction that leaves the message.
 */
@Injectable()
export class DueReminders implements PeriodicTask, OutboxConsumer, OnModuleInit {
  readonly name = 'roadmap.due-reminders';
  readonly everySeconds = 3600;
  readonly types = [REMINDED];

  constructor(
    private readonly roadmaps: RoadmapRepository,
    private readonly items: ActionItemRepository,
    private readonly reminders: ReminderRepository,
    private readonly events: EventReader,
    private readonly executors: ExecutorPeople,
    private readonly people: PersonReader,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly relay: OutboxRelay,
    private readonly mailer: Mailer,
    private readonly mailSwitch: MailSwitch,
    private readonly address: PublicAddress,
  ) {}

  onModuleInit(): void {
    this.relay.registerTask(this);
    this.relay.register(this);
  }

  async run(now: Date, signal: AbortSignal): Promise<void> {
    for (const roadmap of await this.roadmaps.open()) {
      if (signal.aborted) return;
      await this.#remindOf(roadmap, now);
    }
  }

  async #remindOf(roadmap: Roadmap, now: Date): Promise<void> {
    const event = await this.events.find(roadmap.eventId);
    // While the event's mail is stopped nothing is noted: what is still due then is reminded of when it goes on.
    if (!event || event.state === 'archived' || (await this.mailSwitch.isStopped(event.id))) return;
    const today = this.events.localDay(now, event.timeZone);
    const items = (await this.items.ofRoadmaps([roadmap.id])).filter((item) => isShownToExecutors(item, roadmap));
    const due = dueReminders(items, roadmap, today);
    const known = await this.reminders.known(due.map(({ key }) => key));
    const peopleOf = await this.executors.ofEvent(roadmap.eventId);
    const fresh = due
      .filter(({ key }) => !known.has(key))
      .flatMap((reminder) =>
        recipientsOf(reminder, peopleOf).map((personId): PersonsReminder => ({ personId, reminder })),
      );
    if (fresh.length === 0) return;
    await this.unitOfWork.run<void, never>(async () => {
      await this.reminders.note([...new Set(fresh.map(({ reminder }) => reminder.key))], roadmap.eventId, now);
      await this.outbox.append(...messagesOf(fresh, roadmap));
      return { ok: true, value: undefined };
    });
  }

  /** Mails one person; again the same mail under the same id, where it is handed over twice. */
  async handle(message: OutboxMessage): Promise<void> {
    const { personId, reminders } = message.data as unknown as ReminderData;
    const event = message.eventId && (await this.events.find(message.eventId));
    const person = (await this.people.findMany([personId])).get(personId);
    if (!event || !person?.email) return;
    const items = new Map(
      (await this.items.findMany(reminders.map((one) => one.actionItemId))).map((item) => [item.id, item]),
    );
    // Whoever has reported in the meantime is left in peace.
    const open = reminders.flatMap(({ actionItemId, stage }) => {
      const item = items.get(actionItemId);
      return item && (item.state === 'accepted' || item.state === 'started') ? [{ item, stage }] : [];
    });
    if (open.length === 0) return;
    const mail = reminderMail(open, { title: event.title, language: event.language, address: this.address.url });
    await this.mailer.send({ ...mail, to: person.email, messageId: `reminder-${message.id}`, at: message.at });
  }
}

/** Whom to mail: the people of those who are to be reminded. */
function recipientsOf({ item }: DueReminder, peopleOf: PeopleOf): readonly Id<'Person'>[] {
  return [...new Set(remindedOf(item, (party) => peopleOf(party).length > 0).flatMap(peopleOf))];
}

/** One message for each person, with all that they are to be reminded of. */
function messagesOf(reminders: readonly PersonsReminder[], { id, eventId }: Roadmap) {
  return [...groupBy(reminders, ({ personId }) => personId)].map(([personId, of]) => ({
    type: REMINDED,
    entity: { type: 'Roadmap', id },
    eventId,
    data: {
      personId,
      reminders: of.map(({ reminder: { item, stage } }) => ({ actionItemId: item.id, stage })),
    },
  }));
}
