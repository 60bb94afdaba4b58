import { Inject, Injectable } from '@nestjs/common';
import type { Connection, Model } from 'mongoose';
import type { Id } from '@vstrecha/kernel';
import { CONNECTION, defineCollection, openModel } from '@vstrecha/platform';

interface ChunkDocument {
  /** `<owner>:<ordinal>` */
  readonly _id: string;
  readonly eventId: string;
  readonly ownerId: string;
  readonly ordinal: number;
  readonly bytes: Buffer;
}

const fileChunkCollection = defineCollection({
  collection: 'fileChunks',
  fields: { _id: String, eventId: String, ownerId: String, ordinal: Number, bytes: Buffer },
  indexes: [{ key: { ownerId: 1, ordinal: 1 }, unique: true }, { key: { eventId: 1 } }],
});

/** Well below the 16 MB that the store's protocol allows a document. In bytes. */
const chunkSize = 512 * 1024;

/** Files in the store, cut into chunks, where every process of the product finds them. A file belongs to one record. */
@Injectable()
export class StoredFiles {
  readonly #model: Model<ChunkDocument>;

  constructor(@Inject(CONNECTION) connection: Connection) {
    this.#model = openModel<ChunkDocument>(connection, fileChunkCollection);
  }

  /** Writes the owner's file in the place of an earlier one. Joins the unit of work under way. */
  async write(ownerId: string, eventId: Id<'Event'>, bytes: Uint8Array): Promise<void> {
    await this.remove(ownerId);
    for (let ordinal = 0; ordinal * chunkSize < bytes.length; ordinal += 1) {
      const part = Buffer.from(bytes.subarray(ordinal * chunkSize, (ordinal + 1) * chunkSize));
      await this.#model.insertMany([{ _id: `${ownerId}:${ordinal}`, eventId, ownerId, ordinal, bytes: part }], {
        lean: true,
      });
    }
  }

  /** The owner's file; empty where there is none. */
  async read(ownerId: string): Promise<Uint8Array> {
    const chunks = (await this.#model.find({ ownerId }).sort({ ordinal: 1 }).lean().exec()) as unknown as {
      readonly bytes: { readonly buffer: Uint8Array } | Buffer;
    }[];
    return Buffer.concat(
      chunks.map(({ bytes }) => (Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer as Uint8Array))),
    );
  }

  async remove(ownerId: string): Promise<void> {
    await this.#model.deleteMany({ ownerId }).exec();
  }
}
