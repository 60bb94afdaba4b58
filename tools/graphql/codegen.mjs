import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from '@graphql-codegen/cli';

/**
 * `npm run codegen` writes the types of the GraphQL operations that stand in `graphql(...)` calls, checked against the
 * committed schema.gql; with `--check` it only tells whether the committed ones are the present ones.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where operations are looked for, and where what is made of them goes. */
const outputs = [{ documents: 'libs/demo/src/walk/**/*.ts', folder: 'libs/demo/src/gql' }];

const client = {
  preset: 'client',
  presetConfig: { fragmentMasking: false },
  config: {
    // Documents are sent as they are written: no parser is needed to send one.
    documentMode: 'string',
    enumsAsTypes: true,
    useTypeImports: true,
    strictScalars: true,
    avoidOptionals: { field: true, inputValue: false, object: true, defaultValue: false },
    scalars: {
      ID: 'string',
      DateTime: { input: 'Date | string', output: 'string' },
      LocalDate: 'string',
    },
    importExtension: '.js',
  },
};

async function generateInto(target) {
  for (const { documents, folder } of outputs) {
    await generate(
      {
        cwd: root,
        schema: 'schema.gql',
        documents: [documents, `!${folder}/**`],
        silent: true,
        errorsOnly: true,
        ignoreNoDocuments: true,
        pluckConfig: { gqlMagicComment: 'none of them', globalGqlIdentifierName: ['graphql'] },
        generates: { [`${join(target, folder)}/`]: client },
      },
      true,
    );
  }
}

const filesOf = async (folder) =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(folder).catch(() => []))
        .sort()
        .map(async (name) => [name, await readFile(join(folder, name), 'utf8')]),
    ),
  );

async function check() {
  const fresh = await mkdtemp(join(tmpdir(), 'vstrecha-codegen-'));
  try {
    await generateInto(fresh);
    for (const { folder } of outputs) {
      const [present, committed] = await Promise.all([filesOf(join(fresh, folder)), filesOf(join(root, folder))]);
      if (JSON.stringify(present) !== JSON.stringify(committed)) {
        console.error(
          `${folder} is not made of the present operations and schema: run \`npm run codegen\` and commit it.`,
        );
        process.exitCode = 1;
      }
    }
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  if (!process.exitCode) console.log('typed documents are up to date');
}

async function write() {
  await generateInto(root);
  console.log(`typed documents written to ${outputs.map(({ folder }) => folder).join(', ')}`);
}

try {
  await (process.argv.includes('--check') ? check() : write());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
