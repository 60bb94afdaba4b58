import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureReady, sayOnStderr, workspaceRoot } from './ensure-ready.mjs';

/** Makes the product ready, then runs a built entry in this process. `path` is relative to the workspace. */
export async function launch(path, run = (entry) => import(pathToFileURL(entry).href)) {
  try {
    await ensureReady({ say: sayOnStderr });
  } catch (error) {
    sayOnStderr(error.message);
    process.exit(1);
  }
  const entry = join(workspaceRoot, path);
  if (!existsSync(entry)) {
    sayOnStderr(`Нет файла · Missing: ${path}`);
    process.exit(1);
  }
  // Libraries read it as they are loaded and check more, for developers, where it says nothing.
  process.env.NODE_ENV ??= 'production';
  // Command-line tools look at argv: what follows the entry is theirs.
  process.argv[1] = entry;
  await run(entry);
}
