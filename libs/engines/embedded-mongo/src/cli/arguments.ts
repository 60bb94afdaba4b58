import { parseArgs } from 'node:util';

/** A mistake in the command line: shown without a stack. */
export class UsageError extends Error {}

export const USAGE = `npm run store -- COMMAND

  serve (--memory | --path FILE) [--port N]   run the store alone on 127.0.0.1 (port 27017 unless told otherwise)
  export DIR [SOURCE] [--db NAME]             write every collection as canonical Extended JSON, a document a line
  import DIR [SOURCE] [--drop]                read what export wrote; --drop replaces collections that are there
  backup FILE [--path FILE]                   take a consistent copy, also while the product runs
  restore FILE [--path FILE]                  put a copy in the place of the store

SOURCE is --uri URI or --path FILE; without it MONGODB_URI, or the store of the product in DATA_DIR (./data).`;

export interface CliOptions {
  command: string;
  /** The directory or file that a command works on. */
  operand?: string;
  memory: boolean;
  path?: string;
  uri?: string;
  db?: string;
  port?: number;
  drop: boolean;
}

const WITH_OPERAND = new Set(['export', 'import', 'backup', 'restore']);

/** @throws UsageError for what cannot be understood */
export function readArguments(argv: string[]): CliOptions {
  let parsed;
  try {
    parsed = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        memory: { type: 'boolean', default: false },
        path: { type: 'string' },
        uri: { type: 'string' },
        db: { type: 'string' },
        port: { type: 'string' },
        drop: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${USAGE}`);
  }
  const [command = '', operand, ...more] = parsed.positionals;
  const { memory, path, uri, db, port, drop } = parsed.values;
  if (command !== 'serve' && !WITH_OPERAND.has(command)) throw new UsageError(USAGE);
  if (more.length > 0 || WITH_OPERAND.has(command) !== (operand !== undefined)) throw new UsageError(USAGE);
  if (command === 'serve' && memory === (path !== undefined)) {
    throw new UsageError(`serve takes either --memory or --path FILE.\n\n${USAGE}`);
  }
  if (uri !== undefined && path !== undefined) throw new UsageError('Name either --uri or --path, not both.');
  const number = port === undefined ? undefined : Number(port);
  if (number !== undefined && !(Number.isInteger(number) && number >= 0 && number < 65536)) {
    throw new UsageError(`--port takes a number from 0 to 65535, not "${port}".`);
  }
  return { command, operand, memory, path, uri, db, port: number, drop };
}
