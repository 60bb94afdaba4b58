import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runNode } from './child-process.mjs';
import { writeWhole } from './write-whole.mjs';

const stampPath = (root) => join(root, 'node_modules', '.vstrecha-installed');

/** What an install depends on: the lock file's bytes, and the platform whose binaries it fetched. */
export function installFingerprint(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`;
}

/** Whether `node_modules` is a finished install of the current lock file. */
export function isInstalled(root) {
  try {
    return readFileSync(stampPath(root), 'utf8') === installFingerprint(root);
  } catch {
    return false;
  }
}

const namesThis = (list, value) => list === undefined || list.includes(value);

/**
 * Whether npm itself finished an install of the current lock file, by hand or by a start that was killed before it
 * wrote its stamp. npm writes `node_modules/.package-lock.json` as its last act and removes it as its first.
 */
export function isInstalledByHand(root) {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const present = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(([path, entry]) => {
      if (!path.startsWith('node_modules/')) return true;
      const forThisPlatform =
        (entry.os !== undefined || entry.cpu !== undefined) &&
        entry.libc === undefined &&
        namesThis(entry.os, process.platform) &&
        namesThis(entry.cpu, process.arch);
      if ((entry.optional || entry.devOptional) && !forThisPlatform) return true;
      const found = present[path];
      return found !== undefined && found.version === entry.version && existsSync(join(root, path));
    });
  } catch {
    return false;
  }
}

/** Records that the install of the current lock file is complete. Always the last act of an install. */
export function markInstalled(root, fingerprint = installFingerprint(root)) {
  writeWhole(stampPath(root), fingerprint);
}

/** npm's own script, beside the Node that runs us or as npm told us when it started us. */
function npmScript() {
  const told = process.env.npm_execpath;
  if (told !== undefined && /npm-cli\.c?js$/.test(told)) return told;
  const beside = dirname(process.execPath);
  const candidates = [
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
    '/usr/local/lib/node_modules/npm/bin/npm-cli.js',
  ];
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined) {
    throw new Error('Не найден npm: запустите через «npm start» · npm was not found: start with "npm start"');
  }
  return found;
}

/** Runs `npm ci`. `onProgress(text)` says how far npm is: first it asks about packages, then it fetches them. */
export async function install(root, { onProgress, onStart }) {
  const fingerprint = installFingerprint(root);
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const total = Object.entries(packages).filter(([path, entry]) => path !== '' && !entry.link && !entry.os).length;
  rmSync(stampPath(root), { force: true });
  let described = 0;
  let fetched = 0;
  const onLine = (line) => {
    if (!/^npm http (fetch|cache) /.test(line)) return;
    if (line.includes('.tgz')) fetched += 1;
    else described += 1;
    if (fetched === 0) onProgress(`сведения о пакетах · package descriptions: ${described}`);
    else onProgress(`пакеты · packages: ${Math.min(fetched, total)} / ~${total}`);
  };
  // Packages of the tests are needed too, whatever NODE_ENV says.
  const args = [npmScript(), 'ci', '--include=dev', '--loglevel=http', '--no-progress', '--no-audit', '--no-fund'];
  const { code, output } = await runNode(args, { cwd: root, onLine, onStart });
  if (code !== 0) {
    const told = output
      .split('\n')
      .filter((line) => !line.startsWith('npm http'))
      .slice(-40)
      .join('\n');
    throw new Error(
      `${told}\nnpm ci не удался (код ${code}): проверьте доступ к реестру npm и место на диске, затем повторите команду.\n` +
        `npm ci failed (code ${code}): check access to the npm registry and disk space, then run the command again.`,
    );
  }
  markInstalled(root, fingerprint);
}
