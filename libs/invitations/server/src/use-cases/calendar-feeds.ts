import { Injectable } from '@nestjs/common';
import { DelegationReader, VenueReader } from '@vstrecha/events-server';
import { type Failure, type Id, type Result, asId, err, invalid, issue, ok, ruleBroken } from '@vstrecha/kernel';
import { Outbox, UnitOfWork, currentContext } from '@vstrecha/platform';
import { type Feed, type FeedKind, FeedRepository } from '../storage/feed.repository.js';

/** Whose calendar is asked for: one of the three. */
export interface FeedOwner {
  readonly delegateId?: Id<'Delegate'> | null;
  readonly tableId?: Id<'Table'> | null;
  readonly room?: string | null;
}

/** Opens and revokes the secret addresses of calendars: organizers any, delegates those of their own delegation. */
@Injectable()
export class FeedAccess {
  constructor(
    private readonly feeds: FeedRepository,
    private readonly delegations: DelegationReader,
    private readonly venue: VenueReader,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  async open(eventId: Id<'Event'>, { delegateId, tableId, room }: FeedOwner): Promise<Result<Feed, Failure>> {
    const owners: (readonly [FeedKind, string])[] = [
      ...(delegateId ? [['delegate', delegateId] as const] : []),
      ...(tableId ? [['table', tableId] as const] : []),
      ...(room ? [['room', room] as const] : []),
    ];
    const [owner] = owners;
    if (!owner || owners.length > 1) return err(invalid(issue('feed.one-owner', [])));
    if (!(await this.#isOfEvent(eventId, ...owner))) return err(ruleBroken('feed.not-yours', []));
    const allowed = await this.#allowed(eventId, ...owner);
    return allowed.ok ? ok(await this.feeds.of(eventId, ...owner)) : allowed;
  }

  /** The address stops working at once; the next one that is opened is another. */
  async revoke(id: Id<'CalendarFeed'>): Promise<Result<Feed, Failure>> {
    const found = await this.feeds.get(id, ['feedId']);
    if (!found.ok) return found;
    const { eventId, kind, owner } = found.value;
    const allowed = await this.#allowed(eventId, kind, owner);
    if (!allowed.ok) return allowed;
    return this.unitOfWork.run<Feed, Failure>(async () => {
      const revoked = await this.feeds.revoke(found.value);
      if (!revoked.ok) return revoked;
      await this.outbox.append({ type: 'calendarFeed.revoked', entity: { type: 'CalendarFeed', id }, eventId });
      return found;
    });
  }

  async #allowed(eventId: Id<'Event'>, kind: FeedKind, owner: string): Promise<Result<void, Failure>> {
    const { viewer, roles } = currentContext();
    const { organizer, delegationIds } = await roles.rolesIn(eventId);
    const delegation = kind === 'delegate' ? await this.delegations.ofDelegate(asId<'Delegate'>(owner)) : null;
    const isOwn = delegation !== null && delegationIds.includes(delegation.id);
    return organizer || viewer.isAdmin || isOwn ? ok() : err(ruleBroken('feed.not-yours', []));
  }

  async #isOfEvent(eventId: Id<'Event'>, kind: FeedKind, owner: string): Promise<boolean> {
    if (kind === 'room') return true;
    const found =
      kind === 'table'
        ? await this.venue.findTable(asId<'Table'>(owner))
        : await this.delegations.ofDelegate(asId<'Delegate'>(owner));
    return found?.eventId === eventId;
  }
}
