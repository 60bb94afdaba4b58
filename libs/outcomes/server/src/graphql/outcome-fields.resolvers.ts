import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DelegationObject, DelegationReader } from '@vstrecha/events-server';
import { type Id, asId, inLanguage } from '@vstrecha/kernel';
import { type Outcome, agreementRule, maySeePrivateNote, maySeeRating, sideKey } from '@vstrecha/outcomes-domain';
import { Allow, currentContext } from '@vstrecha/platform';
import { MeetingObject, MeetingReader } from '@vstrecha/schedule-server';
import { OccupationObject, OccupationReader } from '@vstrecha/workforce-server';
import { outcomePath } from '../outcome-path.js';
import { OutcomeReader } from '../outcome-reader.js';
import {
  AgreedOutcomeObject,
  OutcomeDifferenceObject,
  OutcomeDifferenceValueObject,
  OutcomeOccupationCountObject,
} from './agreed-outcome.object.js';
import { MissingOutcomeObject } from './missing-outcome.object.js';
import { CommitmentObject, CooperationObject, OutcomeObject, SIDES_AND_STAFF } from './outcome.object.js';

@Resolver(() => OutcomeObject)
export class OutcomeFieldsResolver {
  constructor(
    private readonly delegations: DelegationReader,
    private readonly meetings: MeetingReader,
  ) {}

  @ResolveField(() => DelegationObject, { nullable: true, description: "Whose word it is; null for the organizer's." })
  async delegation(@Parent() { record }: OutcomeObject): Promise<DelegationObject | null> {
    return record.side.kind === 'delegation' ? delegationOf(this.delegations, record.side.delegationId) : null;
  }

  @ResolveField(() => MeetingObject, { nullable: true, description: 'As it stood when the outcome was recorded.' })
  async meeting(@Parent() { record }: OutcomeObject): Promise<MeetingObject | null> {
    const meeting = await this.meetings.find(record.meetingId);
    return meeting && MeetingObject.of(meeting);
  }

  @ResolveField(() => Int, { nullable: true, description: '1 to 5; for the side that gave it and the organizers.' })
  async rating(@Parent() { record }: OutcomeObject): Promise<number | null> {
    return (await seenByViewer(record, maySeeRating)) ? (record.rating ?? null) : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'For the side that wrote it, and nobody else.' })
  async privateNote(@Parent() { record }: OutcomeObject): Promise<string | null> {
    return (await seenByViewer(record, maySeePrivateNote)) ? (record.privateNote ?? null) : null;
  }
}

@Resolver(() => AgreedOutcomeObject)
export class AgreedOutcomeFieldsResolver {
  @ResolveField(() => String, { description: 'The rule by which the records are read together, in words.' })
  rule(): string {
    return inLanguage(agreementRule, currentContext().language);
  }
}

@Resolver(() => CooperationObject)
export class CooperationFieldsResolver {
  constructor(private readonly occupations: OccupationReader) {}

  @ResolveField(() => OccupationObject, { nullable: true })
  occupation(@Parent() { occupationId }: CooperationObject): Promise<OccupationObject | null> {
    return occupationOf(this.occupations, occupationId);
  }
}

@Resolver(() => CommitmentObject)
export class CommitmentFieldsResolver {
  constructor(private readonly delegations: DelegationReader) {}

  @ResolveField(() => DelegationObject, { nullable: true, description: 'Which side promises.' })
  delegation(@Parent() { delegationId }: CommitmentObject): Promise<DelegationObject | null> {
    return delegationOf(this.delegations, delegationId);
  }
}

@Resolver(() => OutcomeDifferenceObject)
export class OutcomeDifferenceFieldsResolver {
  constructor(private readonly occupations: OccupationReader) {}

  @ResolveField(() => OccupationObject, { nullable: true })
  occupation(@Parent() { occupationId }: OutcomeDifferenceObject): Promise<OccupationObject | null> {
    return occupationOf(this.occupations, occupationId);
  }
}

@Resolver(() => OutcomeDifferenceValueObject)
export class OutcomeDifferenceValueFieldsResolver {
  constructor(private readonly delegations: DelegationReader) {}

  @ResolveField(() => DelegationObject, {
    nullable: true,
    description: "Whose record it is; null for the organizer's.",
  })
  async delegation(@Parent() { sideKey: side }: OutcomeDifferenceValueObject): Promise<DelegationObject | null> {
    return side === sideKey({ kind: 'organizer' }) ? null : delegationOf(this.delegations, asId<'Delegation'>(side));
  }
}

@Resolver(() => OutcomeOccupationCountObject)
export class OutcomeOccupationCountFieldsResolver {
  constructor(private readonly occupations: OccupationReader) {}

  @ResolveField(() => OccupationObject, { nullable: true })
  occupation(@Parent() { occupationId }: OutcomeOccupationCountObject): Promise<OccupationObject | null> {
    return occupationOf(this.occupations, occupationId);
  }
}

@Resolver(() => MissingOutcomeObject)
export class MissingOutcomeFieldsResolver {
  constructor(private readonly delegations: DelegationReader) {}

  @ResolveField(() => DelegationObject, { nullable: true })
  delegation(@Parent() { delegationId }: MissingOutcomeObject): Promise<DelegationObject | null> {
    return delegationOf(this.delegations, delegationId);
  }
}

/** What outcomes add to meetings. */
@Resolver(() => MeetingObject)
export class MeetingOutcomesResolver {
  constructor(private readonly reader: OutcomeReader) {}

  @ResolveField(() => [OutcomeObject], { nullable: true, description: 'What each side and the organizer recorded.' })
  @Allow(SIDES_AND_STAFF)
  async outcomes(@Parent() { record }: MeetingObject): Promise<readonly OutcomeObject[]> {
    return (await this.reader.ofSeries(record.seriesId)).map(OutcomeObject.of);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The page on which a side, or the organizer, records what the meeting came to.',
  })
  @Allow(['organizer', 'ownDelegation'])
  outcomePath(@Parent() { id }: MeetingObject): string {
    return outcomePath(id);
  }

  @ResolveField(() => AgreedOutcomeObject, { nullable: true, description: 'The records read together.' })
  @Allow(SIDES_AND_STAFF)
  async agreedOutcome(@Parent() { record }: MeetingObject): Promise<AgreedOutcomeObject | null> {
    const agreed = await this.reader.agreedOfSeries(record.seriesId);
    return agreed ? AgreedOutcomeObject.of(agreed) : null;
  }
}

async function delegationOf(reader: DelegationReader, id: Id<'Delegation'>): Promise<DelegationObject | null> {
  const delegation = await reader.find(id);
  return delegation && DelegationObject.of(delegation);
}

async function occupationOf(
  reader: OccupationReader,
  id: Id<'Occupation'> | undefined,
): Promise<OccupationObject | null> {
  const occupation = id ? await reader.find(id) : null;
  return occupation && OccupationObject.of(occupation);
}

/** Asks a rule of visibility for every capacity in which the viewer looks at the record. */
async function seenByViewer(outcome: Outcome, rule: typeof maySeePrivateNote): Promise<boolean> {
  const { viewer, roles } = currentContext();
  const { organizer, delegationIds } = await roles.rolesIn(outcome.eventId);
  if ((organizer || viewer.isAdmin) && rule(outcome, { kind: 'organizer' })) return true;
  return delegationIds.some((delegationId) => rule(outcome, { kind: 'delegation', delegationId }));
}
