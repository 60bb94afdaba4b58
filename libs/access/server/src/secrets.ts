import { createHash, randomBytes } from 'node:crypto';

/** A secret nobody can guess (256 bits), in characters that survive links and headers. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret. A plain hash will do: the secrets are random, so there is nothing to guess. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
