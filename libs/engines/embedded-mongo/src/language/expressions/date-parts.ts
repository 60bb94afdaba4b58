import { location } from '../errors.js';
import { isDocument } from '../values/bson-type.js';
import { toWhole } from '../values/numbers.js';
import * as calendar from './calendar.js';
import { instantOf, zoneOf } from './date-argument.js';
import { isNullish, namedOperator, operator, typeName, type OperatorCompiler, type OperatorTable } from './operator.js';
import { fromLocal, toLocal, utcInstant } from './time-zone.js';

/** An operator on a date alone or on `{ date, timezone }`, given local milliseconds. */
function datePart(pick: (local: number) => unknown): OperatorCompiler {
  const plain = operator(1, 1, ([value], name) => {
    const instant = instantOf(value, name);
    return instant === undefined ? null : pick(instant);
  });
  const zoned = namedOperator(['date'], ['timezone'], ({ date, timezone }, given, name) => {
    const zone = zoneOf(timezone, given('timezone'));
    const instant = instantOf(date, name);
    return instant === undefined || !zone ? null : pick(toLocal(instant, zone));
  });
  return (operand, compiler, name) => {
    const isNamed = isDocument(operand) && !Object.keys(operand)[0]?.startsWith('$');
    return (isNamed ? zoned : plain)(operand, compiler, name);
  };
}

const dateToParts = namedOperator(['date'], ['timezone', 'iso8601'], ({ date, timezone, iso8601 }, given, name) => {
  const zone = zoneOf(timezone, given('timezone'));
  const instant = instantOf(date, name);
  if (given('iso8601') && isNullish(iso8601)) return null;
  if (given('iso8601') && typeof iso8601 !== 'boolean')
    throw location(40521, `iso8601 must evaluate to a bool, found ${typeName(iso8601)}`);
  if (instant === undefined || !zone) return null;
  const local = toLocal(instant, zone);
  const { hour, minute, second, millisecond, ...day } = calendar.fieldsOf(local);
  const time = { hour, minute, second, millisecond };
  if (iso8601 !== true) return { ...day, ...time };
  const { year, week } = calendar.isoWeek(local);
  return { isoWeekYear: year, isoWeek: week, isoDayOfWeek: calendar.isoDayOfWeek(local), ...time };
});

const CALENDAR_PARTS = ['year', 'month', 'day'] as const;
const ISO_PARTS = ['isoWeekYear', 'isoWeek', 'isoDayOfWeek'] as const;
const TIME_PARTS = ['hour', 'minute', 'second', 'millisecond'] as const;

const dateFromParts = namedOperator(
  [],
  [...CALENDAR_PARTS, ...ISO_PARTS, ...TIME_PARTS, 'timezone'],
  (values, given, name) => {
    const isIso = given('isoWeekYear');
    if (!isIso && !given('year'))
      throw location(40516, `${name} requires either 'year' or 'isoWeekYear' to be present`);
    const foreign = (isIso ? CALENDAR_PARTS : ISO_PARTS).find(given);
    if (foreign) throw location(40489, `${name} does not allow mixing natural dates with ISO dates: ${foreign}`);
    const zone = zoneOf(values['timezone'], given('timezone'));
    if (!zone) return null;
    const numbers = [...(isIso ? ISO_PARTS : CALENDAR_PARTS), ...TIME_PARTS].map((part, index) => {
      if (!given(part)) return index === 1 || index === 2 ? 1 : 0;
      if (isNullish(values[part])) return null;
      const whole = toWhole(values[part]);
      if (whole === undefined)
        throw location(
          40515,
          `'${part}' must evaluate to an integer, found ${typeName(values[part])} with value ${String(values[part])}`,
        );
      return whole;
    });
    if (numbers.includes(null)) return null;
    const [year, second, third, ...time] = numbers as [number, number, number, number, number, number, number];
    if (year < 1 || year > 9999)
      throw location(
        40523,
        `'${isIso ? 'isoWeekYear' : 'year'}' must evaluate to an integer in the range 1 to 9999, found ${year}`,
      );
    const day = isIso
      ? calendar.isoWeekStart(year, second) + (third - 1) * calendar.DAY
      : utcInstant(year, second, third);
    const local = new Date(day).setUTCHours(...(time as [number, number, number, number]));
    return new Date(fromLocal(local, zone));
  },
);

/** Fields of dates, in a time zone where one is given (manual: Date Expression Operators). */
export const DATE_PARTS: OperatorTable = {
  $dateFromParts: dateFromParts,
  $dateToParts: dateToParts,
  $dayOfMonth: datePart((local) => calendar.fieldsOf(local).day),
  $dayOfWeek: datePart(calendar.dayOfWeek),
  $dayOfYear: datePart(calendar.dayOfYear),
  $hour: datePart((local) => calendar.fieldsOf(local).hour),
  $isoDayOfWeek: datePart(calendar.isoDayOfWeek),
  $isoWeek: datePart((local) => calendar.isoWeek(local).week),
  $isoWeekYear: datePart((local) => BigInt(calendar.isoWeek(local).year)),
  $millisecond: datePart((local) => calendar.fieldsOf(local).millisecond),
  $minute: datePart((local) => calendar.fieldsOf(local).minute),
  $month: datePart((local) => calendar.fieldsOf(local).month),
  $second: datePart((local) => calendar.fieldsOf(local).second),
  $week: datePart(calendar.sundayWeek),
  $year: datePart((local) => calendar.fieldsOf(local).year),
};
