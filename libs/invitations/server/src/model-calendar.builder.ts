import ICAL from 'ical.js';

/** What a calendar shows of a meeting. */
export interface ShownMeeting {
  readonly start: string;
  readonly end: string;
  readonly location: string;
}

/** An instant as calendars show it here. */
export function shownInstant(instant: Date): string {
  return instant.toISOString().replace('.000', '');
}

interface Known {
  readonly sequence: number;
  readonly stamp: number;
  readonly shown: ShownMeeting | null;
  /** What it shows as the person's own answer. */
  readonly partstat: string;
}

/**
 * A calendar client that does what RFC 5546 asks of an attendee's: an object counts where its SEQUENCE is higher than what is
 * known of its UID, or the same with a later DTSTAMP (2.1.5); REQUEST shows it, CANCEL takes it away. Reads by ical.js.
 */
export class ModelCalendar {
  readonly #known = new Map<string, Known>();
  readonly #everShown = new Map<string, ShownMeeting[]>();

  constructor(private readonly address: string) {}

  receive(text: string): void {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const method = String(calendar.getFirstPropertyValue('method'));
    const event = calendar.getFirstSubcomponent('vevent');
    if (!event) throw new Error('There is no VEVENT');
    const one = (name: string): string => String(event.getFirstPropertyValue(name) ?? '');
    const own = event
      .getAllProperties('attendee')
      .find((property) => String(property.getFirstValue()) === `mailto:${this.address}`);
    if (!own) throw new Error(`${this.address} got what is meant for others`);
    const [uid, sequence] = [one('uid'), Number(one('sequence'))];
    const stamp = (event.getFirstPropertyValue('dtstamp') as ICAL.Time).toJSDate().getTime();
    const known = this.#known.get(uid);
    if (known && (sequence < known.sequence || (sequence === known.sequence && stamp <= known.stamp))) return;
    const shown = method === 'REQUEST' ? { start: one('dtstart'), end: one('dtend'), location: one('location') } : null;
    if (method !== 'REQUEST' && method !== 'CANCEL') throw new Error(`METHOD:${method}`);
    this.#known.set(uid, { sequence, stamp, shown, partstat: String(own.getParameter('partstat')) });
    if (shown) this.#everShown.set(uid, [...this.everShown(uid), shown]);
  }

  /** What stood in the calendar under a UID, then or now. */
  everShown(uid: string): readonly ShownMeeting[] {
    return this.#everShown.get(uid) ?? [];
  }

  /** What stands in the calendar, by UID. */
  get agenda(): Readonly<Record<string, ShownMeeting>> {
    return Object.fromEntries([...this.#known].flatMap(([uid, { shown }]) => (shown ? [[uid, shown]] : [])));
  }

  /** The SEQUENCE that the person sees and would answer. */
  sequenceOf(uid: string): number | undefined {
    const known = this.#known.get(uid);
    return known?.shown ? known.sequence : undefined;
  }

  /** What it shows as the person's answer, by UID. */
  get answers(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      [...this.#known].flatMap(([uid, { shown, partstat }]) => (shown ? [[uid, partstat]] : [])),
    );
  }

  /** The person answers what they see. */
  note(uid: string, partstat: string): void {
    const known = this.#known.get(uid);
    if (known) this.#known.set(uid, { ...known, partstat });
  }

  /** The person's answer, as an independent writer puts it. */
  answer(uid: string, sequence: number, partstat: string, at: Date): string {
    const calendar = new ICAL.Component('vcalendar');
    calendar.updatePropertyWithValue('method', 'REPLY');
    calendar.updatePropertyWithValue('version', '2.0');
    const event = new ICAL.Component('vevent');
    event.updatePropertyWithValue('uid', uid);
    event.updatePropertyWithValue('sequence', sequence);
    event.updatePropertyWithValue('dtstamp', ICAL.Time.fromJSDate(at, true));
    event.addPropertyWithValue('attendee', `mailto:${this.address}`).setParameter('partstat', partstat);
    calendar.addSubcomponent(event);
    return calendar.toString();
  }
}
