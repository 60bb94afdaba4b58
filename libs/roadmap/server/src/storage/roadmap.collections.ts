import { asId } from '@vstrecha/kernel';
import { type Mapper, type StoredDocument, defineCollection } from '@vstrecha/platform';
import { type ActionItem, type Roadmap, executorsOf } from '@vstrecha/roadmap-domain';

export interface RoadmapDocument extends StoredDocument, Omit<Roadmap, 'id' | 'eventId'> {
  readonly eventId: string;
  /** Counts what was written below it: whoever moves the roadmap meanwhile looks at its items again. */
  readonly writesBelow?: number;
}

export const roadmapCollection = defineCollection({
  collection: 'roadmaps',
  fields: {
    _id: String,
    version: Number,
    eventId: String,
    language: String,
    subject: String,
    state: String,
    edition: Number,
    sections: [{}],
    itemTemplates: [{}],
    approver: {},
    agreeing: [{}],
    signing: [{}],
    approvedAt: Date,
    approvedOn: String,
    number: String,
    writesBelow: Number,
    createdAt: Date,
    updatedAt: Date,
  },
  // The last guard against two roadmaps of one event.
  indexes: [{ key: { eventId: 1 }, unique: true }],
});

export const roadmapMapper: Mapper<Roadmap, RoadmapDocument> = {
  toDocument: ({ id, ...roadmap }) => ({ _id: id, ...roadmap }),
  toRecord: ({ _id, eventId, writesBelow: _writesBelow, ...roadmap }) => ({
    ...roadmap,
    id: asId<'Roadmap'>(_id),
    eventId: asId<'Event'>(eventId),
  }),
};

export interface ActionItemDocument extends StoredDocument, Omit<ActionItem, 'id' | 'eventId' | 'roadmapId'> {
  readonly eventId: string;
  readonly roadmapId: string;
  /** What was drawn into it; no two items of a roadmap share a unit. */
  readonly units?: readonly string[];
  /** Delegations and people among its executors, to find by. */
  readonly executorIds: readonly string[];
  /** Text, owner and co-executors in lower case, for the search. */
  readonly searchText: string;
}

export const actionItemCollection = defineCollection({
  collection: 'actionItems',
  fields: {
    _id: String,
    version: Number,
    eventId: String,
    roadmapId: String,
    sectionKey: String,
    position: Number,
    text: String,
    owner: {},
    coExecutors: [{}],
    start: String,
    due: String,
    expectedResult: String,
    indicator: {},
    confirmation: String,
    fundingNote: String,
    state: String,
    stateNote: String,
    origin: String,
    edited: Boolean,
    sources: [{}],
    form: String,
    occupationGroup: String,
    createdAt: Date,
    updatedAt: Date,
    units: { type: [String], default: undefined },
    executorIds: [String],
    searchText: String,
  },
  indexes: [
    { key: { roadmapId: 1, units: 1 }, unique: true, partialFilterExpression: { units: { $exists: true } } },
    { key: { roadmapId: 1, sectionKey: 1, position: 1, _id: 1 } },
    { key: { executorIds: 1 } },
  ],
});

export const actionItemMapper: Mapper<ActionItem, ActionItemDocument> = {
  toDocument: ({ id, ...item }) => {
    const units = item.sources.flatMap((source) => (source.kind === 'outcome' ? [source.unit] : []));
    return {
      _id: id,
      ...item,
      ...(units.length > 0 && { units }),
      executorIds: executorsOf(item).flatMap(({ delegationId, personId }) =>
        [delegationId ?? [], personId ?? []].flat(),
      ),
      searchText: [item.text, item.owner?.name, ...item.coExecutors.map(({ name }) => name)]
        .filter(Boolean)
        .join('\n')
        .toLocaleLowerCase('ru'),
    };
  },
  toRecord: ({
    _id,
    eventId,
    roadmapId,
    units: _units,
    executorIds: _executorIds,
    searchText: _searchText,
    ...item
  }) => ({
    ...item,
    id: asId<'ActionItem'>(_id),
    eventId: asId<'Event'>(eventId),
    roadmapId: asId<'Roadmap'>(roadmapId),
  }),
};
