import { keyFields, sortKey } from '../indexes/index-keys.js';
import { compileGrouping, prepareContext, runPipeline, type PipelineContext } from '../language/language.js';
import type { Document } from '../language/document.js';
import { sortSliced } from '../planner/sort-sliced.js';
import { PAUSE, TimeSlice } from '../planner/time-slice.js';

type Documents = Iterable<Document | typeof PAUSE>;

/** Stages that look at one document at a time: they run over small portions. */
const ONE_BY_ONE = new Set([
  '$match',
  '$project',
  '$addFields',
  '$set',
  '$unset',
  '$unwind',
  '$replaceRoot',
  '$replaceWith',
  '$redact',
  '$lookup',
  '$graphLookup',
]);
const PORTION = 32;

/**
 * Runs a pipeline with pauses, so that a long one does not keep other clients waiting: the stages that go over many
 * documents as a rule do so in slices; the rest run whole. Errors in the pipeline itself are thrown at once.
 */
export function runSliced(pipeline: Document[], input: Documents, context: PipelineContext): Documents {
  // Compiled over nothing first: what cannot be read is an error before any document is.
  Array.from(
    runPipeline(
      pipeline.filter((stage) => !('$documents' in stage)),
      [],
      context,
    ),
  );
  let documents = input;
  for (let at = 0; at < pipeline.length;) {
    const portionwise = pipeline.slice(at).findIndex((stage) => !ONE_BY_ONE.has(nameOf(stage)));
    const count = portionwise < 0 ? pipeline.length - at : portionwise;
    if (count > 0) {
      documents = inPortions(pipeline.slice(at, at + count), documents, context);
      at += count;
    } else documents = stageOver(pipeline[at++]!, pipeline[at], documents, context);
  }
  return documents;
}

const nameOf = (stage: Document): string => Object.keys(stage)[0]!;

function stageOver(stage: Document, next: Document | undefined, input: Documents, context: PipelineContext): Documents {
  switch (nameOf(stage)) {
    case '$group':
      return grouped(stage['$group'], input, context);
    case '$sort': {
      const spec = stage['$sort'] as Document;
      const limit = next?.['$limit'];
      const fields = keyFields(spec);
      return sortSliced(input, (doc) => sortKey(doc, fields), typeof limit === 'number' ? limit : 0);
    }
    case '$limit':
      return limited(input, Number(String(stage['$limit'])));
    case '$skip':
      return skipped(input, Number(String(stage['$skip'])));
    default:
      return whole(stage, input, context);
  }
}

function* inPortions(stages: Document[], input: Documents, context: PipelineContext): Documents {
  const slice = new TimeSlice(1);
  let portion: Document[] = [];
  function* run(): Documents {
    if (portion.length > 0) yield* runPipeline(stages, portion, context);
    portion = [];
    if (!slice.isOver()) return;
    yield PAUSE;
    slice.restart();
  }
  for (const doc of input) {
    if (doc === PAUSE) {
      // What is there goes on now: a reader that wants few need not wait for a full portion.
      yield* run();
      yield PAUSE;
      slice.restart();
      continue;
    }
    portion.push(doc);
    if (portion.length === PORTION) yield* run();
  }
  yield* run();
}

function* grouped(operand: unknown, input: Documents, context: PipelineContext): Documents {
  const grouping = compileGrouping(operand, prepareContext(context));
  const slice = new TimeSlice();
  for (const doc of input) {
    if (doc !== PAUSE) grouping.add(doc);
    if (doc === PAUSE || slice.isOver()) {
      yield PAUSE;
      slice.restart();
    }
  }
  yield* grouping.results();
}

function* limited(input: Documents, most: number): Documents {
  let count = 0;
  for (const doc of input) {
    yield doc;
    if (doc !== PAUSE && ++count >= most) return;
  }
}

function* skipped(input: Documents, count: number): Documents {
  let left = count;
  for (const doc of input) if (doc === PAUSE || left-- <= 0) yield doc;
}

function* whole(stage: Document, input: Documents, context: PipelineContext): Documents {
  const documents: Document[] = [];
  for (const doc of input) {
    if (doc === PAUSE) yield PAUSE;
    else documents.push(doc);
  }
  yield* runPipeline([stage], documents, context);
}
