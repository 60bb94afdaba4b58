import type { Document } from '../language/document.js';
import type { Collection } from '../storage/collection.js';

/** Counts and sizes in bytes, as `collStats` names them. */
export function collectionStatistics({ state, options, namespace }: Collection, scale = 1): Document {
  const count = state.records.size;
  const indexSizes = Object.fromEntries(
    state.indexes.map(({ definition, tree }) => [definition.name, Math.ceil((tree.size * 40) / scale)]),
  );
  const totalIndexSize = Object.values(indexSizes).reduce((sum, size) => sum + size, 0);
  return {
    ns: namespace,
    size: Math.ceil(state.bytes / scale),
    count,
    ...(count > 0 ? { avgObjSize: Math.floor(state.bytes / count) } : {}),
    numOrphanDocs: 0,
    storageSize: Math.ceil(state.bytes / scale),
    freeStorageSize: 0,
    capped: options['capped'] === true,
    nindexes: state.indexes.length,
    indexBuilds: [],
    totalIndexSize,
    totalSize: Math.ceil(state.bytes / scale) + totalIndexSize,
    indexSizes,
    scaleFactor: scale,
  };
}
