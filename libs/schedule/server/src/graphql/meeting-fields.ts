import { DelegateObject, DelegationObject, DelegationReader, TableObject, VenueReader } from '@vstrecha/events-server';
import type { Id } from '@vstrecha/kernel';
import type { FieldResolver } from '@vstrecha/platform';
import { sidesOf } from '@vstrecha/schedule-domain';
import type { MeetingObject } from './meeting.object.js';

/** The fields of a meeting that lead elsewhere: at once where the event is kept in memory, else by the request's loaders. */
export function meetingFields(
  delegations: DelegationReader,
  venue: VenueReader,
): Readonly<Record<string, FieldResolver<MeetingObject>>> {
  const delegation = (id: Id<'Delegation'>) => {
    const kept = delegations.kept(id);
    return kept ? DelegationObject.of(kept) : delegations.find(id).then((found) => found && DelegationObject.of(found));
  };
  const attending = (
    { record }: MeetingObject,
    sides: readonly (DelegationObject | null)[],
  ): readonly DelegateObject[] =>
    sides.flatMap(
      (side) => side?.delegates.filter((delegate) => record.delegateIds.includes(delegate.record.id)) ?? [],
    );
  return {
    from: ({ record }) => delegation(record.fromDelegationId),
    to: ({ record }) => delegation(record.toDelegationId),
    delegates: (meeting) => {
      const [from, to] = sidesOf(meeting.record).map(delegation);
      return from instanceof DelegationObject && to instanceof DelegationObject
        ? attending(meeting, [from, to])
        : Promise.all([from ?? null, to ?? null]).then((sides) => attending(meeting, sides));
    },
    table: ({ record }) => {
      const kept = venue.keptTable(record.tableId);
      return kept
        ? TableObject.of(kept)
        : venue.findTable(record.tableId).then((found) => found && TableObject.of(found));
    },
  };
}
