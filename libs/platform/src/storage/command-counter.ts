import type { Connection } from 'mongoose';
import { contextIfAny } from '../request/request-context.js';

/** Commands that follow from sizes and timing, not from the number of queries. */
const HOUSEKEEPING = new Set(['getMore', 'endSessions', 'hello', 'ping', 'killCursors']);

export interface CommandCounter {
  /** Names of the commands sent since the count began, in order. */
  readonly names: readonly string[];
  stop(): void;
}

/** Counts the commands that requests send to the store, so that a test can assert that 30 items cost no more queries than one. */
export function countCommands(connection: Connection): CommandCounter {
  const client = connection.getClient();
  const names: string[] = [];
  const note = (event: { commandName: string }): void => {
    // Jobs and sign-in look-ups come and go by their own timing: only what a request itself asks for is counted.
    const context = contextIfAny();
    if (!context || context.viewer.kind === 'system' || HOUSEKEEPING.has(event.commandName)) return;
    names.push(event.commandName);
  };
  client.on('commandStarted', note);
  return { names, stop: () => void client.off('commandStarted', note) };
}
