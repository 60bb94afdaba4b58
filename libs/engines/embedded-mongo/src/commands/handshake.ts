import { ObjectId } from 'bson';
import { hostname, release, totalmem, cpus } from 'node:os';
import { CommandError } from '../command-error.js';
import type { Document } from '../language/document.js';
import type { CommandHandler } from './command.js';
import { MAX_DOCUMENT_BYTES } from './write-support.js';
import { MAX_MESSAGE_BYTES } from '../protocol/frame-reader.js';

/** The MongoDB whose behaviour this engine follows. */
export const SERVER_VERSION = '7.0.14';
/** Wire protocol of MongoDB 4.2 to 7.0. */
const MAX_WIRE_VERSION = 21;
export const REPLICA_SET = 'rs0';
const ELECTION = new ObjectId('7fffffff0000000000000001');

/** The server as the only member, and primary, of a replica set. */
export const hello: CommandHandler = ({ engine, connectionId, body }) => {
  const now = new Date(engine.now());
  const opTime = { ts: engine.store.clock.current, t: 1n };
  const legacy = body['hello'] === undefined;
  return {
    ...(body['helloOk'] === true ? { helloOk: true } : {}),
    ...(legacy ? { ismaster: true } : { isWritablePrimary: true }),
    hosts: [engine.address],
    setName: REPLICA_SET,
    setVersion: 1,
    secondary: false,
    primary: engine.address,
    me: engine.address,
    electionId: ELECTION,
    lastWrite: { opTime, lastWriteDate: now, majorityOpTime: opTime, majorityWriteDate: now },
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: 100_000,
    localTime: now,
    logicalSessionTimeoutMinutes: 30,
    connectionId,
    minWireVersion: 0,
    maxWireVersion: MAX_WIRE_VERSION,
    readOnly: false,
  };
};

export const ok: CommandHandler = () => ({});

export const buildInfo: CommandHandler = () => ({
  version: SERVER_VERSION,
  gitVersion: 'embedded',
  modules: ['embedded-store'],
  allocator: 'system',
  javascriptEngine: 'none',
  sysInfo: 'embedded store',
  versionArray: [...SERVER_VERSION.split('.').map(Number), 0],
  bits: 64,
  debug: false,
  maxBsonObjectSize: MAX_DOCUMENT_BYTES,
  storageEngines: ['embedded'],
});

export const serverStatus: CommandHandler = ({ engine }) => {
  const uptime = (engine.now() - engine.startedAt) / 1000;
  const { rss } = process.memoryUsage();
  return {
    host: engine.address,
    version: SERVER_VERSION,
    process: 'embedded-mongo',
    pid: BigInt(process.pid),
    uptime,
    uptimeMillis: BigInt(Math.round(uptime * 1000)),
    localTime: new Date(engine.now()),
    connections: { current: engine.connections.size, available: 10_000, totalCreated: engine.connections.created },
    mem: { bits: 64, resident: Math.round(rss / 1048576), supported: true },
    metrics: { cursor: { open: { total: engine.cursors.size } } },
    transactions: { currentOpen: BigInt(engine.transactions.size) },
    repl: {
      setName: REPLICA_SET,
      setVersion: 1,
      isWritablePrimary: true,
      secondary: false,
      hosts: [engine.address],
      me: engine.address,
      primary: engine.address,
    },
    storageEngine: {
      name: 'embedded',
      supportsCommittedReads: true,
      persistent: engine.store.file !== null,
      readOnly: false,
    },
  };
};

export const hostInfo: CommandHandler = ({ engine }) => ({
  system: {
    currentTime: new Date(engine.now()),
    hostname: hostname(),
    cpuAddrSize: 64,
    memSizeMB: Math.round(totalmem() / 1048576),
    numCores: cpus().length,
    cpuArch: process.arch,
  },
  os: { type: process.platform, name: process.platform, version: release() },
  extra: {},
});

export const connectionStatus: CommandHandler = () => ({
  authInfo: { authenticatedUsers: [], authenticatedUserRoles: [], authenticatedUserPrivileges: [] },
});

export const whatsMyUri: CommandHandler = ({ connectionId }) => ({ you: `client:${connectionId}` });

export const getLog: CommandHandler = ({ body }) =>
  body['getLog'] === '*' ? { names: ['global', 'startupWarnings'] } : { totalLinesWritten: 0, log: [] };

const PARAMETERS: Document = {
  featureCompatibilityVersion: { version: '7.0' },
  authenticationMechanisms: [],
  transactionLifetimeLimitSeconds: 60,
};

export const getParameter: CommandHandler = ({ body, engine }) => {
  const known: Document = { ...PARAMETERS, enableTestCommands: engine.testCommands };
  const all = body['getParameter'] === '*';
  const asked = all ? known : Object.fromEntries(Object.entries(known).filter(([name]) => body[name] !== undefined));
  if (Object.keys(asked).length === 0) throw new CommandError(72, 'InvalidOptions', 'no option found to get');
  return asked;
};

export const getCmdLineOpts: CommandHandler = () => ({ argv: ['embedded-mongo'], parsed: {} });

export const replSetGetStatus: CommandHandler = ({ engine }) => {
  const now = new Date(engine.now());
  const optime = { ts: engine.store.clock.current, t: 1n };
  return {
    set: REPLICA_SET,
    date: now,
    myState: 1,
    term: 1n,
    heartbeatIntervalMillis: 2000n,
    majorityVoteCount: 1,
    writeMajorityCount: 1,
    optimes: { lastCommittedOpTime: optime, appliedOpTime: optime, durableOpTime: optime },
    members: [
      {
        _id: 0,
        name: engine.address,
        health: 1,
        state: 1,
        stateStr: 'PRIMARY',
        uptime: 1,
        optime,
        optimeDate: now,
        configVersion: 1,
        configTerm: 1,
        self: true,
      },
    ],
  };
};

export const replSetGetConfig: CommandHandler = ({ engine }) => ({
  config: {
    _id: REPLICA_SET,
    version: 1,
    term: 1,
    members: [{ _id: 0, host: engine.address, priority: 1, votes: 1 }],
    protocolVersion: 1n,
  },
  commitmentStatus: true,
});
