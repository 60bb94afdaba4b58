/**
 * MongoDB's query, projection, update and aggregation language as pure functions over decoded documents: what the engine imports.
 */
export type { Document } from './document.js';
export type { ExpressionContext } from './expressions/scope.js';
export type { PipelineContext } from './pipeline/stage.js';
export type { ProjectionContext } from './projection/projection.js';
export type { UpdateContext, UpdateFunction } from './update/apply-update.js';
export type { Comparator } from './sort.js';
export { compileExpression } from './expressions/compile.js';
export { prepareContext } from './expressions/context.js';
export { compileGrouping, type Grouping } from './pipeline/group.js';
export { runPipeline, splitWritingStage } from './pipeline/run-pipeline.js';
export { compileProjection } from './projection/projection.js';
export { compileFilter } from './query/filter.js';
export { distinctValues, valuesAtPath } from './query/path.js';
export { compileSort, sortDocuments } from './sort.js';
export { applyUpdate, compileUpdate } from './update/apply-update.js';
export { upsertSeed } from './update/upsert-seed.js';
export { typeOf } from './values/bson-type.js';
export { compareValues, equalValues } from './values/compare.js';
export { decodeDocument, decodeFields } from './values/decode.js';
export { describe } from './values/describe.js';
export { encodeDocument } from './values/encode.js';
export { equalityKey } from './values/equality-key.js';
export { identicalValues } from './values/identical.js';
