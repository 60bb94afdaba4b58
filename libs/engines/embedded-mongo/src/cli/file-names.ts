/** A name of a database or collection as a file name of every system: what a file name cannot hold is percent-encoded. */
export function fileNameOf(name: string): string {
  return name.replace(/[^\p{L}\p{N}._-]/gu, (char) =>
    [...Buffer.from(char)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  );
}

export function nameOfFile(file: string): string {
  return decodeURIComponent(file);
}
