import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** What `npm start` runs: the compiled product and its packages in one file, as reading 2,000 small ones takes seconds. */
export const productBundle = 'apps/api/dist/main.bundle.mjs';
const entry = 'apps/api/dist/main.js';

/**
 * Packages that stay outside: `libsql` holds a binary; those that write documents are large and loaded by the first document
 * that needs them; the others are optional integrations that are not installed.
 */
const external = [
  'libsql',
  'docx',
  'docxtemplater',
  'exceljs',
  'jszip',
  'pdfmake',
  'pizzip',
  '@apollo/gateway',
  '@apollo/subgraph',
  '@as-integrations/fastify',
  '@nestjs/microservices',
  '@nestjs/websockets',
  'ts-morph',
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
    format: 'esm',
    // GraphQL unions and nodes are told apart by the names of their classes.
    keepNames: true,
    legalComments: 'none',
    // V8 keeps the source in memory: without its white space it takes half.
    minifyWhitespace: true,
    logLevel: 'warning',
    external,
    banner: {
      js: [
        "import { createRequire as bundleRequire } from 'node:module';",
        "import { dirname as bundleDirname } from 'node:path';",
        "import { fileURLToPath as bundlePath } from 'node:url';",
        'const require = bundleRequire(import.meta.url);',
        'const __filename = bundlePath(import.meta.url);',
        'const __dirname = bundleDirname(__filename);',
      ].join('\n'),
    },
    plugins: [ownAddresses(root)],
  });
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
