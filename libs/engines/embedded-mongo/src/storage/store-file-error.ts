const FULL = /SQLITE_FULL|disk is full/i;

export type StoreFileErrorKind = 'damaged' | 'foreign' | 'version' | 'in-use' | 'full' | 'failed';

/** Why a store file cannot be used, and what to do about it. Nothing has been changed. */
export class StoreFileError extends Error {
  override readonly name = 'StoreFileError';

  private constructor(
    readonly kind: StoreFileErrorKind,
    message: string,
  ) {
    super(message);
  }

  static damaged(path: string, what: string): StoreFileError {
    return new StoreFileError(
      'damaged',
      `The store file ${path} is damaged: ${what}. It was left as it is. Put it aside and bring back the latest copy with "npm run store -- restore FILE".`,
    );
  }

  static foreign(path: string): StoreFileError {
    return new StoreFileError(
      'foreign',
      `The file ${path} is a database of another program, not a store. Name another path.`,
    );
  }

  static version(path: string, found: number, known: number): StoreFileError {
    return new StoreFileError(
      'version',
      `The store file ${path} has format ${found}, this program knows format ${known}. Open it with the program that wrote it, or export and import it.`,
    );
  }

  static inUse(path: string, holder: string): StoreFileError {
    return new StoreFileError(
      'in-use',
      `The store file ${path} is in use by ${holder}. Stop that process first, or connect to it.`,
    );
  }

  static from(error: unknown, path: string): StoreFileError {
    if (error instanceof StoreFileError) return error;
    const { code = '', message = String(error) } = error as { code?: string; message?: string };
    if (/SQLITE_BUSY|SQLITE_LOCKED/.test(code) || /database is locked/.test(message)) {
      return StoreFileError.inUse(path, 'another process');
    }
    if (/SQLITE_(NOTADB|CORRUPT)/.test(code) || /not a database|malformed/.test(message)) {
      return StoreFileError.damaged(path, message);
    }
    if (FULL.test(code) || FULL.test(message)) {
      return new StoreFileError('full', `The disk with the store file ${path} is full; the write was not kept.`);
    }
    return new StoreFileError('failed', `The store file ${path} could not be read or written: ${message}.`);
  }
}
