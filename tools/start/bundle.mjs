import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** What `npm start` runs: the compiled product and its packages in one file, as reading 2,000 small ones takes seconds. */
export const productBundle = 'apps/api/dist/main.bundle.cjs';
const entry = 'apps/api/dist/main.js';

/** Optional integrations of packages, which are not installed. */
const absent = [
  '@apollo/gateway',
  '@apollo/subgraph',
  '@as-integrations/fastify',
  '@nestjs/microservices',
  '@nestjs/websockets',
  'class-transformer/storage',
  'ts-morph',
];

/** Packages that stay outside: `libsql` holds a binary, the others are large and loaded only where they are needed. */
const outside = [
  'libsql',
  'docxtemplater',
  'exceljs',
  'ical.js',
  'imapflow',
  'jszip',
  'mailparser',
  'pdfkit',
  'pizzip',
  'qr',
  'react',
  'react-dom',
  '@react-email/*',
];

/**
 * Bundles what `tsc` has built (decorator metadata is in there already). Gives the paths written, relative to the
 * root; none in a workspace without the product.
 */
export async function bundleProduct(root) {
  if (!existsSync(join(root, entry))) return [];
  // Imported late: this file is loaded before packages are installed.
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: productBundle,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // GraphQL unions and nodes are told apart by the names of their classes.
    keepNames: true,
    legalComments: 'none',
    // V8 keeps the source in memory: without its white space it takes half.
    minifyWhitespace: true,
    logLevel: 'warning',
    external: [...absent, ...outside],
    // Compiled code that comes from a cache cannot import; Node's `require` takes ES modules, too.
    supported: { 'dynamic-import': false },
    // The driver takes bson's CommonJS form; a second one would hold its buffers twice.
    alias: { bson: join(root, 'node_modules/bson/lib/bson.cjs') },
    define: { 'import.meta.url': 'bundleAddress' },
    banner: { js: "const bundleAddress = require('node:url').pathToFileURL(__filename).href;" },
    plugins: [ownAddresses(root), plainRequire],
  });
  escapeNonAscii(join(root, productBundle));
  return [productBundle];
}

/** Our modules find their neighbours (workers, assets, documents) by `import.meta.url`: each keeps its own. */
function ownAddresses(root) {
  const bundleFolder = dirname(join(root, productBundle));
  return {
    name: 'own-addresses',
    setup({ onLoad }) {
      onLoad({ filter: /\.js$/ }, ({ path }) => {
        if (path.includes(`${sep}node_modules${sep}`)) return undefined;
        const source = readFileSync(path, 'utf8');
        if (!source.includes('import.meta.url')) return undefined;
        const address = relative(bundleFolder, path).split(sep).join('/');
        return {
          contents: source.replaceAll('import.meta.url', `new URL(${JSON.stringify(address)}, import.meta.url).href`),
          loader: 'js',
        };
      });
    },
  };
}

/** Lets the bundler see what this package asks for by a `require` of its own making. */
const plainRequire = {
  name: 'plain-require',
  setup({ onLoad }) {
    onLoad({ filter: /mapped-types[\\/]dist[\\/]type-helpers\.utils\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace('const require = createRequire(import.meta.url);', ''),
      loader: 'js',
    }));
  },
};

/** A single other character makes V8 hold the whole source with two bytes a character. What is left of them stands in regular expressions and templates. */
function escapeNonAscii(path) {
  const escaped = readFileSync(path, 'utf8').replace(
    /[^\x00-\x7F]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(path, escaped);
}
