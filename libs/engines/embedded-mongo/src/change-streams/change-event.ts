import { Binary, UUID } from 'bson';
import { decodeDocument } from '../language/language.js';
import type { Document } from '../language/document.js';
import type { Change } from './change-log.js';
import { resumeToken } from './resume-token.js';

/** A change as clients see it (manual, "Change Events"). The full document of an update is added by the stream. */
export function changeEvent(change: Change, showExpanded: boolean): Document {
  const event: Document = {
    _id: resumeToken({ time: change.time, position: change.position, invalidate: false }),
    operationType: change.kind,
    clusterTime: change.time,
  };
  if (showExpanded && change.uuid) event['collectionUUID'] = new UUID(change.uuid);
  event['wallTime'] = change.wallTime;
  if (change.txnNumber !== undefined) {
    event['txnNumber'] = change.txnNumber;
    event['lsid'] = change.lsid;
  }
  if (change.document && change.kind !== 'update') event['fullDocument'] = decodeDocument(change.document);
  event['ns'] = change.collection === undefined ? { db: change.db } : { db: change.db, coll: change.collection };
  if (change.kind === 'rename') event['to'] = change.operationDescription?.['to'];
  if (showExpanded && change.operationDescription) event['operationDescription'] = shown(change.operationDescription);
  if (change.documentKey) event['documentKey'] = change.documentKey;
  if (change.updateDescription) {
    const { disambiguatedPaths, ...description } = change.updateDescription;
    event['updateDescription'] = showExpanded ? { ...description, disambiguatedPaths } : description;
  }
  return event;
}

function shown(description: Document): Document {
  const dropTarget = description['dropTarget'];
  if (dropTarget instanceof Binary) return { ...description, dropTarget: new UUID(dropTarget.buffer) };
  if (dropTarget instanceof Uint8Array) return { ...description, dropTarget: new UUID(dropTarget) };
  return description;
}

/** The last event of a stream whose collection or database is gone. */
export function invalidateEvent(change: Change): Document {
  return {
    _id: resumeToken({ time: change.time, position: change.position, invalidate: true }),
    operationType: 'invalidate',
    clusterTime: change.time,
    wallTime: change.wallTime,
  };
}
