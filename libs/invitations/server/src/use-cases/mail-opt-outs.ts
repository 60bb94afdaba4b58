import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type DirectoryReference,
  PersonReader,
  type ReferenceMover,
  ReferenceMovers,
} from '@vstrecha/directory-server';
import type { MailOptOut, MailReader } from '@vstrecha/invitations-domain';
import { type Clock, type Failure, type Id, type Result, asId, ok } from '@vstrecha/kernel';
import { CLOCK, Outbox, UnitOfWork } from '@vstrecha/platform';
import { MailOptOutRepository } from '../storage/mail-opt-out.repository.js';

/** People stop the mails of an event that come by the clock, and want them again. */
@Injectable()
export class MailOptOuts implements ReferenceMover, OnModuleInit {
  constructor(
    private readonly optOuts: MailOptOutRepository,
    private readonly people: PersonReader,
    private readonly movers: ReferenceMovers,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.movers.register(this);
  }

  async find({ eventId, personId }: MailReader): Promise<MailOptOut | null> {
    return this.optOuts.find(eventId, await this.#present(personId));
  }

  /** Done twice, it is done once: mail clients say it again and again. */
  async change({ eventId, personId }: MailReader, wantsMail: boolean): Promise<Result<void, Failure>> {
    return this.unitOfWork.run<void, Failure>(async () => {
      const who = { eventId, personId: await this.#present(personId) };
      const present = await this.optOuts.find(who.eventId, who.personId);
      if ((present === null) === wantsMail) return ok();
      if (wantsMail) await this.optOuts.remove(who);
      else await this.optOuts.insert({ ...who, at: this.clock.now() });
      await this.outbox.append({
        type: wantsMail ? 'mailOptOut.takenBack' : 'mailOptOut.made',
        entity: { type: 'Person', id: who.personId },
        eventId: who.eventId,
      });
      return ok();
    });
  }

  /** Links and mails of before name a record that another one may stand for since. */
  async #present(personId: Id<'Person'>): Promise<Id<'Person'>> {
    return (await this.people.find(personId))?.id ?? personId;
  }

  /** What somebody does not want to hear keeps nobody from being deleted. */
  count(): Promise<number> {
    return Promise.resolve(0);
  }

  async move(from: DirectoryReference, to: DirectoryReference): Promise<Result<void, Failure>> {
    if (from.type !== 'Person') return ok();
    const personId: Id<'Person'> = asId(to.id);
    for (const optOut of await this.optOuts.ofPerson(from.id)) {
      await this.optOuts.remove(optOut);
      if (!(await this.optOuts.find(optOut.eventId, personId))) await this.optOuts.insert({ ...optOut, personId });
    }
    return ok();
  }
}
