import { Inject, Injectable } from '@nestjs/common';
import type { Connection, Model, QueryFilter, UpdateQuery } from 'mongoose';
import type { InvitationMail, Mail, MailKind, MailReason, MailState } from '@vstrecha/invitations-domain';
import { type Failure, type Id, type Result, asId } from '@vstrecha/kernel';
import {
  CONNECTION,
  type Page,
  type PageCode,
  type PageRequest,
  defineCollection,
  findPage,
  isDuplicateKey,
  openModel,
} from '@vstrecha/platform';

interface MailDocument extends Record<string, unknown> {
  readonly _id: string;
  readonly eventId: string;
  readonly kind: MailKind;
  readonly state: MailState;
  readonly nextAt: Date;
  readonly attempts: number;
  readonly reason?: MailReason;
}

export const mailCollection = defineCollection({
  collection: 'mails',
  fields: {
    _id: String,
    eventId: String,
    kind: String,
    delegateId: String,
    personId: String,
    createdAt: Date,
    state: String,
    attempts: Number,
    refusals: Number,
    nextAt: Date,
    content: {},
    to: String,
    subject: String,
    response: String,
    sentAt: Date,
    failedAt: Date,
    reason: String,
    invitationId: String,
    seriesId: String,
    change: String,
    sequence: Number,
    stamp: Date,
    start: Date,
    end: Date,
    tableId: String,
    note: String,
    occasion: String,
    day: String,
  },
  indexes: [
    { key: { state: 1, nextAt: 1 } },
    { key: { eventId: 1, createdAt: -1, _id: -1 } },
    { key: { invitationId: 1, stamp: 1 } },
  ],
});

export interface MailFilter {
  readonly states?: readonly MailState[] | null;
  readonly kinds?: readonly MailKind[] | null;
  readonly delegateId?: Id<'Delegate'>;
}

/** The mails of all events, with what became of each. Written by one sender at a time: whoever has claimed it. */
@Injectable()
export class MailRepository {
  readonly #model: Model<MailDocument>;

  constructor(@Inject(CONNECTION) connection: Connection) {
    this.#model = openModel<MailDocument>(connection, mailCollection);
  }

  async find(id: Id<'Mail'>): Promise<Mail | null> {
    const document = (await this.#model.findOne({ _id: id }).lean().exec()) as MailDocument | null;
    return document && toMail(document);
  }

  async ofInvitations(ids: readonly Id<'Invitation'>[]): Promise<InvitationMail[]> {
    const documents = (await this.#model
      .find({ invitationId: { $in: [...ids] } } as QueryFilter<MailDocument>)
      .sort({ stamp: 1, _id: 1 })
      .lean()
      .exec()) as MailDocument[];
    return documents.map((document) => toMail(document) as InvitationMail);
  }

  /** The invitations whose last mail failed. */
  async lastFailed(eventId: Id<'Event'>): Promise<Id<'Invitation'>[]> {
    const failed = await this.#model
      .distinct('invitationId', { eventId, state: 'failed', kind: 'invitation' } as QueryFilter<MailDocument>)
      .exec();
    const last = new Map<Id<'Invitation'>, MailState>();
    for (const mail of await this.ofInvitations(failed.map((id) => asId<'Invitation'>(String(id))))) {
      last.set(mail.invitationId, mail.state);
    }
    return [...last].flatMap(([id, state]) => (state === 'failed' ? [id] : []));
  }

  /** The youngest first. */
  page(
    eventId: Id<'Event'>,
    { states, kinds, delegateId }: MailFilter,
    request: PageRequest,
  ): Promise<Result<Page<Mail>, Failure<PageCode>>> {
    const query = {
      eventId,
      ...(states?.length && { state: { $in: [...states] } }),
      ...(kinds?.length && { kind: { $in: [...kinds] } }),
      ...(delegateId && { delegateId }),
    } as QueryFilter<MailDocument>;
    return findPage(this.#model, query, { createdAt: -1 }, request, toMail);
  }

  async insert(mails: readonly Mail[]): Promise<void> {
    if (mails.length === 0) return;
    await this.#model.insertMany(mails.map(toDocument), { lean: true });
  }

  /**
   * Queues mails whose ids say what they are for, each once. What nobody needed when its turn came, but somebody needs now, is queued
   * again.
   */
  async queueOnce(mails: readonly Mail[], now: Date): Promise<void> {
    if (mails.length === 0) return;
    const ids = mails.map(({ id }) => id);
    const present = (await this.#model
      .find({ _id: { $in: ids } } as QueryFilter<MailDocument>, { state: 1, reason: 1 })
      .lean()
      .exec()) as Pick<MailDocument, '_id' | 'state' | 'reason'>[];
    const known = new Set(present.map(({ _id }) => _id));
    await this.#insertUnlessThere(mails.filter(({ id }) => !known.has(id)));
    const unneeded = present.filter(({ state, reason }) => state === 'superseded' && reason !== 'newerMail');
    if (unneeded.length === 0) return;
    const superseded = { _id: { $in: unneeded.map(({ _id }) => _id) }, state: 'superseded' };
    const queued = { $set: { state: 'queued', nextAt: now }, $unset: { reason: 1 } };
    await this.#model.updateMany(superseded as QueryFilter<MailDocument>, queued as UpdateQuery<MailDocument>).exec();
  }

  async #insertUnlessThere(mails: readonly Mail[]): Promise<void> {
    if (mails.length === 0) return;
    try {
      await this.#model.insertMany(mails.map(toDocument), { lean: true, ordered: false });
    } catch (error) {
      // Another process was faster.
      if (!isDuplicateKey(error)) throw error;
    }
  }

  /** Takes the mail that is due for longest, so that nobody else does until `until`; it counts as an attempt. */
  async claim(now: Date, until: Date): Promise<Mail | null> {
    const document = (await this.#model
      .findOneAndUpdate(
        { state: { $in: ['queued', 'sending'] }, nextAt: { $lte: now } } as QueryFilter<MailDocument>,
        { $set: { state: 'sending', nextAt: until }, $inc: { attempts: 1 } } as UpdateQuery<MailDocument>,
        { sort: { nextAt: 1 }, returnDocument: 'after' },
      )
      .lean()
      .exec()) as MailDocument | null;
    return document && toMail(document);
  }

  /** Makes all that is marked as being sent due again. */
  async reclaim(now: Date): Promise<void> {
    await this.#model.updateMany({ state: 'sending' } as QueryFilter<MailDocument>, { $set: { nextAt: now } }).exec();
  }

  /** How many mails wait or are under way, and when the next one is due. */
  async waiting(): Promise<{ readonly count: number; readonly nextAt?: Date }> {
    const query = { state: { $in: ['queued', 'sending'] } } as QueryFilter<MailDocument>;
    const count = await this.#model.countDocuments(query).exec();
    const next = (await this.#model.findOne(query, { nextAt: 1 }).sort({ nextAt: 1 }).lean().exec()) as Pick<
      MailDocument,
      'nextAt'
    > | null;
    return { count, nextAt: next?.nextAt };
  }

  /** The invitations about which mails are still to go out, be they held back. */
  async waitingInvitations(eventId: Id<'Event'>): Promise<Id<'Invitation'>[]> {
    const waiting = { eventId, kind: 'invitation', state: { $in: ['queued', 'sending', 'held'] } };
    const ids = await this.#model.distinct('invitationId', waiting as QueryFilter<MailDocument>).exec();
    return ids.map((id) => asId<'Invitation'>(String(id)));
  }

  /** Writes what became of a claimed mail; false where the claim has run out and another attempt is under way. */
  async settle({ id, attempts }: Pick<Mail, 'id' | 'attempts'>, changes: Partial<Mail>): Promise<boolean> {
    const claimed = { _id: id, state: 'sending', attempts } as QueryFilter<MailDocument>;
    const { matchedCount } = await this.#model
      .updateOne(claimed, { $set: changes } as UpdateQuery<MailDocument>)
      .exec();
    return matchedCount === 1;
  }

  /** Keeps claimed mails about an invitation from leaving that say nothing yet, as another one says it all. */
  async overtake(ids: readonly Id<'Mail'>[]): Promise<void> {
    const unwritten = { _id: { $in: [...ids] }, state: 'sending', content: { $exists: false } };
    const superseded = { $set: { state: 'superseded', reason: 'newerMail' }, $inc: { attempts: -1 } };
    await this.#model
      .updateMany(unwritten as QueryFilter<MailDocument>, superseded as UpdateQuery<MailDocument>)
      .exec();
  }

  /** A mail that was sent came back. */
  async bounced(id: Id<'Mail'>, failedAt: Date, response: string): Promise<void> {
    const failed = { state: 'failed', failedAt, response } as const;
    await this.#model.updateOne({ _id: id }, { $set: failed } as UpdateQuery<MailDocument>).exec();
  }

  /** The events of which mails are held back. */
  async eventsHeld(): Promise<Id<'Event'>[]> {
    const ids = await this.#model.distinct('eventId', { state: 'held' } as QueryFilter<MailDocument>).exec();
    return ids.map((id) => asId<'Event'>(String(id)));
  }

  /** Holds back what waits of an event, or lets it go again. */
  async switch(eventId: Id<'Event'>, from: MailState, to: MailState): Promise<void> {
    await this.#model.updateMany({ eventId, state: from } as QueryFilter<MailDocument>, { $set: { state: to } }).exec();
  }
}

function toDocument({ id, ...mail }: Mail): MailDocument {
  return { _id: id, ...mail };
}

function toMail({ _id, ...mail }: MailDocument): Mail {
  return { id: asId<'Mail'>(_id), ...mail } as unknown as Mail;
}
