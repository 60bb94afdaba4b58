import { CommandError } from '../command-error.js';

const SHARDING = 'Sharding';
const REPLICATION = 'Administration of replica sets';
const SCRIPTS = 'Server-side JavaScript';

/** What belongs to a real MongoDB, by the name of the command. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ...[
    'addShard',
    'removeShard',
    'listShards',
    'enableSharding',
    'shardCollection',
    'reshardCollection',
    'moveChunk',
    'movePrimary',
    'split',
    'balancerStart',
    'balancerStop',
    'balancerStatus',
    'addShardToZone',
    'updateZoneKeyRange',
  ].map((name): [string, string] => [name, SHARDING]),
  ...[
    'replSetInitiate',
    'replSetReconfig',
    'replSetStepDown',
    'replSetFreeze',
    'replSetMaintenance',
    'replSetResizeOplog',
    'replSetSyncFrom',
    'replSetAbortPrimaryCatchUp',
  ].map((name): [string, string] => [name, REPLICATION]),
  ...['mapReduce', 'mapreduce', 'eval', '$eval'].map((name): [string, string] => [name, SCRIPTS]),
]);

/** Code 115 for what is out of scope, 59 for what no MongoDB knows either. */
export function unknownCommand(name: string): CommandError {
  const what = REFUSED.get(name);
  if (what === undefined) return new CommandError(59, 'CommandNotFound', `no such command: '${name}'`);
  return new CommandError(
    115,
    'CommandNotSupported',
    `${what} (${name}) is not supported by the embedded store; use a MongoDB server for it`,
  );
}
