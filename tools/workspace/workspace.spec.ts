import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

/** What keeps the many projects of the workspace one: manifests, TypeScript references and imports say the same. */
const root = join(__dirname, '..', '..');

interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  license?: string;
  type?: string;
  workspaces?: string[];
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  overrides?: Record<string, string>;
  nx?: { name?: string; tags?: string[] };
}

interface Project {
  /** Folder relative to the workspace, with forward slashes. */
  folder: string;
  manifest: Manifest;
  /** Folders that its tsconfig.json refers to. */
  references: string[];
}

interface TsConfig {
  references?: { path: string }[];
}

function readJson<T>(...path: string[]): T {
  return JSON.parse(readFileSync(join(root, ...path), 'utf8')) as T;
}

const rootManifest = readJson<Manifest>('package.json');

/** The folders that one entry of `workspaces` means; its only pattern is a whole path segment `*`. */
function expand(pattern: string): string[] {
  return pattern.split('/').reduce<string[]>(
    (folders, segment) =>
      folders.flatMap((folder) => {
        if (segment !== '*') return [posix.join(folder, segment)];
        return readdirSync(join(root, folder), { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map((entry) => posix.join(folder, entry.name));
      }),
    [''],
  );
}

const projects: Project[] = (rootManifest.workspaces ?? [])
  .flatMap(expand)
  .filter((folder) => existsSync(join(root, folder, 'package.json')))
  .map((folder) => ({
    folder,
    manifest: readJson<Manifest>(folder, 'package.json'),
    references: (readJson<TsConfig>(folder, 'tsconfig.json').references ?? []).map(({ path }) =>
      posix.join(folder, path),
    ),
  }));
const byName = new Map(projects.map((project) => [project.manifest.name, project]));

function workspaceDependencies({ manifest }: Project): Project[] {
  return Object.keys(manifest.dependencies ?? {}).flatMap((name) => byName.get(name) ?? []);
}

/** Source files, without those that the proof of the lint rules writes for a moment while this may be running. */
function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && entry.name !== 'lint-violation.builder.ts')
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Names of the packages that a file imports, statically or dynamically, without Node's own. */
function importedPackages(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const specifiers = [...text.matchAll(/^(?:import|export|\}).*?from '([^'.][^']*)'|^import '([^'.][^']*)'/gm)].map(
    ([, from, bare]) => from ?? bare ?? '',
  );
  return specifiers
    .filter((specifier) => !specifier.startsWith('node:'))
    .map((specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'));
}

const exactVersion = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

it('finds the projects of the workspace', () => {
  const expected = ['apps/api', 'libs/kernel', 'libs/engines/scheduling', 'libs/events/domain', 'libs/events/server'];
  expect(projects.map(({ folder }) => folder)).toEqual(expect.arrayContaining(expected));
});

it('the root manifest pins every version', () => {
  const { dependencies, devDependencies, overrides } = rootManifest;
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...overrides }).filter(
    ([, version]) => !exactVersion.test(version),
  );
  expect(loose).toEqual([]);
});

it('the root tsconfig builds every project and nothing else', () => {
  const built = (readJson<TsConfig>('tsconfig.json').references ?? []).map(({ path }) => posix.normalize(path));
  expect([...built].sort()).toEqual(projects.map(({ folder }) => folder).sort());
});

it('names are unique', () => {
  expect(byName.size).toBe(projects.length);
  expect(new Set(projects.map(({ manifest }) => manifest.nx?.name)).size).toBe(projects.length);
});

it('the lock file names no registry', () => {
  const lock = readJson<{ packages: Record<string, { resolved?: string }> }>('package-lock.json');
  const urls = Object.values(lock.packages).filter(({ resolved }) => resolved?.includes('://'));
  expect(urls).toEqual([]);
});

describe.each(projects.map((project) => [project.folder, project] as const))('%s', (folder, project) => {
  const { manifest } = project;

  it('pins its versions, and its own to that of the product', () => {
    const { dependencies = {}, devDependencies = {} } = manifest;
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(`${name} ${version}`).toMatch(/ \d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/);
      const known = byName.get(name)?.manifest.version ?? rootManifest.dependencies?.[name];
      if (known !== undefined) expect(`${name} ${version}`).toBe(`${name} ${known}`);
    }
    expect(manifest).toMatchObject({
      version: rootManifest.version,
      private: true,
      license: rootManifest.license,
      type: 'module',
    });
  });

  it('has the tags that its place in the tree asks for', () => {
    const [top, group, layer] = folder.split('/');
    const tags = manifest.nx?.tags ?? [];
    if (top === 'apps') expect(tags).toEqual([group?.endsWith('-e2e') ? 'type:e2e' : 'type:app']);
    else if (group === 'engines') expect(tags).toEqual(['type:engine']);
    else if (layer === undefined) expect(tags).toEqual([`type:${group}`]);
    else expect([...tags].sort()).toEqual([`area:${group}`, `type:${layer}`]);
  });

  it('refers in tsconfig.json to the projects that its manifest depends on', () => {
    const wanted = workspaceDependencies(project).map((dependency) => dependency.folder);
    expect([...project.references].sort()).toEqual(wanted.sort());
  });

  it('names in its manifest every library of the workspace that it imports, and imports only what is installed', () => {
    const undeclared = sourceFiles(posix.join(folder, 'src')).flatMap((file) =>
      importedPackages(file)
        .filter((name) => {
          if (name === manifest.name) return false;
          if (byName.has(name)) return manifest.dependencies?.[name] === undefined;
          const { dependencies, devDependencies } = rootManifest;
          return !(name in { ...dependencies, ...devDependencies, ...manifest.dependencies });
        })
        .map((name) => `${relative(root, file).split(sep).join('/')} imports ${name}`),
    );
    expect(undeclared).toEqual([]);
  });

  it('names in its manifest no library of the workspace that it does without', () => {
    const imported = new Set(sourceFiles(posix.join(folder, 'src')).flatMap(importedPackages));
    const unused = workspaceDependencies(project).filter((dependency) => !imported.has(dependency.manifest.name));
    expect(unused.map((dependency) => dependency.manifest.name)).toEqual([]);
  });
});

describe('the project graph of Nx', () => {
  interface Graph {
    nodes: Record<string, unknown>;
    dependencies: Record<string, { target: string }[]>;
  }
  let graph: Graph;

  beforeAll(() => {
    const file = join(root, '.cache', 'project-graph.json');
    mkdirSync(dirname(file), { recursive: true });
    rmSync(file, { force: true });
    const nx = join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
    const run = spawnSync(process.execPath, [nx, 'graph', '--file', file], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NX_DAEMON: 'false' },
    });
    if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);
    graph = (JSON.parse(readFileSync(file, 'utf8')) as { graph: Graph }).graph;
  });

  it('knows every project', () => {
    const names = projects.map(({ manifest }) => manifest.nx?.name);
    expect(Object.keys(graph.nodes).sort()).toEqual([rootManifest.name, ...names].sort());
  });

  it('has no circle', () => {
    const finished = new Set<string>();
    const findCircle = (name: string, path: string[]): string[] | undefined => {
      if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
      if (finished.has(name)) return undefined;
      for (const { target } of graph.dependencies[name] ?? []) {
        const circle = graph.nodes[target] === undefined ? undefined : findCircle(target, [...path, name]);
        if (circle !== undefined) return circle;
      }
      finished.add(name);
      return undefined;
    };
    for (const name of Object.keys(graph.nodes)) expect(findCircle(name, [])).toBeUndefined();
  });
});
