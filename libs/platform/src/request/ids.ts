import { randomUUID } from 'node:crypto';
import { ObjectId } from 'bson';
import { type Clock, type Id, type IdSource, asId } from '@vstrecha/kernel';

/** Identifiers of records: the 24 hexadecimal digits of an ObjectId, so that they sort by their time of creation. */
export const objectIds: IdSource = {
  next: <Entity extends string>(): Id<Entity> => asId<Entity>(new ObjectId().toHexString()),
};

export const systemClock: Clock = { now: () => new Date() };

export function newRequestId(): string {
  return randomUUID();
}

/** Nest provider tokens. */
export const CLOCK = Symbol('Clock');
export const IDS = Symbol('IdSource');
