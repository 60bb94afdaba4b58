import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Where a running store can be reached, for the tools that work beside it: a file that only its owner may read. */
export function addressFile(storePath: string): string {
  return `${storePath}.address`;
}

export function writeAddress(storePath: string, uri: string): void {
  writeFileSync(addressFile(storePath), `${uri}\n`, { mode: 0o600 });
}

export function readAddress(storePath: string): string | undefined {
  try {
    return readFileSync(addressFile(storePath), 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}

export function removeAddress(storePath: string): void {
  rmSync(addressFile(storePath), { force: true });
}
