import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DelegationReader, EventReader } from '@vstrecha/events-server';
import { MailSwitch } from '@vstrecha/invitations-server';
import { PersonReader } from '@vstrecha/directory-server';
import { type Id, groupBy } from '@vstrecha/kernel';
import {
  CONFIG,
  type Config,
  Mailer,
  Outbox,
  type OutboxConsumer,
  type OutboxMessage,
  OutboxRelay,
  type PeriodicTask,
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
import { reminderMail } from './reminder-mail.js';

const REMINDED = 'roadmap.reminderDue';

/** What a message of the outbox says: whom to remind of which items, each at its stage. */
interface ReminderData {
  readonly delegationId: Id<'Delegation'>;
  readonly reminders: readonly { readonly actionItemId: Id<'ActionItem'>; readonly stage: ReminderStage }[];
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
    private readonly delegations: DelegationReader,
    private readonly people: PersonReader,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly relay: OutboxRelay,
    private readonly mailer: Mailer,
    private readonly mailSwitch: MailSwitch,
    @Inject(CONFIG) private readonly config: Config,
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
    const fresh = due.filter(({ key, item }) => !known.has(key) && remindedOf(item).length > 0);
    if (fresh.length === 0) return;
    await this.unitOfWork.run<void, never>(async () => {
      await this.reminders.note(
        fresh.map(({ key }) => key),
        roadmap.eventId,
        now,
      );
      await this.outbox.append(...messagesOf(fresh, roadmap));
      return { ok: true, value: undefined };
    });
  }

  /** Mails the delegates of a delegation; again the same mails under the same ids, where it is handed over twice. */
  async handle(message: OutboxMessage): Promise<void> {
    const { delegationId, reminders } = message.data as unknown as ReminderData;
    const delegation = await this.delegations.find(delegationId);
    const event = delegation && (await this.events.find(delegation.eventId));
    if (!delegation || delegation.withdrawnAt || !event) return;
    const items = new Map(
      (await this.items.findMany(reminders.map((one) => one.actionItemId))).map((item) => [item.id, item]),
    );
    // Whoever has reported in the meantime is left in peace.
    const open = reminders.flatMap(({ actionItemId, stage }) => {
      const item = items.get(actionItemId);
      return item && (item.state === 'accepted' || item.state === 'started') ? [{ item, stage }] : [];
    });
    if (open.length === 0) return;
    const mail = reminderMail(open, { title: event.title, language: event.language, address: this.config.publicUrl });
    const people = await this.people.findMany(delegation.delegates.map(({ personId }) => personId));
    for (const { id, email } of people.values()) {
      if (email)
        await this.mailer.send({ ...mail, to: email, messageId: `reminder-${message.id}-${id}`, at: message.at });
    }
  }
}

/** One message for each delegation, with all that it is to be reminded of. */
function messagesOf(reminders: readonly DueReminder[], { id, eventId }: Roadmap) {
  const pairs = reminders.flatMap((reminder) =>
    remindedOf(reminder.item).map((delegationId) => ({ delegationId, reminder })),
  );
  return [...groupBy(pairs, ({ delegationId }) => delegationId)].map(([delegationId, of]) => ({
    type: REMINDED,
    entity: { type: 'Roadmap', id },
    eventId,
    data: { delegationId, reminders: of.map(({ reminder: { item, stage } }) => ({ actionItemId: item.id, stage })) },
  }));
}
