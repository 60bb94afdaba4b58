import { Inject, Injectable } from '@nestjs/common';
import type { Connection } from 'mongoose';
import { type Id, asId, ruleBroken } from '@vstrecha/kernel';
import type { Protocol } from '@vstrecha/papers-domain';
import {
  CONNECTION,
  GuardedRecords,
  type Mapper,
  type StoredDocument,
  defineCollection,
  openModel,
} from '@vstrecha/platform';

interface ProtocolDocument extends StoredDocument, Omit<Protocol, 'id' | 'version' | 'eventId'> {
  readonly eventId: string;
}

const protocolCollection = defineCollection({
  collection: 'protocols',
  fields: {
    _id: String,
    version: Number,
    createdAt: Date,
    updatedAt: Date,
    eventId: String,
    language: String,
    number: String,
    date: String,
    authority: String,
    subject: String,
    chair: {},
    secretary: {},
    questions: [{}],
  },
  // The last guard against two protocols of one event.
  indexes: [{ key: { eventId: 1 }, unique: true }],
});

const mapper: Mapper<Protocol, ProtocolDocument> = {
  toDocument: ({ id, ...protocol }) => ({ _id: id, ...protocol }),
  toRecord: ({ _id, eventId, ...protocol }) => ({
    ...protocol,
    id: asId<'Protocol'>(_id),
    eventId: asId<'Event'>(eventId),
  }),
};

@Injectable()
export class ProtocolRepository extends GuardedRecords<Protocol, ProtocolDocument> {
  constructor(@Inject(CONNECTION) connection: Connection) {
    super(openModel<ProtocolDocument>(connection, protocolCollection), mapper, {
      absent: 'protocol.not-found',
      taken: () => ruleBroken('protocol.exists', ['eventId']),
    });
  }

  async ofEvent(eventId: Id<'Event'>): Promise<Protocol | null> {
    const [protocol] = await this.records.findMany({ eventId });
    return protocol ?? null;
  }
}
