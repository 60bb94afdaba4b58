import { type InvitationChange, isCancelling } from '@vstrecha/icalendar';
import type { InvitationMail, Mail, SupersededReason } from './mail.js';

/** What a mail about an invitation says to somebody who knows what reached them before. */
export interface MailNews {
  readonly change: InvitationChange;
  /** Where and when the meeting stood by what they heard last, for the people to see. */
  readonly before?: Pick<InvitationMail, 'start' | 'end' | 'tableId'>;
  /** What the organizer says: now, and in the mails before that never left. */
  readonly note?: string;
}

/**
 * Why a mail about an invitation need not go out any more, if so; `others` are the other mails about the same invitation. A
 * newer one says it all, nobody is called off from what they never heard of, and nobody hears what they know.
 */
export function whyOutdated(mail: InvitationMail, others: readonly InvitationMail[]): SupersededReason | undefined {
  if (others.some(({ stamp }) => stamp > mail.stamp)) return 'newerMail';
  const { earlier, heard, unheard } = historyOf(mail, others);
  if (mayHaveLeftBefore(mail) || isRepeat(mail, earlier.at(-1))) return undefined;
  const known = [...(heard ? [heard] : []), ...unheard.filter(mayHaveArrived)];
  if (known.length === 0) return isCancelling(mail.change) ? 'neverTold' : undefined;
  return known.every((one) => standsAs(one, mail)) ? 'nothingToSay' : undefined;
}

/**
 * What the mail says. The queue tells of each change of the meeting; a mail tells of all that has changed since the last one that
 * arrived. Of what may have arrived or not it is taken that it has not: an invitation is never wrong.
 */
export function newsOf(mail: InvitationMail, others: readonly InvitationMail[]): MailNews {
  const { heard, unheard } = historyOf(mail, others);
  const isOff = isCancelling(mail.change);
  // What was said of a meeting that was off is no word about one that stands, nor the other way round.
  const told = [...unheard.filter(({ change }) => isCancelling(change) === isOff), mail];
  if (isOff) return { change: mail.change, ...noteOf(told) };
  if (!heard || isCancelling(heard.change)) return { change: 'new', ...noteOf(told) };
  const { start, end, tableId } = heard;
  const stood = { before: { start, end, tableId }, ...noteOf(told) };
  if (!isSameTime(heard, mail)) return { change: 'moved', ...stood };
  if (tableId !== mail.tableId) return { change: 'relocated', ...stood };
  // Asked anew for the time that they know; or told once more what they were told.
  if (heard.sequence !== mail.sequence) return { change: 'new', ...noteOf(told) };
  const again = newsOf(heard, others);
  return { ...again, ...noteOf([again, ...told]) };
}

/**
 * Whether a claimed mail may have left in an earlier attempt. Then it says what it said, for ever; before, what there is to say when it
 * leaves.
 */
export function mayHaveLeftBefore(mail: Mail): boolean {
  return mayHaveArrived({ ...mail, attempts: mail.attempts - 1 });
}

function historyOf(mail: InvitationMail, others: readonly InvitationMail[]) {
  const earlier = others
    .filter(({ stamp }) => stamp < mail.stamp)
    .sort((one, other) => one.stamp.getTime() - other.stamp.getTime());
  const last = earlier.findLastIndex(({ state }) => state === 'sent');
  return { earlier, heard: earlier[last], unheard: earlier.slice(last + 1) };
}

/** Whether an attempt was made of which nobody knows that it was in vain. What a mail says is kept before it leaves. */
function mayHaveArrived({ state, content, attempts, refusals, sentAt }: Mail): boolean {
  const cameBack = state === 'failed' && sentAt !== undefined;
  return content !== undefined && attempts > refusals && !cameBack;
}

/** Only where it is asked for is the same told twice. */
function isRepeat(mail: InvitationMail, previous: InvitationMail | undefined): boolean {
  return previous !== undefined && previous.change === mail.change && isSameEntry(previous, mail);
}

function standsAs(known: InvitationMail, mail: InvitationMail): boolean {
  if (isCancelling(mail.change)) return isCancelling(known.change);
  return !isCancelling(known.change) && isSameEntry(known, mail);
}

function isSameEntry(one: InvitationMail, other: InvitationMail): boolean {
  return one.sequence === other.sequence && one.tableId === other.tableId && isSameTime(one, other);
}

function isSameTime(one: InvitationMail, other: InvitationMail): boolean {
  return one.start.getTime() === other.start.getTime() && one.end.getTime() === other.end.getTime();
}

function noteOf(mails: readonly { readonly note?: string }[]): { readonly note?: string } {
  const notes = new Set(mails.flatMap(({ note }) => note ?? []));
  return notes.size > 0 ? { note: [...notes].join('\n\n') } : {};
}
