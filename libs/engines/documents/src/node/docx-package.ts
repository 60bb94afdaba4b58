import { inflateRawSync } from 'node:zlib';

export type PackageFault = 'tooLarge' | 'tooComplex' | 'notDocx' | 'damaged' | 'macros' | 'encrypted';

export interface PackageLimits {
  /** Of the file itself, in bytes. */
  readonly packed: number;
  /** Of all its parts together once unpacked, in bytes. */
  readonly unpacked: number;
  readonly parts: number;
}

export const templateLimits: PackageLimits = { packed: 2 * 1024 * 1024, unpacked: 40 * 1024 * 1024, parts: 500 };

const signature = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 } as const;
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/**
 * The XML parts of a `.docx` file that somebody sent, unpacked with bounds: whatever its directory claims, no more memory is
 * taken than the limits allow (PKWARE APPNOTE 4.3; ECMA-376 part 2).
 */
export function readDocxPackage(
  bytes: Uint8Array,
  limits: PackageLimits = templateLimits,
): { readonly files: ReadonlyMap<string, string> } | { readonly fault: PackageFault } {
  if (bytes.length > limits.packed) return { fault: 'tooLarge' };
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // An encrypted document of Word is no ZIP but a compound file (MS-CFB 2.2).
  if (file.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) return { fault: 'encrypted' };
  try {
    const files = unpacked(file, limits);
    if (typeof files === 'string') return { fault: files };
    const types = files.get('[Content_Types].xml') ?? '';
    if ([...files.keys()].some((name) => name.endsWith('vbaProject.bin')) || types.includes('macroEnabled')) {
      return { fault: 'macros' };
    }
    return types.includes(mainType) && files.has('word/document.xml') ? { files } : { fault: 'notDocx' };
  } catch (error) {
    // Offsets that lead out of the file, or parts that do not unpack.
    if (error instanceof RangeError) return { fault: file.length < 22 ? 'notDocx' : 'damaged' };
    if (error instanceof Error && 'code' in error) return { fault: 'damaged' };
    throw error;
  }
}

function unpacked(file: Buffer, limits: PackageLimits): Map<string, string> | 'tooLarge' | 'encrypted' {
  const end = endRecord(file);
  const files = new Map<string, string>();
  let room = limits.unpacked;
  let at = file.readUInt32LE(end + 16);
  const count = file.readUInt16LE(end + 10);
  if (count > limits.parts) return 'tooLarge';
  for (let left = count; left > 0; left -= 1) {
    if (file.readUInt32LE(at) !== signature.central) throw new RangeError('No entry of the directory');
    // Bit 0 of the flags: the part is encrypted.
    if ((file.readUInt16LE(at + 8) & 1) === 1) return 'encrypted';
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const content = contentOf(file, at, room);
    if (content === 'tooLarge') return content;
    room -= content.length;
    files.set(name, /\.(xml|rels)$/.test(name) ? content.toString('utf8') : '');
    at += 46 + nameLength + extraLength + commentLength;
  }
  // Readers go on as long as entries follow: what the directory does not own up to would pass unseen, and so would a second of a name.
  if (at !== end || files.size !== count) throw new RangeError('The directory says less than there is');
  return files;
}

function endRecord(file: Buffer): number {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature.end);
  const end = file.lastIndexOf(bytes);
  if (end < 0) throw new RangeError('No directory');
  return end;
}

function contentOf(file: Buffer, entry: number, room: number): Buffer | 'tooLarge' {
  const local = file.readUInt32LE(entry + 42);
  if (file.readUInt32LE(local) !== signature.local) throw new RangeError('No local header');
  const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const size = file.readUInt32LE(entry + 20);
  if (from + size > file.length) throw new RangeError('A part leads out of the file');
  const packed = file.subarray(from, from + size);
  if (file.readUInt16LE(entry + 10) === 0) return packed.length > room ? 'tooLarge' : packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return 'tooLarge';
    throw error;
  }
}
