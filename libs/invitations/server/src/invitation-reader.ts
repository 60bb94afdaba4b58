import { Injectable } from '@nestjs/common';
import { PersonReader } from '@vstrecha/directory-server';
import { DelegateObject, DelegationReader } from '@vstrecha/events-server';
import type { InvitationChange } from '@vstrecha/icalendar';
import type { Invitation, InvitationMail } from '@vstrecha/invitations-domain';
import type { Failure, Id, Result } from '@vstrecha/kernel';
import { currentContext, objectOf } from '@vstrecha/platform';
import { InvitationRecipientObject } from './graphql/release-preview.object.js';
import { InvitationRepository } from './storage/invitation.repository.js';
import { MailRepository } from './storage/mail.repository.js';

/** Reads invitations and their mails: what one request asks for is fetched in one query. */
@Injectable()
export class InvitationReader {
  readonly #bySeries = {};
  readonly #mails = {};

  constructor(
    private readonly invitations: InvitationRepository,
    private readonly mails: MailRepository,
    private readonly delegations: DelegationReader,
    private readonly people: PersonReader,
  ) {}

  get(id: Id<'Invitation'>): Promise<Result<Invitation, Failure>> {
    return this.invitations.get(id, ['invitationId']);
  }

  find(id: Id<'Invitation'>): Promise<Invitation | null> {
    return currentContext()
      .loaders.one(
        this,
        (ids: readonly Id<'Invitation'>[]) => this.invitations.findMany(ids),
        (invitation) => invitation.id,
      )
      .load(id);
  }

  /** Those who attend the meeting. */
  async ofSeries(seriesId: Id<'MeetingSeries'>): Promise<readonly Invitation[]> {
    const all = await currentContext()
      .loaders.many(
        this.#bySeries,
        (ids: readonly Id<'MeetingSeries'>[]) => this.invitations.ofSeries(ids),
        (invitation) => invitation.seriesId,
      )
      .load(seriesId);
    return all.filter(({ state }) => state === 'invited');
  }

  /** The latest last. */
  mailsOf(id: Id<'Invitation'>): Promise<readonly InvitationMail[]> {
    return currentContext()
      .loaders.many(
        this.#mails,
        (ids: readonly Id<'Invitation'>[]) => this.mails.ofInvitations(ids),
        (mail) => mail.invitationId,
      )
      .load(id);
  }

  async delegate(delegationId: Id<'Delegation'>, delegateId: Id<'Delegate'>): Promise<DelegateObject | null> {
    const delegation = await this.delegations.find(delegationId);
    const delegate = delegation?.delegates.find(({ id }) => id === delegateId);
    return delegation && delegate ? DelegateObject.of(delegate, delegation) : null;
  }

  async recipients(
    eventId: Id<'Event'>,
    changesOf: ReadonlyMap<Id<'Delegate'>, readonly InvitationChange[]>,
  ): Promise<readonly InvitationRecipientObject[]> {
    const delegations = await this.delegations.ofEvent(eventId);
    const affected = delegations.flatMap((delegation) =>
      delegation.delegates.flatMap((delegate) => {
        const changes = changesOf.get(delegate.id);
        return changes ? [{ delegation, delegate, changes }] : [];
      }),
    );
    const people = await this.people.findMany(affected.map(({ delegate }) => delegate.personId));
    return affected.map(({ delegation, delegate, changes }) =>
      objectOf(InvitationRecipientObject, {
        delegate: DelegateObject.of(delegate, delegation),
        changes,
        isReachable: Boolean(people.get(delegate.personId)?.email),
      }),
    );
  }
}
