import type { Document } from '../document.js';
import { location } from '../errors.js';
import { compileExpression } from '../expressions/compile.js';
import { createScope } from '../expressions/scope.js';
import { compileFilter } from '../query/filter.js';
import { compileSort, sortDocuments } from '../sort.js';
import { isDocument, setField, typeOf } from '../values/bson-type.js';
import { isNumber, toWhole } from '../values/numbers.js';
import type { Stage, StageCompiler, StageTable } from './stage.js';

function wholeNumber(operand: unknown, name: string, least: number, code: number, what: string): number {
  if (!isNumber(operand))
    throw location(code, `invalid argument to ${name} stage: Expected a number in: ${name}: ${typeOf(operand)}`);
  const whole = toWhole(operand);
  if (whole === undefined)
    throw location(code, `invalid argument to ${name} stage: Expected an integer: ${name}: ${String(operand)}`);
  if (whole < least) throw location(least === 1 ? 15958 : code, what);
  return whole;
}

function compileLimit(operand: unknown, _compiler: StageCompiler, name: string): Stage {
  const most = wholeNumber(operand, name, 1, 2107201, 'the limit must be positive');
  return function* (input) {
    let count = 0;
    for (const doc of input) {
      yield doc;
      if (++count >= most) return;
    }
  };
}

function compileSkip(operand: unknown, _compiler: StageCompiler, name: string): Stage {
  const count = wholeNumber(
    operand,
    name,
    0,
    5107200,
    `invalid argument to $skip stage: Expected a non-negative number in: $skip: ${String(operand)}`,
  );
  return function* (input) {
    let left = count;
    for (const doc of input) if (left-- <= 0) yield doc;
  };
}

function compileSortStage(operand: unknown): Stage {
  if (!isDocument(operand)) throw location(15973, 'the $sort key specification must be an object');
  if (Object.keys(operand).length === 0) throw location(15976, '$sort stage must have at least one sort key');
  compileSort(operand);
  return function* (input) {
    yield* sortDocuments(input, operand);
  };
}

function compileCount(operand: unknown): Stage {
  if (typeof operand !== 'string') throw location(40156, 'the count field must be a non-empty string');
  if (operand === '') throw location(40157, 'the count field must be a non-empty string');
  if (operand.startsWith('$')) throw location(40158, 'the count field cannot be a $-prefixed path');
  if (operand.includes('.')) throw location(40160, "the count field cannot contain '.'");
  return function* (input) {
    let count = 0;
    for (const _doc of input) count += 1;
    if (count > 0) yield { [operand]: count };
  };
}

function compileSample(operand: unknown, { context: { random = Math.random } }: StageCompiler): Stage {
  if (!isDocument(operand)) throw location(28745, 'the $sample stage specification must be an object');
  const unknownOption = Object.keys(operand).find((key) => key !== 'size');
  if (unknownOption) throw location(28748, `unrecognized option to $sample: ${unknownOption}`);
  if (!('size' in operand)) throw location(28749, '$sample stage must specify a size');
  if (!isNumber(operand['size'])) throw location(28746, 'size argument to $sample must be a number');
  const size = toWhole(operand['size']) ?? 0;
  if (size <= 0) throw location(28747, 'size argument to $sample must be a positive integer');
  return function* (input) {
    const documents = [...input];
    for (let i = 0; i < Math.min(size, documents.length); i++) {
      const other = i + Math.floor(random() * (documents.length - i));
      const chosen = documents[other] as Document;
      documents[other] = documents[i] as Document;
      yield chosen;
    }
  };
}

interface UnwindOptions {
  readonly steps: readonly string[];
  readonly indexField: string | undefined;
  readonly keepsEmpty: boolean;
}

function unwindOptions(operand: unknown): UnwindOptions {
  const options = isDocument(operand) ? operand : { path: operand };
  if (typeof operand !== 'string' && !isDocument(operand)) {
    throw location(
      15981,
      `expected either a string or an object as specification for $unwind stage, got ${typeOf(operand)}`,
    );
  }
  for (const key of Object.keys(options)) {
    if (!['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'].includes(key)) {
      throw location(28811, `unrecognized option to $unwind stage: ${key}`);
    }
  }
  const { path, includeArrayIndex, preserveNullAndEmptyArrays } = options as Document;
  if (path === undefined) throw location(28812, 'no path specified to $unwind stage');
  if (typeof path !== 'string')
    throw location(28808, `expected a string as the path for $unwind stage, got ${typeOf(path)}`);
  if (!path.startsWith('$'))
    throw location(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`);
  if (includeArrayIndex !== undefined && (typeof includeArrayIndex !== 'string' || includeArrayIndex === '')) {
    throw location(
      28810,
      `expected a non-empty string for the includeArrayIndex  option to $unwind stage, got ${typeOf(includeArrayIndex)}`,
    );
  }
  if (typeof includeArrayIndex === 'string' && includeArrayIndex.startsWith('$')) {
    throw location(
      28822,
      `includeArrayIndex option to $unwind stage should not be prefixed with a '$': ${includeArrayIndex}`,
    );
  }
  if (preserveNullAndEmptyArrays !== undefined && typeof preserveNullAndEmptyArrays !== 'boolean') {
    throw location(
      28809,
      `expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage, got ${typeOf(preserveNullAndEmptyArrays)}`,
    );
  }
  return {
    steps: path.slice(1).split('.'),
    indexField: includeArrayIndex,
    keepsEmpty: preserveNullAndEmptyArrays === true,
  };
}

/** A copy with the field at the path replaced, or taken away; documents on the way only. */
export function withFieldAt(doc: Document, steps: readonly string[], value: unknown): Document {
  const [step = '', ...rest] = steps;
  const copy = { ...doc };
  if (rest.length > 0) {
    const inner = copy[step];
    setField(copy, step, withFieldAt(isDocument(inner) ? inner : {}, rest, value));
  } else if (value === undefined) delete copy[step];
  else setField(copy, step, value);
  return copy;
}

/** A value reached through documents only. */
export function fieldAt(doc: Document, steps: readonly string[]): unknown {
  let value: unknown = doc;
  for (const step of steps) value = isDocument(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  return value;
}

function compileUnwind(operand: unknown): Stage {
  const { steps, indexField, keepsEmpty } = unwindOptions(operand);
  const withIndex = (doc: Document, index: bigint | null): Document =>
    indexField === undefined ? doc : withFieldAt(doc, indexField.split('.'), index);
  return function* (input) {
    for (const doc of input) {
      const value = fieldAt(doc, steps);
      if (!Array.isArray(value)) {
        if ((value !== undefined && value !== null) || keepsEmpty) yield withIndex(doc, null);
      } else if (value.length === 0) {
        if (keepsEmpty) yield withIndex(withFieldAt(doc, steps, undefined), null);
      } else {
        let index = 0n;
        for (const item of value as unknown[]) yield withIndex(withFieldAt(doc, steps, item), index++);
      }
    }
  };
}

function compileFacet(operand: unknown, compiler: StageCompiler): Stage {
  if (!isDocument(operand) || Object.keys(operand).length === 0) {
    throw location(40169, 'the $facet specification must be a non-empty object');
  }
  const facets = Object.keys(operand).map((name) => {
    const stages = operand[name];
    if (!Array.isArray(stages))
      throw location(40170, `arguments to $facet must be arrays, ${name} is type ${typeOf(stages)}`);
    for (const stage of stages as Document[]) {
      const [inner = ''] = Object.keys(stage);
      if (['$facet', '$out', '$merge', '$documents', '$collStats', '$indexStats', '$geoNear'].includes(inner)) {
        throw location(40600, `${inner} is not allowed to be used within a $facet stage`);
      }
    }
    return [name, compiler.pipeline(stages as Document[])] as const;
  });
  return function* (input) {
    const documents = [...input];
    yield Object.fromEntries(facets.map(([name, run]) => [name, [...run(documents)]]));
  };
}

function compileDocuments(operand: unknown, { context }: StageCompiler): Stage {
  const evaluate = compileExpression(operand, context);
  return function* () {
    const documents = evaluate(createScope({}, context));
    if (!Array.isArray(documents)) throw location(5858203, 'an array is expected');
    for (const doc of documents as unknown[]) {
      if (!isDocument(doc)) throw location(40228, 'each element of $documents must be an object');
      yield doc;
    }
  };
}

/** Stages that pass documents on, choose, order or multiply them. */
export const STREAM_STAGES: StageTable = {
  $match: (operand, { context }) => {
    if (!isDocument(operand)) throw location(15959, 'the match filter must be an expression in an object');
    const matches = compileFilter(operand, context);
    return function* (input) {
      for (const doc of input) if (matches(doc)) yield doc;
    };
  },
  $count: compileCount,
  $documents: compileDocuments,
  $facet: compileFacet,
  $limit: compileLimit,
  $sample: compileSample,
  $skip: compileSkip,
  $sort: compileSortStage,
  $unwind: compileUnwind,
};
