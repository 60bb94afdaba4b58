import type { DemoDelegation, DemoEvent } from '../data/demo-event.js';
import { type DemoPort, type DemoStep } from './port.js';

/** A delegation as it stands in the product. */
export interface StandingDelegation {
  readonly id: string;
  readonly version: number;
  /** The address by which its head acts. */
  readonly head: string;
}

/** What the walk knows of the event by the time it stands in the product: ids by the keys of the data. */
export interface DemoEventState {
  readonly eventId: string;
  version: number;
  readonly tracks: ReadonlyMap<string, string>;
  readonly organizations: ReadonlyMap<string, string>;
  readonly delegations: ReadonlyMap<string, StandingDelegation>;
  readonly agendaItems: ReadonlyMap<string, string>;
  readonly occupations: ReadonlyMap<string, string>;
}

/** What every step of the walk is given. */
export interface Walk {
  readonly port: DemoPort;
  readonly event: DemoEvent;
  /** The address of the organizer who leads the event. */
  readonly organizer: string;
  readonly tell: (step: DemoStep, done: number, total: number) => Promise<void> | void;
}

/** The address of whoever leads a delegation. */
export function headOf(delegation: DemoDelegation): string {
  const head = delegation.delegates.find(({ role }) => role === 'head') ?? delegation.delegates[0];
  if (!head) throw new Error(`The delegation ${delegation.key} has no delegates`);
  return head.email;
}

/** What a map holds under the key; its absence is a fault of the demonstration's data. */
export function known<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The demonstration's data name ${key}, which does not exist`);
  return value;
}
