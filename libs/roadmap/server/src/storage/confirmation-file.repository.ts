import { Inject, Injectable } from '@nestjs/common';
import type { Connection, Model, QueryFilter } from 'mongoose';
import { type Id, asId } from '@vstrecha/kernel';
import { CONNECTION, type StoredDocument, defineCollection, openModel } from '@vstrecha/platform';

/** A file that confirms that something was done. */
export interface ConfirmationFile {
  readonly id: Id<'ConfirmationFile'>;
  readonly eventId: Id<'Event'>;
  readonly actionItemId: Id<'ActionItem'>;
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** In octets. */
  readonly size: number;
  readonly author: string;
  readonly at: Date;
}

interface FileDocument extends StoredDocument, Omit<ConfirmationFile, 'id'> {
  readonly chunks: number;
}

interface ChunkDocument extends StoredDocument {
  readonly eventId: string;
  readonly fileId: string;
  readonly index: number;
  readonly bytes: Buffer | { readonly buffer: Uint8Array };
}

/** Well below the largest document that a store takes, and small enough to be read one after another. */
const CHUNK_BYTES = 256 * 1024;

const fileCollection = defineCollection({
  collection: 'confirmationFiles',
  fields: {
    _id: String,
    version: Number,
    eventId: String,
    actionItemId: String,
    name: String,
    type: { type: String },
    size: Number,
    author: String,
    at: Date,
    chunks: Number,
  },
  indexes: [{ key: { actionItemId: 1 } }],
});

const chunkCollection = defineCollection({
  collection: 'confirmationFileChunks',
  fields: { _id: String, version: Number, eventId: String, fileId: String, index: Number, bytes: Buffer },
  indexes: [{ key: { fileId: 1, index: 1 }, unique: true }],
});

/** Files in chunks, in the store itself: they are saved, copied and removed with everything else of their event. */
@Injectable()
export class ConfirmationFileRepository {
  readonly #files: Model<FileDocument>;
  readonly #chunks: Model<ChunkDocument>;

  constructor(@Inject(CONNECTION) connection: Connection) {
    this.#files = openModel<FileDocument>(connection, fileCollection);
    this.#chunks = openModel<ChunkDocument>(connection, chunkCollection);
  }

  /** To be called in a unit of work: the file is there with all of its chunks, or not at all. */
  async insert({ id, ...file }: ConfirmationFile, bytes: Buffer): Promise<void> {
    const chunks: ChunkDocument[] = [];
    for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
      const index = chunks.length;
      const part = bytes.subarray(from, from + CHUNK_BYTES);
      chunks.push({ _id: `${id}/${index}`, version: 1, eventId: file.eventId, fileId: id, index, bytes: part });
    }
    await this.#chunks.insertMany(chunks, { lean: true });
    await this.#files.insertMany([{ _id: id, version: 1, ...file, chunks: chunks.length }], { lean: true });
  }

  async find(id: string): Promise<ConfirmationFile | null> {
    const [file] = await this.#findMany({ _id: id } as QueryFilter<FileDocument>);
    return file ?? null;
  }

  ofItems(ids: readonly Id<'ActionItem'>[]): Promise<ConfirmationFile[]> {
    return this.#findMany({ actionItemId: { $in: [...ids] } } as QueryFilter<FileDocument>);
  }

  /** The file's octets, a chunk at a time. */
  async *read(id: Id<'ConfirmationFile'>): AsyncGenerator<Uint8Array> {
    for (let index = 0; ; index += 1) {
      const filter = { fileId: id, index } as QueryFilter<ChunkDocument>;
      const chunk = (await this.#chunks.findOne(filter).lean().exec()) as ChunkDocument | null;
      if (!chunk) return;
      yield Buffer.isBuffer(chunk.bytes) ? chunk.bytes : Buffer.from(chunk.bytes.buffer);
    }
  }

  async #findMany(filter: QueryFilter<FileDocument>): Promise<ConfirmationFile[]> {
    const documents = (await this.#files.find(filter).sort({ at: 1, _id: 1 }).lean().exec()) as FileDocument[];
    return documents.map(({ _id, version: _version, chunks: _chunks, ...file }) => ({
      ...file,
      id: asId<'ConfirmationFile'>(_id),
    }));
  }
}
