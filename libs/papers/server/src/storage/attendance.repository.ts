import { Inject, Injectable } from '@nestjs/common';
import type { Connection, Model, QueryFilter } from 'mongoose';
import { type Id, asId } from '@vstrecha/kernel';
import type { AttendanceMark } from '@vstrecha/papers-domain';
import { CONNECTION, type StoredDocument, defineCollection, openModel } from '@vstrecha/platform';

/** Its `_id` is the delegate's. */
interface AttendanceDocument extends StoredDocument {
  readonly eventId: string;
  readonly came: boolean;
  readonly at: Date;
}

const attendanceCollection = defineCollection({
  collection: 'attendance',
  fields: { _id: String, version: Number, eventId: String, came: Boolean, at: Date },
  indexes: [{ key: { eventId: 1 } }],
});

/** A mark a delegate, so that several people can mark at once. */
@Injectable()
export class AttendanceRepository {
  readonly #model: Model<AttendanceDocument>;

  constructor(@Inject(CONNECTION) connection: Connection) {
    this.#model = openModel<AttendanceDocument>(connection, attendanceCollection);
  }

  ofEvent(eventId: Id<'Event'>): Promise<AttendanceMark[]> {
    return this.#find({ eventId } as QueryFilter<AttendanceDocument>);
  }

  ofDelegates(ids: readonly Id<'Delegate'>[]): Promise<AttendanceMark[]> {
    return this.#find({ _id: { $in: [...ids] } } as QueryFilter<AttendanceDocument>);
  }

  async mark({ delegateId, came }: AttendanceMark, eventId: Id<'Event'>, at: Date): Promise<void> {
    const change = { $set: { eventId, came, at }, $inc: { version: 1 } };
    await this.#model.updateOne({ _id: delegateId }, change, { upsert: true }).exec();
  }

  async forget(delegateId: Id<'Delegate'>): Promise<void> {
    await this.#model.deleteOne({ _id: delegateId }).exec();
  }

  async #find(filter: QueryFilter<AttendanceDocument>): Promise<AttendanceMark[]> {
    const documents = (await this.#model.find(filter).lean().exec()) as AttendanceDocument[];
    return documents.map(({ _id, came }) => ({ delegateId: asId<'Delegate'>(_id), came }));
  }
}
