import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonReader } from '@vstrecha/directory-server';
import { EventReader } from '@vstrecha/events-server';
import { MailSwitch } from '@vstrecha/invitations-server';
import { type Id, asId, groupBy, ok } from '@vstrecha/kernel';
import {
  Mailer,
  Outbox,
  type OutboxConsumer,
  type OutboxMessage,
  OutboxRelay,
  PublicAddress,
  UnitOfWork,
} from '@vstrecha/platform';
import { executorsOf, isShownToExecutors } from '@vstrecha/roadmap-domain';
import { byDue } from '../action-item-forms.js';
import { ActionItemRepository } from '../storage/action-item.repository.js';
import { ReminderRepository } from '../storage/reminder.repository.js';
import { RoadmapRepository } from '../storage/roadmap.repository.js';
import { ExecutorPeople } from './executor-people.js';
import { type ToldStep, stepMail, toldSteps } from './step-mail.js';

const MOVED = 'roadmap.moved';
const TOLD = 'roadmap.stepTold';

/** What a message of the outbox says: whom to tell of which items, and why. */
interface ToldData {
  readonly step: ToldStep;
  readonly personId: Id<'Person'>;
  readonly itemIds: readonly Id<'ActionItem'>[];
}

/** Tells executors when their items are to be judged, and when they are approved: one mail a person and step, sent apart from the others'. */
@Injectable()
export class StepMails implements OutboxConsumer, OnModuleInit {
  readonly name = 'roadmap.step-mails';
  readonly types = [MOVED, TOLD];

  constructor(
    private readonly roadmaps: RoadmapRepository,
    private readonly items: ActionItemRepository,
    private readonly told: ReminderRepository,
    private readonly executors: ExecutorPeople,
    private readonly events: EventReader,
    private readonly people: PersonReader,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly relay: OutboxRelay,
    private readonly mailer: Mailer,
    private readonly mailSwitch: MailSwitch,
    private readonly address: PublicAddress,
  ) {}

  onModuleInit(): void {
    this.relay.register(this);
  }

  handle(message: OutboxMessage): Promise<void> {
    return message.type === MOVED ? this.#call(message) : this.#mail(message);
  }

  /** Finds out who is to be told; once, where the message is handed over twice. */
  async #call(message: OutboxMessage): Promise<void> {
    const step = toldSteps.find((one) => one === message.changes?.['state']?.to);
    const roadmap = step && (await this.roadmaps.find(asId<'Roadmap'>(message.entity.id)));
    // Whoever moved it on or back in the meantime has made the news old.
    if (!step || !roadmap || roadmap.state !== step) return;
    if (await this.mailSwitch.isStopped(roadmap.eventId)) return;
    const items = (await this.items.ofRoadmaps([roadmap.id])).filter((item) => isShownToExecutors(item, roadmap));
    const peopleOf = await this.executors.ofEvent(roadmap.eventId);
    const known = items.flatMap((item) =>
      [...new Set(executorsOf(item).flatMap(peopleOf))].map((personId) => ({ personId, itemId: item.id })),
    );
    const key = `step/${message.id}`;
    await this.unitOfWork.run<void, never>(async () => {
      if ((await this.told.known([key])).size > 0) return ok();
      await this.told.note([key], roadmap.eventId, message.at);
      const messages = [...groupBy(known, ({ personId }) => personId)].map(([personId, of]) => {
        const data: ToldData = { step, personId, itemIds: of.map(({ itemId }) => itemId) };
        return {
          type: TOLD,
          entity: { type: 'Roadmap', id: roadmap.id },
          eventId: roadmap.eventId,
          data: { ...data },
        };
      });
      await this.outbox.append(...messages);
      return ok();
    });
  }

  /** Mails one person; again the same mail under the same id, where it is handed over twice. */
  async #mail(message: OutboxMessage): Promise<void> {
    const { step, personId, itemIds } = message.data as unknown as ToldData;
    const roadmap = await this.roadmaps.find(asId<'Roadmap'>(message.entity.id));
    const event = roadmap && (await this.events.find(roadmap.eventId));
    const person = (await this.people.findMany([personId])).get(personId);
    if (!roadmap || !event || !person?.email) return;
    const items = (await this.items.findMany(itemIds)).filter((item) => isShownToExecutors(item, roadmap));
    if (items.length === 0) return;
    const { title, language } = event;
    const mail = stepMail(step, [...items].sort(byDue), roadmap, { title, language, address: this.address.url });
    await this.mailer.send({ ...mail, to: person.email, messageId: `roadmap-${message.id}`, at: message.at });
  }
}
