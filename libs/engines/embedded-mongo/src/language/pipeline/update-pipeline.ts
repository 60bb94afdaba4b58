import { CommandError } from '../../command-error.js';
import type { Document } from '../document.js';
import type { ExpressionContext } from '../expressions/scope.js';
import { isDocument } from '../values/bson-type.js';
import { SHAPE_STAGES } from './shape.js';
import type { StageCompiler } from './stage.js';

const ALLOWED: readonly string[] = ['$addFields', '$set', '$project', '$unset', '$replaceRoot', '$replaceWith'];

/** A pipeline-style update of one document (manual: Updates with Aggregation Pipeline). */
export function updatePipeline(pipeline: readonly Document[], context: ExpressionContext): (doc: Document) => Document {
  const compiler: StageCompiler = {
    context: { ...context, collection: () => [] },
    pipeline: () => (input) => input,
  };
  const stages = pipeline.map((stage) => {
    const names = isDocument(stage) ? Object.keys(stage) : [];
    const [name = ''] = names;
    if (names.length !== 1) {
      throw new CommandError(
        40323,
        'Location40323',
        'A pipeline stage specification object must contain exactly one field.',
      );
    }
    const build = Object.hasOwn(SHAPE_STAGES, name) ? SHAPE_STAGES[name] : undefined;
    if (!build || !ALLOWED.includes(name)) {
      if (/^\$[a-z]/i.test(name))
        throw new CommandError(72, 'InvalidOptions', `${name} is not allowed to be used within an update`);
      throw new CommandError(40324, 'Location40324', `Unrecognized pipeline stage name: '${name}'`);
    }
    return build(stage[name], compiler, name);
  });
  return (doc) => {
    let result = doc;
    for (const stage of stages) for (const changed of stage([result])) result = changed;
    return result;
  };
}
