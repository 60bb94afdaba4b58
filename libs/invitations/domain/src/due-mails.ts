import type { AgendaMail, DigestOccasion, ReminderMail, SupersededReason } from './mail.js';
import type { InvitationSettings } from './invitation-settings.js';

/** A digest that is due now: of which day, and why now. */
export interface DueDigest {
  readonly occasion: DigestOccasion;
  readonly day: string;
}

/** Wall-clock time of the event at an instant: `day` as `YYYY-MM-DD`, `time` as `HH:MM`. */
export interface LocalClock {
  readonly day: string;
  readonly time: string;
}

/** After so many minutes past its time a digest is too late to be of use: the product was not running. */
const lateMinutes = 180;

/** By the clocks of the zone. */
export function localClock(instant: Date, timeZone: string): LocalClock {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return { day: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

/**
 * The digests of an event that are due at a moment of its own clocks: the evening before each of its days, and that morning.
 * In quiet hours nothing is due: a digest set into them waits for their end if that is still in time, else it is left out.
 */
export function dueDigests(
  settings: InvitationSettings,
  event: { readonly firstDay: string; readonly lastDay: string },
  now: LocalClock,
): readonly DueDigest[] {
  if (settings.isStopped || isQuiet(settings, now.time)) return [];
  const due: DueDigest[] = [];
  const tomorrow = dayAfter(now.day);
  const holds = (day: string): boolean => event.firstDay <= day && day <= event.lastDay;
  if (settings.eveningDigest && holds(tomorrow) && isDue(settings.eveningAt, now.time)) {
    due.push({ occasion: 'evening', day: tomorrow });
  }
  if (settings.morningDigest && holds(now.day) && isDue(settings.morningAt, now.time)) {
    due.push({ occasion: 'morning', day: now.day });
  }
  return due;
}

/** Whether a mail that comes by the clock leaves now, after some minutes, or never. */
export type Departure =
  | { readonly kind: 'now' }
  | { readonly kind: 'later'; readonly minutes: number }
  | { readonly kind: 'never'; readonly reason: SupersededReason };

/**
 * Looks at the event's clocks again when such a mail is about to leave: it may have waited for the mail server or behind the switch.
 * "Tomorrow" must still be tomorrow, and nothing goes out in quiet hours; what can wait for their end waits.
 */
export function departureOf(
  mail: Pick<AgendaMail, 'kind' | 'occasion' | 'day'> | Pick<ReminderMail, 'kind' | 'start'>,
  settings: InvitationSettings,
  now: Date,
  timeZone: string,
): Departure {
  if (!isSwitchedOn(mail, settings)) return { kind: 'never', reason: 'switchedOff' };
  const { time } = localClock(now, timeZone);
  const minutes = isQuiet(settings, time) ? minutesUntil(time, settings.quietTo) : 0;
  const leaving = new Date(now.getTime() + minutes * 60_000);
  if (!isInTime(mail, settings, leaving, timeZone)) return { kind: 'never', reason: 'tooLate' };
  return minutes === 0 ? { kind: 'now' } : { kind: 'later', minutes };
}

type ByTheClock = Parameters<typeof departureOf>[0];

function isSwitchedOn(mail: ByTheClock, settings: InvitationSettings): boolean {
  if (mail.kind === 'reminder') return settings.hourBefore;
  return mail.occasion === 'evening' ? settings.eveningDigest : settings.morningDigest;
}

function isInTime(mail: ByTheClock, settings: InvitationSettings, at: Date, timeZone: string): boolean {
  if (mail.kind === 'reminder') return at < mail.start;
  const { day, time } = localClock(at, timeZone);
  const [dayOfLeaving, set] =
    mail.occasion === 'evening' ? [dayAfter(day), settings.eveningAt] : [day, settings.morningAt];
  return dayOfLeaving === mail.day && minutesOf(time) - minutesOf(set) < lateMinutes;
}

/** Whether a meeting is to be reminded of now: in an hour or a little less, outside the quiet hours. */
export function isReminderDue(settings: InvitationSettings, start: Date, now: Date, clock: LocalClock): boolean {
  if (settings.isStopped || !settings.hourBefore || isQuiet(settings, clock.time)) return false;
  const minutes = (start.getTime() - now.getTime()) / 60_000;
  return minutes > 15 && minutes <= 60;
}

/** Whether `HH:MM` lies in the quiet hours; equal ends mean that there are none. */
export function isQuiet({ quietFrom, quietTo }: InvitationSettings, time: string): boolean {
  if (quietFrom === quietTo) return false;
  return quietFrom < quietTo ? quietFrom <= time && time < quietTo : time >= quietFrom || time < quietTo;
}

function isDue(at: string, time: string): boolean {
  const late = minutesOf(time) - minutesOf(at);
  return late >= 0 && late < lateMinutes;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** From one wall-clock time to the next time that clocks show the other. */
function minutesUntil(from: string, to: string): number {
  return (minutesOf(to) - minutesOf(from) + 1440) % 1440;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
