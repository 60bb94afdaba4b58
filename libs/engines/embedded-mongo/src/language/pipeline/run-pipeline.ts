import { CommandError } from '../../command-error.js';
import type { Document } from '../document.js';
import { location, notSupported, typeMismatch } from '../errors.js';
import { prepareContext } from '../expressions/context.js';
import { isDocument } from '../values/bson-type.js';
import { BUCKET_STAGES } from './bucket.js';
import { DENSIFY_STAGES } from './densify.js';
import { FILL_STAGES } from './fill.js';
import { GRAPH_STAGES } from './graph-lookup.js';
import { GROUP_STAGES } from './group.js';
import { LOOKUP_STAGES } from './lookup.js';
import { REDACT_STAGES } from './redact.js';
import { SHAPE_STAGES } from './shape.js';
import { STREAM_STAGES } from './stream.js';
import type { CompiledPipeline, PipelineContext, Stage, StageCompiler, StageTable } from './stage.js';
import { WINDOW_STAGES } from './window-fields.js';

const STAGES: StageTable = {
  ...BUCKET_STAGES,
  ...DENSIFY_STAGES,
  ...FILL_STAGES,
  ...GRAPH_STAGES,
  ...GROUP_STAGES,
  ...LOOKUP_STAGES,
  ...REDACT_STAGES,
  ...SHAPE_STAGES,
  ...STREAM_STAGES,
  ...WINDOW_STAGES,
};

const REFUSED: readonly string[] = ['$geoNear', '$search', '$searchMeta', '$vectorSearch', '$rankFusion'];

function stageOf(stage: unknown): [name: string, operand: unknown] {
  if (!isDocument(stage)) throw typeMismatch("Each element of the 'pipeline' array must be an object");
  const [name, ...more] = Object.keys(stage);
  if (name === undefined || more.length > 0) {
    throw location(40323, 'A pipeline stage specification object must contain exactly one field.');
  }
  return [name, stage[name]];
}

function compileStage(stage: unknown, compiler: StageCompiler): Stage {
  const [name, operand] = stageOf(stage);
  const build = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined;
  if (build) return build(operand, compiler, name);
  if (REFUSED.includes(name)) throw notSupported(name);
  if (name === '$out' || name === '$merge')
    throw location(40601, `${name} can only be the final stage in the pipeline`);
  throw location(40324, `Unrecognized pipeline stage name: '${name}'`);
}

function compilePipeline(stages: readonly Document[], context: PipelineContext): CompiledPipeline {
  const compiler: StageCompiler = {
    context,
    pipeline: (inner, names = []) => {
      const variables = Object.create(context.variables ?? null) as Document;
      for (const name of names) variables[name] = undefined;
      const run = compilePipeline(inner, { ...context, variables });
      return (input, values = {}) => run(input, Object.assign(variables, values));
    },
  };
  const compiled = stages.map((stage) => compileStage(stage, compiler));
  return (input) => compiled.reduce((documents, stage) => stage(documents), input);
}

/**
 * Compiles a pipeline, then runs it lazily: documents are read as the result is. Errors in the pipeline are thrown at once, those of a
 * document while reading. Writing stages are for the caller: see {@link splitWritingStage}.
 */
export function runPipeline(
  pipeline: readonly Document[],
  input: Iterable<Document>,
  given: PipelineContext,
): Iterable<Document> {
  return compilePipeline(pipeline, { ...prepareContext(given), collection: given.collection })(input);
}

/** A pipeline without its last `$out` or `$merge`, and that stage; one that stands elsewhere is an error (code 40601). */
export function splitWritingStage(pipeline: readonly Document[]): { reading: Document[]; writing?: Document } {
  const isWriting = (stage: Document): boolean => '$out' in stage || '$merge' in stage;
  const last = pipeline.at(-1);
  const reading = last && isWriting(last) ? pipeline.slice(0, -1) : [...pipeline];
  const misplaced = reading.find((stage) => isDocument(stage) && isWriting(stage));
  if (misplaced)
    throw new CommandError(
      40601,
      'Location40601',
      `${Object.keys(misplaced)[0]} can only be the final stage in the pipeline`,
    );
  return reading.length < pipeline.length && last ? { reading, writing: last } : { reading };
}
