import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DelegationObject, DelegationReader } from '@vstrecha/events-server';
import { type Id, type LocalizedText, inLanguage } from '@vstrecha/kernel';
import { Current, type RequestContext } from '@vstrecha/platform';
import { type SettingIndex, explainClash, explainReason, explainRemedy } from '@vstrecha/schedule-domain';
import { SettingReader } from '../readers/setting-reader.js';
import { PlanningClashObject } from './planning-run.object.js';
import { UnplacedObject, UnplacedReasonObject, UnplacedRemedyObject } from './unplaced.object.js';

@Resolver(() => UnplacedObject)
export class UnplacedResolver {
  constructor(private readonly delegations: DelegationReader) {}

  @ResolveField(() => DelegationObject, { description: 'Who asked.' })
  async from(@Parent() { record }: UnplacedObject): Promise<DelegationObject> {
    return DelegationObject.of((await this.delegations.find(record.fromDelegationId))!);
  }

  @ResolveField(() => DelegationObject, { description: 'Who was asked.' })
  async to(@Parent() { record }: UnplacedObject): Promise<DelegationObject> {
    return DelegationObject.of((await this.delegations.find(record.toDelegationId))!);
  }
}

@Resolver(() => UnplacedReasonObject)
export class UnplacedReasonResolver {
  constructor(private readonly settings: SettingReader) {}

  @ResolveField(() => String, { description: "A sentence in the caller's language." })
  text(@Parent() { reason, eventId }: UnplacedReasonObject, @Current() { language }: RequestContext): Promise<string> {
    return sentence(this.settings, eventId, language, (index) => explainReason(reason, index));
  }
}

@Resolver(() => UnplacedRemedyObject)
export class UnplacedRemedyResolver {
  constructor(private readonly settings: SettingReader) {}

  @ResolveField(() => String, { description: "A sentence in the caller's language." })
  text(@Parent() { remedy, eventId }: UnplacedRemedyObject, @Current() { language }: RequestContext): Promise<string> {
    return sentence(this.settings, eventId, language, (index) => explainRemedy(remedy, index));
  }
}

@Resolver(() => PlanningClashObject)
export class PlanningClashResolver {
  constructor(private readonly settings: SettingReader) {}

  @ResolveField(() => String, { description: "A sentence in the caller's language." })
  text(@Parent() { clash, run }: PlanningClashObject, @Current() { language }: RequestContext): Promise<string> {
    return sentence(this.settings, run.eventId, language, (index) => explainClash(clash, index));
  }
}

async function sentence(
  settings: SettingReader,
  eventId: Id<'Event'>,
  language: RequestContext['language'],
  explain: (index: SettingIndex) => LocalizedText,
): Promise<string> {
  const index = await settings.shared(eventId);
  return index ? inLanguage(explain(index), language) : '';
}
