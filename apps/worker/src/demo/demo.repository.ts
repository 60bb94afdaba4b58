import { Inject, Injectable } from '@nestjs/common';
import type { Connection, Model } from 'mongoose';
import { CONNECTION, Records, defineCollection, openModel } from '@vstrecha/platform';
import { type Demo, type DemoKey, absentDemo } from './demo.js';

type DemoDocument = Omit<Demo, 'id'> & { readonly _id: DemoKey };

const demoCollection = defineCollection({
  collection: 'demos',
  fields: {
    _id: String,
    version: Number,
    state: String,
    loadId: String,
    requestedBy: {},
    progress: {},
    startedAt: Date,
    finishedAt: Date,
    failure: {},
    brought: {},
  },
  indexes: [],
});

/** What is known of the demonstration events; nothing where one is absent. */
@Injectable()
export class DemoRepository {
  readonly #model: Model<DemoDocument>;
  readonly #records: Records<Demo, DemoDocument>;

  constructor(@Inject(CONNECTION) connection: Connection) {
    this.#model = openModel(connection, demoCollection);
    this.#records = new Records<Demo, DemoDocument>(this.#model, { toDocument, toRecord });
  }

  async get(key: DemoKey): Promise<Demo> {
    return (await this.#records.find(key)) ?? absentDemo(key);
  }

  /** Saves the next version of a demo; false where somebody else has saved one meanwhile. */
  async save(demo: Demo): Promise<boolean> {
    if (demo.version > 1) return (await this.#records.replace(demo)).ok;
    await this.#records.insert(demo);
    return true;
  }

  async forget(key: DemoKey): Promise<void> {
    await this.#model.deleteOne({ _id: key }).exec();
  }
}

function toDocument({ id, ...rest }: Demo): DemoDocument {
  return { _id: id, ...rest };
}

function toRecord({ _id, ...rest }: DemoDocument): Demo {
  return { id: _id, ...rest };
}
