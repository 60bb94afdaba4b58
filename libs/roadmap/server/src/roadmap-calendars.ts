import { Injectable } from '@nestjs/common';
import type { Event } from '@vstrecha/events-server';
import {
  type CalendarContribution,
  InstallationName,
  OrganizerAddress,
  type TaskEntry,
  dueDayEntry,
  publishCalendar,
} from '@vstrecha/invitations-server';
import { type ActionItem, type EditionItem, type Roadmap, executorsOf } from '@vstrecha/roadmap-domain';
import { itemTask } from './item-task.js';

const roadmapWord = { ru: 'Дорожная карта', en: 'Roadmap' } as const;
const ownWord = { ru: 'Мои мероприятия дорожной карты', en: 'My roadmap actions' } as const;

/** What a calendar of items needs to know of their roadmap, or of an edition of it. */
type ItemSetting = Pick<Roadmap, 'language' | 'subject' | 'sections'>;
type CalendarItem = EditionItem & Pick<ActionItem, 'updatedAt'>;

/** Items of a roadmap as calendar files (METHOD:PUBLISH). */
@Injectable()
export class RoadmapCalendars {
  constructor(
    private readonly installation: InstallationName,
    private readonly organizer: OrganizerAddress,
  ) {}

  /** All items as tasks, by section. */
  async ofRoadmap(setting: ItemSetting, items: readonly CalendarItem[], event: Event): Promise<string> {
    const { language, subject } = setting;
    const tasks = this.#tasks(setting, items);
    return this.#publish(event, language, `${roadmapWord[language]} ${subject}`, { tasks });
  }

  /** Somebody's own items as tasks and days. */
  async ofExecutor(setting: ItemSetting, items: readonly CalendarItem[], event: Event): Promise<string> {
    const { language } = setting;
    return this.#publish(event, language, ownWord[language], withDays(this.#tasks(setting, items)));
  }

  #tasks({ language, sections }: ItemSetting, items: readonly CalendarItem[]): readonly TaskEntry[] {
    const { domain, address } = this.installation.installation;
    const place = new Map(sections.map(({ key }, index) => [key, index]));
    const order = ({ sectionKey }: CalendarItem): number => place.get(sectionKey) ?? sections.length;
    return [...items]
      .sort((a, b) => order(a) - order(b) || a.position - b.position || (a.id < b.id ? -1 : 1))
      .flatMap((item) => {
        const executors = executorsOf(item).map(({ name }) => name);
        const heading = [sections[order(item)]?.title ?? '', executors.join('; ')];
        return itemTask(item, { language, domain, address, heading }) ?? [];
      });
  }

  async #publish(
    event: Event,
    language: Roadmap['language'],
    name: string,
    contribution: CalendarContribution,
  ): Promise<string> {
    return publishCalendar({
      name,
      language,
      organizer: await this.organizer.of(event),
      ...contribution,
      entries: [],
    });
  }
}

/** Tasks, and for calendars that show none a day each: not of what is done or called off. */
export function withDays(tasks: readonly TaskEntry[]): Pick<Required<CalendarContribution>, 'tasks' | 'days'> {
  const days = tasks
    .filter(({ status }) => status === 'needsAction' || status === 'inProcess')
    .flatMap(({ dueDay, ...task }) => (dueDay === undefined ? [] : dueDayEntry({ ...task, dueDay })));
  return { tasks, days };
}
