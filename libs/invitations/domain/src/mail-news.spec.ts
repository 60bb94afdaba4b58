import type { InvitationChange } from '@vstrecha/icalendar';
import { asId } from '@vstrecha/kernel';
import type { InvitationContent } from './mail-content.js';
import { newsOf, whyOutdated } from './mail-news.js';
import type { InvitationMail, MailState } from './mail.js';

const content = {} as InvitationContent;
const at = (hour: number) => new Date(Date.UTC(2023, 8, 6, hour));

/** What became of the mails before: arrived, may have arrived, came back, was refused each time, never left. */
const fates = {
  sent: { state: 'sent', content, attempts: 1, refusals: 0, sentAt: at(1) },
  unsure: { state: 'queued', content, attempts: 1, refusals: 0 },
  bounced: { state: 'failed', content, attempts: 1, refusals: 0, sentAt: at(1) },
  refused: { state: 'failed', content, attempts: 2, refusals: 2 },
  held: { state: 'held', attempts: 0, refusals: 0 },
} as const satisfies Record<string, { readonly state: MailState } & Partial<InvitationMail>>;

interface Told {
  readonly change: InvitationChange;
  readonly sequence?: number;
  readonly hour?: number;
  readonly table?: string;
  readonly note?: string;
  /** What became of the mail; none of the one that is about to leave. */
  readonly fate?: keyof typeof fates;
}

/** The mails of an invitation in their order; the last one is about to leave. */
function mails(...history: readonly Told[]): InvitationMail[] {
  return history.map(
    ({ change, sequence = 0, hour = 10, table = '1', note, fate }, index) =>
      ({
        kind: 'invitation',
        ...(fate ? fates[fate] : { state: 'sending', attempts: 1, refusals: 0 }),
        stamp: new Date(at(0).getTime() + index * 1000),
        change,
        sequence,
        start: at(hour),
        end: at(hour + 1),
        tableId: asId<'Table'>(table),
        ...(note && { note }),
      }) as InvitationMail,
  );
}

function leaving(...history: readonly Told[]): [InvitationMail, InvitationMail[]] {
  const all = mails(...history);
  return [all.at(-1)!, all.slice(0, -1)];
}

const outcome = (...history: readonly Told[]) => {
  const [mail, others] = leaving(...history);
  const { change, before } = newsOf(mail, others);
  const was = before && `${before.start.getUTCHours()} at ${before.tableId}`;
  return whyOutdated(mail, others) ?? [change, ...(was ? [was] : [])].join(' was ');
};

const invited = { change: 'new' } as const;
const relocated = { change: 'relocated', table: '2' } as const;
const moved = { change: 'moved', sequence: 1, hour: 11 } as const;
const cancelled = { change: 'cancelled', sequence: 1 } as const;

describe('a mail about an invitation', () => {
  it('is outdated by a newer one', () => {
    const [older, newer] = mails({ ...invited, fate: 'held' }, relocated);
    expect(whyOutdated(older!, [newer!])).toBe('newerMail');
  });

  it.each([
    // What arrived is where it begins.
    ['new', [invited]],
    ['relocated was 10 at 1', [{ ...invited, fate: 'sent' }, relocated]],
    ['moved was 10 at 1', [{ ...invited, fate: 'sent' }, moved]],
    ['moved was 10 at 1', [{ ...invited, fate: 'sent' }, { ...relocated, fate: 'held' }, moved]],
    [
      'relocated was 10 at 1',
      [
        { ...invited, fate: 'sent' },
        { ...relocated, fate: 'refused' },
        { ...relocated, table: '3' },
      ],
    ],
    ['moved was 10 at 2', [{ ...invited, fate: 'sent' }, { ...relocated, fate: 'sent' }, moved]],
    // Nothing arrived: an invitation it is.
    ['new', [{ ...invited, fate: 'held' }, relocated]],
    ['new', [{ ...invited, fate: 'refused' }, moved]],
    ['new', [{ ...invited, fate: 'bounced' }, moved]],
    ['new', [{ ...invited, fate: 'unsure' }, relocated]],
    [
      'new',
      [
        { ...invited, fate: 'sent' },
        { ...cancelled, fate: 'sent' },
        { ...invited, sequence: 2 },
      ],
    ],
    // They believe that it stands: a call-off of which they never heard is none.
    [
      'moved was 10 at 1',
      [
        { ...invited, fate: 'sent' },
        { ...cancelled, fate: 'held' },
        { ...invited, sequence: 2, hour: 12 },
      ],
    ],
    // The same time again, but their answer does not count any more.
    [
      'new',
      [
        { ...invited, fate: 'sent' },
        { ...cancelled, fate: 'held' },
        { ...invited, sequence: 2 },
      ],
    ],
    [
      'new',
      [
        { ...invited, fate: 'sent' },
        { ...moved, fate: 'held' },
        { ...moved, sequence: 2, hour: 10 },
      ],
    ],
    // Another table and back.
    [
      'nothingToSay',
      [
        { ...invited, fate: 'sent' },
        { ...relocated, fate: 'held' },
        { ...relocated, table: '1' },
      ],
    ],
    [
      'new',
      [
        { ...invited, fate: 'sent' },
        { ...relocated, fate: 'unsure' },
        { ...relocated, table: '1' },
      ],
    ],
    // Nobody is called off from what they never heard of, or know to be off.
    ['neverTold', [cancelled]],
    ['neverTold', [{ ...invited, fate: 'held' }, cancelled]],
    ['neverTold', [{ ...invited, fate: 'refused' }, cancelled]],
    ['neverTold', [{ ...invited, fate: 'bounced' }, cancelled]],
    ['cancelled', [{ ...invited, fate: 'unsure' }, cancelled]],
    ['cancelled', [{ ...invited, fate: 'sent' }, cancelled]],
    ['cancelled', [{ ...invited, fate: 'sent' }, { ...relocated, fate: 'held' }, cancelled]],
    [
      'nothingToSay',
      [
        { ...invited, fate: 'sent' },
        { ...cancelled, fate: 'sent' },
        { ...invited, sequence: 2, fate: 'held' },
        { ...cancelled, sequence: 3 },
      ],
    ],
    // Asked for, it is told once more, as it was told.
    ['relocated was 10 at 1', [{ ...invited, fate: 'sent' }, { ...relocated, fate: 'sent' }, relocated]],
    ['moved was 10 at 1', [{ ...invited, fate: 'sent' }, { ...moved, fate: 'refused' }, moved]],
    ['cancelled', [{ ...invited, fate: 'sent' }, { ...cancelled, fate: 'sent' }, cancelled]],
  ] as const satisfies readonly (readonly [string, readonly Told[]])[])('says: %s (%#)', (expected, history) => {
    expect(outcome(...history)).toBe(expected);
  });

  it('says again what it may have said, whatever is known since', () => {
    const [mail, others] = leaving({ ...invited, fate: 'held' }, cancelled);
    expect(whyOutdated({ ...mail, content, attempts: 2 }, others)).toBeUndefined();
    // Each attempt before was refused.
    expect(whyOutdated({ ...mail, content, attempts: 2, refusals: 1 }, others)).toBe('neverTold');
  });

  it('carries what the organizer wanted said with mails that never left, while the meeting stands or is off', () => {
    const noteOf = (...history: readonly Told[]) => newsOf(...leaving(...history)).note;
    const early = { ...invited, note: 'Раньше' };
    const yard = { ...relocated, note: 'Со двора' };
    expect(noteOf({ ...early, fate: 'held' }, yard)).toBe('Раньше\n\nСо двора');
    expect(noteOf({ ...early, fate: 'sent' }, yard)).toBe('Со двора');
    expect(noteOf({ ...early, fate: 'held' }, { ...relocated, note: 'Раньше' })).toBe('Раньше');
    expect(noteOf({ ...invited, fate: 'sent' }, { ...yard, fate: 'held' }, { ...cancelled, note: 'Болезнь' })).toBe(
      'Болезнь',
    );
    const revived = { ...invited, sequence: 2, hour: 12 };
    expect(
      noteOf({ ...invited, fate: 'sent' }, { ...cancelled, note: 'Болезнь', fate: 'held' }, revived),
    ).toBeUndefined();
    // Told once more.
    expect(noteOf({ ...early, fate: 'sent' }, invited)).toBe('Раньше');
  });
});
