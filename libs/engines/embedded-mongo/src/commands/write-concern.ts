import { CommandError } from '../command-error.js';
import type { Document } from '../language/document.js';
import { CursorBatch, type Reply } from '../protocol/reply.js';
import { asNumber, isDocument } from './arguments.js';

/** One member acknowledges; more cannot (manual, "Write Concern"). @throws CommandError 9 for a malformed one */
export function assertWriteConcern(body: Document): void {
  const concern = body['writeConcern'];
  if (concern === undefined || !isDocument(concern)) return;
  const { w } = concern;
  const number = asNumber(w);
  if (w !== undefined && number === undefined && typeof w !== 'string' && !isDocument(w)) {
    throw new CommandError(9, 'FailedToParse', 'w has to be a number, string, or object');
  }
  if (number !== undefined && (number < 0 || number > 50)) {
    throw new CommandError(9, 'FailedToParse', 'w has to be a non-negative number and not greater than 50');
  }
}

export function addWriteConcernError(body: Document, reply: Reply): Reply {
  const concern = body['writeConcern'];
  if (concern === undefined || reply instanceof CursorBatch || !isDocument(concern)) return reply;
  const { w } = concern;
  if ((asNumber(w) ?? 0) > 1) {
    return {
      ...reply,
      writeConcernError: { code: 100, codeName: 'UnsatisfiableWriteConcern', errmsg: 'Not enough data-bearing nodes' },
    };
  }
  if (typeof w === 'string' && w !== 'majority') {
    return {
      ...reply,
      writeConcernError: {
        code: 79,
        codeName: 'UnknownReplWriteConcern',
        errmsg: `No write concern mode named '${w}' found in replica set configuration`,
      },
    };
  }
  return reply;
}
