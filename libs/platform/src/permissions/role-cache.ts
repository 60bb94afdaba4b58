import type { Id } from '@vstrecha/kernel';
import type { Viewer } from '../request/viewer.js';
import { type Audience, type EventRoles, NO_ROLES, type Scope, admits, needsScope } from './audience.js';
import type { RoleDirectory } from './role-directory.js';

/**
 * The viewer's roles as far as one request has asked for them. Answers without a promise where it can: a page of
 * objects of one event asks thousands of times.
 */
export class RoleCache {
  readonly #directory: RoleDirectory;
  readonly #viewer: Viewer;
  readonly #roles = new Map<string, EventRoles | Promise<EventRoles>>();
  #staff: boolean | Promise<boolean> | undefined;

  constructor(directory: RoleDirectory, viewer: Viewer) {
    this.#directory = directory;
    this.#viewer = viewer;
  }

  /** Whether the viewer belongs to one of the audiences for what the scope names. */
  admits(audiences: readonly Audience[], scope: Scope): boolean | Promise<boolean> {
    const viewer = this.#viewer;
    if (viewer.isAdmin || audiences.includes('everyone')) return true;
    // One after the other: a transaction takes one operation at a time.
    const staff = audiences.includes('staff') ? this.isStaff() : false;
    if (staff instanceof Promise) return staff.then(() => this.admits(audiences, scope));
    const roles = needsScope(audiences) && scope.eventId ? this.rolesIn(scope.eventId) : NO_ROLES;
    if (roles instanceof Promise) return roles.then((known) => admits(audiences, viewer, staff, known, scope));
    return admits(audiences, viewer, staff, roles, scope);
  }

  rolesIn(eventId: Id<'Event'>): EventRoles | Promise<EventRoles> {
    let known = this.#roles.get(eventId);
    if (known === undefined) {
      const asked = this.#directory.rolesIn(this.#viewer, eventId);
      known = asked instanceof Promise ? asked.then((roles) => this.#keep(eventId, roles)) : asked;
      this.#roles.set(eventId, known);
    }
    return known;
  }

  isStaff(): boolean | Promise<boolean> {
    if (this.#staff === undefined) {
      const asked = this.#directory.isStaff(this.#viewer);
      this.#staff = asked instanceof Promise ? asked.then((answer) => (this.#staff = answer)) : asked;
    }
    return this.#staff;
  }

  #keep(eventId: Id<'Event'>, roles: EventRoles): EventRoles {
    this.#roles.set(eventId, roles);
    return roles;
  }

  /** Forgets what was asked, after a use case changed roles within the request. */
  forget(): void {
    this.#roles.clear();
    this.#staff = undefined;
  }
}
