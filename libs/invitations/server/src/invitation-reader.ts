import { Injectable } from '@nestjs/common';
import { PersonObject, PersonReader } from '@vstrecha/directory-server';
import { DelegateObject, DelegationReader } from '@vstrecha/events-server';
import type { Invitation, InvitationMail, ReleasePreview } from '@vstrecha/invitations-domain';
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

  async person({ personId, eventId, delegationId }: Invitation): Promise<PersonObject | null> {
    const person = await this.people.find(personId);
    return person && PersonObject.of(person, { eventId, delegationIds: [delegationId] });
  }

  /** Delegation by delegation, then those who belong to none any more. */
  async recipients(
    eventId: Id<'Event'>,
    { changesOf, knownAs }: Pick<ReleasePreview, 'changesOf' | 'knownAs'>,
  ): Promise<readonly InvitationRecipientObject[]> {
    const present = (await this.delegations.ofEvent(eventId)).flatMap((delegation) =>
      delegation.delegates.map((delegate) => {
        const object = DelegateObject.of(delegate, delegation);
        return { id: delegate.id, personId: delegate.personId, delegationId: delegation.id, delegate: object };
      }),
    );
    const isPresent = new Set(present.map(({ id }) => id));
    const gone = [...knownAs].flatMap(([id, { personId, delegationId }]) =>
      isPresent.has(id) ? [] : [{ id, personId, delegationId, delegate: null }],
    );
    const affected = [...present, ...gone].filter(({ id }) => changesOf.has(id));
    const people = await this.people.findMany(affected.map(({ personId }) => personId));
    return affected.map(({ id, personId, delegationId, delegate }) => {
      const person = people.get(personId);
      return objectOf(InvitationRecipientObject, {
        delegate,
        person: person ? PersonObject.of(person, { eventId, delegationIds: [delegationId] }) : null,
        changes: changesOf.get(id) ?? [],
        isReachable: Boolean(person?.email),
      });
    });
  }
}
