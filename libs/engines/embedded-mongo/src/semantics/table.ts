import { ARRAYS } from './arrays.rows.js';
import { DATES } from './dates.rows.js';
import { DISTINCT } from './distinct.rows.js';
import { EXPRESSIONS_ARITHMETIC } from './expressions-arithmetic.rows.js';
import { EXPRESSIONS_ARRAYS } from './expressions-arrays.rows.js';
import { EXPRESSIONS_LOGIC } from './expressions-logic.rows.js';
import { EXPRESSIONS_TEXT } from './expressions-text.rows.js';
import { EXPRESSIONS_TYPES } from './expressions-types.rows.js';
import { FIND_AND_MODIFY } from './find-and-modify.rows.js';
import { INDEXED } from './indexed.rows.js';
import { MANY_DOCUMENTS } from './many-documents.rows.js';
import { ORDER } from './order.rows.js';
import { PROJECTION } from './projection.rows.js';
import { QUERY } from './query.rows.js';
import type { Group } from './row.js';
import { STAGES_BUCKETS, STAGES_GROUP } from './stages-group.rows.js';
import { STAGES_JOINS } from './stages-joins.rows.js';
import { STAGES_SHAPES } from './stages-shapes.rows.js';
import { STAGES_WINDOWS } from './stages-windows.rows.js';
import { UNIQUE_INDEXES } from './unique-indexes.rows.js';
import { UPDATE_ARITHMETIC } from './update-arithmetic.rows.js';
import { UPDATE_ARRAYS } from './update-arrays.rows.js';
import { ARITHMETIC_ERRORS, ARRAY_ERRORS } from './update-errors.rows.js';
import { UPDATE_FIELDS } from './update-fields.rows.js';
import { UPDATE_PIPELINES } from './update-pipelines.rows.js';
import { UPDATE_POSITIONAL } from './update-positional.rows.js';
import { REPLACEMENTS, TYPES_SURVIVE } from './update-replacements.rows.js';
import { UPSERT } from './upsert.rows.js';

/** Everything that the embedded store and a MongoDB server are to answer alike. */
export const TABLE: readonly Group[] = [
  ...QUERY,
  ...ORDER,
  ...ARRAYS,
  ...PROJECTION,
  UPDATE_FIELDS,
  UPDATE_ARITHMETIC,
  ARITHMETIC_ERRORS,
  UPDATE_ARRAYS,
  ARRAY_ERRORS,
  UPDATE_POSITIONAL,
  UPDATE_PIPELINES,
  REPLACEMENTS,
  TYPES_SURVIVE,
  EXPRESSIONS_ARITHMETIC,
  EXPRESSIONS_ARRAYS,
  EXPRESSIONS_LOGIC,
  EXPRESSIONS_TEXT,
  EXPRESSIONS_TYPES,
  ...DATES,
  STAGES_GROUP,
  STAGES_BUCKETS,
  STAGES_SHAPES,
  STAGES_JOINS,
  STAGES_WINDOWS,
  FIND_AND_MODIFY,
  DISTINCT,
  UPSERT,
  MANY_DOCUMENTS,
  UNIQUE_INDEXES,
  INDEXED,
];
