import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode } from './child-process.mjs';
import { bundleProduct } from './bundle.mjs';
import { installFingerprint } from './install.mjs';
import { writeWhole } from './write-whole.mjs';

const SKIPPED_DIRECTORIES = new Set(['node_modules', 'dist']);
const warmUp = fileURLToPath(new URL('./warm-bundle.mjs', import.meta.url));
const stampPath = (root) => join(root, '.cache', 'built.json');

const isBuilt = (name) => /\.(ts|tsx|mts|cts)$/.test(name) && !/\.(spec|builder)\.tsx?$/.test(name);
const isInput = (name) => isBuilt(name) || name.endsWith('.json');

function* filesUnder(directory, wanted) {
  let entries;
  try {
    entries = readdirSync(directory, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED_DIRECTORIES.has(entry.name) && !entry.name.startsWith('.')) yield* filesUnder(path, wanted);
    } else if (wanted(entry.name)) {
      yield path;
    }
  }
}

/** Directories of the projects that `tsc -b` builds, as the root tsconfig lists them. */
export function projectDirectories(root) {
  const { references = [] } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
  return references.map(({ path }) => join(root, path));
}

/** Path, size and time of every file that the build reads, and the packages that it stands on. */
export function buildFingerprint(root) {
  const hash = createHash('sha256').update(installFingerprint(root));
  const add = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`\n${relative(root, path)} ${size} ${mtimeMs}`);
  };
  for (const name of ['tsconfig.json', 'tsconfig.base.json', 'package.json']) add(join(root, name));
  for (const project of projectDirectories(root)) for (const path of filesUnder(project, isInput)) add(path);
  return hash.digest('hex');
}

/** Folders that a project's tsconfig.json names in `exclude`: only its tests need them. */
function excludedFolders(project) {
  const { exclude = [] } = JSON.parse(readFileSync(join(project, 'tsconfig.json'), 'utf8'));
  return exclude.filter((entry) => !entry.includes('*')).map((entry) => join(project, entry) + sep);
}

/** The JavaScript that a complete build of one project holds. */
function expectedOutputs(project) {
  const outputs = [join(project, 'dist', '.tsbuildinfo')];
  const excluded = excludedFolders(project);
  for (const path of filesUnder(join(project, 'src'), isBuilt)) {
    if (/\.d\.[mc]?ts$/.test(path) || excluded.some((folder) => path.startsWith(folder))) continue;
    outputs.push(join(project, 'dist', relative(join(project, 'src'), path).replace(/\.([mc]?)tsx?$/, '.$1js')));
  }
  return outputs;
}

function sizeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.size;
}

function readStamp(root) {
  try {
    return JSON.parse(readFileSync(stampPath(root), 'utf8'));
  } catch {
    return { fingerprint: '', outputs: {} };
  }
}

/** Whether everything built is there, whole, and made from the present sources. */
export function isUpToDate(root) {
  const { fingerprint, outputs } = readStamp(root);
  if (fingerprint === '' || fingerprint !== buildFingerprint(root)) return false;
  return Object.entries(outputs).every(([path, size]) => sizeOf(join(root, path)) === size);
}

/**
 * Makes the compiler do a project again whose outputs are incomplete: it trusts its `.tsbuildinfo` and would not
 * notice. Outputs of unchanged sources are also held against the sizes of the last complete build.
 */
function forgetDamagedProjects(root, stamp) {
  const sameSources = stamp.fingerprint !== '' && stamp.fingerprint === buildFingerprint(root);
  for (const project of projectDirectories(root)) {
    const damaged = expectedOutputs(project).some((path) => {
      const size = sizeOf(path);
      const recorded = stamp.outputs[relative(root, path).split(sep).join('/')];
      return size === undefined || (sameSources && recorded !== undefined && recorded !== size);
    });
    if (damaged) rmSync(join(project, 'dist', '.tsbuildinfo'), { force: true });
  }
}

/** Runs `tsc -b` and bundles the product. `onProgress(done, total, project)` follows the compiler from project to project. */
export async function build(root, { onProgress, onStart }) {
  const fingerprint = buildFingerprint(root);
  const projects = projectDirectories(root);
  forgetDamagedProjects(root, readStamp(root));
  // From here to the end of a successful build, nobody may take what lies in dist for whole.
  rmSync(stampPath(root), { force: true });

  let done = 0;
  const onLine = (line) => {
    const building = /Building project '(.+)'/.exec(line);
    const upToDate = /Project '(.+)' is up to date/.exec(line);
    if (building || upToDate) done += 1;
    if (building) onProgress(done, projects.length, relative(root, dirname(building[1])).split(sep).join('/'));
  };
  const compiler = join(root, 'node_modules', 'typescript', 'lib', 'tsc.js');
  const { code, output } = await runNode([compiler, '-b', '--verbose', '--pretty', 'false'], {
    cwd: root,
    onLine,
    onStart,
  });
  if (code !== 0) {
    // Without what `--verbose` adds: the list of projects and the lines that begin with the time.
    const told = output.split('\n').filter((line) => !/^\s*$|^\s+\* |^\[?\d{1,2}:\d\d:\d\d/.test(line));
    throw new Error(
      `${told.slice(0, 60).join('\n')}\nСборка не удалась: исправьте ошибки выше и повторите команду.\n` +
        'The build failed: mend the errors above and run the command again.',
    );
  }

  const outputs = {};
  for (const path of await bundleProduct(root)) {
    outputs[path] = sizeOf(join(root, path));
    // Without what this leaves behind the product starts, too, only slower: its failure is none of the build.
    await runNode([warmUp, join(root, path), join(root, '.cache')], { cwd: root, onStart });
  }
  for (const project of projects) {
    for (const path of expectedOutputs(project)) {
      if (!existsSync(path)) throw new Error(`Сборка не создала · The build did not make ${relative(root, path)}`);
      outputs[relative(root, path).split(sep).join('/')] = sizeOf(path);
    }
  }
  writeWhole(stampPath(root), JSON.stringify({ fingerprint, outputs }));
}
