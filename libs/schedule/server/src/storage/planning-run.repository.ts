import { Inject, Injectable } from '@nestjs/common';
import type { Connection } from 'mongoose';
import { type Failure, type Id, type Result, asId, err, notFound, ok } from '@vstrecha/kernel';
import { CONNECTION, type Mapper, Records, type StoredDocument, defineCollection, openModel } from '@vstrecha/platform';
import type { PlanningProgress, PlanningRun, ScheduleCode } from '@vstrecha/schedule-domain';

export interface PlanningRunDocument extends StoredDocument, Omit<PlanningRun, 'id' | 'version'> {}

export const planningRunCollection = defineCollection({
  collection: 'planningRuns',
  fields: {
    _id: String,
    version: Number,
    createdAt: Date,
    updatedAt: Date,
    eventId: String,
    planId: String,
    mode: String,
    seed: Number,
    effort: Number,
    state: String,
    requestedBy: String,
    cancelRequested: Boolean,
    attempts: Number,
    progress: {},
    status: String,
    clash: {},
    startedAt: Date,
    finishedAt: Date,
    failure: {},
  },
  indexes: [{ key: { planId: 1, createdAt: -1 } }],
});

export const planningRunMapper: Mapper<PlanningRun, PlanningRunDocument> = {
  toDocument: ({ id, ...run }) => ({ _id: id, ...run }),
  toRecord: ({ _id, ...run }) => ({ id: asId<'PlanningRun'>(_id), ...run }),
};

@Injectable()
export class PlanningRunRepository {
  readonly #records: Records<PlanningRun, PlanningRunDocument>;

  constructor(@Inject(CONNECTION) connection: Connection) {
    this.#records = new Records(openModel<PlanningRunDocument>(connection, planningRunCollection), planningRunMapper);
  }

  find(id: Id<'PlanningRun'>): Promise<PlanningRun | null> {
    return this.#records.find(id);
  }

  async get(id: Id<'PlanningRun'>, path: readonly string[]): Promise<Result<PlanningRun, Failure<ScheduleCode>>> {
    const run = await this.find(id);
    return run ? ok(run) : err(notFound('planning.not-found', path));
  }

  insert(run: PlanningRun): Promise<void> {
    return this.#records.insert(run);
  }

  replace(run: PlanningRun): Promise<Result<void, Failure>> {
    return this.#records.replace(run);
  }

  /** Notes how far the run is, and tells whether somebody wants it to stop. Not a new version: nobody edits progress. */
  async noteProgress(
    id: Id<'PlanningRun'>,
    progress: PlanningProgress,
  ): Promise<{ readonly cancelRequested: boolean }> {
    const document = (await this.#records.model
      .findOneAndUpdate({ _id: id, state: 'running' }, { $set: { progress } }, { returnDocument: 'after' })
      .lean()
      .exec()) as PlanningRunDocument | null;
    return { cancelRequested: document?.cancelRequested ?? true };
  }
}
