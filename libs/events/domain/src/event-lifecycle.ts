import { type Failure, type LocalizedText, type Result, err, ok, ruleBroken } from '@vstrecha/kernel';
import type { Event } from './event.js';
import type { EventsCode } from './messages.js';
import { revised } from './record.js';

export const eventStates = ['draft', 'open', 'matching', 'scheduled', 'running', 'closed', 'archived'] as const;
export type EventState = (typeof eventStates)[number];

/**
 * From which state an event can go where. Forward: it opens to its delegations, collects requests, has a schedule, runs,
 * closes, rests in the archive. Each step can be taken back, as organizers change their minds.
 */
export const eventTransitions: Readonly<Record<EventState, readonly EventState[]>> = {
  draft: ['open'],
  open: ['matching', 'draft'],
  matching: ['scheduled', 'open'],
  scheduled: ['running', 'matching'],
  running: ['closed', 'scheduled'],
  closed: ['archived', 'running'],
  archived: ['closed'],
};

export const eventStateLabels: Readonly<Record<EventState, LocalizedText>> = {
  draft: { ru: 'черновик', en: 'draft' },
  open: { ru: 'открыто для участников', en: 'open to participants' },
  matching: { ru: 'сбор заявок на встречи', en: 'collecting meeting requests' },
  scheduled: { ru: 'расписание составлено', en: 'scheduled' },
  running: { ru: 'идёт', en: 'running' },
  closed: { ru: 'завершено', en: 'closed' },
  archived: { ru: 'в архиве', en: 'archived' },
};

/** What the present content of an event counts to: steps forward need some of it. */
export interface EventContent {
  /** Delegations that have not withdrawn. */
  readonly delegations: number;
  readonly slots: number;
  readonly tables: number;
  /** Whether people outside the product count on what they were told of the event. */
  readonly isAnnounced: boolean;
}

/** Moves the event to another state. Errors: `event.transition-forbidden`, `event.no-delegations`, `event.no-slots`, `event.no-tables`, `event.announced`. */
export function moveEvent(
  event: Event,
  to: EventState,
  content: EventContent,
  now: Date,
): Result<Event, Failure<EventsCode>> {
  if (!eventTransitions[event.state].includes(to)) {
    const [from, target] = [eventStateLabels[event.state], eventStateLabels[to]];
    const params = { fromRu: from.ru, toRu: target.ru, fromEn: from.en, toEn: target.en };
    return err(ruleBroken('event.transition-forbidden', ['state'], params));
  }
  // Of a draft everything can be deleted, and then nobody could call those people off.
  if (to === 'draft' && content.isAnnounced) return err(ruleBroken('event.announced', ['state']));
  if (event.state === 'open' && to === 'matching' && content.delegations < 2) {
    return err(ruleBroken('event.no-delegations', ['state'], { count: content.delegations }));
  }
  if (event.state === 'matching' && to === 'scheduled') {
    if (content.slots === 0) return err(ruleBroken('event.no-slots', ['state']));
    if (content.tables === 0) return err(ruleBroken('event.no-tables', ['state']));
  }
  return ok(revised(event, { state: to }, now));
}

/** Whether the content of the event can still be changed; the failure says what to do where it cannot. */
export function changeable(event: Pick<Event, 'state'>): Result<void, Failure<EventsCode>> {
  return event.state === 'archived' ? err(ruleBroken('event.archived', [])) : ok();
}

/** A draft can be deleted; later an event is archived, as others refer to what belongs to it. */
export function deletableEvent(event: Pick<Event, 'state'>): Result<void, Failure<EventsCode>> {
  return event.state === 'draft' ? ok() : err(ruleBroken('event.not-deletable', []));
}
