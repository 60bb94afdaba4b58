import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isRunning } from './process-identity.mjs';
import { writeWhole } from './write-whole.mjs';

const POLL_MS = 250;
/** Longer than the moment in which a rival could take our fresh lock for the stale one that it replaced. */
const SETTLE_MS = 100;

/**
 * A lock file that names its owner and the owner's children: it is held as long as one of them runs, so that an
 * installer that outlived its parent is waited for, and a lock left by a crash is recognised and replaced.
 */
export class FileLock {
  #path;
  #text = '';

  constructor(path) {
    this.#path = path;
  }

  /**
   * Waits until the lock is ours; calls `onWait` about every five seconds.
   *
   * @param {(pid: number | undefined, elapsedSeconds: number) => void} [onWait]
   */
  async acquire(onWait) {
    const startedAt = performance.now();
    let nextNotice = 0;
    mkdirSync(dirname(this.#path), { recursive: true });
    for (;;) {
      if (this.#create()) return;
      const holder = this.#readHolder();
      if (holder.text !== undefined && !holder.held) {
        this.#removeStale(holder.text);
        if (this.#create()) {
          await sleep(SETTLE_MS);
          if (this.#readHolder().text === this.#text) return;
        }
        continue;
      }
      const elapsed = (performance.now() - startedAt) / 1000;
      if (elapsed >= nextNotice) {
        onWait?.(holder.pid, elapsed);
        nextNotice += 5;
      }
      await sleep(POLL_MS);
    }
  }

  /** Writes down the children that work under the lock. */
  setChildren(pids) {
    const text = this.#describe(pids);
    writeWhole(this.#path, text);
    this.#text = text;
  }

  release() {
    if (this.#readHolder().text === this.#text) rmSync(this.#path, { force: true });
  }

  #describe(childPids) {
    return JSON.stringify({ processes: [process.pid, ...childPids].map(identify) });
  }

  #create() {
    const text = this.#describe([]);
    // Written aside and linked, so that nobody ever reads half a lock.
    const temporary = `${this.#path}.${process.pid}.new`;
    writeFileSync(temporary, text);
    try {
      linkSync(temporary, this.#path);
      this.#text = text;
      return true;
    } catch (error) {
      if (error.code === 'EEXIST') return false;
      throw error;
    } finally {
      unlinkSync(temporary);
    }
  }

  #readHolder() {
    let text;
    try {
      text = readFileSync(this.#path, 'utf8');
    } catch {
      return { text: undefined, held: false };
    }
    try {
      const { processes } = JSON.parse(text);
      return { text, held: processes.some(isRunning), pid: processes[0].pid };
    } catch {
      return { text, held: false };
    }
  }

  /** Takes away the lock only if it still is the one that was found stale. */
  #removeStale(staleText) {
    const aside = `${this.#path}.${process.pid}.stale`;
    try {
      renameSync(this.#path, aside);
    } catch {
      return;
    }
    if (readFileSync(aside, 'utf8') !== staleText) {
      try {
        linkSync(aside, this.#path);
      } catch {
        // A third one has locked meanwhile; whoever lost sees it when it checks its own lock.
      }
    }
    rmSync(aside, { force: true });
  }
}
