import type { Document } from '../language/document.js';
import { CommandError } from '../command-error.js';

/** The id of a logical session as text: `lsid: { id: UUID }`. @throws CommandError 40414 if there is none */
export function sessionId(lsid: Document): string {
  const id = lsid['id'] as { buffer?: Uint8Array } | undefined;
  if (!(id?.buffer instanceof Uint8Array)) {
    throw new CommandError(40414, 'Location40414', `BSON field 'lsid.id' is missing but a required field`);
  }
  return Buffer.from(id.buffer.buffer, id.buffer.byteOffset, id.buffer.byteLength).toString('hex');
}
