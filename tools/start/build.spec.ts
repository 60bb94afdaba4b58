import { existsSync, readFileSync, truncateSync, utimesSync } from 'node:fs';
import { build, isUpToDate } from './build.mjs';
import { TemporaryWorkspace } from './temporary-workspace.builder.js';

let workspace: TemporaryWorkspace;
let progress: string[];

const buildIt = (): Promise<void> =>
  build(workspace.root, {
    onStart: () => {},
    onProgress: (done: number, total: number, project: string) => progress.push(`${done}/${total} ${project}`),
  });
const upToDate = (): boolean => isUpToDate(workspace.root);

beforeEach(() => {
  workspace = new TemporaryWorkspace();
  progress = [];
});

afterEach(() => workspace.remove());

it('builds what was never built, and says which project it is at', async () => {
  expect(upToDate()).toBe(false);
  await buildIt();
  expect(progress).toEqual(['1/2 libs/a', '2/2 libs/b']);
  expect(readFileSync(workspace.path('libs/a/dist/index.js'), 'utf8')).toContain('"hello"');
  expect(upToDate()).toBe(true);
});

it.each([
  ['a changed source', 'libs/a/src/index.ts', 'export const greeting: string = "good day";\n'],
  ['a new source', 'libs/a/src/second.ts', 'export const second = 2;\n'],
  ['a new data file', 'libs/b/src/data.json', '{}\n'],
  ["a project's tsconfig", 'libs/b/tsconfig.json', '{}\n'],
  ['the base tsconfig', 'tsconfig.base.json', '{ "compilerOptions": {} }\n'],
  ['a manifest', 'libs/a/package.json', '{ "name": "a", "type": "module", "version": "2.0.0" }\n'],
  ['the lock file', 'package-lock.json', '{ "packages": {} }\n'],
])('%s makes the build stale', async (_, path, content) => {
  await buildIt();
  workspace.write(path, content);
  expect(upToDate()).toBe(false);
});

it('a source of the same size with another time makes the build stale', async () => {
  await buildIt();
  const later = new Date(2040, 0, 1);
  utimesSync(workspace.path('libs/a/src/index.ts'), later, later);
  expect(upToDate()).toBe(false);
});

it('a removed source makes the build stale', async () => {
  workspace.write('libs/a/src/second.ts', 'export const second = 2;\n');
  await buildIt();
  workspace.remove('libs/a/src/second.ts');
  expect(upToDate()).toBe(false);
});

it.each(['libs/a/src/index.spec.ts', 'libs/a/src/thing.builder.ts', 'libs/a/notes.md'])(
  '%s does not make the build stale',
  async (path) => {
    await buildIt();
    workspace.write(path, 'text\n');
    expect(upToDate()).toBe(true);
  },
);

it('does again a project whose output was lost, though the compiler believes it is there', async () => {
  await buildIt();
  workspace.remove('libs/a/dist/index.js');
  expect(upToDate()).toBe(false);
  await buildIt();
  expect(existsSync(workspace.path('libs/a/dist/index.js'))).toBe(true);
  expect(upToDate()).toBe(true);
});

it('does again a project whose output was cut short', async () => {
  await buildIt();
  const whole = readFileSync(workspace.path('libs/b/dist/index.js'), 'utf8');
  truncateSync(workspace.path('libs/b/dist/index.js'), 5);
  expect(upToDate()).toBe(false);
  await buildIt();
  expect(readFileSync(workspace.path('libs/b/dist/index.js'), 'utf8')).toBe(whole);
});

it('a lost output is made again even when another source has changed', async () => {
  await buildIt();
  workspace.remove('libs/a/dist/index.js');
  workspace.write('libs/b/src/second.ts', 'export const second = 2;\n');
  await buildIt();
  expect(existsSync(workspace.path('libs/a/dist/index.js'))).toBe(true);
});

it('a build with errors tells them, stays stale, and leaves the last good stamp invalid', async () => {
  await buildIt();
  workspace.write('libs/a/src/index.ts', 'export const greeting: number = "hello";\n');
  await expect(buildIt()).rejects.toThrow(/libs\/a\/src\/index\.ts\(1,14\): error TS2322/);
  expect(upToDate()).toBe(false);
  workspace.write('libs/a/src/index.ts', 'export const greeting: string = "hello";\n');
  expect(upToDate()).toBe(false);
  await buildIt();
  expect(upToDate()).toBe(true);
});
