import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Proves that lint catches what the architecture forbids, by breaking each rule once and linting through Nx, as
 * `npm run lint` does: the boundary rule silently passes where ESLint has no project graph.
 *
 * The violations lie in the real projects under one name which git, the build, the type check and the ordinary lint
 * run all ignore, so that one left behind by a killed run does no harm.
 */
const root = join(__dirname, '..', '..');
const fileName = 'lint-violation.builder.ts';
const boundaries = '@nx/enforce-module-boundaries';

interface Violation {
  name: string;
  /** The folder of the project that breaks the rule. */
  project: string;
  source: string;
  rule: string;
}

const violations: Violation[] = [
  {
    name: "a domain imports another area's server",
    project: 'libs/events/domain',
    source: "export * from '@vstrecha/directory-server';",
    rule: boundaries,
  },
  {
    name: "a domain imports its own area's server",
    project: 'libs/directory/domain',
    source: "export * from '@vstrecha/directory-server';",
    rule: boundaries,
  },
  {
    name: "a domain imports another area's domain",
    project: 'libs/workforce/domain',
    source: "export * from '@vstrecha/events-domain';",
    rule: boundaries,
  },
  {
    name: "a server imports another area's domain",
    project: 'libs/events/server',
    source: "export * from '@vstrecha/directory-domain';",
    rule: boundaries,
  },
  {
    name: 'a server imports an application',
    project: 'libs/schedule/server',
    source: "export * from '@vstrecha/api';",
    rule: boundaries,
  },
  {
    name: 'the platform imports an area',
    project: 'libs/platform',
    source: "export * from '@vstrecha/access-server';",
    rule: boundaries,
  },
  {
    name: 'an engine imports a domain',
    project: 'libs/engines/icalendar',
    source: "export * from '@vstrecha/invitations-domain';",
    rule: boundaries,
  },
  {
    name: 'the kernel imports the platform',
    project: 'libs/kernel',
    source: "export * from '@vstrecha/platform';",
    rule: boundaries,
  },
  {
    name: 'a relative path leads into another project',
    project: 'libs/outcomes/server',
    source: "export * from '../../../roadmap/server/src/index.js';",
    rule: boundaries,
  },
  {
    name: 'a domain reads files',
    project: 'libs/matchmaking/domain',
    source: "export * from 'node:fs';",
    rule: 'no-restricted-imports',
  },
  {
    name: 'a domain knows the database',
    project: 'libs/schedule/domain',
    source: "export { Schema } from 'mongoose';",
    rule: 'no-restricted-imports',
  },
  {
    name: 'a domain asks the clock',
    project: 'libs/invitations/domain',
    source: 'export const now = Date.now();',
    rule: 'no-restricted-properties',
  },
  {
    name: 'a domain makes the present time',
    project: 'libs/outcomes/domain',
    source: 'export const now = new Date();',
    rule: 'no-restricted-syntax',
  },
  {
    name: 'an engine draws random numbers',
    project: 'libs/engines/scheduling',
    source: 'export const seed = Math.random();',
    rule: 'no-restricted-properties',
  },
  {
    name: 'an interface has the prefix I',
    project: 'libs/roadmap/domain',
    source: 'export interface IRoadmap { title: string }',
    rule: '@typescript-eslint/naming-convention',
  },
  {
    name: 'a library exports by default',
    project: 'libs/roadmap/server',
    source: 'const roadmap = 1; export default roadmap;',
    rule: 'no-restricted-exports',
  },
];

/** What is allowed must pass in the same run, or the rules would prove nothing. */
const allowed: Omit<Violation, 'rule'>[] = [
  {
    name: 'a server imports its own domain, the platform, and a reader of another area',
    project: 'libs/matchmaking/server',
    source:
      "export * from '@vstrecha/matchmaking-domain'; export * as platform from '@vstrecha/platform'; export * as events from '@vstrecha/events-server';",
  },
  {
    name: 'a domain imports the kernel',
    project: 'libs/access/domain',
    source: "export * from '@vstrecha/kernel';",
  },
];

interface LintedFile {
  filePath: string;
  messages: { ruleId: string | null; message: string }[];
}

const sourceFile = (project: string): string => join(root, project, 'src', fileName);
const written = [...violations, ...allowed].map(({ project }) => sourceFile(project));
const removeAll = (): void => written.forEach((path) => rmSync(path, { force: true }));

let rulesByFile: Map<string, (string | null)[]>;

beforeAll(() => {
  const report = join(root, '.cache', 'lint-violations.json');
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  process.once('exit', removeAll);
  try {
    for (const { project, source } of [...violations, ...allowed]) writeFileSync(sourceFile(project), `${source}\n`);
    // Everything is ignored but the folders on the way and the violations themselves.
    const onlyViolations = ['**/*', '!**/', `!**/${fileName}`].flatMap((pattern) => ['--ignore-pattern', pattern]);
    const nx = join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
    const run = spawnSync(
      process.execPath,
      [nx, 'run', 'vstrecha:lint', '--', ...onlyViolations, '--format', 'json', '--output-file', report],
      { cwd: root, encoding: 'utf8', env: { ...process.env, NX_DAEMON: 'false' } },
    );
    expect(`${run.stdout}${run.stderr}`).toContain('vstrecha:lint');
    expect(run.status).not.toBe(0);
    const files = JSON.parse(readFileSync(report, 'utf8')) as LintedFile[];
    rulesByFile = new Map(files.map(({ filePath, messages }) => [filePath, messages.map(({ ruleId }) => ruleId)]));
  } finally {
    removeAll();
  }
});

afterAll(() => {
  process.off('exit', removeAll);
});

it.each(violations)('lint refuses: $name', ({ project, rule }) => {
  expect(rulesByFile.get(sourceFile(project))).toEqual([rule]);
});

it.each(allowed)('lint allows: $name', ({ project }) => {
  expect(rulesByFile.get(sourceFile(project))).toEqual([]);
});

it('a violation left behind by a killed run is ignored by git and Prettier', () => {
  for (const name of ['.gitignore', '.prettierignore']) {
    expect(readFileSync(join(root, name), 'utf8').split('\n')).toContain(fileName);
  }
});
