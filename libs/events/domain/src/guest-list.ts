import {
  type Failure,
  type Id,
  type IdSource,
  type Issue,
  type Result,
  err,
  invalid,
  invalidIfAny,
  issue,
  ok,
} from '@vstrecha/kernel';
import { type DelegateInput, type DelegateRole } from './delegate.js';
import {
  type DelegatingOrganization,
  type Delegation,
  type DelegationInput,
  type EventSurroundings,
  addDelegates,
  createDelegation,
  updateDelegation,
} from './delegation.js';
import { changeable } from './event-lifecycle.js';
import type { EventsCode } from './messages.js';

/** What a row may say of its delegation; tables and tracks by what people call them. */
export interface GuestDelegation {
  readonly parallelMeetings?: number | null;
  readonly maxMeetings?: number | null;
  readonly homeTableNumber?: number | null;
  readonly tracks?: readonly string[] | null;
  readonly publicProfile?: string | null;
  readonly notes?: string | null;
}

/** A row of a guest list: one organization and, mostly, one person of it, both already known to the directory. */
export interface GuestRow extends GuestDelegation {
  readonly organization: DelegatingOrganization;
  readonly personId?: Id<'Person'>;
  readonly role?: DelegateRole | null;
}

export interface GuestListSurroundings {
  readonly event: EventSurroundings['event'];
  readonly tables: readonly { readonly id: Id<'Table'>; readonly number: number }[];
  /** All the delegations of the event. */
  readonly delegations: readonly Delegation[];
}

export interface GuestListOutcome {
  readonly created: readonly Delegation[];
  readonly updated: readonly Delegation[];
  /** People who become delegates. */
  readonly addedDelegates: number;
  /** Rows that say nothing new. */
  readonly unchangedRows: number;
}

export const mostGuestRows = 5000;

const fields = ['parallelMeetings', 'maxMeetings', 'homeTableNumber', 'tracks', 'publicProfile', 'notes'] as const;

/**
 * Turns the rows of a guest list into delegations, all or none. Rows of one organization make one delegation; where the event
 * has it already, it gains the people who are new, so that the same list can be imported again. Every fault is listed
 * under `rows`, the 0-based row and the field.
 */
export function importGuestList(
  rows: readonly GuestRow[],
  around: GuestListSurroundings,
  ids: IdSource,
  now: Date,
): Result<GuestListOutcome, Failure<EventsCode>> {
  const open = changeable(around.event);
  if (!open.ok) return open;
  const counted = checkGuestCount(rows.length);
  if (!counted.ok) return counted;
  const groups = new Map<Id<'Organization'>, NumberedRow[]>();
  rows.forEach((row, index) => {
    const known = groups.get(row.organization.id);
    if (known) known.push({ ...row, index });
    else groups.set(row.organization.id, [{ ...row, index }]);
  });
  const found: Issue<EventsCode>[] = [...peopleTwice(rows)];
  const created: Delegation[] = [];
  const updated: Delegation[] = [];
  let addedDelegates = 0;
  let unchangedRows = 0;
  for (const [organizationId, group] of groups) {
    const present = around.delegations.find((delegation) => delegation.organizationId === organizationId);
    const said = gather(group, around, found);
    const members = new Set(present?.delegates.map((delegate) => delegate.personId));
    const joining = group.filter((row) => row.personId && !members.has(row.personId));
    const delegates = joining.map((row): DelegateInput => ({ personId: row.personId!, role: row.role }));
    const surroundings = surroundingsOf(present, around);
    const outcome = present
      ? extend(present, said, delegates, surroundings, ids, now)
      : createDelegation(
          { parallelMeetings: 1, ...said, organization: group[0]!.organization, delegates },
          surroundings,
          false,
          ids,
          now,
        );
    if (!outcome.ok) {
      found.push(...rowIssues(outcome.error, group, joining));
    } else if (outcome.value === present) {
      unchangedRows += group.length;
    } else {
      (present ? updated : created).push(outcome.value);
      addedDelegates += delegates.length;
      unchangedRows += present && Object.keys(said).length === 0 ? group.length - joining.length : 0;
    }
  }
  const failure = invalidIfAny(found);
  return failure ? err(failure) : ok({ created, updated, addedDelegates, unchangedRows });
}

/** Whether a list of so many rows can be imported at once. */
export function checkGuestCount(rows: number): Result<void, Failure<EventsCode>> {
  if (rows === 0) return err(invalid(issue('guest-list.empty', ['rows'])));
  return rows <= mostGuestRows ? ok() : err(invalid(issue('guest-list.too-long', ['rows'], { most: mostGuestRows })));
}

type NumberedRow = GuestRow & { readonly index: number };

/** What the rows of one organization say together; two rows that say different things are a fault. */
function gather(
  group: readonly NumberedRow[],
  around: GuestListSurroundings,
  found: Issue<EventsCode>[],
): Partial<DelegationInput> {
  const said: Partial<Record<(typeof fields)[number], { value: unknown; row: number }>> = {};
  for (const row of group) {
    for (const field of fields) {
      const value = row[field];
      if (value === undefined || value === null || value === '') continue;
      const before = said[field];
      if (before && JSON.stringify(before.value) !== JSON.stringify(value)) {
        found.push(issue('guest-list.contradiction', rowPath(row.index, field), { row: before.row + 1 }));
      }
      said[field] ??= { value, row: row.index };
    }
  }
  const first = <Field extends (typeof fields)[number]>(field: Field) => said[field]?.value as GuestDelegation[Field];
  const homeTable = around.tables.find((table) => table.number === first('homeTableNumber'));
  if (said.homeTableNumber && !homeTable) {
    const number = String(said.homeTableNumber.value);
    found.push(issue('table.number-unknown', rowPath(said.homeTableNumber.row, 'homeTableNumber'), { number }));
  }
  const trackIds = first('tracks')?.flatMap((title) => {
    const wanted = title.trim().toLowerCase();
    const track = around.event.tracks.find((candidate) => candidate.title.toLowerCase() === wanted);
    if (!track) found.push(issue('event.track-untitled', rowPath(said.tracks!.row, 'tracks'), { title }));
    return track ? [track.id] : [];
  });
  const input = {
    parallelMeetings: first('parallelMeetings') ?? undefined,
    maxMeetings: first('maxMeetings') ?? undefined,
    homeTableId: homeTable?.id,
    trackIds,
    publicProfile: first('publicProfile') ?? undefined,
    notes: first('notes') ?? undefined,
  };
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}

function extend(
  present: Delegation,
  said: Partial<DelegationInput>,
  delegates: readonly DelegateInput[],
  around: EventSurroundings,
  ids: IdSource,
  now: Date,
): Result<Delegation, Failure<EventsCode>> {
  const updated = Object.keys(said).length > 0 ? updateDelegation(present, said, around, now) : ok(present);
  if (!updated.ok) return updated;
  const same = JSON.stringify({ ...updated.value, version: 0, updatedAt: 0 });
  const base = same === JSON.stringify({ ...present, version: 0, updatedAt: 0 }) ? present : updated.value;
  if (delegates.length === 0) return ok(base);
  const added = addDelegates(base, delegates, around, ids, now);
  return added.ok ? ok({ ...added.value, version: present.version + 1 }) : added;
}

function surroundingsOf(present: Delegation | undefined, around: GuestListSurroundings): EventSurroundings {
  const others = around.delegations.filter((delegation) => delegation !== present);
  return {
    event: around.event,
    tableIds: new Set(around.tables.map((table) => table.id)),
    delegatesElsewhere: new Set(others.flatMap((other) => other.delegates.map((delegate) => delegate.personId))),
  };
}

function peopleTwice(rows: readonly GuestRow[]): readonly Issue<EventsCode>[] {
  const firstRow = new Map<Id<'Person'>, number>();
  return rows.flatMap((row, index) => {
    if (!row.personId) return [];
    const before = firstRow.get(row.personId);
    if (before === undefined) firstRow.set(row.personId, index);
    return before === undefined
      ? []
      : [issue<EventsCode>('guest-list.person-twice', rowPath(index, 'person'), { row: before + 1 })];
  });
}

/** The faults of a delegation as faults of the rows that it was made from. */
function rowIssues(
  failure: Failure<EventsCode>,
  group: readonly NumberedRow[],
  joining: readonly NumberedRow[],
): readonly Issue<EventsCode>[] {
  const issues = failure.kind === 'invalid' ? failure.issues : [failure];
  return issues.flatMap(({ code, path, params }) => {
    // Reported already, and better, against all the rows.
    if (code === 'delegate.twice') return [];
    const [field, position] = path;
    if (field === 'delegates' && position)
      return [issue(code, rowPath(joining[Number(position)]!.index, 'person'), params)];
    const source =
      group.find((row) => field && (row as unknown as Record<string, unknown>)[field] != null) ?? group[0]!;
    return [issue(code, [...rowPath(source.index), ...path], params)];
  });
}

function rowPath(index: number, ...rest: readonly string[]): readonly string[] {
  return ['rows', String(index), ...rest];
}
