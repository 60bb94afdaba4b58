import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganizationObject, OrganizationReader, PersonObject, PersonReader } from '@vstrecha/directory-server';
import { AgendaItemObject, AgendaReader, EventObject, EventReader } from '@vstrecha/events-server';
import { asId } from '@vstrecha/kernel';
import { AgreedOutcomeObject, OutcomeReader } from '@vstrecha/outcomes-server';
import {
  Allow,
  ConnectionArgs,
  currentContext,
  localIdIfAny,
  objectOf,
  orThrow,
  toConnection,
} from '@vstrecha/platform';
import {
  contentOf,
  explainSources,
  isOverdue,
  objectionsInTheWay,
  similarItems,
  summarizeProgress,
  verdictsOn,
} from '@vstrecha/roadmap-domain';
import { MeetingObject, MeetingReader } from '@vstrecha/schedule-server';
import { ReviewReader } from '../review-reader.js';
import { RoadmapEditions } from '../roadmap-editions.js';
import { RoadmapReader } from '../roadmap-reader.js';
import { ActionItemRepository } from '../storage/action-item.repository.js';
import {
  ActionItemConnection,
  ActionItemObject,
  ActionItemSourceObject,
  DriftedActionItemObject,
  PartyObject,
} from './action-item.object.js';
import { RoadmapEditionObject } from './edition.object.js';
import { ConfirmationFileObject, ProgressReportObject, ProgressSummaryObject } from './progress.object.js';
import { ExecutorVerdictObject, RemarkObject } from './review.object.js';
import { ActionItemFilterInput } from './action-item.inputs.js';
import { ROADMAP_READERS, RoadmapObject, RoadmapProgressObject } from './roadmap.object.js';

@Resolver(() => RoadmapObject)
export class RoadmapFieldsResolver {
  constructor(
    private readonly reader: RoadmapReader,
    private readonly items: ActionItemRepository,
    private readonly events: EventReader,
    private readonly review: ReviewReader,
    private readonly approved: RoadmapEditions,
  ) {}

  @ResolveField(() => EventObject, { nullable: true })
  async event(@Parent() { record }: RoadmapObject): Promise<EventObject | null> {
    const event = await this.events.find(record.eventId);
    return event && EventObject.of(event);
  }

  @ResolveField(() => RoadmapProgressObject)
  async progress(@Parent() { record }: RoadmapObject): Promise<RoadmapProgressObject> {
    const items = await this.reader.itemsOf(record.id);
    const remarks = await Promise.all(items.map(({ id }) => this.review.remarksOn(id)));
    const objections = objectionsInTheWay(remarks.flat(), items, record.edition).length;
    return objectOf(RoadmapProgressObject, contentOf(items, objections));
  }

  @ResolveField(() => ProgressSummaryObject, { description: 'How far it has come, by section and by owner.' })
  async progressSummary(@Parent() { record }: RoadmapObject): Promise<ProgressSummaryObject> {
    const today = await this.review.todayOf(record.eventId);
    const summary = summarizeProgress(await this.reader.itemsOf(record.id), record.sections, today);
    return Object.assign(new ProgressSummaryObject(), summary);
  }

  @ResolveField(() => [RoadmapEditionObject], { description: 'As it was approved, the first edition first.' })
  async editions(@Parent() { record }: RoadmapObject): Promise<readonly RoadmapEditionObject[]> {
    return (await this.approved.ofRoadmap(record.id)).map(RoadmapEditionObject.of);
  }

  @ResolveField(() => ActionItemConnection, { description: 'By section and position.' })
  async actionItems(
    @Parent() { record }: RoadmapObject,
    @Args() page: ConnectionArgs,
    @Args('filter', { nullable: true }) filter?: ActionItemFilterInput,
  ): Promise<ActionItemConnection> {
    const ownerOrganizationId = localIdIfAny('Organization', filter?.ownerOrganizationId);
    const found = await this.items.page(record.id, { ...filter, ownerOrganizationId }, page);
    return toConnection(orThrow(found), ActionItemObject.of);
  }
}

/** What the roadmap adds to events. */
@Resolver(() => EventObject)
export class EventRoadmapResolver {
  constructor(private readonly reader: RoadmapReader) {}

  @ResolveField(() => RoadmapObject, { nullable: true })
  @Allow(ROADMAP_READERS)
  async roadmap(@Parent() { record }: EventObject): Promise<RoadmapObject | null> {
    const roadmap = await this.reader.ofEvent(record.id);
    return roadmap && RoadmapObject.of(roadmap);
  }
}

@Resolver(() => ActionItemObject)
export class ActionItemFieldsResolver {
  constructor(
    private readonly reader: RoadmapReader,
    private readonly review: ReviewReader,
    private readonly events: EventReader,
  ) {}

  @ResolveField(() => String, { description: 'Of the event that its roadmap grew from.' })
  async eventTitle(@Parent() { record }: ActionItemObject): Promise<string> {
    return (await this.events.find(record.eventId))?.title ?? '—';
  }

  @ResolveField(() => Boolean, { description: 'Whether its term has passed before it was done.' })
  async isOverdue(@Parent() { record }: ActionItemObject): Promise<boolean> {
    return isOverdue(record, await this.review.todayOf(record.eventId));
  }

  @ResolveField(() => [RemarkObject], { description: 'What was said of it in review, the first thing first.' })
  async remarks(@Parent() { record }: ActionItemObject): Promise<readonly RemarkObject[]> {
    return (await this.review.remarksOn(record.id)).map(RemarkObject.of);
  }

  @ResolveField(() => [ExecutorVerdictObject], { description: 'Where each executor stands in the present edition.' })
  async verdicts(@Parent() { record }: ActionItemObject): Promise<readonly ExecutorVerdictObject[]> {
    const roadmap = await this.reader.find(record.roadmapId);
    const remarks = await this.review.remarksOn(record.id);
    return verdictsOn(record, remarks, roadmap?.edition ?? 1).map(ExecutorVerdictObject.of);
  }

  @ResolveField(() => [ProgressReportObject], { description: 'The first one first.' })
  async reports(@Parent() { record }: ActionItemObject): Promise<readonly ProgressReportObject[]> {
    return (await this.review.reportsOn(record.id)).map(ProgressReportObject.of);
  }

  @ResolveField(() => [ActionItemObject], {
    nullable: true,
    description:
      'Items that could be merged with it: alike in section, form, group of occupations and owner, or in words.',
  })
  @Allow(ROADMAP_READERS)
  async similar(@Parent() { record }: ActionItemObject): Promise<readonly ActionItemObject[]> {
    return similarItems(record, await this.reader.itemsOf(record.roadmapId)).map(ActionItemObject.of);
  }

  @ResolveField(() => String, { description: 'Where it comes from, in a sentence: «из 7 встреч: …».' })
  explanation(@Parent() { record }: ActionItemObject): string {
    return explainSources(record, currentContext().language);
  }
}

@Resolver(() => ProgressReportObject)
export class ProgressReportFieldsResolver {
  constructor(private readonly review: ReviewReader) {}

  @ResolveField(() => [ConfirmationFileObject])
  async files(@Parent() { report }: ProgressReportObject): Promise<readonly ConfirmationFileObject[]> {
    const files = await this.review.filesOf(report.actionItemId);
    return files.filter(({ id }) => report.fileIds.includes(id)).map(ConfirmationFileObject.of);
  }
}

@Resolver(() => PartyObject)
export class PartyFieldsResolver {
  constructor(
    private readonly organizations: OrganizationReader,
    private readonly people: PersonReader,
  ) {}

  @ResolveField(() => OrganizationObject, { nullable: true })
  async organization(@Parent() { organizationId }: PartyObject): Promise<OrganizationObject | null> {
    const organization = organizationId ? await this.organizations.find(organizationId) : null;
    return organization && OrganizationObject.of(organization);
  }

  @ResolveField(() => PersonObject, { nullable: true })
  async person(@Parent() { personId }: PartyObject): Promise<PersonObject | null> {
    const person = personId ? await this.people.find(personId) : null;
    return person && PersonObject.of(person);
  }
}

@Resolver(() => ActionItemSourceObject)
export class ActionItemSourceFieldsResolver {
  constructor(
    private readonly meetings: MeetingReader,
    private readonly outcomes: OutcomeReader,
    private readonly agenda: AgendaReader,
  ) {}

  @ResolveField(() => MeetingObject, { nullable: true, description: 'The meeting as it stands in the plan in force.' })
  async meeting(@Parent() { source }: ActionItemSourceObject): Promise<MeetingObject | null> {
    const meeting = source.kind === 'outcome' ? await this.meetings.ofSeriesInForce(source.seriesId) : null;
    return meeting && MeetingObject.of(meeting);
  }

  @ResolveField(() => AgreedOutcomeObject, {
    nullable: true,
    description: 'What the meeting came to, as it stands now.',
  })
  async agreedOutcome(@Parent() { source }: ActionItemSourceObject): Promise<AgreedOutcomeObject | null> {
    const agreed = source.kind === 'outcome' ? await this.outcomes.agreedOfSeries(source.seriesId) : undefined;
    return agreed ? AgreedOutcomeObject.of(agreed) : null;
  }

  @ResolveField(() => AgendaItemObject, { nullable: true })
  async agendaItem(@Parent() { source }: ActionItemSourceObject): Promise<AgendaItemObject | null> {
    const item = source.kind === 'agendaItem' ? await this.agenda.find(asId<'AgendaItem'>(source.agendaItemId)) : null;
    return item && AgendaItemObject.of(item);
  }
}

@Resolver(() => DriftedActionItemObject)
export class DriftedActionItemFieldsResolver {
  constructor(private readonly reader: RoadmapReader) {}

  @ResolveField(() => ActionItemObject, { nullable: true })
  async actionItem(@Parent() { itemId }: DriftedActionItemObject): Promise<ActionItemObject | null> {
    const item = await this.reader.findItem(itemId);
    return item && ActionItemObject.of(item);
  }
}
