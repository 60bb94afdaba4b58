import type { Language } from '@vstrecha/kernel';

/** A day of the calendar without time or zone: what a paper shows. */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const months = {
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const satisfies Record<Language, readonly string[]>;

const nbsp = '\u00A0';

/** Reads `YYYY-MM-DD`; throws for anything else, as dates have been checked long before a document is written. */
export function calendarDate(text: string): CalendarDate {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const last = new Date(Date.UTC(date.year, date.month, 0)).getUTCDate();
  if (!(date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= last)) {
    throw new RangeError(`"${text}" is no day of the calendar (YYYY-MM-DD)`);
  }
  return date;
}

/** «1 декабря 2026 г.» or “1 December 2026”, with spaces that do not break. */
export function dateInWords(date: CalendarDate, language: Language): string {
  const words = `${date.day}${nbsp}${months[language][date.month - 1]}${nbsp}${date.year}`;
  return language === 'ru' ? `${words}${nbsp}г.` : words;
}

/** «6 сентября 2023 г.», «2–4 октября 2024 г.», «30 сентября – 2 октября 2024 г.»: the days of an event. */
export function daysInWords(first: CalendarDate, last: CalendarDate, language: Language): string {
  if (first.year !== last.year) return `${dateInWords(first, language)} – ${dateInWords(last, language)}`;
  if (first.month !== last.month) {
    return `${first.day}${nbsp}${months[language][first.month - 1]} – ${dateInWords(last, language)}`;
  }
  return first.day === last.day ? dateInWords(last, language) : `${first.day}–${dateInWords(last, language)}`;
}
