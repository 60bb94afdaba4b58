export { type Result, type Ok, type Err, ok, err, isOk, isErr, mapResult, unwrap } from './result.js';
export { type Id, type IdSource, asId } from './id.js';
export { type Clock } from './clock.js';
export { type TimeRange, timeRange, overlaps, contains, durationMinutes } from './time-range.js';
export { type Language, type LocalizedText, inLanguage, russianPlural, englishPlural } from './language.js';
export { assertNever } from './assert-never.js';
export {
  type Failure,
  type Issue,
  type MessageParams,
  type Messages,
  conflict,
  invalid,
  invalidIfAny,
  issue,
  notFound,
  ruleBroken,
} from './failure.js';
export { cleanLine, cleanText } from './text.js';
export { type FormOfCooperation, formsOfCooperation, formOfCooperationLabels } from './form-of-cooperation.js';
export { type DelimitedRow, delimitedRows } from './delimited-rows.js';
export { groupBy } from './group-by.js';
