import { Inject, Injectable } from '@nestjs/common';
import { DirectoryIntake, type Guest, OrganizationReader, organizationTitle } from '@vstrecha/directory-server';
import {
  type Delegation,
  type DelegateRole,
  type GuestDelegation,
  type GuestRow,
  changeable,
  checkGuestCount,
  importGuestList,
} from '@vstrecha/events-domain';
import { type Clock, type Failure, type Id, type IdSource, type Result, ok } from '@vstrecha/kernel';
import { CLOCK, IDS, Idempotency, Outbox, UnitOfWork, domainEventOf } from '@vstrecha/platform';
import { DelegationRepository } from '../storage/delegation.repository.js';
import { EventRepository } from '../storage/event.repository.js';
import { TableRepository } from '../storage/table.repository.js';

/** A row as an organizer has it: an organization, mostly a person, and what it says of the delegation. */
export interface GuestListRow extends Guest, GuestDelegation {
  readonly role?: DelegateRole | null;
}

export interface GuestListImport {
  readonly created: readonly Delegation[];
  readonly updated: readonly Delegation[];
  readonly addedDelegates: number;
  readonly unchangedRows: number;
}

/** Turns a guest list into organizations, people and delegations: all of it in one transaction, or nothing. */
@Injectable()
export class ImportGuestList {
  constructor(
    private readonly events: EventRepository,
    private readonly tables: TableRepository,
    private readonly delegations: DelegationRepository,
    private readonly organizations: OrganizationReader,
    private readonly intake: DirectoryIntake,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(
    eventId: Id<'Event'>,
    rows: readonly GuestListRow[],
    key?: string | null,
  ): Promise<Result<GuestListImport, Failure>> {
    return this.unitOfWork.run<GuestListImport, Failure>(async () => {
      const summary = await this.idempotency.once<readonly string[], Failure>(
        'importGuestList',
        key,
        { eventId, rows },
        () => this.#import(eventId, rows),
      );
      if (!summary.ok) return summary;
      const [created = '', updated = '', addedDelegates, unchangedRows] = summary.value;
      const find = (list: string) => this.delegations.findMany(list.split(' ').filter(Boolean));
      return ok({
        created: await find(created),
        updated: await find(updated),
        addedDelegates: Number(addedDelegates),
        unchangedRows: Number(unchangedRows),
      });
    });
  }

  /** The outcome as plain texts, as it is remembered under the idempotency key. */
  async #import(eventId: Id<'Event'>, rows: readonly GuestListRow[]): Promise<Result<readonly string[], Failure>> {
    const event = await this.events.getLocked(eventId, this.clock.now());
    if (!event.ok) return event;
    const open = changeable(event.value);
    if (!open.ok) return open;
    const counted = checkGuestCount(rows.length);
    if (!counted.ok) return counted;
    const guests = await this.intake.takeIn(rows);
    const around = {
      event: event.value,
      tables: await this.tables.ofEvent(eventId),
      delegations: await this.delegations.ofEvent(eventId),
    };
    if (!guests.ok) return guests;
    const known = await this.organizations.findMany([...new Set(guests.value.map((guest) => guest.organizationId))]);
    const guestRows = guests.value.map((guest, index): GuestRow => {
      const organization = known.get(guest.organizationId)!;
      const { organization: _organization, person: _person, ...rest } = rows[index]!;
      return {
        ...rest,
        organization: { id: organization.id, title: organizationTitle(organization), kind: organization.kind },
        personId: guest.personId,
      };
    });
    const outcome = importGuestList(guestRows, around, this.ids, this.clock.now());
    if (!outcome.ok) return outcome;
    const { created, updated, addedDelegates, unchangedRows } = outcome.value;
    const inserted = await this.delegations.insert(...created);
    if (!inserted.ok) return inserted;
    for (const delegation of updated) {
      const saved = await this.delegations.replace(delegation);
      if (!saved.ok) return saved;
    }
    const before = new Map(around.delegations.map((delegation) => [delegation.id, delegation]));
    await this.outbox.append(
      ...created.map((delegation) => domainEventOf('Delegation', 'created', undefined, delegation)),
      ...updated.map((delegation) => domainEventOf('Delegation', 'updated', before.get(delegation.id), delegation)),
    );
    const idsOf = (list: readonly Delegation[]) => list.map((delegation) => delegation.id).join(' ');
    return ok([idsOf(created), idsOf(updated), String(addedDelegates), String(unchangedRows)]);
  }
}
