import { Injectable } from '@nestjs/common';
import type { CalendarEntry, DayEntry, TaskEntry } from '@vstrecha/icalendar';
import type { Installation } from '@vstrecha/invitations-domain';
import type { Id, Language } from '@vstrecha/kernel';

/** Whose calendar at which event is being put together. */
export interface CalendarOwner {
  readonly eventId: Id<'Event'>;
  readonly personId: Id<'Person'>;
  readonly delegateId: Id<'Delegate'>;
  readonly delegationId: Id<'Delegation'>;
  readonly organizationId: Id<'Organization'>;
  /** The language in which the event speaks. */
  readonly language: Language;
  /** Name space of UIDs, and where the product is found. */
  readonly installation: Installation;
}

/** What another area puts into somebody's calendar. Entries keep their UID and never let SEQUENCE fall. */
export interface CalendarContribution {
  readonly entries?: readonly CalendarEntry[];
  /** Whole days; `dueDayEntry` makes one of a task, for calendars that show no tasks. */
  readonly days?: readonly DayEntry[];
  readonly tasks?: readonly TaskEntry[];
}

export interface CalendarContributor {
  /** Collections that the contribution is read from: what is written there makes calendars be put together anew. */
  readonly collections: readonly string[];
  /** The same for the same records: no current time in it, as calendars are compared by their octets. */
  ofPerson(owner: CalendarOwner): Promise<CalendarContribution>;
}

/** The areas that add to people's calendars; each registers itself when its module starts. */
@Injectable()
export class CalendarContributors {
  readonly #contributors: CalendarContributor[] = [];
  readonly #listeners: ((collections: readonly string[]) => void)[] = [];

  register(contributor: CalendarContributor): void {
    this.#contributors.push(contributor);
    for (const listener of this.#listeners) listener(contributor.collections);
  }

  /** Tells of the collections of every contributor, those to come too. */
  onCollections(listener: (collections: readonly string[]) => void): void {
    this.#listeners.push(listener);
    for (const { collections } of this.#contributors) listener(collections);
  }

  async ofPerson(owner: CalendarOwner): Promise<Required<CalendarContribution>> {
    const contributions = await Promise.all(this.#contributors.map((contributor) => contributor.ofPerson(owner)));
    return {
      entries: contributions.flatMap(({ entries = [] }) => entries),
      days: contributions.flatMap(({ days = [] }) => days),
      tasks: contributions.flatMap(({ tasks = [] }) => tasks),
    };
  }
}
