import { Inject, Injectable } from '@nestjs/common';
import type { Connection, Model, QueryFilter } from 'mongoose';
import type { Id } from '@vstrecha/kernel';
import { CONNECTION } from './connection.js';
import { type StoredDocument, defineCollection, openModel } from './records.js';

/** Its `_id` is `<owner>:<ordinal>`. */
interface ChunkDocument extends StoredDocument {
  readonly eventId: string;
  readonly ownerId: string;
  readonly ordinal: number;
  readonly bytes: Buffer | { readonly buffer: Uint8Array };
}

const fileChunkCollection = defineCollection({
  collection: 'fileChunks',
  fields: { _id: String, version: Number, eventId: String, ownerId: String, ordinal: Number, bytes: Buffer },
  indexes: [{ key: { ownerId: 1, ordinal: 1 }, unique: true }, { key: { eventId: 1 } }],
});

/** Well below the 16 MB that the store's protocol allows a document. In bytes. */
const chunkSize = 512 * 1024;

/**
 * Files in the store, cut into chunks, where every process of the product finds them; they are saved, copied and removed with
 * everything else of their event. A file belongs to one record, which keeps what is known of it besides.
 */
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
      const chunk = { _id: `${ownerId}:${ordinal}`, version: 1, eventId, ownerId, ordinal, bytes: part };
      await this.#model.insertMany([chunk], { lean: true });
    }
  }

  /** The owner's file, a chunk at a time; nothing where there is none. */
  async *chunks(ownerId: string): AsyncGenerator<Uint8Array> {
    for (let ordinal = 0; ; ordinal += 1) {
      const filter = { ownerId, ordinal } as QueryFilter<ChunkDocument>;
      const chunk = (await this.#model.findOne(filter).lean().exec()) as ChunkDocument | null;
      if (!chunk) return;
      yield Buffer.isBuffer(chunk.bytes) ? chunk.bytes : Buffer.from(chunk.bytes.buffer);
    }
  }

  /** The owner's whole file; empty where there is none. */
  async read(ownerId: string): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.chunks(ownerId)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  async remove(ownerId: string): Promise<void> {
    await this.#model.deleteMany({ ownerId }).exec();
  }
}
