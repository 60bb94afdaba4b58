import { CommandError } from '../command-error.js';
import type { Document } from '../language/document.js';
import { asNumber } from './arguments.js';

interface FailPoint {
  /** Activations left; Infinity for alwaysOn. */
  times: number;
  /** Activations to let pass first. */
  skip: number;
  data: Document;
}

/** What happens to a command by a fail point. */
export interface Failure {
  error?: CommandError;
  /** The connection is closed without an answer. */
  closeConnection: boolean;
  blockMs: number;
  /** Put into the reply of a command that is otherwise carried out. */
  writeConcernError?: Document;
  errorLabels?: string[];
}

/** The fail point `failCommand` of test builds of MongoDB, for test suites that provoke failures with it. */
export class FailPoints {
  private failCommand: FailPoint | undefined;

  get active(): boolean {
    return this.failCommand !== undefined;
  }

  configure(name: unknown, mode: unknown, data: Document): void {
    if (name !== 'failCommand') {
      throw new CommandError(1, 'InternalError', `failpoint ${String(name)} does not exist: only failCommand is known`);
    }
    if (mode === 'off') this.failCommand = undefined;
    else if (mode === 'alwaysOn') this.failCommand = { times: Infinity, skip: 0, data };
    else {
      const { times, skip } = (mode ?? {}) as Document;
      if (asNumber(skip) !== undefined) this.failCommand = { times: Infinity, skip: asNumber(skip)!, data };
      else this.failCommand = { times: asNumber(times) ?? 1, skip: 0, data };
    }
  }

  /** What a command has to suffer now, if anything. */
  hit(command: string, appName: string | undefined): Failure | undefined {
    const point = this.failCommand;
    if (!point) return undefined;
    const { data } = point;
    const commands = data['failCommands'];
    if (!Array.isArray(commands) || !commands.includes(command)) return undefined;
    if (data['appName'] !== undefined && data['appName'] !== appName) return undefined;
    if (point.skip > 0) {
      point.skip--;
      return undefined;
    }
    if (--point.times <= 0) this.failCommand = undefined;
    const code = asNumber(data['errorCode']);
    const errorLabels = data['errorLabels'] as string[] | undefined;
    return {
      closeConnection: data['closeConnection'] === true,
      blockMs: data['blockConnection'] === true ? (asNumber(data['blockTimeMS']) ?? 0) : 0,
      error:
        code === undefined
          ? undefined
          : new CommandError(
              code,
              String(data['codeName'] ?? codeNames[code] ?? `Error${code}`),
              `Failing command via 'failCommand' failpoint`,
              {
                ...(errorLabels ? { errorLabels } : {}),
              },
            ),
      writeConcernError: data['writeConcernError'] as Document | undefined,
      errorLabels,
    };
  }
}

/** Names of the codes that test suites let commands fail with. */
const codeNames: Record<number, string> = {
  1: 'InternalError',
  2: 'BadValue',
  6: 'HostUnreachable',
  7: 'HostNotFound',
  8: 'UnknownError',
  18: 'AuthenticationFailed',
  20: 'IllegalOperation',
  24: 'LockTimeout',
  43: 'CursorNotFound',
  50: 'MaxTimeMSExpired',
  64: 'WriteConcernFailed',
  79: 'UnknownReplWriteConcern',
  89: 'NetworkTimeout',
  91: 'ShutdownInProgress',
  96: 'OperationFailed',
  100: 'UnsatisfiableWriteConcern',
  112: 'WriteConflict',
  117: 'ConflictingOperationInProgress',
  133: 'FailedToSatisfyReadPreference',
  134: 'ReadConcernMajorityNotAvailableYet',
  136: 'CappedPositionLost',
  189: 'PrimarySteppedDown',
  202: 'NetworkInterfaceExceededTimeLimit',
  237: 'CursorKilled',
  246: 'SnapshotUnavailable',
  251: 'NoSuchTransaction',
  262: 'ExceededTimeLimit',
  280: 'ChangeStreamFatalError',
  286: 'ChangeStreamHistoryLost',
  10107: 'NotWritablePrimary',
  11600: 'InterruptedAtShutdown',
  11601: 'Interrupted',
  11602: 'InterruptedDueToReplStateChange',
  13388: 'StaleConfig',
  13435: 'NotPrimaryNoSecondaryOk',
  13436: 'NotPrimaryOrSecondary',
  50915: 'BackupCursorOpenConflictWithCheckpoint',
  391: 'ReauthenticationRequired',
};
