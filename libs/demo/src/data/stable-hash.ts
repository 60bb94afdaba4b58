/** FNV-1a over UTF-16 units, 32 bits unsigned: the demo's only source of variety, so that every run is the same. */
export function stableHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  // FNV's low bits follow the last letters; fold the high ones in.
  return (hash ^ (hash >>> 15)) >>> 0;
}
