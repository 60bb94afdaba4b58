import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganizationObject } from '@vstrecha/directory-server';
import { DelegationObject } from '@vstrecha/events-server';
import { Allow, localId } from '@vstrecha/platform';
import { WorkforceReader } from '../readers/workforce-reader.js';
import { OfferObject, StaffingNeedObject, TrainingProgrammeObject } from './owned.objects.js';

/** What an organization wants, trains for and offers. */
@Resolver(() => OrganizationObject)
export class OrganizationContentResolver {
  constructor(private readonly workforce: WorkforceReader) {}

  @ResolveField(() => [StaffingNeedObject])
  @Allow('signedIn')
  async staffingNeeds(@Parent() { id }: OrganizationObject): Promise<StaffingNeedObject[]> {
    return (await this.workforce.staffingNeedsOf(localId('Organization', id))).map(StaffingNeedObject.of);
  }

  @ResolveField(() => [TrainingProgrammeObject])
  @Allow('signedIn')
  async trainingProgrammes(@Parent() { id }: OrganizationObject): Promise<TrainingProgrammeObject[]> {
    return (await this.workforce.trainingProgrammesOf(localId('Organization', id))).map(TrainingProgrammeObject.of);
  }

  @ResolveField(() => [OfferObject])
  @Allow('signedIn')
  async offers(@Parent() { id }: OrganizationObject): Promise<OfferObject[]> {
    return (await this.workforce.offersOf(localId('Organization', id))).map(OfferObject.of);
  }
}

/** What a delegation brings to its event: what its organization wants, trains for and offers. */
@Resolver(() => DelegationObject)
export class DelegationWorkforceResolver {
  constructor(private readonly workforce: WorkforceReader) {}

  @ResolveField(() => [StaffingNeedObject])
  async staffingNeeds(@Parent() { record }: DelegationObject): Promise<StaffingNeedObject[]> {
    return (await this.workforce.staffingNeedsOf(record.organizationId)).map(StaffingNeedObject.of);
  }

  @ResolveField(() => [TrainingProgrammeObject])
  async trainingProgrammes(@Parent() { record }: DelegationObject): Promise<TrainingProgrammeObject[]> {
    return (await this.workforce.trainingProgrammesOf(record.organizationId)).map(TrainingProgrammeObject.of);
  }

  @ResolveField(() => [OfferObject])
  async offers(@Parent() { record }: DelegationObject): Promise<OfferObject[]> {
    return (await this.workforce.offersOf(record.organizationId)).map(OfferObject.of);
  }
}
