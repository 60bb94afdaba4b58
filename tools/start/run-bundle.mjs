import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import { writeWhole } from './write-whole.mjs';

const cachePrefix = 'bundle-';

/**
 * Runs a bundled program (CommonJS, ASCII) in this process, with what V8 made of it when it was built: so ten megabytes need
 * not be compiled at each start, which takes a second and memory that does not come back. Resolves when the program,
 * which exports a promise `started`, is up; to a function that keeps what V8 has made of it until now.
 */
export async function runBundle(path, cacheFolder) {
  // One byte a character, in the file as in the memory.
  const source = readFileSync(path, 'latin1');
  const script = new vm.Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: path,
    // V8 refuses what another version of it has made, and compiles.
    cachedData: readIfThere(join(cacheFolder, cacheNameOf(path))),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path));
  await module.exports.started;
  return () => keepCache(script, path, cacheFolder);
}

function keepCache(script, path, folder) {
  const kept = cacheNameOf(path);
  writeWhole(join(folder, kept), script.createCachedData());
  for (const name of readdirSync(folder)) {
    if (name.startsWith(cachePrefix) && name !== kept) rmSync(join(folder, name), { force: true });
  }
}

/** V8 compares no more than the length of the source: the name tells one bundle from another. */
function cacheNameOf(path) {
  const { size, mtimeMs } = statSync(path);
  return `${cachePrefix}${size}-${Math.round(mtimeMs)}-${process.version}.v8`;
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
