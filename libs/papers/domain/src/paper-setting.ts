import { calendarDate, dateInWords, daysInWords } from '@vstrecha/documents';
import type { Id, Language } from '@vstrecha/kernel';

/** What the papers of an event say of it. */
export interface PaperEvent {
  readonly title: string;
  readonly kind: 'meeting' | 'forum';
  readonly theme?: string;
  readonly host?: string;
  readonly city?: string;
  readonly venue?: string;
  readonly address?: string;
  /** IANA. */
  readonly timeZone: string;
  /** Local days, `YYYY-MM-DD`. */
  readonly firstDay: string;
  readonly lastDay: string;
}

export interface PaperSpeaker {
  readonly name: string;
  readonly position?: string;
  readonly topic?: string;
}

export interface PaperAgendaItem {
  readonly id: Id<'AgendaItem'>;
  readonly start: Date;
  readonly end: Date;
  readonly title: string;
  readonly description?: string;
  readonly room?: string;
  readonly track?: string;
  readonly speakers: readonly PaperSpeaker[];
  /** Whether it is the time of the meetings, which stand in an agenda one by one. */
  readonly holdsMeetings: boolean;
}

/** What a delegate is in the delegation. */
export type PaperRole = 'head' | 'member' | 'expert' | 'assistant';

/** What has become of a meeting. */
export type PaperMeetingState = 'planned' | 'held' | 'noShow' | 'cancelled';

export interface PaperPerson {
  /** Of the delegate. */
  readonly id: Id<'Delegate'>;
  /** «Иванов Иван Иванович». */
  readonly name: string;
  readonly familyName: string;
  readonly givenNames: string;
  readonly position?: string;
  readonly role: PaperRole;
  readonly delegationId: Id<'Delegation'>;
  readonly organization: string;
}

export interface PaperTable {
  readonly id: Id<'Table'>;
  readonly number: number;
  readonly label?: string;
  readonly zone?: string;
}

export interface PaperMeeting {
  readonly start: Date;
  readonly end: Date;
  readonly table: PaperTable;
  readonly sides: readonly [PaperSide, PaperSide];
  readonly topics: string;
  readonly state: PaperMeetingState;
}

export interface PaperSide {
  readonly delegationId: Id<'Delegation'>;
  readonly organization: string;
  readonly people: readonly PaperPerson[];
}

/** An event with all that its papers need. */
export interface PaperSetting {
  readonly event: PaperEvent;
  /** In order of time. */
  readonly agenda: readonly PaperAgendaItem[];
  readonly people: readonly PaperPerson[];
  readonly tables: readonly PaperTable[];
  /** Of the plan in force, in order of time; none where no plan is released. */
  readonly meetings: readonly PaperMeeting[];
  readonly planNumber?: number;
}

/** «6 сентября 2023 г., г. Тверь». */
export function occasionLine({ firstDay, lastDay, city }: PaperEvent, language: Language): string {
  const days = daysInWords(calendarDate(firstDay), calendarDate(lastDay), language);
  if (!city) return days;
  return language === 'ru' ? `${days}, г.\u00A0${city}` : `${days}, ${city}`;
}

export function venueLine({ venue, address }: PaperEvent): string {
  return [venue, address].filter(Boolean).join(', ');
}

/** Making one takes as long as formatting a hundred instants, and a batch of agendas has thousands. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}

/** Day and time of an instant by the clocks of the zone: `2023-09-06`, `10:30`. */
export function localTime(instant: Date, timeZone: string): { readonly day: string; readonly time: string } {
  const parts = clockOf(timeZone).format(instant);
  return { day: parts.slice(0, 10), time: parts.slice(11, 16) };
}

/** `10:30–10:50`. */
export function timeSpan({ start, end }: { start: Date; end: Date }, timeZone: string): string {
  return `${localTime(start, timeZone).time}–${localTime(end, timeZone).time}`;
}

export function dayInWords(day: string, language: Language): string {
  return dateInWords(calendarDate(day), language);
}

/** Where a table is: its label, where that says more than its number, and its zone. */
export function tablePlace({ number, label, zone }: Pick<PaperTable, 'number' | 'label' | 'zone'>): string {
  const says = label && !new RegExp(`^\\S+\\s*(№\\s*)?${number}$`).test(label.trim());
  return [says ? label : undefined, zone].filter(Boolean).join(', ');
}

export function tableName({ number, label, zone }: PaperTable, language: Language): string {
  const name = `${language === 'ru' ? 'стол' : 'table'}\u00A0${number}`;
  return [name, tablePlace({ number, label, zone })].filter(Boolean).join(', ');
}

/** The people of a side as one line: «Иванов И. И., директор; …». */
export function peopleLine(people: readonly PaperPerson[]): string {
  return people.map(({ name, position }) => [name, position].filter(Boolean).join(', ')).join('; ');
}
