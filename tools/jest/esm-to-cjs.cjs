/**
 * Jest transformer. Jest's own ESM support cannot load CommonJS packages that require ESM ones (Nest 12 is ESM only),
 * so every ES module, ours and those in node_modules, is compiled to CommonJS by swc; CommonJS passes through untouched.
 */
const { readFileSync } = require('node:fs');
const { createHash } = require('node:crypto');
const path = require('node:path');
const swc = require('@swc/core');

const CACHE_VERSION = ['2', swc.version, process.version].join(' ');
const folderIsEsm = new Map();

/** Whether the nearest package.json with a name or a type says `"type": "module"`. */
function isInEsmPackage(folder) {
  if (folderIsEsm.has(folder)) return folderIsEsm.get(folder);
  const parent = path.dirname(folder);
  let answer;
  try {
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    if (manifest.type || manifest.name) answer = manifest.type === 'module';
  } catch {
    // No manifest here: the parent folder decides.
  }
  answer ??= parent === folder ? false : isInEsmPackage(parent);
  folderIsEsm.set(folder, answer);
  return answer;
}

function isEsm(file, source) {
  if (file.endsWith('.mjs')) return true;
  if (file.endsWith('.cjs')) return false;
  return isInEsmPackage(path.dirname(file)) || /^\s*(import|export)\s/m.test(source);
}

module.exports = {
  canInstrument: false,
  getCacheKey: (source, file) =>
    createHash('sha1').update(CACHE_VERSION).update(file).update('\0').update(source).digest('hex'),
  process(source, file) {
    const isTypeScript = /\.[cm]?tsx?$/.test(file);
    if (!isTypeScript && !isEsm(file, source)) return { code: source };
    const { code } = swc.transformSync(source, {
      filename: file,
      swcrc: false,
      configFile: false,
      sourceMaps: isTypeScript ? 'inline' : false,
      inlineSourcesContent: true,
      jsc: {
        target: 'es2022',
        parser: isTypeScript
          ? { syntax: 'typescript', decorators: true, tsx: file.endsWith('x') }
          : { syntax: 'ecmascript', jsx: false },
        transform: {
          legacyDecorator: true,
          decoratorMetadata: true,
          react: { runtime: 'automatic' },
          hidden: { jest: isTypeScript },
        },
      },
      module: { type: 'commonjs', importInterop: 'swc' },
    });
    return { code };
  },
};
