import { Inject, Injectable } from '@nestjs/common';
import type { Connection } from 'mongoose';
import { type Id, asId, ruleBroken } from '@vstrecha/kernel';
import { type DelegationPair, type PairRule, type PairRuleKind, pairKey } from '@vstrecha/matchmaking-domain';
import {
  CONNECTION,
  GuardedRecords,
  type Mapper,
  type StoredDocument,
  defineCollection,
  openModel,
} from '@vstrecha/platform';

interface PairRuleDocument extends StoredDocument {
  readonly eventId: string;
  readonly kind: PairRuleKind;
  readonly delegationIds: readonly string[];
  readonly note?: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly pairKey: string;
}

const pairRuleCollection = defineCollection({
  collection: 'pairRules',
  fields: {
    _id: String,
    version: Number,
    eventId: String,
    kind: String,
    delegationIds: [String],
    note: String,
    createdAt: Date,
    updatedAt: Date,
    pairKey: String,
  },
  indexes: [{ key: { pairKey: 1 }, unique: true }, { key: { eventId: 1, createdAt: 1 } }],
});

const pairRuleMapper: Mapper<PairRule, PairRuleDocument> = {
  toDocument: ({ id, ...rule }) => ({ _id: id, ...rule, pairKey: pairKey(...rule.delegationIds) }),
  toRecord: ({ _id, version, eventId, kind, delegationIds, note, createdAt, updatedAt }) => ({
    id: asId<'PairRule'>(_id),
    eventId: asId<'Event'>(eventId),
    version,
    createdAt,
    updatedAt,
    kind,
    delegationIds: delegationIds as unknown as DelegationPair,
    note,
  }),
};

@Injectable()
export class PairRuleRepository extends GuardedRecords<PairRule, PairRuleDocument> {
  constructor(@Inject(CONNECTION) connection: Connection) {
    super(openModel<PairRuleDocument>(connection, pairRuleCollection), pairRuleMapper, {
      absent: 'pair-rule.not-found',
      taken: () => ruleBroken('pair-rule.exists', ['delegationIds']),
    });
  }

  async ofPair(key: string): Promise<PairRule | undefined> {
    const [rule] = await this.records.findMany({ pairKey: key });
    return rule;
  }

  /** In the order in which they were made. */
  async ofEvent(eventId: Id<'Event'>): Promise<PairRule[]> {
    const rules = await this.records.findMany({ eventId });
    return rules.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1));
  }
}
