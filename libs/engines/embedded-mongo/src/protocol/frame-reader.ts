/** Largest message that MongoDB accepts (hello: `maxMessageSizeBytes`). */
export const MAX_MESSAGE_BYTES = 48_000_000;

/** Cuts the bytes of a connection into messages; each begins with its own length. */
export class FrameReader {
  private chunks: Buffer[] = [];
  private buffered = 0;

  /** @throws RangeError for a length that no message can have */
  *push(chunk: Buffer): Iterable<Buffer> {
    let rest = chunk;
    if (this.buffered > 0) {
      this.chunks.push(chunk);
      this.buffered += chunk.length;
      if (this.buffered < 4) return;
      if (this.buffered < this.expected()) return;
      rest = Buffer.concat(this.chunks, this.buffered);
      this.chunks = [];
      this.buffered = 0;
    }
    while (rest.length >= 4) {
      const length = checkedLength(rest.readInt32LE(0));
      if (rest.length < length) break;
      yield rest.subarray(0, length);
      rest = rest.subarray(length);
    }
    if (rest.length > 0) {
      this.chunks = [rest];
      this.buffered = rest.length;
    }
  }

  private expected(): number {
    if (this.chunks[0]!.length < 4) this.chunks = [Buffer.concat(this.chunks, this.buffered)];
    return checkedLength(this.chunks[0]!.readInt32LE(0));
  }
}

function checkedLength(length: number): number {
  if (length < 16 || length > MAX_MESSAGE_BYTES) throw new RangeError(`a message of ${length} bytes`);
  return length;
}
