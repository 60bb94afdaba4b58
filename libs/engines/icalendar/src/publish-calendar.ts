import { cleanLine } from '@vstrecha/kernel';
import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { CalendarEntry, PublishedCalendar } from './calendar-entry.js';
import { foldAll, unfold } from './content-lines.js';

const statuses: Readonly<Record<CalendarEntry['status'], ICalEventStatus>> = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/**
 * A calendar to be downloaded or subscribed to (METHOD:PUBLISH, RFC 5546, 3.2.1): UTC times, no ORGANIZER reply address,
 * no ATTENDEE. The result is a whole iCalendar object as text, ready to be sent as `text/calendar; charset=utf-8`.
 */
export function publishCalendar(calendar: PublishedCalendar): string {
  const generated = ical({
    prodId: { company: 'Vstrecha', product: 'Event management', language: calendar.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    name: cleanLine(calendar.name),
    ttl: calendar.refreshMinutes === undefined ? null : calendar.refreshMinutes * 60,
  });
  for (const entry of calendar.entries) {
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
      status: statuses[entry.status],
      transparency: entry.busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      busystatus: entry.busy ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
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
  return mended(generated.toString(), calendar);
}

/**
 * What ical-generator 10 leaves undone, mended in one place. It is given no time zone, as with one DTSTAMP loses its Z and
 * plain dates become the wrong hour; it writes no line end after the last line and counts its folds its own way; it
 * escapes the URI of URL as if it were text, but not the text of NAME; it knows no LANGUAGE parameter.
 */
function mended(text: string, { name, language }: PublishedCalendar): string {
  const lines = unfold(text).map((line) => {
    const [, property, value = ''] =
      /^(NAME|X-WR-CALNAME|URL;VALUE=URI|SUMMARY|DESCRIPTION|LOCATION):(.*)$/su.exec(line) ?? [];
    switch (property) {
      case undefined:
        return line;
      case 'NAME':
      case 'X-WR-CALNAME':
        return `${property}:${escapedText(cleanLine(name))}`;
      case 'URL;VALUE=URI':
        return `URL:${value.replace(/\\(.)/gu, '$1')}`;
      default:
        return `${property};LANGUAGE=${language}:${value}`;
    }
  });
  return foldAll(lines);
}

/** TEXT as RFC 5545, 3.3.11 writes it. */
function escapedText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}

/** Control characters other than the line feed are not allowed in TEXT values (RFC 5545, 3.3.11). */
function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ');
}
