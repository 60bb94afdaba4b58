import { Injectable } from '@nestjs/common';
import { DelegationReader } from '@vstrecha/events-server';
import type { Id } from '@vstrecha/kernel';
import { currentContext } from '@vstrecha/platform';
import {
  type Balance,
  type Offer,
  type StaffingNeed,
  type TrainingProgramme,
  type YearSpan,
  balance,
} from '@vstrecha/workforce-domain';
import { OccupationRepository } from '../storage/occupation.repository.js';
import { OfferRepository } from '../storage/offer.repository.js';
import { StaffingNeedRepository } from '../storage/staffing-need.repository.js';
import { TrainingProgrammeRepository } from '../storage/training-programme.repository.js';

/** Reads needs, programmes and offers for any area: what one request asks for is fetched in one query of each. */
@Injectable()
export class WorkforceReader {
  readonly #needs = {};
  readonly #programmes = {};
  readonly #offers = {};
  readonly #offer = {};

  constructor(
    private readonly needs: StaffingNeedRepository,
    private readonly programmes: TrainingProgrammeRepository,
    private readonly offers: OfferRepository,
    private readonly occupations: OccupationRepository,
    private readonly delegations: DelegationReader,
  ) {}

  staffingNeedsOf(organizationId: Id<'Organization'>): Promise<readonly StaffingNeed[]> {
    return currentContext()
      .loaders.many(
        this.#needs,
        (ids: readonly Id<'Organization'>[]) => this.needs.ofOrganizations(ids),
        (need) => need.organizationId,
      )
      .load(organizationId);
  }

  trainingProgrammesOf(organizationId: Id<'Organization'>): Promise<readonly TrainingProgramme[]> {
    return currentContext()
      .loaders.many(
        this.#programmes,
        (ids: readonly Id<'Organization'>[]) => this.programmes.ofOrganizations(ids),
        (programme) => programme.organizationId,
      )
      .load(organizationId);
  }

  offersOf(organizationId: Id<'Organization'>): Promise<readonly Offer[]> {
    return currentContext()
      .loaders.many(
        this.#offers,
        (ids: readonly Id<'Organization'>[]) => this.offers.ofOrganizations(ids),
        (offer) => offer.organizationId,
      )
      .load(organizationId);
  }

  findOffer(id: Id<'Offer'>): Promise<Offer | null> {
    return currentContext()
      .loaders.one(
        this.#offer,
        (ids: readonly Id<'Offer'>[]) => this.offers.findMany(ids),
        (offer) => offer.id,
      )
      .load(id);
  }

  /** The organizations whose needs, programmes and offers an event shows: those with a delegation that has not withdrawn. */
  async organizationsOfEvent(eventId: Id<'Event'>): Promise<readonly Id<'Organization'>[]> {
    const delegations = await this.delegations.ofEvent(eventId);
    return delegations.filter(({ withdrawnAt }) => !withdrawnAt).map(({ organizationId }) => organizationId);
  }

  async ofOrganizations(organizationIds: readonly Id<'Organization'>[]): Promise<{
    needs: readonly StaffingNeed[];
    programmes: readonly TrainingProgramme[];
    offers: readonly Offer[];
  }> {
    return {
      needs: await this.needs.ofOrganizations(organizationIds),
      programmes: await this.programmes.ofOrganizations(organizationIds),
      offers: await this.offers.ofOrganizations(organizationIds),
    };
  }

  /** Demand against supply over the organizations of an event. */
  async balanceOfEvent(eventId: Id<'Event'>, span: YearSpan = {}): Promise<Balance> {
    const organizationIds = await this.organizationsOfEvent(eventId);
    const needs = await this.needs.ofOrganizations(organizationIds);
    const programmes = await this.programmes.ofOrganizations(organizationIds);
    return balance(needs, programmes, await this.occupations.all(), span);
  }

  /** Demand against supply over all organizations: the region's. */
  async balanceOfAll(span: YearSpan = {}): Promise<Balance> {
    return balance(await this.needs.all(), await this.programmes.all(), await this.occupations.all(), span);
  }
}
