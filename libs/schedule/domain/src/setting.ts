import { type Id, type TimeRange, overlaps } from '@vstrecha/kernel';

export interface ScheduleSlot extends TimeRange {
  readonly id: Id<'Slot'>;
  readonly roundId: Id<'Round'>;
  /** The local day of the event on which it lies, `YYYY-MM-DD`. */
  readonly day: string;
}

export interface ScheduleTable {
  readonly id: Id<'Table'>;
  readonly number: number;
  readonly label?: string;
  readonly zone?: string;
  readonly features: readonly string[];
}

export interface ScheduleDelegate {
  readonly id: Id<'Delegate'>;
  readonly personId: Id<'Person'>;
  readonly name: string;
  /** When this person can hold no meeting, the delegation's busy times included. */
  readonly busy: readonly TimeRange[];
}

export interface ScheduleDelegation {
  readonly id: Id<'Delegation'>;
  readonly name: string;
  /** The kind of its organization. */
  readonly kind: string;
  readonly parallelMeetings: number;
  readonly maxMeetings?: number;
  readonly homeTableId?: Id<'Table'>;
  readonly withdrawn: boolean;
  /** When it can hold no meeting: not there, or bound by the agenda. */
  readonly busy: readonly TimeRange[];
  readonly delegates: readonly ScheduleDelegate[];
}

export interface ScheduleAgendaItem extends TimeRange {
  readonly id: Id<'AgendaItem'>;
  readonly title: string;
  readonly room?: string;
  /** Delegations that must attend it. */
  readonly blocks: readonly Id<'Delegation'>[];
}

/** What the event gives a plan to stand on, as it was when it was read. */
export interface ScheduleSetting {
  readonly eventId: Id<'Event'>;
  readonly title: string;
  readonly timeZone: string;
  /** In order of time. */
  readonly slots: readonly ScheduleSlot[];
  readonly tables: readonly ScheduleTable[];
  readonly delegations: readonly ScheduleDelegation[];
  readonly agendaItems: readonly ScheduleAgendaItem[];
}

/** A setting that can be asked by id. */
export class SettingIndex {
  readonly slots: ReadonlyMap<Id<'Slot'>, ScheduleSlot>;
  readonly tables: ReadonlyMap<Id<'Table'>, ScheduleTable>;
  readonly delegations: ReadonlyMap<Id<'Delegation'>, ScheduleDelegation>;
  readonly delegates: ReadonlyMap<Id<'Delegate'>, ScheduleDelegate>;
  readonly delegationOfDelegate: ReadonlyMap<Id<'Delegate'>, ScheduleDelegation>;

  constructor(readonly setting: ScheduleSetting) {
    this.slots = new Map(setting.slots.map((slot) => [slot.id, slot]));
    this.tables = new Map(setting.tables.map((table) => [table.id, table]));
    this.delegations = new Map(setting.delegations.map((delegation) => [delegation.id, delegation]));
    const delegates = setting.delegations.flatMap((delegation) =>
      delegation.delegates.map((delegate) => ({ delegate, delegation })),
    );
    this.delegates = new Map(delegates.map(({ delegate }) => [delegate.id, delegate]));
    this.delegationOfDelegate = new Map(delegates.map(({ delegate, delegation }) => [delegate.id, delegation]));
  }

  delegationName(id: Id<'Delegation'>): string {
    return this.delegations.get(id)?.name ?? '?';
  }

  delegateName(id: Id<'Delegate'>): string {
    return this.delegates.get(id)?.name ?? '?';
  }

  /** Start of a slot by the clocks of the event: `10:30`, with the day before it where the event has several. */
  slotTime(id: Id<'Slot'>): string {
    const slot = this.slots.get(id);
    if (!slot) return '?';
    const several = this.setting.slots.some((other) => other.day !== slot.day);
    const time = clockTime(slot.start, this.setting.timeZone);
    return several ? `${slot.day} ${time}` : time;
  }
}

/** The slots in which somebody with these busy times cannot meet. */
export function blockedSlots(busy: readonly TimeRange[], slots: readonly ScheduleSlot[]): readonly Id<'Slot'>[] {
  if (busy.length === 0) return [];
  return slots.filter((slot) => isBusy(busy, slot)).map((slot) => slot.id);
}

export function isBusy(busy: readonly TimeRange[], slot: TimeRange): boolean {
  return busy.some((range) => overlaps(range, slot));
}

/** `HH:MM` of an instant by the clocks of the zone. */
export function clockTime(instant: Date, timeZone: string): string {
  return clockOf(timeZone).format(instant);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    clocks.set(timeZone, clock);
  }
  return clock;
}
