import {
  type Failure,
  type Id,
  type IdSource,
  type Issue,
  type LocalizedText,
  type Result,
  type TimeRange,
  err,
  invalidIfAny,
  issue,
  ok,
} from '@vstrecha/kernel';
import type { Event } from './event.js';
import { changeable } from './event-lifecycle.js';
import type { EventsCode } from './messages.js';
import { type Changes, type Versioned, applyChanges, firstVersion, revised } from './record.js';
import { optionalText, requiredLine, trimmed } from './text-rules.js';
import { rangeInEvent } from './time-rules.js';

export const agendaItemKinds = [
  'plenary',
  'trackSession',
  'exhibit',
  'presentation',
  'meetings',
  'registration',
  'coffeeBreak',
  'lunch',
  'other',
] as const;
export type AgendaItemKind = (typeof agendaItemKinds)[number];

export const agendaItemKindLabels: Readonly<Record<AgendaItemKind, LocalizedText>> = {
  plenary: { ru: 'пленарное заседание', en: 'plenary' },
  trackSession: { ru: 'секция', en: 'track session' },
  exhibit: { ru: 'выставка', en: 'exhibit' },
  presentation: { ru: 'презентация', en: 'presentation' },
  meetings: { ru: 'индивидуальные встречи', en: 'one-on-one meetings' },
  registration: { ru: 'регистрация', en: 'registration' },
  coffeeBreak: { ru: 'кофе-брейк', en: 'coffee break' },
  lunch: { ru: 'обед', en: 'lunch' },
  other: { ru: 'другое', en: 'other' },
};

/** Who speaks: a person of the directory, or a name as free text (`Владимир Викторович Ильин`, or an office). */
export interface Speaker {
  readonly personId?: Id<'Person'>;
  readonly name?: string;
  readonly position?: string;
  readonly topic?: string;
}

/** Who must attend; whoever must can hold no meeting then. */
export type Attendance =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'everybody' }
  | { readonly kind: 'delegations'; readonly delegationIds: readonly Id<'Delegation'>[] }
  | { readonly kind: 'tracks'; readonly trackIds: readonly Id<'Track'>[] };

export const attendanceKinds = ['nobody', 'everybody', 'delegations', 'tracks'] as const;
export type AttendanceKind = (typeof attendanceKinds)[number];

export const attendanceKindLabels: Readonly<Record<AttendanceKind, LocalizedText>> = {
  nobody: { ru: 'по желанию', en: 'optional' },
  everybody: { ru: 'обязательно для всех', en: 'everybody must attend' },
  delegations: { ru: 'обязательно для названных делегаций', en: 'named delegations must attend' },
  tracks: { ru: 'обязательно для направления', en: 'everyone of a track must attend' },
};

export interface AgendaItem extends Versioned {
  readonly id: Id<'AgendaItem'>;
  readonly eventId: Id<'Event'>;
  readonly kind: AgendaItemKind;
  readonly title: string;
  readonly description?: string;
  readonly time: TimeRange;
  readonly room?: string;
  readonly trackId?: Id<'Track'>;
  readonly speakers: readonly Speaker[];
  readonly attendance: Attendance;
}

export interface AgendaItemInput {
  readonly kind: AgendaItemKind;
  readonly title: string;
  readonly description?: string | null;
  readonly start: Date;
  readonly end: Date;
  readonly room?: string | null;
  readonly trackId?: Id<'Track'> | null;
  readonly speakers?: readonly {
    readonly personId?: Id<'Person'> | null;
    readonly name?: string | null;
    readonly position?: string | null;
    readonly topic?: string | null;
  }[];
  readonly attendance: Attendance;
}

const mostSpeakers = 50;

/** A new agenda item of the event. `delegationIds` are the event's delegations. Lists every fault. */
export function createAgendaItem(
  input: AgendaItemInput,
  event: Event,
  delegationIds: ReadonlySet<Id<'Delegation'>>,
  ids: IdSource,
  now: Date,
): Result<AgendaItem, Failure<EventsCode>> {
  const open = changeable(event);
  if (!open.ok) return open;
  const failure = invalidIfAny(faults(input, event, delegationIds));
  if (failure) return err(failure);
  return ok({ id: ids.next(), eventId: event.id, ...firstVersion(now), ...content(input) });
}

export function updateAgendaItem(
  item: AgendaItem,
  changes: Changes<AgendaItemInput>,
  event: Event,
  delegationIds: ReadonlySet<Id<'Delegation'>>,
  now: Date,
): Result<AgendaItem, Failure<EventsCode>> {
  const open = changeable(event);
  if (!open.ok) return open;
  const input = applyChanges<AgendaItemInput>({ ...item, ...item.time }, changes);
  const failure = invalidIfAny(faults(input, event, delegationIds));
  return failure ? err(failure) : ok(revised(item, content(input), now));
}

/** The item after a speaker was merged into another record of the directory. */
export function replaceSpeaker(item: AgendaItem, from: Id<'Person'>, to: Id<'Person'>, now: Date): AgendaItem {
  const speakers = item.speakers.map((speaker) => (speaker.personId === from ? { ...speaker, personId: to } : speaker));
  return revised(item, { speakers }, now);
}

function content(input: AgendaItemInput) {
  return {
    kind: input.kind,
    title: input.title.trim(),
    description: trimmed(input.description),
    time: { start: input.start, end: input.end },
    room: trimmed(input.room),
    trackId: input.trackId ?? undefined,
    speakers: (input.speakers ?? []).map((speaker) => ({
      personId: speaker.personId ?? undefined,
      name: trimmed(speaker.name),
      position: trimmed(speaker.position),
      topic: trimmed(speaker.topic),
    })),
    attendance: input.attendance,
  };
}

function faults(
  input: AgendaItemInput,
  event: Event,
  delegationIds: ReadonlySet<Id<'Delegation'>>,
): readonly Issue<EventsCode>[] {
  const trackIds = new Set(event.tracks.map((track) => track.id));
  const speakers = input.speakers ?? [];
  return [
    ...requiredLine(input.title, ['title']),
    ...optionalText(input.description, ['description']),
    ...rangeInEvent(input, event, ['end']),
    ...optionalText(input.room, ['room'], 100),
    ...(input.trackId && !trackIds.has(input.trackId)
      ? [issue<EventsCode>('event.track-unknown', ['trackId'], { id: input.trackId })]
      : []),
    ...(speakers.length > mostSpeakers
      ? [issue<EventsCode>('agenda-item.speakers-too-many', ['speakers'], { most: mostSpeakers })]
      : []),
    ...speakers.flatMap((speaker, index) => [
      ...(speaker.personId || trimmed(speaker.name)
        ? []
        : [issue<EventsCode>('agenda-item.speaker-nameless', ['speakers', String(index)])]),
      ...optionalText(speaker.name, ['speakers', String(index), 'name'], 200),
      ...optionalText(speaker.position, ['speakers', String(index), 'position'], 500),
      ...optionalText(speaker.topic, ['speakers', String(index), 'topic'], 500),
    ]),
    ...attendanceFaults(input.attendance, trackIds, delegationIds),
  ];
}

function attendanceFaults(
  attendance: Attendance,
  trackIds: ReadonlySet<Id<'Track'>>,
  delegationIds: ReadonlySet<Id<'Delegation'>>,
): readonly Issue<EventsCode>[] {
  if (attendance.kind === 'delegations') {
    const path = ['attendance', 'delegationIds'];
    if (attendance.delegationIds.length === 0) return [issue('agenda-item.attendance-empty', path)];
    return attendance.delegationIds.flatMap((id, index) =>
      delegationIds.has(id) ? [] : [issue<EventsCode>('delegation.unknown', [...path, String(index)], { id })],
    );
  }
  if (attendance.kind === 'tracks') {
    const path = ['attendance', 'trackIds'];
    if (attendance.trackIds.length === 0) return [issue('agenda-item.attendance-empty', path)];
    return attendance.trackIds.flatMap((id, index) =>
      trackIds.has(id) ? [] : [issue<EventsCode>('event.track-unknown', [...path, String(index)], { id })],
    );
  }
  return [];
}
