import { readFile, writeFile } from 'node:fs/promises';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createLogger } from '@vstrecha/platform';
import { startProduct } from './product.js';
import { memoryConfig } from './testing/memory-config.js';

/** `npm run schema` writes schema.gql; with `--check` it only tells whether the committed one is the present one. */
const logger = createLogger({ logLevel: 'error' });
const product = await startProduct(memoryConfig({ worker: 'off' }), logger);
const { schema } = product.app.get(GraphQLSchemaHost, { strict: false });
const text = `# Written by \`npm run schema\`; do not edit.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
await product.close();

const file = new URL('../../../schema.gql', import.meta.url);
if (process.argv.includes('--check')) {
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (committed !== text) {
    console.error('schema.gql is not the schema of the code: run `npm run schema` and commit it.');
    process.exit(1);
  }
  console.log('schema.gql is up to date');
} else {
  await writeFile(file, text);
  console.log('schema.gql written');
}
process.exit(0);
