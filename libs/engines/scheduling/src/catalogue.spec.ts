import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constraintNames, objectiveNames } from './model.js';

/** The sentence above each function of a file. */
function sentences(file: string): Map<string, string> {
  const source = readFileSync(join(import.meta.dirname, file), 'utf8');
  return new Map(
    [...source.matchAll(/\/\*\* (.+) \*\/\nexport function (\w+)/g)].map(([, text, name]) => [name!, text!]),
  );
}

describe('docs/constraints.md', () => {
  const rows = new Map(
    [
      ...readFileSync(join(import.meta.dirname, '../../../../docs/constraints.md'), 'utf8').matchAll(
        /^\| `(\w+)` +\| (.+?) +\|$/gm,
      ),
    ].map(([, name, text]) => [name!, text!]),
  );
  it.each(constraintNames)('says of %s what its function says', (name) => {
    expect(rows.get(name)).toBe(sentences('constraints.ts').get(name));
  });

  it.each(objectiveNames)('says of %s what its function says', (name) => {
    expect(rows.get(name)).toBe(sentences('objectives.ts').get(name));
  });
});
