import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganizationObject, OrganizationReader } from '@vstrecha/directory-server';
import { DelegationObject, DelegationReader } from '@vstrecha/events-server';
import type { Id } from '@vstrecha/kernel';
import {
  AccessDenied,
  Allow,
  currentContext,
  localId,
  localIdIfAny,
  objectOf,
  orThrow,
  toPayload,
} from '@vstrecha/platform';
import { OccupationObject, OccupationReader } from '@vstrecha/workforce-server';
import { OutcomeAnalyses } from '../outcome-analyses.js';
import { OutcomeForms } from '../outcome-forms.js';
import { OutcomeReminders } from '../outcome-reminders.js';
import {
  AgreedBalanceObject,
  OccupationAnalysisObject,
  OrganizationAnalysisObject,
  OutcomeAnalysisObject,
  PairAnalysisObject,
} from './outcome-analysis.object.js';
import { OutcomeFormObject } from './outcome-form.object.js';
import { RemindMissingOutcomesInput } from './outcome.inputs.js';
import { SIDES_AND_STAFF, STAFF } from './outcome.object.js';
import { RemindMissingOutcomesPayload, RemindMissingOutcomesSuccess } from './outcome.payloads.js';

@Resolver()
export class OutcomeAnalysisResolver {
  constructor(
    private readonly forms: OutcomeForms,
    private readonly analyses: OutcomeAnalyses,
    private readonly reminders: OutcomeReminders,
  ) {}

  @Query(() => OutcomeFormObject, {
    description: 'The form by which a side records a meeting, filled in from what is known.',
  })
  @Allow(SIDES_AND_STAFF, { of: 'meetingId' })
  async outcomeForm(
    @Args('meetingId', { type: () => ID }) meetingId: string,
    @Args('delegationId', { type: () => ID, nullable: true }) delegationId?: string | null,
  ): Promise<OutcomeFormObject> {
    const side = localIdIfAny('Delegation', delegationId) ?? undefined;
    return OutcomeFormObject.of(orThrow(await this.forms.of(localId('Meeting', meetingId), side)));
  }

  @Query(() => OutcomeAnalysisObject, {
    description: 'What the meetings of these events came to; for whoever organizes or observes all of them.',
  })
  @Allow('signedIn')
  async outcomeAnalysis(
    @Args('eventIds', { type: () => [ID] }) eventIds: readonly string[],
  ): Promise<OutcomeAnalysisObject> {
    const ids = eventIds.map((id) => localId('Event', id));
    for (const eventId of ids) {
      if (!(await currentContext().roles.admits(STAFF, { eventId }))) throw new AccessDenied(false);
    }
    return OutcomeAnalysisObject.of(orThrow(await this.analyses.of(ids)).analysis, eventIds);
  }

  @Mutation(() => RemindMissingOutcomesPayload, {
    description: 'Mails the delegations that have not recorded yet; none twice within twelve hours.',
  })
  @Allow('organizer', { of: 'input.eventId' })
  async remindMissingOutcomes(@Args('input') { eventId }: RemindMissingOutcomesInput) {
    const result = await this.reminders.remind(localId('Event', eventId));
    return toPayload(result, (counts) => objectOf(RemindMissingOutcomesSuccess, counts));
  }
}

@Resolver(() => OutcomeFormObject)
export class OutcomeFormFieldsResolver {
  constructor(private readonly delegations: DelegationReader) {}

  @ResolveField(() => DelegationObject, { nullable: true, description: "Whose word it is; null for the organizer's." })
  async delegation(@Parent() { form: { side } }: OutcomeFormObject): Promise<DelegationObject | null> {
    const delegation = side.kind === 'delegation' ? await this.delegations.find(side.delegationId) : null;
    return delegation && DelegationObject.of(delegation);
  }
}

@Resolver(() => PairAnalysisObject)
export class PairAnalysisFieldsResolver {
  constructor(private readonly organizations: OrganizationReader) {}

  @ResolveField(() => [OrganizationObject])
  async pair(@Parent() { organizationIds }: PairAnalysisObject): Promise<readonly OrganizationObject[]> {
    const found = await Promise.all(organizationIds.map((id) => this.organizations.find(id)));
    return found.flatMap((organization) => (organization ? [OrganizationObject.of(organization)] : []));
  }
}

@Resolver(() => OrganizationAnalysisObject)
export class OrganizationAnalysisFieldsResolver {
  constructor(private readonly organizations: OrganizationReader) {}

  @ResolveField(() => OrganizationObject, { nullable: true })
  async organization(@Parent() { organizationId }: OrganizationAnalysisObject): Promise<OrganizationObject | null> {
    const organization = await this.organizations.find(organizationId);
    return organization && OrganizationObject.of(organization);
  }
}

@Resolver(() => OccupationAnalysisObject)
export class OccupationAnalysisFieldsResolver {
  constructor(private readonly occupations: OccupationReader) {}

  @ResolveField(() => OccupationObject, { nullable: true })
  async occupation(@Parent() { occupationId }: OccupationAnalysisObject): Promise<OccupationObject | null> {
    const occupation = await this.occupations.find(occupationId);
    return occupation && OccupationObject.of(occupation);
  }
}

@Resolver(() => AgreedBalanceObject)
export class AgreedBalanceFieldsResolver {
  constructor(private readonly occupations: OccupationReader) {}

  @ResolveField(() => OccupationObject, { nullable: true })
  async occupation(@Parent() { occupationId }: AgreedBalanceObject): Promise<OccupationObject | null> {
    const occupation = await this.occupations.find(occupationId as Id<'Occupation'>);
    return occupation && OccupationObject.of(occupation);
  }
}
