import { isAbsolute } from 'node:path';
import { CommandError } from '../command-error.js';
import { copyStore } from '../storage/copy-store.js';
import type { CommandHandler } from './command.js';

/** `{ embeddedStoreBackup: 1, path }`: a consistent copy of the whole store while it goes on. The store's own command. */
export const backup: CommandHandler = async ({ args, engine }) => {
  const path = args.string('path');
  if (path === undefined || !isAbsolute(path)) {
    throw new CommandError(2, 'BadValue', `embeddedStoreBackup needs 'path', the absolute path of a new file`);
  }
  try {
    const { collections, documents } = await copyStore(engine.store, path);
    return { collections, documents };
  } catch (error) {
    throw new CommandError(96, 'OperationFailed', error instanceof Error ? error.message : String(error));
  }
};
