import { quotedParameter } from './calendar-text.js';

/** Somebody with an address in a calendar object (CAL-ADDRESS, RFC 5545, 3.3.3). */
export interface CalendarUser {
  /** An e-mail address. */
  readonly address: string;
  readonly name?: string;
}

/** Who invites: answers go to that address. */
export interface Organizer extends CalendarUser {
  /** Whoever sends in the organizer's place, where that is another e-mail address (SENT-BY, RFC 5545, 3.2.18). */
  readonly sentBy?: string;
}

/** What an attendee says (PARTSTAT, RFC 5545, 3.2.12). */
export const calendarAnswers = ['needsAction', 'accepted', 'tentative', 'declined', 'delegated'] as const;
export type CalendarAnswer = (typeof calendarAnswers)[number];

/** An attendee of a meeting, with what is known of their answer. */
export interface Attendee extends CalendarUser {
  readonly answer: CalendarAnswer;
  /** Whether an answer is asked for. */
  readonly rsvp: boolean;
  /** To whom they have handed the invitation on: an e-mail address. */
  readonly delegatedTo?: string;
}

const partstats: Readonly<Record<CalendarAnswer, string>> = {
  needsAction: 'NEEDS-ACTION',
  accepted: 'ACCEPTED',
  tentative: 'TENTATIVE',
  declined: 'DECLINED',
  delegated: 'DELEGATED',
};

/** The answer that a PARTSTAT means; unknown ones are as NEEDS-ACTION (RFC 5545, 3.2.12). */
export function answerOf(partstat: string | undefined): CalendarAnswer {
  const value = partstat?.toUpperCase();
  return calendarAnswers.find((answer) => partstats[answer] === value) ?? 'needsAction';
}

/** ical-generator escapes quotes in CN by a backslash, which no parameter may hold: these two lines are written here. */
export function organizerLine({ name, address, sentBy }: Organizer): string {
  const sender = sentBy ? `;SENT-BY=${quotedParameter(`mailto:${sentBy}`)}` : '';
  return `ORGANIZER${sender}${nameParameter(name)}:mailto:${address}`;
}

export function attendeeLine({ name, address, answer, rsvp, delegatedTo }: Attendee): string {
  const parameters = `;ROLE=REQ-PARTICIPANT;CUTYPE=INDIVIDUAL;PARTSTAT=${partstats[answer]}${rsvp ? ';RSVP=TRUE' : ''}`;
  const deputy = delegatedTo ? `;DELEGATED-TO=${quotedParameter(`mailto:${delegatedTo}`)}` : '';
  return `ATTENDEE${parameters}${deputy}${nameParameter(name)}:mailto:${address}`;
}

function nameParameter(name: string | undefined): string {
  return name ? `;CN=${quotedParameter(name)}` : '';
}
