import type { Document } from '../document.js';
import { failedToParse, location } from '../errors.js';
import { compileExpression } from '../expressions/compile.js';
import { createScope } from '../expressions/scope.js';
import { checkVariableName } from '../expressions/variable-name.js';
import { collectValues, EMPTY, MISSING, parsePath, someValueAt, type PathStep } from '../query/path.js';
import { isDocument, typeOf } from '../values/bson-type.js';
import { equalityKey } from '../values/equality-key.js';
import { withFieldAt } from './stream.js';
import type { CompiledPipeline, Stage, StageCompiler, StageTable } from './stage.js';

/** Documents by the values that an equality on one of their fields would find, in their own order. */
export class EqualityIndex {
  private readonly positions = new Map<string, number[]>();
  private readonly documents: Document[];

  constructor(documents: Iterable<Document>, path: readonly PathStep[]) {
    this.documents = [...documents];
    this.documents.forEach((doc, position) => {
      const keys = new Set<string>();
      someValueAt(doc, path, 'expand', (value) => {
        keys.add(equalityKey(value ?? null));
        return false;
      });
      for (const key of keys) {
        const found = this.positions.get(key);
        if (found) found.push(position);
        else this.positions.set(key, [position]);
      }
    });
  }

  find(values: readonly unknown[]): Document[] {
    const [only] = values;
    const positions =
      values.length === 1
        ? (this.positions.get(equalityKey(only)) ?? [])
        : [...new Set(values.flatMap((value) => this.positions.get(equalityKey(value)) ?? []))].sort((a, b) => a - b);
    return positions.map((position) => this.documents[position] as Document);
  }
}

/** The values that a document looks up: each element of an array, null for a missing field. */
export function lookupValues(doc: Document, path: readonly PathStep[]): unknown[] {
  return collectValues(doc, path)
    .filter((value) => value !== EMPTY)
    .map((value) => (value === MISSING || value === undefined ? null : value));
}

function textOption(operand: Document, key: string, name: string): string | undefined {
  const value = operand[key];
  if (value !== undefined && typeof value !== 'string') {
    throw failedToParse(`${name} argument '${key}: ${String(value)}' must be a string, is type ${typeOf(value)}`);
  }
  return value;
}

function variablesOf(
  operand: Document,
  { context }: StageCompiler,
): (readonly [string, ReturnType<typeof compileExpression>])[] {
  const bindings = operand['let'] ?? {};
  if (!isDocument(bindings))
    throw failedToParse(`$lookup argument 'let: ${String(bindings)}' must be an object, is type ${typeOf(bindings)}`);
  return Object.keys(bindings).map((name) => {
    checkVariableName(name);
    return [name, compileExpression(bindings[name], context)] as const;
  });
}

function innerPipeline(
  operand: Document,
  names: readonly string[],
  compiler: StageCompiler,
): CompiledPipeline | undefined {
  const { pipeline } = operand;
  if (pipeline === undefined) return undefined;
  if (!Array.isArray(pipeline)) throw failedToParse(`'pipeline' option must be specified as an array`);
  const writing = (pipeline as Document[]).find((stage) => isDocument(stage) && ('$out' in stage || '$merge' in stage));
  if (writing) throw location(51047, `${Object.keys(writing)[0]} is not allowed within a $lookup stage's sub-pipeline`);
  return compiler.pipeline(pipeline as Document[], names);
}

function compileLookup(operand: unknown, compiler: StageCompiler): Stage {
  if (!isDocument(operand))
    throw failedToParse(`the $lookup stage specification must be an object, but found ${typeOf(operand)}`);
  for (const key of Object.keys(operand)) {
    if (!['from', 'localField', 'foreignField', 'as', 'let', 'pipeline'].includes(key))
      throw failedToParse(`unknown argument to $lookup: ${key}`);
  }
  const [from, localField, foreignField, as] = ['from', 'localField', 'foreignField', 'as'].map((key) =>
    textOption(operand, key, '$lookup'),
  );
  if (as === undefined) throw failedToParse("must specify 'as' field for a $lookup");
  if ((localField === undefined) !== (foreignField === undefined)) {
    throw failedToParse('$lookup requires both or neither of localField and foreignField to be specified');
  }
  if (localField === undefined && operand['pipeline'] === undefined) {
    throw failedToParse("$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified");
  }
  if (from === undefined && !isDocument((operand['pipeline'] as unknown[] | undefined)?.[0]))
    throw failedToParse("must specify 'from' field for a $lookup");
  const variables = variablesOf(operand, compiler);
  const run = innerPipeline(
    operand,
    variables.map(([name]) => name),
    compiler,
  );
  const { context } = compiler;
  return function* (input) {
    const foreign = from === undefined ? [] : [...context.collection(from)];
    const index = foreignField === undefined ? undefined : new EqualityIndex(foreign, parsePath(foreignField));
    const localPath = parsePath(localField ?? '');
    for (const doc of input) {
      const matched = index ? index.find(lookupValues(doc, localPath)) : foreign;
      const scope = createScope(doc, context);
      const found = run
        ? [...run(matched, Object.fromEntries(variables.map(([name, evaluate]) => [name, evaluate(scope)])))]
        : matched;
      yield withFieldAt(doc, as.split('.'), found);
    }
  };
}

function compileUnionWith(operand: unknown, compiler: StageCompiler): Stage {
  const options = typeof operand === 'string' ? { coll: operand } : operand;
  if (!isDocument(options))
    throw failedToParse(`the $unionWith stage specification must be an object or string, but found ${typeOf(operand)}`);
  const coll = textOption(options, 'coll', '$unionWith');
  const run = innerPipeline(options, [], compiler);
  if (coll === undefined && !run)
    throw failedToParse(
      '$unionWith stage without explicit collection must have a pipeline with $documents as first stage',
    );
  return function* (input) {
    yield* input;
    const documents = coll === undefined ? [] : compiler.context.collection(coll);
    yield* run ? run(documents) : documents;
  };
}

/** Stages that read other collections (manual: $lookup, $unionWith). */
export const LOOKUP_STAGES: StageTable = {
  $lookup: compileLookup,
  $unionWith: compileUnionWith,
};
