import { Inject, Injectable } from '@nestjs/common';
import type { Connection, QueryFilter } from 'mongoose';
import { type Failure, type Id, type Result, conflict, err, notFound, ok } from '@vstrecha/kernel';
import {
  CONNECTION,
  type Page,
  type PageCode,
  type PageRequest,
  Records,
  findPage,
  isDuplicateKey,
  openModel,
} from '@vstrecha/platform';
import type { Plan, ScheduleCode } from '@vstrecha/schedule-domain';
import { type PlanDocument, planCollection, planMapper } from './plan.collection.js';

@Injectable()
export class PlanRepository {
  readonly #records: Records<Plan, PlanDocument>;

  constructor(@Inject(CONNECTION) connection: Connection) {
    this.#records = new Records(openModel<PlanDocument>(connection, planCollection), planMapper);
  }

  find(id: Id<'Plan'>): Promise<Plan | null> {
    return this.#records.find(id);
  }

  findMany(ids: readonly Id<'Plan'>[]): Promise<Plan[]> {
    return this.#records.findMany({ _id: { $in: [...ids] } });
  }

  async get(id: Id<'Plan'>, path: readonly string[] = ['planId']): Promise<Result<Plan, Failure<ScheduleCode>>> {
    const plan = await this.find(id);
    return plan ? ok(plan) : err(notFound('plan.not-found', path));
  }

  async inProgress(eventId: Id<'Event'>): Promise<Plan | null> {
    const [plan] = await this.#records.findMany({ eventId, status: 'inProgress' } as QueryFilter<PlanDocument>);
    return plan ?? null;
  }

  /** The plan in force: the released one with the highest number. */
  async inForce(eventId: Id<'Event'>): Promise<Plan | null> {
    const id = await this.inForceId(eventId);
    return id ? this.find(id) : null;
  }

  async inForceId(eventId: Id<'Event'>): Promise<Id<'Plan'> | null> {
    const document = (await this.#records.model
      .findOne({ eventId, number: { $exists: true } } as QueryFilter<PlanDocument>, { _id: 1 })
      .sort({ number: -1 })
      .lean()
      .exec()) as { _id: Id<'Plan'> } | null;
    return document?._id ?? null;
  }

  /** The youngest first. */
  page(eventId: Id<'Event'>, request: PageRequest): Promise<Result<Page<Plan>, Failure<PageCode>>> {
    const query = { eventId } as QueryFilter<PlanDocument>;
    return findPage(this.#records.model, query, { createdAt: -1 }, request, planMapper.toRecord);
  }

  insert(plan: Plan): Promise<Result<void, Failure>> {
    return this.#guarded(async () => {
      await this.#records.insert(plan);
      return ok();
    });
  }

  replace(plan: Plan): Promise<Result<void, Failure>> {
    return this.#guarded(() => this.#records.replace(plan));
  }

  async #guarded(write: () => Promise<Result<void, Failure>>): Promise<Result<void, Failure>> {
    try {
      return await write();
    } catch (error) {
      if (isDuplicateKey(error)) return err(conflict('plan.changed-meanwhile', []));
      throw error;
    }
  }
}
