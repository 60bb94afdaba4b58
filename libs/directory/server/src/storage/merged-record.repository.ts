import { Inject, Injectable } from '@nestjs/common';
import type { Connection, Model } from 'mongoose';
import type { MergedRecord } from '@vstrecha/directory-domain';
import { type Id, asId } from '@vstrecha/kernel';
import { CONNECTION, defineCollection, openModel } from '@vstrecha/platform';

interface MergedRecordDocument {
  readonly _id: string;
  readonly survivorId: string;
  readonly mergedAt: Date;
  /** The record as it was, for people who ask what became of it. */
  readonly snapshot: unknown;
}

export const mergedRecordCollection = defineCollection({
  collection: 'mergedRecords',
  fields: { _id: String, survivorId: String, mergedAt: Date, snapshot: {} },
  indexes: [{ key: { survivorId: 1 } }],
});

/** Where the ids of merged records lead; ids are unique over all kinds of records. */
@Injectable()
export class MergedRecordRepository {
  readonly #model: Model<MergedRecordDocument>;

  constructor(@Inject(CONNECTION) connection: Connection) {
    this.#model = openModel(connection, mergedRecordCollection);
  }

  /** Whom each merged id stands for now; ids that were never merged are absent. */
  async survivorsOf<Entity extends string>(ids: readonly Id<Entity>[]): Promise<Map<Id<Entity>, Id<Entity>>> {
    const documents = await this.#model
      .find({ _id: { $in: [...ids] } }, { survivorId: 1 })
      .lean<Pick<MergedRecordDocument, '_id' | 'survivorId'>[]>()
      .exec();
    return new Map(documents.map(({ _id, survivorId }) => [asId<Entity>(_id), asId<Entity>(survivorId)]));
  }

  /** Keeps the merged record; what was merged into it before leads to the new survivor. */
  async add<Entity extends 'Organization' | 'Person'>(merged: MergedRecord<Entity, unknown>): Promise<void> {
    const { id, survivorId, mergedAt, snapshot } = merged;
    await this.#model.updateMany({ survivorId: id }, { $set: { survivorId } }).exec();
    await this.#model.insertMany([{ _id: id, survivorId, mergedAt, snapshot }], { lean: true });
  }
}

/** Records by the ids that were asked for; where one was merged, its survivor stands under the old id. */
export async function findWithSurvivors<Entity extends 'Organization' | 'Person', Found extends { id: Id<Entity> }>(
  ids: readonly Id<Entity>[],
  findMany: (ids: readonly Id<Entity>[]) => Promise<readonly Found[]>,
  merged: MergedRecordRepository,
): Promise<Map<Id<Entity>, Found>> {
  const found = new Map((await findMany(ids)).map((record) => [record.id, record]));
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length === 0) return found;
  const survivors = await merged.survivorsOf(missing);
  if (survivors.size === 0) return found;
  const standing = new Map((await findMany([...new Set(survivors.values())])).map((record) => [record.id, record]));
  for (const [id, survivorId] of survivors) {
    const survivor = standing.get(survivorId);
    if (survivor) found.set(id, survivor);
  }
  return found;
}
