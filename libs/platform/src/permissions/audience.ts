import type { Id } from '@vstrecha/kernel';
import type { Viewer } from '../request/viewer.js';

/**
 * Who may use a field or route. An administrator is in every audience.
 * - `everyone`: also who is not signed in
 * - `signedIn`: any user
 * - `staff`: whoever organizes some event (the directory is theirs)
 * - `admin`: administrators only
 * - `organizer`, `observer`, `delegate`: whoever has that role in the event in question
 * - `ownDelegation`: the delegates of the delegation in question
 * - `ownPerson`: the people whom the thing in question names, delegates or not
 */
export type Audience =
  'everyone' | 'signedIn' | 'staff' | 'admin' | 'organizer' | 'observer' | 'delegate' | 'ownDelegation' | 'ownPerson';

/** What a permission is asked about: an event, and the delegations and people that own the thing. */
export interface Scope {
  readonly eventId?: Id<'Event'>;
  readonly delegationIds?: readonly Id<'Delegation'>[];
  readonly personIds?: readonly Id<'Person'>[];
}

/** The roles of one viewer in one event. */
export interface EventRoles {
  readonly organizer: boolean;
  readonly observer: boolean;
  /** The delegations in which the viewer is a delegate. */
  readonly delegationIds: readonly Id<'Delegation'>[];
  /** The viewer in the directory, whatever they have to do with the event. */
  readonly personId?: Id<'Person'>;
}

export const NO_ROLES: EventRoles = { organizer: false, observer: false, delegationIds: [] };

/** Whether the viewer belongs to one of the audiences, given the viewer's roles in the event of the scope. */
export function admits(
  audiences: readonly Audience[],
  viewer: Viewer,
  isStaff: boolean,
  roles: EventRoles,
  scope: Scope,
): boolean {
  return viewer.isAdmin || audiences.some((audience) => belongsTo(audience, viewer, isStaff, roles, scope));
}

function belongsTo(audience: Audience, viewer: Viewer, isStaff: boolean, roles: EventRoles, scope: Scope): boolean {
  switch (audience) {
    case 'everyone':
      return true;
    case 'signedIn':
      return viewer.kind !== 'anonymous';
    case 'staff':
      return isStaff;
    case 'admin':
      return false;
    case 'organizer':
      return roles.organizer;
    case 'observer':
      return roles.observer;
    case 'delegate':
      return roles.delegationIds.length > 0;
    case 'ownDelegation':
      return scope.delegationIds?.some((id) => roles.delegationIds.includes(id)) ?? false;
    case 'ownPerson':
      return roles.personId !== undefined && (scope.personIds?.includes(roles.personId) ?? false);
  }
}

const eventBound: readonly Audience[] = ['organizer', 'observer', 'delegate', 'ownDelegation', 'ownPerson'];

/** Whether the answer depends on the event or delegation in question. */
export function needsScope(audiences: readonly Audience[]): boolean {
  return audiences.some((audience) => eventBound.includes(audience));
}
