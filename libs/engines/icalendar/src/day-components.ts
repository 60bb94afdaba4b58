import type { Language } from '@vstrecha/kernel';
import type { DayEntry, EntryIdentity, TaskEntry } from './calendar-entry.js';
import { escapedText, utcStamp } from './calendar-text.js';

const taskStatuses: Readonly<Record<TaskEntry['status'], string>> = {
  needsAction: 'NEEDS-ACTION',
  inProcess: 'IN-PROCESS',
  completed: 'COMPLETED',
  cancelled: 'CANCELLED',
};

/** VTODO (RFC 5545, 3.6.2), which ical-generator does not know. */
export function taskLines(task: TaskEntry, language: Language, lines: readonly string[]): string[] {
  return [
    'BEGIN:VTODO',
    ...identityLines(task, language),
    ...lines,
    // Undefined (RFC 5545, 3.8.1.9), but required of what is published (RFC 5546, 3.4.1).
    'PRIORITY:0',
    ...(task.startDay ? [`DTSTART;VALUE=DATE:${compactDay(task.startDay)}`] : []),
    ...(task.dueDay ? [`DUE;VALUE=DATE:${compactDay(task.dueDay)}`] : []),
    `STATUS:${taskStatuses[task.status]}`,
    ...(task.status === 'completed' ? [`PERCENT-COMPLETE:100`] : []),
    ...(task.status === 'completed' && task.completedAt ? [`COMPLETED:${utcStamp(task.completedAt)}`] : []),
    // An alarm that is related to the end needs a DUE (RFC 5545, 3.8.6.3).
    ...(task.reminderDaysBefore === undefined || task.dueDay === undefined
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `TRIGGER;RELATED=END:-P${task.reminderDaysBefore}D`,
          `DESCRIPTION;LANGUAGE=${language}:${escapedText(task.summary)}`,
          'END:VALARM',
        ]),
    'END:VTODO',
  ];
}

/** A VEVENT of one whole day: DATE values belong to no zone, so that the day is the same everywhere. */
export function dayLines(entry: DayEntry, language: Language, lines: readonly string[]): string[] {
  return [
    'BEGIN:VEVENT',
    ...identityLines(entry, language),
    ...lines,
    `DTSTART;VALUE=DATE:${compactDay(entry.day)}`,
    `DTEND;VALUE=DATE:${compactDay(dayAfter(entry.day))}`,
    `STATUS:${entry.status.toUpperCase()}`,
    'TRANSP:TRANSPARENT',
    'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
    'END:VEVENT',
  ];
}

function identityLines(entry: EntryIdentity, language: Language): string[] {
  const { uid, sequence, revisedAt, summary, description, url } = entry;
  return [
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utcStamp(revisedAt)}`,
    `LAST-MODIFIED:${utcStamp(revisedAt)}`,
    `SUMMARY;LANGUAGE=${language}:${escapedText(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION;LANGUAGE=${language}:${escapedText(description)}`]),
    ...(url === undefined ? [] : [`URL:${url}`]),
  ];
}

function compactDay(day: string): string {
  return day.replaceAll('-', '');
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
