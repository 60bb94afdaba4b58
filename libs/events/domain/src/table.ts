import {
  type Failure,
  type Id,
  type IdSource,
  type Issue,
  type Result,
  err,
  invalidIfAny,
  issue,
  ok,
} from '@vstrecha/kernel';
import type { Event } from './event.js';
import { changeable } from './event-lifecycle.js';
import type { EventsCode } from './messages.js';
import { type Changes, type Versioned, applyChanges, firstVersion, revised } from './record.js';
import { optionalText, trimmed, wholeNumber } from './text-rules.js';

/** A place on the plan of the hall, in metres from its corner. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** A place where one meeting at a time is held. */
export interface Table extends Versioned {
  readonly id: Id<'Table'>;
  readonly eventId: Id<'Event'>;
  /** What stands on the sign; one of a kind in the event. */
  readonly number: number;
  readonly label?: string;
  /** Part of the venue; going from one zone to another is a walk. */
  readonly zone?: string;
  /** `screen`, `quiet`, `wheelchair`: words of the organizer's own. */
  readonly features: readonly string[];
  /** How many people can sit at it. */
  readonly capacity: number;
  readonly position?: Position;
}

export interface TableInput {
  readonly number: number;
  readonly label?: string | null;
  readonly zone?: string | null;
  readonly features?: readonly string[];
  readonly capacity: number;
  readonly position?: Position | null;
}

/** Several equal tables at once, numbered on from the highest number there is. */
export interface TablesInput extends Omit<TableInput, 'number' | 'label' | 'position'> {
  readonly count: number;
}

const highestNumber = 9999;
const mostTables = 1000;

/** New tables of an event that has `others`. Lists every fault. */
export function createTables(
  input: TablesInput,
  event: Event,
  others: readonly Pick<Table, 'number'>[],
  ids: IdSource,
  now: Date,
): Result<readonly Table[], Failure<EventsCode>> {
  const open = changeable(event);
  if (!open.ok) return open;
  const first = Math.max(0, ...others.map((table) => table.number)) + 1;
  const failure = invalidIfAny([
    ...wholeNumber(input.count, ['count'], 1, Math.max(1, mostTables - others.length)),
    ...faults({ ...input, number: first }, []),
  ]);
  if (failure) return err(failure);
  return ok(
    Array.from({ length: input.count }, (_, index) => ({
      id: ids.next<'Table'>(),
      eventId: event.id,
      ...firstVersion(now),
      ...content({ ...input, number: first + index }),
    })),
  );
}

/** Changes a table; `others` are the event's tables without this one. */
export function updateTable(
  table: Table,
  changes: Changes<TableInput>,
  event: Event,
  others: readonly Pick<Table, 'number'>[],
  now: Date,
): Result<Table, Failure<EventsCode>> {
  const open = changeable(event);
  if (!open.ok) return open;
  const input = applyChanges<TableInput>(table, changes);
  const failure = invalidIfAny(faults(input, others));
  return failure ? err(failure) : ok(revised(table, content(input), now));
}

function content(input: TableInput) {
  return {
    number: input.number,
    label: trimmed(input.label),
    zone: trimmed(input.zone),
    features: [...new Set((input.features ?? []).map((feature) => feature.trim()).filter(Boolean))],
    capacity: input.capacity,
    position: input.position ? { x: input.position.x, y: input.position.y } : undefined,
  };
}

function faults(input: TableInput, others: readonly Pick<Table, 'number'>[]): readonly Issue<EventsCode>[] {
  return [
    ...wholeNumber(input.number, ['number'], 1, highestNumber),
    ...(others.some((table) => table.number === input.number)
      ? [issue<EventsCode>('table.number-taken', ['number'], { number: input.number })]
      : []),
    ...optionalText(input.label, ['label'], 100),
    ...optionalText(input.zone, ['zone'], 100),
    ...(input.features ?? []).flatMap((feature, index) => optionalText(feature, ['features', String(index)], 50)),
    ...wholeNumber(input.capacity, ['capacity'], 2, 100),
  ];
}
