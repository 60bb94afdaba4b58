/** Fields that a failed command may carry beside its code: labels for retries, the key of a duplicate, ... */
export interface CommandErrorDetails {
  /** `TransientTransactionError`, `RetryableWriteError`, ... (Transactions specification, "Error labels"). */
  errorLabels?: string[];
  [field: string]: unknown;
}

/**
 * A failure that a client sees as MongoDB's own: numeric code, code name and one clear sentence.
 * Codes are those of MongoDB's `error_codes.yml`.
 */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(
    readonly code: number,
    readonly codeName: string,
    message: string,
    readonly details: CommandErrorDetails = {},
  ) {
    super(message);
  }
}
