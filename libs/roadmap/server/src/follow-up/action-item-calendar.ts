import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type CalendarContribution,
  type CalendarContributor,
  CalendarContributors,
  type CalendarOwner,
  type TaskEntry,
  actionItemUid,
  dueDayEntry,
} from '@vstrecha/invitations-server';
import {
  type ActionItem,
  type ActionItemState,
  indicatorLine,
  isShownToExecutors,
  remindedOf,
  stepsOf,
} from '@vstrecha/roadmap-domain';
import { RoadmapReader } from '../roadmap-reader.js';
import { actionItemCollection, roadmapCollection } from '../storage/roadmap.collections.js';

const statuses: Readonly<Partial<Record<ActionItemState, TaskEntry['status']>>> = {
  accepted: 'needsAction',
  started: 'inProcess',
  done: 'completed',
  cancelled: 'cancelled',
};

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
      .flatMap((item) => taskOf(item, owner) ?? [])
      .sort((a, b) => (a.uid < b.uid ? -1 : 1));
    // What is done or called off needs no day any more; the task says so where calendars show tasks.
    const days = tasks.filter(({ status }) => status === 'needsAction' || status === 'inProcess').map(dueDayEntry);
    return { tasks, days };
  }
}

function taskOf(item: ActionItem, { installation, language }: CalendarOwner): TaskEntry | undefined {
  const status = statuses[item.state];
  if (!status || !item.due) return undefined;
  const { indicator, expectedResult } = item;
  const steps = stepsOf(item.sources).map(({ what, due }) => `– ${what}${due ? ` (${due})` : ''}`);
  const lines = [expectedResult, indicator && indicatorLine(indicator, language), ...steps].filter(Boolean);
  return {
    uid: actionItemUid(item.id, installation.domain),
    sequence: item.version - 1,
    revisedAt: item.updatedAt,
    summary: item.text,
    description: lines.join('\n') || undefined,
    startDay: item.start,
    dueDay: item.due,
    status,
    completedAt: status === 'completed' ? item.updatedAt : undefined,
    reminderDaysBefore: 7,
  };
}
