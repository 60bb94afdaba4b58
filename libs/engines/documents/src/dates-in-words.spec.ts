import { calendarDate, dateInWords, daysInWords } from './dates-in-words.js';
import { initialsAfterName, initialsBeforeName } from './person-name.js';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

describe('dates in words', () => {
  it.each([
    ['2026-12-01', '1 декабря 2026 г.', '1 December 2026'],
    ['2024-02-29', '29 февраля 2024 г.', '29 February 2024'],
    ['2023-05-09', '9 мая 2023 г.', '9 May 2023'],
  ])('%s', (date, russian, english) => {
    expect(plain(dateInWords(calendarDate(date), 'ru'))).toBe(russian);
    expect(plain(dateInWords(calendarDate(date), 'en'))).toBe(english);
  });

  it.each([
    ['2023-09-06', '2023-09-06', '6 сентября 2023 г.'],
    ['2024-10-02', '2024-10-04', '2–4 октября 2024 г.'],
    ['2024-09-30', '2024-10-02', '30 сентября – 2 октября 2024 г.'],
    ['2024-12-30', '2025-01-02', '30 декабря 2024 г. – 2 января 2025 г.'],
  ])('the days from %s to %s', (first, last, words) => {
    expect(plain(daysInWords(calendarDate(first), calendarDate(last), 'ru'))).toBe(words);
  });

  it.each(['2023-02-29', '2023-13-01', '2023-00-10', '01.12.2023', ''])('"%s" is no date', (text) => {
    expect(() => calendarDate(text)).toThrow(`"${text}" is no day of the calendar (YYYY-MM-DD)`);
  });
});

describe('names with initials', () => {
  it.each([
    ['Ильин Владимир Викторович', 'Ильин В. В.', 'В. В. Ильин'],
    ['Снаксарев Павел', 'Снаксарев П.', 'П. Снаксарев'],
    ['Петрова-Водкина  Анна-Мария  ёлковна', 'Петрова-Водкина А.-М. Ё.', 'А.-М. Ё. Петрова-Водкина'],
    ['Иванов', 'Иванов', 'Иванов'],
    ['Ильин В. В.', 'Ильин В. В.', 'В. В. Ильин'],
    ['Ильин В.В.', 'Ильин В. В.', 'В. В. Ильин'],
    ['В. В. Ильин', 'Ильин В. В.', 'В. В. Ильин'],
    ['В.В.Ильин', 'Ильин В. В.', 'В. В. Ильин'],
    ['А.-М.И. Петрова-Водкина', 'Петрова-Водкина А.-М. И.', 'А.-М. И. Петрова-Водкина'],
    ['Мамедов Али Гасан оглы', 'Мамедов А. Г. оглы', 'А. Г. оглы Мамедов'],
    ['Представители предприятий региона', 'Представители предприятий региона', 'Представители предприятий региона'],
  ])('%s', (name, after, before) => {
    expect(plain(initialsAfterName(name))).toBe(after);
    expect(plain(initialsBeforeName(name))).toBe(before);
  });
});
