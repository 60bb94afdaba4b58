import { Inject, Injectable } from '@nestjs/common';
import type { Connection, QueryFilter } from 'mongoose';
import {
  type Failure,
  type FormOfCooperation,
  type Id,
  type Result,
  conflict,
  err,
  notFound,
  ok,
} from '@vstrecha/kernel';
import {
  type Outcome,
  type OutcomeResult,
  type OutcomeSide,
  type OutcomesCode,
  sideKey,
} from '@vstrecha/outcomes-domain';
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
import { type OutcomeDocument, outcomeCollection, outcomeMapper } from './outcome.collection.js';

export interface OutcomeFilter {
  readonly results?: readonly OutcomeResult[] | null;
  readonly forms?: readonly FormOfCooperation[] | null;
  /** Records of meetings of this delegation, by whichever side. */
  readonly delegationId?: Id<'Delegation'> | null;
  readonly occupationId?: Id<'Occupation'> | null;
  /** Records of meetings of any of these delegations: what a delegate may read. */
  readonly visibleTo?: readonly Id<'Delegation'>[];
}

@Injectable()
export class OutcomeRepository {
  readonly #records: Records<Outcome, OutcomeDocument>;

  constructor(@Inject(CONNECTION) connection: Connection) {
    this.#records = new Records(openModel<OutcomeDocument>(connection, outcomeCollection), outcomeMapper);
  }

  find(id: Id<'Outcome'>): Promise<Outcome | null> {
    return this.#records.find(id);
  }

  findMany(ids: readonly Id<'Outcome'>[]): Promise<Outcome[]> {
    return this.#records.findMany({ _id: { $in: [...ids] } });
  }

  async get(id: Id<'Outcome'>, path: readonly string[]): Promise<Result<Outcome, Failure<OutcomesCode>>> {
    const outcome = await this.find(id);
    return outcome ? ok(outcome) : err(notFound('outcome.not-found', path));
  }

  async ofSide(seriesId: Id<'MeetingSeries'>, side: OutcomeSide): Promise<Outcome | undefined> {
    const [outcome] = await this.#records.findMany({ seriesId, side: sideKey(side) });
    return outcome;
  }

  ofSeries(seriesIds: readonly Id<'MeetingSeries'>[]): Promise<Outcome[]> {
    return this.#records.findMany({ seriesId: { $in: [...seriesIds] } });
  }

  ofEvents(eventIds: readonly Id<'Event'>[]): Promise<Outcome[]> {
    return this.#records.findMany({ eventId: { $in: [...eventIds] } });
  }

  /** Latest first. */
  page(
    eventId: Id<'Event'>,
    filter: OutcomeFilter,
    request: PageRequest,
  ): Promise<Result<Page<Outcome>, Failure<PageCode>>> {
    return findPage(this.#records.model, toQuery(eventId, filter), { updatedAt: -1 }, request, outcomeMapper.toRecord);
  }

  /** A first record of a side; where that side recorded at the same moment, the conflict says so. */
  async insert(outcome: Outcome): Promise<Result<void, Failure<OutcomesCode>>> {
    try {
      await this.#records.insert(outcome);
      return ok();
    } catch (error) {
      if (isDuplicateKey(error)) return err(conflict('outcome.exists', ['expectedVersion']));
      throw error;
    }
  }

  replace(outcome: Outcome): Promise<Result<void, Failure>> {
    return this.#records.replace(outcome);
  }

  remove(outcome: Outcome): Promise<Result<void, Failure>> {
    return this.#records.remove(outcome.id, outcome.version);
  }
}

function toQuery(eventId: Id<'Event'>, filter: OutcomeFilter): QueryFilter<OutcomeDocument> {
  const { results, forms, delegationId, occupationId, visibleTo } = filter;
  const sides = [
    ...(delegationId ? [{ delegationIds: delegationId }] : []),
    ...(visibleTo ? [{ delegationIds: { $in: [...visibleTo] } }] : []),
  ];
  return {
    eventId,
    ...(results && results.length > 0 && { result: { $in: [...results] } }),
    ...(forms && forms.length > 0 && { forms: { $in: [...forms] } }),
    ...(occupationId && { occupationIds: occupationId }),
    ...(sides.length > 0 && { $and: sides }),
  } as QueryFilter<OutcomeDocument>;
}
