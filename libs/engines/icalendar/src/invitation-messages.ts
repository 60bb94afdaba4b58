/** What a person was last told about a meeting. */
export interface ToldPerson {
  readonly person: string;
  readonly state: 'invited' | 'cancelled';
  readonly sequence: number;
  /** DTSTAMP of what they were told; whole seconds. */
  readonly stamp: Date;
  readonly start: Date;
  readonly end: Date;
  readonly place: string;
}

/** The meeting as it stands now. */
export interface StandingMeeting {
  readonly start: Date;
  readonly end: Date;
  /** Where it is held: equal texts are the same place. */
  readonly place: string;
  readonly isCancelled: boolean;
  /** Whoever attends. */
  readonly people: readonly string[];
}

/**
 * - `new`: invited, for the first time or again
 * - `moved`: another time; answers given before do not count any more
 * - `relocated`: another place at the same time
 * - `cancelled`: the meeting is off
 * - `released`: it goes on without this person
 */
export const invitationChanges = ['new', 'moved', 'relocated', 'cancelled', 'released'] as const;
export type InvitationChange = (typeof invitationChanges)[number];

/** What one person must be sent. */
export interface InvitationMessage {
  readonly person: string;
  readonly change: InvitationChange;
  readonly sequence: number;
  readonly stamp: Date;
  readonly start: Date;
  readonly end: Date;
  readonly place: string;
}

/**
 * From what people were told and how the meeting stands to what each must be sent; nothing where they know it all. `meeting` is
 * null where it is gone. SEQUENCE rises with a change of time or status and with every CANCEL (RFC 5546, 2.1.4), above
 * all that anybody was told of the meeting; another place only takes a later DTSTAMP, so that answers stay valid.
 */
export function invitationMessages(
  told: readonly ToldPerson[],
  meeting: StandingMeeting | null,
  now: Date,
): readonly InvitationMessage[] {
  const highest = Math.max(-1, ...told.map(({ sequence }) => sequence));
  const standing = meeting && !meeting.isCancelled ? meeting : null;
  const isMoved = told.some((one) => one.state === 'invited' && standing && !sameTime(one, standing));
  const messages: InvitationMessage[] = [];
  for (const one of told) {
    const change = changeFor(one, standing);
    if (!change) continue;
    const { person, start, end, place } = { ...one, ...(standing && change !== 'released' ? where(standing) : {}) };
    const sequence = change === 'relocated' ? one.sequence : highest + 1;
    messages.push({ person, change, sequence, stamp: laterStamp(now, one.stamp), start, end, place });
  }
  const known = new Set(told.map(({ person }) => person));
  // Somebody who left may be somebody who comes, known anew: the request must be later than the cancellation.
  const lastCancel = Math.max(-1, ...messages.filter(({ change }) => isCancelling(change)).map((one) => one.sequence));
  const sequence = Math.max(0, isMoved ? highest + 1 : highest, lastCancel + 1);
  for (const person of standing?.people ?? []) {
    if (known.has(person) || !standing) continue;
    messages.push({ person, change: 'new', sequence, stamp: wholeSecond(now), ...where(standing) });
  }
  return messages;
}

/** Whether the change calls the meeting off for the person. */
export function isCancelling(change: InvitationChange): boolean {
  return change === 'cancelled' || change === 'released';
}

/** Whether answers given before are asked for anew. */
export function asksAgain(change: InvitationChange): boolean {
  return change === 'new' || change === 'moved';
}

function changeFor(told: ToldPerson, standing: StandingMeeting | null): InvitationChange | undefined {
  if (told.state === 'cancelled') return standing?.people.includes(told.person) ? 'new' : undefined;
  if (!standing) return 'cancelled';
  if (!standing.people.includes(told.person)) return 'released';
  if (!sameTime(told, standing)) return 'moved';
  return told.place === standing.place ? undefined : 'relocated';
}

function where({ start, end, place }: StandingMeeting) {
  return { start, end, place };
}

function sameTime(a: { start: Date; end: Date }, b: { start: Date; end: Date }): boolean {
  return a.start.getTime() === b.start.getTime() && a.end.getTime() === b.end.getTime();
}

/** DTSTAMP has whole seconds: two messages within one must still tell which is the later. */
export function laterStamp(now: Date, last: Date): Date {
  return new Date(Math.max(wholeSecond(now).getTime(), wholeSecond(last).getTime() + 1000));
}

function wholeSecond(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 1000) * 1000);
}
