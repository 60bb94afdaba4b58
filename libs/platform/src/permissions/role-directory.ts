import { Injectable } from '@nestjs/common';
import type { Id } from '@vstrecha/kernel';
import type { Viewer } from '../request/viewer.js';
import { LiveChanges } from '../storage/live-changes.js';
import { StoreCache } from '../storage/store-cache.js';
import { type EventRoles, NO_ROLES } from './audience.js';

/** An area that knows roles: `access` the granted ones, `events` who is a delegate, `roadmap` who is named in an action. */
export interface RoleSource {
  /** The collections that its answers are read from: what it said holds until one of them is written to. */
  readonly readsFrom: readonly string[];
  /** Sources that cannot tell leave this or any of the following out. */
  rolesIn?(viewer: Viewer, eventId: Id<'Event'>): Promise<Partial<EventRoles>>;
  /** Whether the viewer organizes some event. */
  organizesAny?(viewer: Viewer): Promise<boolean>;
  /** Whether this address has some role or is named in something, so that it may be sent a sign-in link. */
  knowsEmail?(email: string): Promise<boolean>;
}

/** Asks every registered source and adds up what they know. */
@Injectable()
export class RoleDirectory {
  readonly #sources: RoleSource[] = [];
  readonly #roles: StoreCache<string, EventRoles>;
  readonly #staff: StoreCache<string, boolean>;

  constructor(live: LiveChanges) {
    this.#roles = new StoreCache(live, [], 50_000);
    this.#staff = new StoreCache(live, []);
  }

  register(source: RoleSource): void {
    this.#sources.push(source);
    this.#roles.readsAlso(source.readsFrom);
    this.#staff.readsAlso(source.readsFrom);
  }

  rolesIn(viewer: Viewer, eventId: Id<'Event'>): EventRoles | Promise<EventRoles> {
    if (viewer.kind !== 'user') return NO_ROLES;
    return this.#roles.get(`${eventId} ${viewer.email ?? ''}`, async () => {
      const known = await this.#each((source): Partial<EventRoles> | Promise<Partial<EventRoles>> =>
        source.rolesIn ? source.rolesIn(viewer, eventId) : {},
      );
      return {
        organizer: known.some((roles) => roles.organizer),
        observer: known.some((roles) => roles.observer),
        delegationIds: known.flatMap((roles) => roles.delegationIds ?? []),
        personId: known.find(({ personId }) => personId)?.personId,
      };
    });
  }

  isStaff(viewer: Viewer): boolean | Promise<boolean> {
    if (viewer.isAdmin) return true;
    if (viewer.kind !== 'user') return false;
    return this.#staff.get(viewer.email ?? '', async () => {
      const known = await this.#each((source) => source.organizesAny?.(viewer) ?? false);
      return known.includes(true);
    });
  }

  async knowsEmail(email: string): Promise<boolean> {
    const known = await this.#each((source) => source.knowsEmail?.(email) ?? false);
    return known.includes(true);
  }

  /** One after the other: a transaction, which this may be part of, takes one operation at a time. */
  async #each<Answer>(ask: (source: RoleSource) => Answer | Promise<Answer>): Promise<Answer[]> {
    const answers: Answer[] = [];
    for (const source of this.#sources) answers.push(await ask(source));
    return answers;
  }
}
