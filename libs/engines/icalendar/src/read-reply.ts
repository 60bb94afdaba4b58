import { type Result, err, ok } from '@vstrecha/kernel';
import { readUtcStamp, unescapedText } from './calendar-text.js';
import { type CalendarAnswer, answerOf } from './calendar-user.js';
import { type Property, parseProperty, unfold } from './content-lines.js';

/** What an attendee's calendar answered. Addresses are in lower case, without `mailto:`. */
export interface CalendarReply {
  readonly uid: string;
  readonly attendee: string;
  readonly answer: CalendarAnswer;
  /** Of the request that is answered. */
  readonly sequence: number;
  readonly repliedAt: Date;
  readonly comment?: string;
  /** To whom the attendee has handed the invitation on. */
  readonly delegatedTo?: string;
  /** For whom this attendee answers. */
  readonly delegatedFrom?: string;
  /** Who wrote for the attendee: a secretary. */
  readonly sentBy?: string;
}

/** Why a text is no reply that can be understood. */
export type ReplyFault = 'not-a-calendar' | 'not-a-reply' | 'counter-proposal' | 'incomplete' | 'several-attendees';

/**
 * Reads an iCalendar object as a reply (METHOD:REPLY, RFC 5546, 3.2.3), as lenient as clients are different: parameters in any
 * order and case, answers of all in one object as long as one differs from NEEDS-ACTION.
 */
export function readReply(text: string): Result<CalendarReply, ReplyFault> {
  const lines = unfold(text);
  if (!/^BEGIN:VCALENDAR\s*$/i.test(lines[0]?.replace(/^\uFEFF/, '') ?? '')) return err('not-a-calendar');
  const method = lines.map(parseProperty).find((property) => property?.name === 'METHOD');
  const called = method?.value.trim().toUpperCase();
  if (called === 'COUNTER') return err('counter-proposal');
  if (called !== 'REPLY') return err('not-a-reply');
  const event = eventProperties(lines);
  const valueOf = (name: string): string | undefined => event.find((property) => property.name === name)?.value.trim();
  const uid = valueOf('UID');
  const repliedAt = readUtcStamp(valueOf('DTSTAMP') ?? '');
  const attendees = event.filter(({ name }) => name === 'ATTENDEE');
  if (!uid || !repliedAt || attendees.length === 0) return err('incomplete');
  const answering =
    attendees.length === 1
      ? attendees
      : attendees.filter(({ parameters }) => answerOf(parameters['PARTSTAT']?.[0]) !== 'needsAction');
  const [attendee] = answering;
  if (!attendee || answering.length > 1) return err('several-attendees');
  const { parameters } = attendee;
  const sequence = Number(valueOf('SEQUENCE') ?? '0');
  const comment = valueOf('COMMENT');
  return ok({
    uid: unescapedText(uid),
    attendee: addressOf(attendee.value),
    answer: answerOf(parameters['PARTSTAT']?.[0]),
    sequence: Number.isInteger(sequence) && sequence >= 0 ? sequence : 0,
    repliedAt,
    comment: comment ? unescapedText(comment).trim() || undefined : undefined,
    delegatedTo: addressIn(parameters['DELEGATED-TO']),
    delegatedFrom: addressIn(parameters['DELEGATED-FROM']),
    sentBy: addressIn(parameters['SENT-BY']),
  });
}

/** The meeting that a calendar object is about, whatever else it says. */
export function uidIn(text: string): string | undefined {
  const uid = eventProperties(unfold(text))
    .find(({ name }) => name === 'UID')
    ?.value.trim();
  return uid ? unescapedText(uid) : undefined;
}

/** The properties of the first VEVENT, without those of components inside it. */
function eventProperties(lines: readonly string[]): readonly Property[] {
  const found: Property[] = [];
  const open: string[] = [];
  for (const line of lines) {
    const property = parseProperty(line);
    if (!property) continue;
    const component = property.value.trim().toUpperCase();
    if (property.name === 'BEGIN') open.push(component);
    else if (property.name === 'END') {
      if (open.pop() === 'VEVENT' && open.length === 1) return found;
    } else if (open.length === 2 && open[1] === 'VEVENT') found.push(property);
  }
  return found;
}

function addressIn(values: readonly string[] | undefined): string | undefined {
  return values?.[0] ? addressOf(values[0]) : undefined;
}

function addressOf(value: string): string {
  return value
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
}
