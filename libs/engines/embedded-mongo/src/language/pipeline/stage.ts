import type { Document } from '../document.js';
import type { ExpressionContext } from '../expressions/scope.js';

export interface PipelineContext extends ExpressionContext {
  /** The documents of another collection of the same database, for `$lookup` and its kin. */
  collection(name: string): Iterable<Document>;
}

/** A stage compiled once: documents in, documents out, one at a time where the stage allows. */
export type Stage = (input: Iterable<Document>) => Iterable<Document>;

export interface StageCompiler {
  readonly context: PipelineContext;
  /** Compiles an inner pipeline, with more variables where they are given by name. */
  pipeline(stages: readonly Document[], variables?: readonly string[]): CompiledPipeline;
}

/** An inner pipeline, run with the values of its variables. */
export type CompiledPipeline = (input: Iterable<Document>, variables?: Document) => Iterable<Document>;

export type StageTable = Readonly<Record<string, (operand: unknown, compiler: StageCompiler, name: string) => Stage>>;
