import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type CalendarContribution,
  type CalendarContributor,
  CalendarContributors,
  type CalendarOwner,
  dueDayEntry,
} from '@vstrecha/invitations-server';
import { isShownToExecutors, remindedOf } from '@vstrecha/roadmap-domain';
import { itemTask } from '../item-task.js';
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
    const roadmap = await this.reader.ofEvent(owner.eventId);
    if (!roadmap) return {};
    const tasks = (await this.reader.itemsOf(roadmap.id))
      .filter((item) => remindedOf(item).includes(owner.delegationId) && isShownToExecutors(item, roadmap))
      .flatMap((item) => itemTask(item, { language: owner.language, domain: owner.installation.domain }) ?? [])
      .sort((a, b) => (a.uid < b.uid ? -1 : 1));
    // What is done or called off needs no day any more; the task says so where calendars show tasks.
    const days = tasks
      .filter(({ status }) => status === 'needsAction' || status === 'inProcess')
      .flatMap(({ dueDay, ...task }) => (dueDay === undefined ? [] : dueDayEntry({ ...task, dueDay })));
    return { tasks, days };
  }
}
