import { CommandError } from '../../command-error.js';
import type { Document } from '../document.js';
import { badValue } from '../errors.js';
import { copyDocument, getField, isDocument, setField } from '../values/bson-type.js';
import { describe } from '../values/describe.js';
import { identicalValues } from '../values/identical.js';
import { identifierOf, type ElementTest } from './array-filters.js';
import { UNSET, type Modification } from './modification.js';

const MAX_PADDING = 1_500_000;

interface Walk {
  readonly modification: Modification;
  readonly steps: readonly string[];
  readonly doc: Document;
  readonly arrayFilters: ReadonlyMap<string, ElementTest>;
}

/** Applies one modification; the document given stays as it is, and is returned itself if nothing changes. */
export function changePath(
  doc: Document,
  modification: Modification,
  steps: readonly string[],
  arrayFilters: ReadonlyMap<string, ElementTest>,
): Document {
  return changeIn(doc, 0, { modification, steps, doc, arrayFilters }) as Document;
}

function changeIn(container: unknown, depth: number, walk: Walk): unknown {
  if (Array.isArray(container)) return changeInArray(container as unknown[], depth, walk);
  const step = walk.steps[depth] as string;
  const { creates } = walk.modification;
  if (identifierOf(step) !== undefined) {
    throw badValue(
      `Cannot apply array updates to non-array element ${walk.steps[depth - 1] ?? ''}: ${describe(container)}`,
    );
  }
  if (!isDocument(container)) {
    if (!creates) return container;
    throw notViable(container, depth, walk);
  }
  const current = getField(container, step);
  const changed = changeValue(current, depth, walk);
  if (changed === current || identicalValues(changed, current)) return container;
  const copy = copyDocument(container);
  if (changed === UNSET) delete copy[step];
  else setField(copy, step, changed);
  return copy;
}

function notViable(container: unknown, depth: number, { steps }: Walk): CommandError {
  const parent = steps[depth - 1] ?? '';
  return new CommandError(
    28,
    'PathNotViable',
    `Cannot create field '${steps[depth]}' in element {${parent}: ${describe(container)}}`,
  );
}

/** The new value of what the step at `depth` names. */
function changeValue(current: unknown, depth: number, walk: Walk): unknown {
  const { steps, modification, doc } = walk;
  if (depth === steps.length - 1) return modification.change({ current, path: steps.join('.'), doc });
  if (current !== undefined) return changeIn(current, depth + 1, walk);
  const next = steps[depth + 1] as string;
  if (identifierOf(next) !== undefined) {
    throw badValue(
      `The path '${steps.slice(0, depth + 1).join('.')}' must exist in the document in order to apply array updates.`,
    );
  }
  if (!modification.creates) return undefined;
  return changeIn({}, depth + 1, walk);
}

function changeInArray(array: readonly unknown[], depth: number, walk: Walk): unknown {
  const step = walk.steps[depth] as string;
  const identifier = identifierOf(step);
  if (identifier !== undefined) {
    const test = identifier === '' ? () => true : walk.arrayFilters.get(identifier);
    return changeElements(array, (item) => test?.(item) === true, depth, walk);
  }
  const { creates } = walk.modification;
  if (!/^(0|[1-9]\d*)$/.test(step)) {
    if (!creates) return array;
    throw notViable(array, depth, walk);
  }
  const index = Number(step);
  const current = array[index];
  if (index >= array.length && !creates) return array;
  const changed = changeValue(current, depth, walk);
  if (changed === current || identicalValues(changed, current)) return array;
  if (index - array.length > MAX_PADDING) {
    throw badValue(`Index ${index} is too large: an array is not padded with more than ${MAX_PADDING} elements`);
  }
  const copy = [...array];
  while (copy.length < index) copy.push(null);
  copy[index] = changed === UNSET ? null : changed;
  return copy;
}

function changeElements(array: readonly unknown[], test: ElementTest, depth: number, walk: Walk): unknown {
  let hasChanged = false;
  const result = array.map((item, index) => {
    if (!test(item)) return item;
    const steps = walk.steps.with(depth, String(index));
    const changed = changeValue(item, depth, { ...walk, steps });
    if (changed === item || identicalValues(changed, item)) return item;
    hasChanged = true;
    return changed === UNSET ? null : changed;
  });
  return hasChanged ? result : array;
}
