import { type Language, cleanLine } from '@vstrecha/kernel';
import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { CalendarEntry } from './calendar-entry.js';
import { escapedText, printable } from './calendar-text.js';
import { foldAll, unfold } from './content-lines.js';

const statuses: Readonly<Record<CalendarEntry['status'], ICalEventStatus>> = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/** A whole iCalendar object before it is text. */
export interface CalendarObject {
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL' | 'REPLY';
  readonly language: Language;
  readonly name?: string;
  readonly refreshMinutes?: number;
  readonly entries: readonly WrittenEntry[];
  /** Content lines of further components. */
  readonly components?: readonly string[];
}

export interface WrittenEntry {
  readonly entry: CalendarEntry;
  /** Content lines that stand in the entry besides: ORGANIZER, ATTENDEE, COMMENT. */
  readonly lines?: readonly string[];
  /** Leaves STATUS and what goes with it out: a CANCEL for one person, a REPLY. */
  readonly withoutStatus?: boolean;
}

/** The object as text: UTC times, lines of at most 75 octets, CRLF after each of them, the last too. */
export function calendarText(object: CalendarObject): string {
  const { language, name, refreshMinutes } = object;
  const generated = ical({
    prodId: { company: 'Vstrecha', product: 'Event management', language: language.toUpperCase() },
    method: ICalCalendarMethod[object.method],
    name: name === undefined ? null : cleanLine(name),
    ttl: refreshMinutes === undefined ? null : refreshMinutes * 60,
  });
  for (const { entry, withoutStatus = false } of object.entries) {
    generated.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      stamp: entry.revisedAt,
      lastModified: entry.revisedAt,
      start: entry.start,
      end: entry.end,
      summary: printable(entry.summary),
      location: entry.location === undefined ? null : printable(entry.location),
      description: entry.description === undefined ? null : printable(entry.description),
      url: entry.url ?? null,
      ...(!withoutStatus && {
        status: statuses[entry.status],
        transparency: entry.busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
        busystatus: entry.busy ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
      }),
      alarms:
        entry.reminderMinutesBefore === undefined
          ? []
          : [
              {
                type: ICalAlarmType.display,
                trigger: entry.reminderMinutesBefore * 60,
                description: printable(entry.summary),
              },
            ],
    });
  }
  return mended(generated.toString(), object);
}

/**
 * What ical-generator 10 leaves undone, mended in one place. It is given no time zone, as with one DTSTAMP loses its Z and
 * plain dates become the wrong hour; it writes no line end after the last line and counts its folds its own way; it
 * escapes the URI of URL as if it were text, but not the text of NAME; it knows no LANGUAGE parameter, no VTODO, and writes
 * names of people in a way that no parser reads.
 */
function mended(text: string, { name = '', language, entries, components = [] }: CalendarObject): string {
  let at = -1;
  const lines = unfold(text).flatMap((line) => {
    if (line === 'BEGIN:VEVENT') at += 1;
    if (line.startsWith('SEQUENCE:')) return [line, ...(entries[at]?.lines ?? [])];
    if (line === 'END:VCALENDAR') return [...components, line];
    const [, property, value = ''] =
      /^(NAME|X-WR-CALNAME|URL;VALUE=URI|SUMMARY|DESCRIPTION|LOCATION):(.*)$/su.exec(line) ?? [];
    switch (property) {
      case undefined:
        return [line];
      case 'NAME':
      case 'X-WR-CALNAME':
        return [`${property}:${escapedText(cleanLine(name))}`];
      case 'URL;VALUE=URI':
        return [`URL:${value.replace(/\\(.)/gu, '$1')}`];
      default:
        return [`${property};LANGUAGE=${language}:${value}`];
    }
  });
  return foldAll(lines);
}
