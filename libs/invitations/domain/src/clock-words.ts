import type { Language } from '@vstrecha/kernel';

const locales: Readonly<Record<Language, string>> = { ru: 'ru-RU', en: 'en-GB' };

/** «среда, 6 сентября 2023 г.» by the clocks of the zone. */
export function dayWords(instant: Date, timeZone: string, language: Language): string {
  const words = format(instant, timeZone, language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  // Versions of the English locale data differ in the comma.
  return language === 'en' ? words.replace(',', '') : words;
}

/** `11:15` by the clocks of the zone. */
export function clockWords(instant: Date, timeZone: string, language: Language): string {
  return format(instant, timeZone, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** «11:15–11:35 (GMT+3)»: the zone is named, as people travel to the event from others. */
export function spanWords(start: Date, end: Date, timeZone: string, language: Language): string {
  const zone = new Intl.DateTimeFormat(locales[language], { timeZone, timeZoneName: 'shortOffset' })
    .formatToParts(start)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return `${clockWords(start, timeZone, language)}–${clockWords(end, timeZone, language)} (${zone ?? timeZone})`;
}

function format(instant: Date, timeZone: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locales[language], { timeZone, ...options }).format(instant);
}
