import type { Connection } from 'mongoose';

/** Commands that follow from sizes and timing, not from the number of queries. */
const HOUSEKEEPING = new Set(['getMore', 'endSessions', 'hello', 'ping', 'killCursors']);

export interface CommandCounter {
  /** Names of the commands sent since the count began, in order. */
  readonly names: readonly string[];
  stop(): void;
}

/** Counts the commands sent to the store, so that a test can assert that 30 items cost no more queries than one. */
export function countCommands(connection: Connection): CommandCounter {
  const client = connection.getClient();
  const names: string[] = [];
  const note = (event: { commandName: string }): void => {
    if (!HOUSEKEEPING.has(event.commandName)) names.push(event.commandName);
  };
  client.on('commandStarted', note);
  return { names, stop: () => void client.off('commandStarted', note) };
}
