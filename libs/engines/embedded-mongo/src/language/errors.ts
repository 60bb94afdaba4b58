import { CommandError } from '../command-error.js';

export const badValue = (message: string): CommandError => new CommandError(2, 'BadValue', message);
export const failedToParse = (message: string): CommandError => new CommandError(9, 'FailedToParse', message);
export const typeMismatch = (message: string): CommandError => new CommandError(14, 'TypeMismatch', message);
export const notSupported = (what: string): CommandError =>
  new CommandError(
    115,
    'CommandNotSupported',
    `${what} is not supported by the embedded store; use a MongoDB server for it`,
  );
/** An assertion that MongoDB knows by number alone. */
export const location = (code: number, message: string): CommandError =>
  new CommandError(code, `Location${code}`, message);
