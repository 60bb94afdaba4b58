import type { Command } from './command.js';
import { aggregate } from './aggregate.js';
import {
  collMod,
  collStats,
  create,
  dbStats,
  drop,
  dropDatabase,
  listCollections,
  listDatabases,
  renameCollection,
  validate,
} from './collections.js';
import { backup } from './backup.js';
import { count, distinct } from './count-and-distinct.js';
import { deleteDocuments } from './delete.js';
import { explain } from './explain.js';
import { find } from './find.js';
import { findAndModify } from './find-and-modify.js';
import { getMore, killCursors } from './get-more.js';
import * as handshake from './handshake.js';
import { createIndexes, dropIndexes, listIndexes } from './index-commands.js';
import { insert } from './insert.js';
import {
  abortTransaction,
  commitTransaction,
  configureFailPoint,
  endSessions,
  killAllSessions,
} from './session-commands.js';
import { update } from './update.js';

/** Every command by its name; MongoDB's own spelling, and the older ones that drivers still use. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['insert', { handler: insert, inTransaction: true, retryable: true }],
  ['update', { handler: update, inTransaction: true, retryable: true }],
  ['delete', { handler: deleteDocuments, inTransaction: true, retryable: true }],
  ['findAndModify', { handler: findAndModify, inTransaction: true, retryable: true }],
  ['findandmodify', { handler: findAndModify, inTransaction: true, retryable: true }],
  ['find', { handler: find, inTransaction: true }],
  ['aggregate', { handler: aggregate, inTransaction: true }],
  ['distinct', { handler: distinct, inTransaction: true }],
  ['count', { handler: count }],
  ['getMore', { handler: getMore, inTransaction: true }],
  ['killCursors', { handler: killCursors, inTransaction: true }],
  ['explain', { handler: explain }],

  ['create', { handler: create, inTransaction: true }],
  ['drop', { handler: drop }],
  ['dropDatabase', { handler: dropDatabase }],
  ['renameCollection', { handler: renameCollection, adminOnly: true }],
  ['collMod', { handler: collMod }],
  ['collStats', { handler: collStats }],
  ['dbStats', { handler: dbStats }],
  ['validate', { handler: validate }],
  ['listCollections', { handler: listCollections }],
  ['listDatabases', { handler: listDatabases, adminOnly: true }],
  ['createIndexes', { handler: createIndexes, inTransaction: true }],
  ['listIndexes', { handler: listIndexes }],
  ['dropIndexes', { handler: dropIndexes }],
  ['deleteIndexes', { handler: dropIndexes }],

  ['commitTransaction', { handler: commitTransaction, inTransaction: true }],
  ['abortTransaction', { handler: abortTransaction, inTransaction: true }],
  ['endSessions', { handler: endSessions }],
  ['killSessions', { handler: endSessions }],
  ['killAllSessions', { handler: killAllSessions }],
  ['killAllSessionsByPattern', { handler: killAllSessions }],
  ['refreshSessions', { handler: handshake.ok }],
  ['embeddedStoreBackup', { handler: backup, adminOnly: true }],
  ['configureFailPoint', { handler: configureFailPoint, adminOnly: true }],

  ['hello', { handler: handshake.hello }],
  ['isMaster', { handler: handshake.hello }],
  ['ismaster', { handler: handshake.hello }],
  ['ping', { handler: handshake.ok }],
  ['buildInfo', { handler: handshake.buildInfo }],
  ['buildinfo', { handler: handshake.buildInfo }],
  ['serverStatus', { handler: handshake.serverStatus }],
  ['hostInfo', { handler: handshake.hostInfo }],
  ['connectionStatus', { handler: handshake.connectionStatus }],
  ['whatsmyuri', { handler: handshake.whatsMyUri }],
  ['getLog', { handler: handshake.getLog }],
  ['getParameter', { handler: handshake.getParameter }],
  ['setParameter', { handler: handshake.ok }],
  ['getCmdLineOpts', { handler: handshake.getCmdLineOpts }],
  ['replSetGetStatus', { handler: handshake.replSetGetStatus }],
  ['replSetGetConfig', { handler: handshake.replSetGetConfig }],
  ['logout', { handler: handshake.ok }],
]);
