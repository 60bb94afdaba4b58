import type { Connection } from 'mongoose';

/** The part of the driver's command events that is looked at here. */
interface Started {
  readonly requestId: number;
  readonly commandName: string;
  readonly command: Readonly<Record<string, unknown>>;
}

const writing = new Set(['insert', 'update', 'delete', 'findAndModify']);

/**
 * Tells, at the moment of the commit and before whoever wrote hears of it, which collections this process has written to.
 * Change streams tell the same of all processes, but a little later.
 */
export function watchOwnWrites(connection: Connection, tell: (collections: ReadonlySet<string>) => void): () => void {
  const client = connection.getClient();
  /** Collections written to by open transactions, and by single commands that are under way. */
  const inTransaction = new Map<string, Set<string>>();
  const underWay = new Map<number, ReadonlySet<string>>();

  const started = ({ requestId, commandName, command }: Started): void => {
    const transaction = command['autocommit'] === false ? transactionOf(command) : undefined;
    if (writing.has(commandName)) {
      const collection = String(command[commandName]);
      if (transaction === undefined) underWay.set(requestId, new Set([collection]));
      else inTransaction.set(transaction, (inTransaction.get(transaction) ?? new Set()).add(collection));
    } else if (
      transaction !== undefined &&
      (commandName === 'commitTransaction' || commandName === 'abortTransaction')
    ) {
      const written = inTransaction.get(transaction);
      inTransaction.delete(transaction);
      if (written && commandName === 'commitTransaction') underWay.set(requestId, written);
    }
  };
  const succeeded = ({ requestId, reply }: { readonly requestId: number; readonly reply?: unknown }): void => {
    const written = underWay.get(requestId);
    if (!written) return;
    underWay.delete(requestId);
    // Whoever looks for work by a command that writes must not be woken by having found none.
    if (!foundNothing(reply)) tell(written);
  };
  // A command that failed on the way may have been carried out all the same.
  client.on('commandStarted', started).on('commandSucceeded', succeeded).on('commandFailed', succeeded);
  return () =>
    void client.off('commandStarted', started).off('commandSucceeded', succeeded).off('commandFailed', succeeded);
}

/** Whether a write says that no document matched: `n` of update and delete, `lastErrorObject.n` of findAndModify. */
function foundNothing(reply: unknown): boolean {
  const { n, lastErrorObject } = (reply ?? {}) as { n?: unknown; lastErrorObject?: { n?: unknown } };
  return (lastErrorObject ? lastErrorObject.n : n) === 0;
}

function transactionOf(command: Readonly<Record<string, unknown>>): string {
  const { id } = command['lsid'] as { id: { toString(encoding: 'hex'): string } };
  return `${id.toString('hex')} ${String(command['txnNumber'])}`;
}
