import { inflateRawSync } from 'node:zlib';

/** The XML part of a `.docx` file, read from the package's central directory (PKWARE APPNOTE, 4.3.12). */
export function docxPart(bytes: Uint8Array, name: string): string {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let entry = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = file.readUInt16LE(entry + 28);
    const found = file.toString('utf8', entry + 46, entry + 46 + nameLength);
    if (found === name) {
      const local = file.readUInt32LE(entry + 42);
      const data = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
      const packed = file.subarray(data, data + file.readUInt32LE(entry + 20));
      return (file.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
    }
    entry += 46 + nameLength + file.readUInt16LE(entry + 30) + file.readUInt16LE(entry + 32);
  }
  throw new Error(`The package has no part ${name}`);
}
