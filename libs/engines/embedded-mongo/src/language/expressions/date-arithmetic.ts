import { location } from '../errors.js';
import { toWhole } from '../values/numbers.js';
import { instantOf, zoneOf } from './date-argument.js';
import { addUnits, dateUnit, startOfWeek, truncate, unitsBetween } from './date-unit.js';
import { isNullish, namedOperator, typeName, type OperatorCompiler, type OperatorTable } from './operator.js';

const addition = (sign: 1 | -1): OperatorCompiler =>
  namedOperator(['startDate', 'unit', 'amount'], ['timezone'], ({ startDate, unit, amount, timezone }, given, name) => {
    const zone = zoneOf(timezone, given('timezone'));
    if (isNullish(startDate) || isNullish(unit) || isNullish(amount) || !zone) return null;
    const timeUnit = dateUnit(unit, name);
    const whole = toWhole(amount);
    if (whole === undefined)
      throw location(5166405, `${name} expects integer amount of time units, but got ${typeName(amount)}`);
    const date = new Date(addUnits(instantOf(startDate, name) ?? NaN, timeUnit, sign * whole, zone));
    if (Number.isNaN(date.getTime())) throw location(5166406, `${name} overflowed`);
    return date;
  });

const difference = namedOperator(
  ['startDate', 'endDate', 'unit'],
  ['timezone', 'startOfWeek'],
  ({ startDate, endDate, unit, timezone, startOfWeek: weekStart }, given, name) => {
    const zone = zoneOf(timezone, given('timezone'));
    const start = instantOf(startDate, name);
    const end = instantOf(endDate, name);
    if (start === undefined || end === undefined || isNullish(unit) || !zone) return null;
    const timeUnit = dateUnit(unit, name);
    const isWeekGiven = timeUnit === 'week' && given('startOfWeek');
    if (isWeekGiven && isNullish(weekStart)) return null;
    return BigInt(unitsBetween(start, end, timeUnit, zone, isWeekGiven ? startOfWeek(weekStart, name) : 0));
  },
);

const truncation = namedOperator(
  ['date', 'unit'],
  ['binSize', 'timezone', 'startOfWeek'],
  ({ date, unit, binSize, timezone, startOfWeek: weekStart }, given, name) => {
    const zone = zoneOf(timezone, given('timezone'));
    const instant = instantOf(date, name);
    if (instant === undefined || isNullish(unit) || !zone || (given('binSize') && isNullish(binSize))) return null;
    const timeUnit = dateUnit(unit, name);
    const size = given('binSize') ? toWhole(binSize) : 1;
    if (size === undefined)
      throw location(
        5439017,
        `${name} requires 'binSize' to be a 64-bit integer, but got value '${String(binSize)}' of type ${typeName(binSize)}`,
      );
    if (size <= 0) throw location(5439018, `${name} requires 'binSize' to be greater than 0, but got value ${size}`);
    const isWeekGiven = timeUnit === 'week' && given('startOfWeek');
    if (isWeekGiven && isNullish(weekStart)) return null;
    return new Date(truncate(instant, timeUnit, size, zone, isWeekGiven ? startOfWeek(weekStart, name) : 0));
  },
);

/** Date arithmetic in a time zone (manual: $dateAdd, $dateSubtract, $dateDiff, $dateTrunc). */
export const DATE_ARITHMETIC: OperatorTable = {
  $dateAdd: addition(1),
  $dateSubtract: addition(-1),
  $dateDiff: difference,
  $dateTrunc: truncation,
};
