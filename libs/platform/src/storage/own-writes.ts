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
  const succeeded = ({ requestId }: { readonly requestId: number }): void => {
    const written = underWay.get(requestId);
    if (!written) return;
    underWay.delete(requestId);
    tell(written);
  };
  // A command that failed on the way may have been carried out all the same.
  client.on('commandStarted', started).on('commandSucceeded', succeeded).on('commandFailed', succeeded);
  return () =>
    void client.off('commandStarted', started).off('commandSucceeded', succeeded).off('commandFailed', succeeded);
}

function transactionOf(command: Readonly<Record<string, unknown>>): string {
  const { id } = command['lsid'] as { id: { toString(encoding: 'hex'): string } };
  return `${id.toString('hex')} ${String(command['txnNumber'])}`;
}
