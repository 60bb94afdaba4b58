import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type CalendarContribution,
  type CalendarContributor,
  CalendarContributors,
  type CalendarOwner,
} from '@vstrecha/invitations-server';
import { type ActionItem, isShownToExecutors, remindedOf } from '@vstrecha/roadmap-domain';
import { itemTask } from '../item-task.js';
import { withDays } from '../roadmap-calendars.js';
import { RoadmapReader } from '../roadmap-reader.js';
import { actionItemCollection, roadmapCollection } from '../storage/roadmap.collections.js';

/** Puts the items that somebody has to carry out into their calendar: as tasks, and as a day for calendars without tasks. */
@Injectable()
export class ActionItemCalendar implements CalendarContributor, OnModuleInit {
  readonly collections = [roadmapCollection.collection, actionItemCollection.collection];

  constructor(
    private readonly reader: RoadmapReader,
    private readonly contributors: CalendarContributors,
  ) {}

  onModuleInit(): void {
    this.contributors.register(this);
  }

  async ofPerson(owner: CalendarOwner): Promise<CalendarContribution> {
    const { language, installation } = owner;
    const roadmap = await this.reader.ofEvent(owner.eventId);
    if (!roadmap) return {};
    const tasks = (await this.reader.itemsOf(roadmap.id))
      .filter((item) => isShownToExecutors(item, roadmap) && isRemindedOf(item, owner))
      .flatMap((item) => itemTask(item, { language, ...installation }) ?? [])
      .sort((a, b) => (a.uid < b.uid ? -1 : 1));
    return withDays(tasks);
  }
}

/** Of their delegation's items, and of those that name them. */
function isRemindedOf(item: ActionItem, { delegationId, personId }: CalendarOwner): boolean {
  return remindedOf(item).some((party) => party.delegationId === delegationId || party.personId === personId);
}
