import { UsageError, readArguments, type CliOptions } from './arguments.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function run(options: CliOptions): Promise<void> {
  const operand = options.operand ?? '';
  // Each command loads what it needs: a server has no use for the driver.
  switch (options.command) {
    case 'serve':
      return (await import('./serve.js')).serve(options, say);
    case 'backup':
      return (await import('./backup.js')).backup(operand, options, say);
    case 'restore':
      return (await import('./backup.js')).restore(operand, options, say);
    case 'export':
    case 'import':
      return transfer(options, operand);
  }
}

async function transfer(options: CliOptions, folder: string): Promise<void> {
  const { connectSource } = await import('./connect-source.js');
  const isImport = options.command === 'import';
  const source = await connectSource(options, isImport);
  try {
    if (isImport) await (await import('./import.js')).importFrom(folder, source.client, options.drop, say);
    else await (await import('./export.js')).exportTo(folder, source.client, options.db, say);
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
