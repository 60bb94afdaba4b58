import { type Failure, type Id, type Issue, type Result, err, invalidIfAny, issue, ok } from '@vstrecha/kernel';
import type { InvitationsCode } from './messages.js';
import { type Versioned, firstVersion, revised } from './record.js';

/** How an event speaks to its delegates by mail. Clock times are `HH:MM` of the event's zone. */
export interface InvitationSettings extends Versioned {
  /** The event's own id. */
  readonly id: Id<'Event'>;
  /** Whether no mail of the event goes out: what comes up waits. */
  readonly isStopped: boolean;
  /** Whose name calendars show as the organizer, and where answers go; without one the address of the installation. */
  readonly organizerAddress?: string;
  /** Whether delegates see each other's addresses. */
  readonly showsAddresses: boolean;
  readonly eveningDigest: boolean;
  readonly eveningAt: string;
  readonly morningDigest: boolean;
  readonly morningAt: string;
  readonly hourBefore: boolean;
  /** Between these no digest and no reminder is sent; they may reach over midnight. */
  readonly quietFrom: string;
  readonly quietTo: string;
  /** Signs the links by which people answer: a new one makes all earlier links void. */
  readonly signingKey: string;
}

export type SettingsChanges = {
  readonly [Field in Exclude<keyof InvitationSettings, keyof Versioned | 'id' | 'signingKey'>]?:
    InvitationSettings[Field] | null;
};

export function defaultSettings(id: Id<'Event'>, signingKey: string, now: Date): InvitationSettings {
  return {
    id,
    ...firstVersion(now),
    isStopped: false,
    showsAddresses: false,
    eveningDigest: true,
    eveningAt: '18:00',
    morningDigest: true,
    morningAt: '07:30',
    hourBefore: false,
    quietFrom: '21:00',
    quietTo: '07:00',
    signingKey,
  };
}

/** The settings with the changes; `null` goes back to what is usual. */
export function changeSettings(
  settings: InvitationSettings,
  changes: SettingsChanges,
  now: Date,
): Result<InvitationSettings, Failure<InvitationsCode>> {
  const usual = defaultSettings(settings.id, settings.signingKey, now);
  const found: Issue<InvitationsCode>[] = [];
  const given: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    given[field] = value ?? usual[field as keyof InvitationSettings];
  }
  const organizerAddress = changes.organizerAddress?.trim().toLowerCase();
  if (organizerAddress !== undefined) {
    if (!/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/u.test(organizerAddress)) {
      found.push(issue('settings.address-malformed', ['organizerAddress'], { address: organizerAddress }));
    }
    given['organizerAddress'] = organizerAddress;
  }
  for (const field of ['eveningAt', 'morningAt', 'quietFrom', 'quietTo'] as const) {
    const time = changes[field];
    if (typeof time === 'string' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) {
      found.push(issue('settings.hour-malformed', [field], { time }));
    }
  }
  const failure = invalidIfAny(found);
  return failure ? err(failure) : ok(revised(settings, given as Partial<InvitationSettings>, now));
}
