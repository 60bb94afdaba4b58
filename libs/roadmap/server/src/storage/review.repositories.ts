import { Inject, Injectable } from '@nestjs/common';
import type { Connection, QueryFilter } from 'mongoose';
import { type Id, ruleBroken } from '@vstrecha/kernel';
import { CONNECTION, GuardedRecords, openModel } from '@vstrecha/platform';
import type { ActionItem, ProgressReport, Remark, RoadmapEdition } from '@vstrecha/roadmap-domain';
import {
  type ProgressReportDocument,
  type RemarkDocument,
  type RoadmapEditionDocument,
  progressReportCollection,
  progressReportMapper,
  remarkCollection,
  remarkMapper,
  roadmapEditionCollection,
  roadmapEditionMapper,
} from './review.collections.js';

@Injectable()
export class RemarkRepository extends GuardedRecords<Remark, RemarkDocument> {
  constructor(@Inject(CONNECTION) connection: Connection) {
    super(openModel<RemarkDocument>(connection, remarkCollection), remarkMapper, { absent: 'record.gone' });
  }

  ofItems(ids: readonly Id<'ActionItem'>[]): Promise<Remark[]> {
    return this.records.findMany({ actionItemId: { $in: [...ids] } } as QueryFilter<RemarkDocument>);
  }

  /** What was said of items that become a part of another one is said of that one, as it was before. */
  async follow(absorbed: readonly ActionItem[], into: ActionItem): Promise<void> {
    const filter = { actionItemId: { $in: absorbed.map(({ id }) => id) } } as QueryFilter<RemarkDocument>;
    const change = { $set: { actionItemId: into.id, itemVersion: into.version }, $inc: { version: 1 } };
    await this.records.model.updateMany(filter, change).exec();
  }

  ofRoadmap(roadmapId: Id<'Roadmap'>): Promise<Remark[]> {
    return this.records.findMany({ roadmapId } as QueryFilter<RemarkDocument>);
  }
}

@Injectable()
export class RoadmapEditionRepository extends GuardedRecords<RoadmapEdition, RoadmapEditionDocument> {
  constructor(@Inject(CONNECTION) connection: Connection) {
    super(openModel<RoadmapEditionDocument>(connection, roadmapEditionCollection), roadmapEditionMapper, {
      absent: 'roadmap.edition-not-found',
      taken: () => ruleBroken('record.gone', ['roadmapId']),
    });
  }

  /** Each with its items, the first one first. */
  async ofRoadmaps(ids: readonly Id<'Roadmap'>[]): Promise<RoadmapEdition[]> {
    const filter = { roadmapId: { $in: [...ids] } } as QueryFilter<RoadmapEditionDocument>;
    return (await this.records.findMany(filter)).sort((a, b) => a.edition - b.edition);
  }
}

@Injectable()
export class ProgressReportRepository extends GuardedRecords<ProgressReport, ProgressReportDocument> {
  constructor(@Inject(CONNECTION) connection: Connection) {
    super(openModel<ProgressReportDocument>(connection, progressReportCollection), progressReportMapper, {
      absent: 'record.gone',
    });
  }

  ofItems(ids: readonly Id<'ActionItem'>[]): Promise<ProgressReport[]> {
    return this.records.findMany({ actionItemId: { $in: [...ids] } } as QueryFilter<ProgressReportDocument>);
  }

  /** What was reported on items that become a part of another one stays with that one. */
  async follow(absorbed: readonly ActionItem[], into: ActionItem): Promise<void> {
    const filter = { actionItemId: { $in: absorbed.map(({ id }) => id) } } as QueryFilter<ProgressReportDocument>;
    await this.records.model.updateMany(filter, { $set: { actionItemId: into.id }, $inc: { version: 1 } }).exec();
  }
}
