import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { StoreFileError } from '../storage/store-file-error.js';

/**
 * Says who holds a store: a file beside it with the process id. (That only one can hold it is SQLite's exclusive lock;
 * this file gives the holder a name.)
 */
export class FileLock {
  private constructor(private readonly path: string) {}

  /** @throws StoreFileError naming the process that holds the store */
  static acquire(storePath: string): FileLock {
    const path = `${storePath}.lock`;
    for (;;) {
      try {
        const file = openSync(path, 'wx');
        writeSync(file, `${process.pid}\n`);
        closeSync(file);
        return new FileLock(path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        const holder = holderOf(path);
        if (holder !== undefined && isRunning(holder)) throw StoreFileError.inUse(storePath, `process ${holder}`);
        removeIfPresent(path);
      }
    }
  }

  release(): void {
    removeIfPresent(this.path);
  }
}

export function lockHolder(storePath: string): number | undefined {
  const holder = holderOf(`${storePath}.lock`);
  return holder !== undefined && isRunning(holder) ? holder : undefined;
}

function holderOf(path: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(path, 'utf8'), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function removeIfPresent(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
