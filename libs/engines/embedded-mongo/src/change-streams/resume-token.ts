import { Timestamp } from 'bson';
import { CommandError } from '../command-error.js';
import type { Document } from '../language/document.js';

/** Where a change stream stands: after which change. Opaque to clients; orders as the changes do. */
export interface ResumePoint {
  time: Timestamp;
  position: number;
  /** The change after which a collection's stream ends (drop, rename). */
  invalidate: boolean;
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

export function resumeToken({ time, position, invalidate }: ResumePoint): Document {
  return { _data: `82${hex(time.t, 8)}${hex(time.i, 8)}${hex(position, 14)}${invalidate ? '01' : '00'}` };
}

/** @throws CommandError 260 for something that is no token of this store */
export function readResumeToken(token: Document): ResumePoint {
  const data = token['_data'];
  const match = typeof data === 'string' ? /^82([\da-f]{8})([\da-f]{8})([\da-f]{14})(0[01])$/i.exec(data) : null;
  if (!match) throw new CommandError(260, 'InvalidResumeToken', 'The resume token is not one of this store');
  return {
    time: new Timestamp({ t: parseInt(match[1]!, 16), i: parseInt(match[2]!, 16) }),
    position: parseInt(match[3]!, 16),
    invalidate: match[4] === '01',
  };
}
