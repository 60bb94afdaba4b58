import { UsageError, readArguments, type CliOptions } from './arguments.js';
import { backup, restore } from './backup.js';
import { connectSource } from './connect-source.js';
import { exportTo } from './export.js';
import { importFrom } from './import.js';
import { serve } from './serve.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function run(options: CliOptions): Promise<void> {
  const operand = options.operand ?? '';
  switch (options.command) {
    case 'serve':
      return serve(options, say);
    case 'backup':
      return backup(operand, options, say);
    case 'restore':
      return restore(operand, options, say);
  }
  const isImport = options.command === 'import';
  const source = await connectSource(options, isImport);
  try {
    if (isImport) await importFrom(operand, source.client, options.drop, say);
    else await exportTo(operand, source.client, options.db, say);
  } finally {
    await source.close();
  }
}

try {
  await run(readArguments(process.argv.slice(2)));
} catch (error) {
  const expected = error instanceof UsageError || (error as Error).name === 'StoreFileError';
  process.stderr.write(`${expected ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
  process.exitCode = 1;
}
