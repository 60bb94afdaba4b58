import { Inject, Injectable } from '@nestjs/common';
import type { Connection, Model, QueryFilter } from 'mongoose';
import { type Id, asId } from '@vstrecha/kernel';
import { CONNECTION, type StoredDocument, StoredFiles, defineCollection, openModel } from '@vstrecha/platform';

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

type FileDocument = StoredDocument & Omit<ConfirmationFile, 'id'>;

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
  },
  indexes: [{ key: { actionItemId: 1 } }],
});

/** What is known of confirmation files; their octets are the platform's to keep. */
@Injectable()
export class ConfirmationFileRepository {
  readonly #model: Model<FileDocument>;

  constructor(
    @Inject(CONNECTION) connection: Connection,
    private readonly files: StoredFiles,
  ) {
    this.#model = openModel<FileDocument>(connection, fileCollection);
  }

  /** To be called in a unit of work: the file is there with all of its octets, or not at all. */
  async insert({ id, ...file }: ConfirmationFile, bytes: Uint8Array): Promise<void> {
    await this.files.write(id, file.eventId, bytes);
    await this.#model.insertMany([{ _id: id, version: 1, ...file }], { lean: true });
  }

  async find(id: string): Promise<ConfirmationFile | null> {
    const [file] = await this.#findMany({ _id: id } as QueryFilter<FileDocument>);
    return file ?? null;
  }

  ofItems(ids: readonly Id<'ActionItem'>[]): Promise<ConfirmationFile[]> {
    return this.#findMany({ actionItemId: { $in: [...ids] } } as QueryFilter<FileDocument>);
  }

  /** Files of items that become a part of another one belong to that one. */
  async follow(absorbed: readonly Id<'ActionItem'>[], into: Id<'ActionItem'>): Promise<void> {
    const filter = { actionItemId: { $in: [...absorbed] } } as QueryFilter<FileDocument>;
    await this.#model.updateMany(filter, { $set: { actionItemId: into }, $inc: { version: 1 } }).exec();
  }

  /** The file's octets, a piece at a time. */
  bytesOf({ id }: ConfirmationFile): AsyncIterable<Uint8Array> {
    return this.files.chunks(id);
  }

  async #findMany(filter: QueryFilter<FileDocument>): Promise<ConfirmationFile[]> {
    const documents = (await this.#model.find(filter).sort({ at: 1, _id: 1 }).lean().exec()) as FileDocument[];
    return documents.map(({ _id, version: _version, ...file }) => ({ ...file, id: asId<'ConfirmationFile'>(_id) }));
  }
}
