import { type Language, inLanguage } from '@vstrecha/kernel';
import { type Meeting, meetingStateLabels, sidesOf } from './meeting.js';
import { topicsLine } from './meeting-topics.js';
import { type SettingIndex, blockedSlots, clockTime } from './setting.js';
import { type Unplaced, explainReason } from './unplaced.js';

/** A plan as one object that a stranger can check: every id is explained in it, times are UTC (ISO 8601). */
export interface PlanDocument {
  readonly event: {
    readonly id: string;
    readonly title: string;
    readonly timeZone: string;
    /** 0 for a plan in progress. */
    readonly planNumber: number;
  };
  readonly slots: readonly { readonly id: string; readonly start: string; readonly end: string }[];
  readonly tables: readonly {
    readonly id: string;
    readonly number: number;
    readonly label?: string;
    readonly zone?: string;
  }[];
  readonly delegations: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly capacity: number;
    readonly maxMeetings?: number;
    /** Slots in which it can hold no meeting: not there, or bound by the agenda. */
    readonly unavailable: readonly string[];
    readonly delegates: readonly {
      readonly id: string;
      readonly name: string;
      readonly unavailable: readonly string[];
    }[];
  }[];
  readonly agendaItems: readonly {
    readonly id: string;
    readonly title: string;
    readonly start: string;
    readonly end: string;
    /** Delegations that must attend and can hold no meeting then. */
    readonly blocks: readonly string[];
  }[];
  /** One for each pair that is to meet, whoever asked. */
  readonly requests: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly priority: number;
    readonly mutual: boolean;
    readonly required: boolean;
  }[];
  readonly meetings: readonly {
    readonly id: string;
    readonly request: string;
    readonly delegations: readonly string[];
    readonly delegates: readonly string[];
    readonly slot: string;
    readonly table: string;
    readonly state: string;
  }[];
  readonly unplaced: readonly { readonly request: string; readonly reason: string; readonly text: string }[];
}

/** What is exported. */
export interface ExportedPlan {
  readonly index: SettingIndex;
  /** Of a released plan. */
  readonly number?: number;
  readonly meetings: readonly Meeting[];
  readonly unplaced: readonly Unplaced[];
}

export function planDocument({ index, number, meetings, unplaced }: ExportedPlan, language: Language): PlanDocument {
  const { setting } = index;
  const standing = inOrder(meetings, index).filter((meeting) => meeting.state !== 'cancelled');
  const utc = (instant: Date) => instant.toISOString();
  return {
    event: { id: setting.eventId, title: setting.title, timeZone: setting.timeZone, planNumber: number ?? 0 },
    slots: setting.slots.map((slot) => ({ id: slot.id, start: utc(slot.start), end: utc(slot.end) })),
    tables: setting.tables.map(({ id, number: tableNumber, label, zone }) => ({
      id,
      number: tableNumber,
      label,
      zone,
    })),
    delegations: setting.delegations.map((delegation) => ({
      id: delegation.id,
      name: delegation.name,
      kind: delegation.kind,
      capacity: delegation.parallelMeetings,
      maxMeetings: delegation.maxMeetings,
      unavailable: blockedSlots(delegation.busy, setting.slots),
      delegates: delegation.delegates.map((delegate) => ({
        id: delegate.id,
        name: delegate.name,
        unavailable: blockedSlots(delegate.busy, setting.slots),
      })),
    })),
    agendaItems: setting.agendaItems.map((item) => ({
      id: item.id,
      title: item.title,
      start: utc(item.start),
      end: utc(item.end),
      blocks: item.blocks,
    })),
    requests: [...standing, ...unplaced].map((one) => ({
      id: requestOf(one),
      from: one.fromDelegationId,
      to: one.toDelegationId,
      priority: one.priority,
      mutual: one.mutual,
      required: one.required,
    })),
    meetings: standing.map((meeting) => ({
      id: meeting.id,
      request: requestOf(meeting),
      delegations: sidesOf(meeting),
      delegates: meeting.delegateIds,
      slot: meeting.slotId,
      table: meeting.tableId,
      state: meeting.state,
    })),
    unplaced: unplaced.map((one) => ({
      request: requestOf(one),
      reason: one.reasons[0].code,
      text: inLanguage(explainReason(one.reasons[0], index), language),
    })),
  };
}

const headings = {
  state: { ru: 'Состояние', en: 'State' },
  day: { ru: 'День', en: 'Day' },
  start: { ru: 'Начало', en: 'Start' },
  end: { ru: 'Окончание', en: 'End' },
  table: { ru: 'Стол', en: 'Table' },
  zone: { ru: 'Зона', en: 'Zone' },
  from: { ru: 'Кто запросил', en: 'Asked by' },
  to: { ru: 'С кем', en: 'With' },
  fromDelegates: { ru: 'Участники первой стороны', en: 'People of the first side' },
  toDelegates: { ru: 'Участники второй стороны', en: 'People of the second side' },
  priority: { ru: 'Приоритет', en: 'Priority' },
  mutual: { ru: 'Взаимный интерес', en: 'Mutual' },
  required: { ru: 'Обязательная', en: 'Required' },
  topics: { ru: 'Темы', en: 'Topics' },
  reason: { ru: 'Почему нет в плане', en: 'Why it is not in the plan' },
} as const;

type Row = Partial<Record<keyof typeof headings, string>>;

/** The plan as a table for Excel: UTF-8 with a byte order mark, semicolons, times by the clocks of the event. */
export function planCsv({ index, meetings, unplaced }: ExportedPlan, language: Language): string {
  const yes = (value: boolean) => (value ? { ru: 'да', en: 'yes' }[language] : '');
  const about = (one: Meeting | Unplaced): Row => ({
    from: index.delegationName(one.fromDelegationId),
    to: index.delegationName(one.toDelegationId),
    priority: String(one.priority),
    mutual: yes(one.mutual),
    required: yes(one.required),
    topics: topicsLine(one.topics, language),
  });
  const rows: Row[] = [
    ...inOrder(meetings, index).map((meeting) => {
      const table = index.tables.get(meeting.tableId);
      const people = sidesOf(meeting).map((side) =>
        meeting.delegateIds
          .filter((id) => index.delegationOfDelegate.get(id)?.id === side)
          .map((id) => index.delegateName(id))
          .join(', '),
      );
      return {
        ...about(meeting),
        state: inLanguage(meetingStateLabels[meeting.state], language),
        day: index.slots.get(meeting.slotId)?.day,
        start: clockTime(meeting.time.start, index.setting.timeZone),
        end: clockTime(meeting.time.end, index.setting.timeZone),
        table: table && String(table.number),
        zone: table?.zone,
        fromDelegates: people[0],
        toDelegates: people[1],
      };
    }),
    ...unplaced.map((one) => ({
      ...about(one),
      state: { ru: 'не в плане', en: 'not placed' }[language],
      reason: inLanguage(explainReason(one.reasons[0], index), language),
    })),
  ];
  const columns = Object.keys(headings) as (keyof typeof headings)[];
  const lines = [
    columns.map((column) => headings[column][language]),
    ...rows.map((row) => columns.map((column) => row[column] ?? '')),
  ];
  return '\uFEFF' + lines.map((cells) => cells.map(csvCell).join(';') + '\r\n').join('');
}

/** Quotes what needs it; a leading sign is disarmed, as Excel would run it as a formula. */
function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
}

/** What a pair is known by in the export: its first request, or the pair where only the organizer wants it. */
function requestOf(one: Pick<Meeting, 'requestIds' | 'pair'>): string {
  return one.requestIds[0] ?? one.pair;
}

function inOrder(meetings: readonly Meeting[], index: SettingIndex): readonly Meeting[] {
  const tableNumber = (meeting: Meeting) => index.tables.get(meeting.tableId)?.number ?? 0;
  return [...meetings].sort(
    (a, b) => a.time.start.getTime() - b.time.start.getTime() || tableNumber(a) - tableNumber(b),
  );
}
