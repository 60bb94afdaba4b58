import {
  type Failure,
  type Id,
  type IdSource,
  type Issue,
  type Language,
  type LocalizedText,
  type Result,
  type TimeRange,
  contains,
  err,
  invalidIfAny,
  issue,
  ok,
  ruleBroken,
} from '@vstrecha/kernel';
import { type EventState, changeable } from './event-lifecycle.js';
import { type LocalDay, daysBetween, daysRange, isLocalDay, isTimeZone } from './local-day.js';
import type { EventsCode } from './messages.js';
import { type Changes, type Versioned, applyChanges, firstVersion, revised } from './record.js';
import { optionalText, requiredLine, trimmed } from './text-rules.js';

export const eventKinds = ['meeting', 'forum'] as const;
export type EventKind = (typeof eventKinds)[number];

export const eventKindLabels: Readonly<Record<EventKind, LocalizedText>> = {
  meeting: { ru: 'совещание', en: 'meeting' },
  forum: { ru: 'форум', en: 'forum' },
};

export interface Venue {
  readonly name: string;
  readonly address?: string;
}

/** A direction of a forum that runs beside others. */
export interface Track {
  readonly id: Id<'Track'>;
  readonly title: string;
}

/** A meeting or forum. Its days belong to its own time zone; every other time is an instant. */
export interface Event extends Versioned {
  readonly id: Id<'Event'>;
  readonly kind: EventKind;
  readonly title: string;
  readonly theme?: string;
  readonly hostOrganizationId?: Id<'Organization'>;
  readonly venue?: Venue;
  readonly city?: string;
  /** IANA name: `Europe/Moscow`. */
  readonly timeZone: string;
  /** The language in which the event speaks to its participants. */
  readonly language: Language;
  readonly firstDay: LocalDay;
  readonly lastDay: LocalDay;
  readonly state: EventState;
  readonly tracks: readonly Track[];
}

export interface EventInput {
  readonly kind: EventKind;
  readonly title: string;
  readonly theme?: string | null;
  readonly hostOrganizationId?: Id<'Organization'> | null;
  readonly venue?: { readonly name: string; readonly address?: string | null } | null;
  readonly city?: string | null;
  readonly timeZone: string;
  readonly language: Language;
  readonly firstDay: LocalDay;
  readonly lastDay: LocalDay;
}

/** What already stands in the event's days, with the words that a person knows it by. */
export interface Occupied extends TimeRange {
  readonly title: string;
}

const longestEventDays = 31;

/** A new event in draft. Lists every fault of the input. */
export function createEvent(input: EventInput, ids: IdSource, now: Date): Result<Event, Failure<EventsCode>> {
  const failure = invalidIfAny(faults(input));
  if (failure) return err(failure);
  return ok({ id: ids.next(), ...firstVersion(now), ...content(input), state: 'draft', tracks: [] });
}

/**
 * Changes an event. Its zone is fixed once it has left draft, and its days must keep what is already planned in them
 * (`occupied`: rounds and agenda items).
 */
export function updateEvent(
  event: Event,
  changes: Changes<EventInput>,
  occupied: readonly Occupied[],
  now: Date,
): Result<Event, Failure<EventsCode>> {
  const open = changeable(event);
  if (!open.ok) return open;
  const input = applyChanges<EventInput>(event, changes);
  const found = faults(input);
  if (found.length === 0) {
    const days = daysRange(input.firstDay, input.lastDay, input.timeZone);
    for (const { title, ...range } of occupied) {
      if (!contains(days, range)) found.push(issue('event.days-leave-out', ['lastDay'], { title }));
    }
  }
  const failure = invalidIfAny(found);
  if (failure) return err(failure);
  if (input.timeZone !== event.timeZone && event.state !== 'draft') {
    return err(ruleBroken('event.zone-fixed', ['timeZone'], { timeZone: event.timeZone }));
  }
  return ok(revised(event, content(input), now));
}

/** The event after its host was merged into another record of the directory. */
export function revisedHost(event: Event, hostOrganizationId: Id<'Organization'>, now: Date): Event {
  return revised(event, { hostOrganizationId }, now);
}

export interface TrackInput {
  /** Absent for a new track. */
  readonly id?: Id<'Track'> | null;
  readonly title: string;
}

/** Replaces the list of tracks; a track that is `used` (by agenda items or delegations) stays. */
export function setTracks(
  event: Event,
  inputs: readonly TrackInput[],
  used: ReadonlySet<Id<'Track'>>,
  ids: IdSource,
  now: Date,
): Result<Event, Failure<EventsCode>> {
  const open = changeable(event);
  if (!open.ok) return open;
  const known = new Set(event.tracks.map((track) => track.id));
  const titles = new Set<string>();
  const found: Issue<EventsCode>[] = [];
  inputs.forEach((input, index) => {
    const path = ['tracks', String(index)];
    found.push(...requiredLine(input.title, [...path, 'title']));
    if (input.id && !known.has(input.id)) found.push(issue('event.track-unknown', [...path, 'id'], { id: input.id }));
    const title = trimmed(input.title)?.toLowerCase();
    if (title && titles.has(title)) {
      found.push(issue('event.track-twice', [...path, 'title'], { title: input.title.trim() }));
    }
    if (title) titles.add(title);
  });
  const kept = new Set(inputs.map((input) => input.id));
  for (const track of event.tracks) {
    if (used.has(track.id) && !kept.has(track.id)) {
      found.push(issue('event.track-in-use', ['tracks'], { title: track.title }));
    }
  }
  const failure = invalidIfAny(found);
  if (failure) return err(failure);
  const tracks = inputs.map((input) => ({ id: input.id ?? ids.next<'Track'>(), title: input.title.trim() }));
  return ok(revised(event, { tracks }, now));
}

/** The instants of the event's days. */
export function eventRange(event: Pick<Event, 'firstDay' | 'lastDay' | 'timeZone'>): TimeRange {
  return daysRange(event.firstDay, event.lastDay, event.timeZone);
}

function content(input: EventInput) {
  return {
    kind: input.kind,
    title: input.title.trim(),
    theme: trimmed(input.theme),
    hostOrganizationId: input.hostOrganizationId ?? undefined,
    venue: input.venue ? { name: input.venue.name.trim(), address: trimmed(input.venue.address) } : undefined,
    city: trimmed(input.city),
    timeZone: input.timeZone,
    language: input.language,
    firstDay: input.firstDay,
    lastDay: input.lastDay,
  };
}

function faults(input: EventInput): Issue<EventsCode>[] {
  const found = [
    ...requiredLine(input.title, ['title']),
    ...optionalText(input.theme, ['theme']),
    ...optionalText(input.city, ['city'], 100),
    ...(input.venue ? requiredLine(input.venue.name, ['venue', 'name']) : []),
    ...optionalText(input.venue?.address, ['venue', 'address'], 500),
  ];
  if (!isTimeZone(input.timeZone ?? '')) {
    found.push(issue('event.zone-unknown', ['timeZone'], { timeZone: input.timeZone ?? '' }));
  }
  const badDays = (['firstDay', 'lastDay'] as const).filter((field) => !isLocalDay(input[field] ?? ''));
  for (const field of badDays) found.push(issue('event.day-malformed', [field], { day: input[field] ?? '' }));
  if (badDays.length === 0) {
    if (input.lastDay < input.firstDay) {
      found.push(issue('event.days-reversed', ['lastDay'], { firstDay: input.firstDay, lastDay: input.lastDay }));
    } else if (daysBetween(input.firstDay, input.lastDay).length > longestEventDays) {
      found.push(issue('event.days-too-many', ['lastDay'], { most: longestEventDays }));
    }
  }
  return found;
}
