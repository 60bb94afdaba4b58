import type { Document } from '../language/document.js';
import { asNumber, isDocument } from './arguments.js';

/** Codes after which a driver may try a write again (Retryable Writes specification, "Determining Retryable Errors"). */
const RETRYABLE = new Set([6, 7, 89, 91, 134, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436]);
/** Conflicts that a whole transaction may be tried again after, commit included. */
const CONFLICTS = new Set([24, 112, 246]);
/** Codes after which a change stream goes on from its last token (Change Streams specification, "Resumable Error"). */
const RESUMABLE = new Set([
  6, 7, 43, 63, 89, 91, 133, 150, 189, 234, 262, 9001, 10107, 11600, 11602, 13388, 13435, 13436,
]);

export interface FailedCommand {
  name: string;
  body: Document;
  /** The command reads a change stream. */
  isChangeStream: boolean;
}

/** Labels that MongoDB adds to a failure by its code and by what failed (Transactions specification, "Error Labels"). */
export function labelsOf(code: number | undefined, { name, body, isChangeStream }: FailedCommand): string[] {
  if (code === undefined) return [];
  const labels: string[] = [];
  const hasTransactionNumber = asNumber(body['txnNumber']) !== undefined;
  const inTransaction = hasTransactionNumber && body['autocommit'] === false;
  const ends = name === 'commitTransaction' || name === 'abortTransaction';
  if (inTransaction && (CONFLICTS.has(code) || code === 251 || (!ends && RETRYABLE.has(code)))) {
    labels.push('TransientTransactionError');
  }
  if (hasTransactionNumber && (!inTransaction || ends) && RETRYABLE.has(code)) labels.push('RetryableWriteError');
  if (isChangeStream && RESUMABLE.has(code)) labels.push('ResumableChangeStreamError');
  return labels;
}

/** The reply with the labels that its failure, or that of its write concern, calls for. */
export function withLabels(reply: Document, command: FailedCommand): Document {
  const concern = reply['writeConcernError'];
  const code =
    reply['ok'] === 0 ? asNumber(reply['code']) : isDocument(concern) ? asNumber(concern['code']) : undefined;
  const known = (reply['errorLabels'] as string[] | undefined) ?? [];
  // A conflict of the write concern says nothing of the transaction.
  const found = labelsOf(code, command).filter((label) => reply['ok'] === 0 || label === 'RetryableWriteError');
  const errorLabels = [...new Set([...known, ...found])];
  return errorLabels.length > 0 ? { ...reply, errorLabels } : reply;
}
