import { Long } from 'bson';
import { evaluates, refusesExpression, type Group } from './row.js';

const utc = (text: string): Date => new Date(text);
const march = utc('2021-03-13T17:00:00Z');

const parts: Group = {
  topic: 'dates: fields',
  documents: [{ _id: 1, d: utc('2017-01-01T01:29:09.123Z'), leap: utc('2024-02-29T23:30:00Z') }],
  rows: [
    evaluates('$year', '$year', { $year: '$d' }, 2017),
    evaluates('$month', '$month', { $month: '$d' }, 1),
    evaluates('$dayOfMonth', '$dayOfMonth', { $dayOfMonth: '$leap' }, 29),
    evaluates('$dayOfYear', '$dayOfYear', { $dayOfYear: '$leap' }, 60),
    evaluates('$dayOfWeek: Sunday is 1', '$dayOfWeek', { $dayOfWeek: '$d' }, 1),
    evaluates('$isoDayOfWeek: Sunday is 7', '$isoDayOfWeek', { $isoDayOfWeek: '$d' }, 7),
    evaluates('$week', '$week', { $week: utc('2016-01-04T00:00:00Z') }, 1),
    evaluates('$isoWeek', '$isoWeek', { $isoWeek: '$d' }, 52),
    evaluates('$isoWeekYear', '$isoWeekYear', { $isoWeekYear: '$d' }, Long.fromNumber(2016)),
    evaluates('$hour in a zone', '$hour', { $hour: { date: '$leap', timezone: 'Europe/Moscow' } }, 2),
    evaluates('$dayOfMonth in a zone', '$dayOfMonth', { $dayOfMonth: { date: '$leap', timezone: 'Europe/Moscow' } }, 1),
    evaluates('$hour in an offset', '$hour', { $hour: { date: '$leap', timezone: '-0530' } }, 18),
    evaluates('$millisecond', '$millisecond', { $millisecond: '$d' }, 123),
    evaluates(
      '$dateToParts',
      '$dateToParts',
      { $dateToParts: { date: '$d' } },
      { year: 2017, month: 1, day: 1, hour: 1, minute: 29, second: 9, millisecond: 123 },
    ),
    evaluates(
      '$dateToParts in a zone',
      '$dateToParts',
      { $dateToParts: { date: '$d', timezone: 'America/New_York' } },
      { year: 2016, month: 12, day: 31, hour: 20, minute: 29, second: 9, millisecond: 123 },
    ),
    evaluates(
      '$dateToParts of ISO weeks',
      '$dateToParts',
      { $dateToParts: { date: '$d', iso8601: true } },
      { isoWeekYear: 2016, isoWeek: 52, isoDayOfWeek: 7, hour: 1, minute: 29, second: 9, millisecond: 123 },
    ),
    evaluates(
      '$dateFromParts',
      '$dateFromParts',
      { $dateFromParts: { year: 2017, month: 2, day: 8, hour: 12 } },
      utc('2017-02-08T12:00:00Z'),
    ),
    evaluates(
      '$dateFromParts of ISO weeks',
      '$dateFromParts',
      { $dateFromParts: { isoWeekYear: 2017, isoWeek: 6, isoDayOfWeek: 3, hour: 12 } },
      utc('2017-02-08T12:00:00Z'),
    ),
    evaluates(
      '$dateFromParts in a zone',
      '$dateFromParts',
      {
        $dateFromParts: {
          year: 2016,
          month: 12,
          day: 31,
          hour: 23,
          minute: 46,
          second: 12,
          timezone: 'America/New_York',
        },
      },
      utc('2017-01-01T04:46:12Z'),
    ),
    evaluates(
      '$dateFromParts carries over',
      '$dateFromParts > Value Range',
      { $dateFromParts: { year: 2017, month: 14, day: 1, hour: 12 } },
      utc('2018-02-01T12:00:00Z'),
    ),
    evaluates(
      '$dateFromParts carries back',
      '$dateFromParts > Value Range',
      { $dateFromParts: { year: 2017, month: 0, day: 1, hour: 12 } },
      utc('2016-12-01T12:00:00Z'),
    ),
    evaluates('$year of null', '$year', { $year: null }, null),
    refusesExpression('$year of text', '$year', { $year: 'x' }, 16006),
    refusesExpression('an unknown zone', '$hour', { $hour: { date: '$d', timezone: 'DoesNot/Exist' } }, 40485),
  ],
};

const arithmetic: Group = {
  topic: 'dates: arithmetic',
  documents: [{ _id: 1, d: utc('2021-03-20T11:30:05Z') }],
  rows: [
    evaluates(
      '$dateAdd of days',
      '$dateAdd',
      { $dateAdd: { startDate: '$d', unit: 'day', amount: 3 } },
      utc('2021-03-23T11:30:05Z'),
    ),
    evaluates(
      '$dateAdd of a month to the 31st',
      '$dateAdd > Arithmetic Results',
      { $dateAdd: { startDate: utc('2020-12-31T12:10:05Z'), unit: 'month', amount: 2 } },
      utc('2021-02-28T12:10:05Z'),
    ),
    evaluates(
      '$dateAdd of a year to 29 February',
      '$dateAdd',
      { $dateAdd: { startDate: utc('2024-02-29T00:00:00Z'), unit: 'year', amount: 1 } },
      utc('2025-02-28T00:00:00Z'),
    ),
    evaluates(
      '$dateAdd of a quarter',
      '$dateAdd',
      { $dateAdd: { startDate: utc('2020-11-30T12:00:00Z'), unit: 'quarter', amount: 1 } },
      utc('2021-02-28T12:00:00Z'),
    ),
    evaluates(
      '$dateAdd of a day over the change of clocks',
      '$dateAdd > Time Zone',
      { $dateAdd: { startDate: march, unit: 'day', amount: 1, timezone: 'America/New_York' } },
      utc('2021-03-14T16:00:00Z'),
    ),
    evaluates(
      '$dateAdd of 24 hours over the change of clocks',
      '$dateAdd > Time Zone',
      { $dateAdd: { startDate: march, unit: 'hour', amount: 24, timezone: 'America/New_York' } },
      utc('2021-03-14T17:00:00Z'),
    ),
    evaluates(
      '$dateAdd without a zone',
      '$dateAdd > Time Zone',
      { $dateAdd: { startDate: march, unit: 'day', amount: 1 } },
      utc('2021-03-14T17:00:00Z'),
    ),
    evaluates('$dateAdd to null', '$dateAdd', { $dateAdd: { startDate: null, unit: 'day', amount: 1 } }, null),
    evaluates(
      '$dateSubtract of a month from the 31st',
      '$dateSubtract',
      { $dateSubtract: { startDate: utc('2021-03-31T12:00:00Z'), unit: 'month', amount: 1 } },
      utc('2021-02-28T12:00:00Z'),
    ),
    evaluates(
      '$dateSubtract of minutes',
      '$dateSubtract',
      { $dateSubtract: { startDate: '$d', unit: 'minute', amount: 45 } },
      utc('2021-03-20T10:45:05Z'),
    ),
    evaluates(
      '$dateDiff counts boundaries: years',
      '$dateDiff',
      { $dateDiff: { startDate: utc('2020-12-31T23:59:00Z'), endDate: utc('2021-01-01T00:01:00Z'), unit: 'year' } },
      Long.fromNumber(1),
    ),
    evaluates(
      '$dateDiff in months',
      '$dateDiff',
      { $dateDiff: { startDate: utc('2021-01-31T00:00:00Z'), endDate: utc('2021-02-01T00:00:00Z'), unit: 'month' } },
      Long.fromNumber(1),
    ),
    evaluates(
      '$dateDiff in days',
      '$dateDiff',
      { $dateDiff: { startDate: utc('2021-01-01T23:00:00Z'), endDate: utc('2021-01-03T01:00:00Z'), unit: 'day' } },
      Long.fromNumber(2),
    ),
    evaluates(
      '$dateDiff backwards',
      '$dateDiff',
      { $dateDiff: { startDate: utc('2021-01-03T00:00:00Z'), endDate: utc('2021-01-01T00:00:00Z'), unit: 'day' } },
      Long.fromNumber(-2),
    ),
    evaluates(
      '$dateDiff in days of a zone',
      '$dateDiff',
      {
        $dateDiff: {
          startDate: utc('2021-01-01T20:00:00Z'),
          endDate: utc('2021-01-01T22:00:00Z'),
          unit: 'day',
          timezone: 'Europe/Moscow',
        },
      },
      Long.fromNumber(1),
    ),
    evaluates(
      '$dateDiff in weeks that begin on Sunday',
      '$dateDiff > Week',
      { $dateDiff: { startDate: utc('2021-01-24T00:00:00Z'), endDate: utc('2021-01-31T00:00:00Z'), unit: 'week' } },
      Long.fromNumber(1),
    ),
    evaluates(
      '$dateDiff in weeks that begin on Friday',
      '$dateDiff > Week',
      {
        $dateDiff: {
          startDate: utc('2021-01-24T00:00:00Z'),
          endDate: utc('2021-01-31T00:00:00Z'),
          unit: 'week',
          startOfWeek: 'fri',
        },
      },
      Long.fromNumber(1),
    ),
    evaluates(
      '$dateDiff in hours',
      '$dateDiff',
      { $dateDiff: { startDate: utc('2021-01-01T10:59:00Z'), endDate: utc('2021-01-01T12:01:00Z'), unit: 'hour' } },
      Long.fromNumber(2),
    ),
    evaluates(
      '$dateTrunc to hours',
      '$dateTrunc',
      { $dateTrunc: { date: '$d', unit: 'hour' } },
      utc('2021-03-20T11:00:00Z'),
    ),
    evaluates(
      '$dateTrunc to two hours',
      '$dateTrunc',
      { $dateTrunc: { date: '$d', unit: 'hour', binSize: 2 } },
      utc('2021-03-20T10:00:00Z'),
    ),
    evaluates(
      '$dateTrunc to a week that begins on Monday',
      '$dateTrunc > Truncate to a Two-Week Period',
      { $dateTrunc: { date: '$d', unit: 'week', startOfWeek: 'monday' } },
      utc('2021-03-15T00:00:00Z'),
    ),
    evaluates(
      '$dateTrunc to a week',
      '$dateTrunc',
      { $dateTrunc: { date: '$d', unit: 'week' } },
      utc('2021-03-14T00:00:00Z'),
    ),
    evaluates(
      '$dateTrunc to a quarter',
      '$dateTrunc',
      { $dateTrunc: { date: '$d', unit: 'quarter' } },
      utc('2021-01-01T00:00:00Z'),
    ),
    evaluates(
      '$dateTrunc to six months',
      '$dateTrunc',
      { $dateTrunc: { date: utc('2021-09-20T00:00:00Z'), unit: 'month', binSize: 6 } },
      utc('2021-07-01T00:00:00Z'),
    ),
    evaluates(
      '$dateTrunc to a day of a zone',
      '$dateTrunc > timezone',
      { $dateTrunc: { date: utc('2021-03-14T22:30:00Z'), unit: 'day', timezone: 'Europe/Moscow' } },
      utc('2021-03-14T21:00:00Z'),
    ),
    evaluates(
      '$dateTrunc to a day of a zone in summer time',
      '$dateTrunc > timezone',
      { $dateTrunc: { date: utc('2021-07-14T02:30:00Z'), unit: 'day', timezone: 'America/New_York' } },
      utc('2021-07-13T04:00:00Z'),
    ),
    evaluates(
      '$dateTrunc to a month of a zone in summer time',
      '$dateTrunc > timezone',
      { $dateTrunc: { date: utc('2021-03-20T00:00:00Z'), unit: 'month', timezone: 'America/New_York' } },
      utc('2021-03-01T05:00:00Z'),
    ),
    evaluates(
      '$dateTrunc to a day before 2000',
      '$dateTrunc',
      { $dateTrunc: { date: utc('1999-12-31T23:00:00Z'), unit: 'day', binSize: 7 } },
      utc('1999-12-25T00:00:00Z'),
    ),
    refusesExpression(
      'an unknown unit',
      '$dateAdd',
      { $dateAdd: { startDate: '$d', unit: 'fortnight', amount: 1 } },
      9,
    ),
    refusesExpression(
      'a part of a unit',
      '$dateAdd',
      { $dateAdd: { startDate: '$d', unit: 'day', amount: 1.5 } },
      5166405,
    ),
  ],
};

const text: Group = {
  topic: 'dates: text',
  documents: [{ _id: 1, d: utc('2024-07-05T03:04:05.006Z') }],
  rows: [
    evaluates(
      '$dateToString without a format',
      '$dateToString',
      { $dateToString: { date: '$d' } },
      '2024-07-05T03:04:05.006Z',
    ),
    evaluates(
      '$dateToString',
      '$dateToString',
      { $dateToString: { date: '$d', format: '%d.%m.%Y %H:%M:%S.%L %%' } },
      '05.07.2024 03:04:05.006 %',
    ),
    evaluates(
      '$dateToString in a zone',
      '$dateToString',
      { $dateToString: { date: '$d', format: '%H:%M %z', timezone: 'Europe/Moscow' } },
      '06:04 +0300',
    ),
    evaluates(
      '$dateToString in summer time',
      '$dateToString',
      { $dateToString: { date: '$d', format: '%Y-%m-%d %H:%M %z (%Z)', timezone: 'America/New_York' } },
      '2024-07-04 23:04 -0400 (-240)',
    ),
    evaluates(
      '$dateToString of weeks',
      '$dateToString',
      { $dateToString: { date: '$d', format: '%j %U %w %u %V %G' } },
      '187 26 6 5 27 2024',
    ),
    evaluates(
      '$dateToString of month names',
      '$dateToString',
      { $dateToString: { date: '$d', format: '%b %B' } },
      'Jul July',
    ),
    evaluates('$dateToString of null', '$dateToString', { $dateToString: { date: null, onNull: 'none' } }, 'none'),
    evaluates(
      '$dateFromString',
      '$dateFromString',
      { $dateFromString: { dateString: '2017-02-08T12:10:40.787' } },
      utc('2017-02-08T12:10:40.787Z'),
    ),
    evaluates(
      '$dateFromString in a zone',
      '$dateFromString',
      { $dateFromString: { dateString: '2017-02-08T12:10:40.787', timezone: 'America/New_York' } },
      utc('2017-02-08T17:10:40.787Z'),
    ),
    evaluates(
      '$dateFromString of a day',
      '$dateFromString',
      { $dateFromString: { dateString: '2017-02-08' } },
      utc('2017-02-08T00:00:00Z'),
    ),
    evaluates(
      '$dateFromString with an offset',
      '$dateFromString',
      { $dateFromString: { dateString: '2017-02-08T12:10:40+0300' } },
      utc('2017-02-08T09:10:40Z'),
    ),
    evaluates(
      '$dateFromString with a format',
      '$dateFromString > format',
      { $dateFromString: { dateString: '06-15-2018', format: '%m-%d-%Y' } },
      utc('2018-06-15T00:00:00Z'),
    ),
    evaluates(
      '$dateFromString with onError',
      '$dateFromString > onError',
      { $dateFromString: { dateString: '20177-02-09', onError: 'bad' } },
      'bad',
    ),
    evaluates(
      '$dateFromString with onNull',
      '$dateFromString > onNull',
      { $dateFromString: { dateString: null, onNull: 'none' } },
      'none',
    ),
    refusesExpression(
      '$dateFromString of nonsense',
      '$dateFromString',
      { $dateFromString: { dateString: 'nonsense' } },
      241,
    ),
    refusesExpression(
      '$dateToString with an unknown specifier',
      '$dateToString',
      { $dateToString: { date: '$d', format: '%q' } },
      18536,
    ),
  ],
};

export const DATES: readonly Group[] = [parts, arithmetic, text];
