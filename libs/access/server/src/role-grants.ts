import { Inject, Injectable } from '@nestjs/common';
import type { Connection, Model } from 'mongoose';
import type { AccessCode, EventRole, RoleGrant } from '@vstrecha/access-domain';
import {
  type Clock,
  type Failure,
  type Id,
  type IdSource,
  type Result,
  asId,
  err,
  notFound,
  ok,
  ruleBroken,
} from '@vstrecha/kernel';
import {
  CLOCK,
  CONNECTION,
  type EventRoles,
  IDS,
  Outbox,
  type RoleSource,
  type Viewer,
  openModel,
} from '@vstrecha/platform';
import { type RoleGrantDocument, roleGrantCollection } from './storage/access.collections.js';

/** Who organizes and who observes which event. Grants go to addresses, so that they can precede the first sign-in. */
@Injectable()
export class RoleGrants implements RoleSource {
  readonly readsFrom = [roleGrantCollection.collection];
  readonly #model: Model<RoleGrantDocument>;

  constructor(
    @Inject(CONNECTION) connection: Connection,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
    private readonly outbox: Outbox,
  ) {
    this.#model = openModel(connection, roleGrantCollection);
  }

  /** Grants the role to the (normalized) address; granting it again changes nothing. Joins the unit of work under way. */
  async grant(eventId: Id<'Event'>, email: string, role: EventRole): Promise<RoleGrant> {
    const existing = (await this.#model.findOne({ eventId, email, role }).lean().exec()) as RoleGrantDocument | null;
    if (existing) return toGrant(existing);
    const grant: RoleGrant = { id: this.ids.next(), eventId, email, role, grantedAt: this.clock.now() };
    const { id, ...rest } = grant;
    await this.#model.insertMany([{ _id: id, ...rest }], { lean: true });
    await this.outbox.append({
      type: 'role.granted',
      entity: { type: 'RoleGrant', id },
      eventId,
      changes: { email: { to: email }, role: { to: role } },
    });
    return grant;
  }

  /** Takes a role back. The last organizer of an event keeps theirs: nobody could give it back. */
  async revoke(id: Id<'RoleGrant'>): Promise<Result<RoleGrant, Failure<AccessCode>>> {
    const grant = await this.find(id);
    if (!grant) return err(notFound('access.grant-not-found', ['roleGrantId']));
    const { eventId, role, email } = grant;
    if (role === 'organizer' && (await this.#model.countDocuments({ eventId, role }).exec()) === 1) {
      return err(ruleBroken('access.last-organizer', ['roleGrantId']));
    }
    await this.#model.deleteOne({ _id: id }).exec();
    await this.outbox.append({
      type: 'role.revoked',
      entity: { type: 'RoleGrant', id },
      eventId,
      changes: { email: { from: email }, role: { from: role } },
    });
    return ok(grant);
  }

  async find(id: Id<'RoleGrant'>): Promise<RoleGrant | null> {
    const document = (await this.#model.findOne({ _id: id }).lean().exec()) as RoleGrantDocument | null;
    return document && toGrant(document);
  }

  async of(eventId: Id<'Event'>): Promise<RoleGrant[]> {
    const documents = (await this.#model
      .find({ eventId })
      .sort({ role: 1, email: 1 })
      .lean()
      .exec()) as RoleGrantDocument[];
    return documents.map(toGrant);
  }

  /** The events in which the address has a granted role. */
  async eventsOf(email: string): Promise<readonly Id<'Event'>[]> {
    return (await this.#model.distinct('eventId', { email }).exec()).map((id) => asId<'Event'>(String(id)));
  }

  async rolesIn(viewer: Viewer, eventId: Id<'Event'>): Promise<Partial<EventRoles>> {
    const grants = (await this.#model
      .find({ eventId, email: viewer.email ?? '' })
      .lean()
      .exec()) as RoleGrantDocument[];
    return {
      organizer: grants.some(({ role }) => role === 'organizer'),
      observer: grants.some(({ role }) => role === 'observer'),
    };
  }

  async organizesAny(viewer: Viewer): Promise<boolean> {
    return (await this.#model.exists({ email: viewer.email ?? '', role: 'organizer' }).exec()) !== null;
  }

  async knowsEmail(email: string): Promise<boolean> {
    return (await this.#model.exists({ email }).exec()) !== null;
  }
}

function toGrant({ _id, ...grant }: RoleGrantDocument): RoleGrant {
  return { id: asId<'RoleGrant'>(_id), ...grant };
}
