import { asId } from '@vstrecha/kernel';
import { departureOf, dueDigests, isQuiet, isReminderDue, localClock } from './due-mails.js';
import { changeSettings, defaultSettings } from './invitation-settings.js';
import type { InvitationContent } from './mail-content.js';
import { mailWords, plainText } from './mail-words.js';
import { retryPause } from './mail.js';
import { previewWords } from './preview-words.js';

const now = new Date('2023-09-05T12:00:00Z');
const settings = defaultSettings(asId<'Event'>('e'), 'key', now);
const event = { firstDay: '2023-09-06', lastDay: '2023-09-07' };

describe('previewWords', () => {
  const preview = (invited: number, moved: number, cancelled: number) => ({
    people: invited + moved + cancelled,
    invited,
    moved,
    cancelled,
  });

  it.each([
    [
      preview(12, 20, 6),
      '38 человек: 12 новых, 20 с изменениями, 6 с отменой',
      '38 people: 12 new, 20 moved, 6 cancelled',
    ],
    [preview(21, 0, 0), '21 человек: 21 новый', '21 people: 21 new'],
    [preview(0, 3, 0), '3 человека: 3 с изменениями', '3 people: 3 moved'],
    [preview(1, 0, 0), '1 человек: 1 новый', '1 person: 1 new'],
    [preview(0, 0, 0), 'Писем не будет: ничего не изменилось', 'No mail goes out: nothing has changed'],
  ])('counts people (%#)', (given, ru, en) => {
    expect([previewWords(given, 'ru'), previewWords(given, 'en')]).toEqual([ru, en]);
  });
});

describe('digests', () => {
  it.each([
    ['2023-09-05', '17:59', []],
    ['2023-09-05', '18:00', ['evening 2023-09-06']],
    ['2023-09-05', '20:59', ['evening 2023-09-06']],
    ['2023-09-05', '21:00', []],
    ['2023-09-06', '07:30', ['morning 2023-09-06']],
    ['2023-09-06', '10:30', []],
    ['2023-09-06', '18:30', ['evening 2023-09-07']],
    ['2023-09-07', '18:30', []],
  ])('on %s at %s', (day, time, expected) => {
    const due = dueDigests(settings, event, { day, time }).map((one) => `${one.occasion} ${one.day}`);
    expect(due).toEqual(expected);
    expect(dueDigests({ ...settings, isStopped: true }, event, { day, time })).toEqual([]);
  });

  it('wait for the end of quiet hours, which may reach over midnight', () => {
    const early = { ...settings, morningAt: '05:00' };
    expect(dueDigests(early, event, { day: '2023-09-06', time: '06:59' })).toEqual([]);
    expect(dueDigests(early, event, { day: '2023-09-06', time: '07:00' })).toEqual([
      { occasion: 'morning', day: '2023-09-06' },
    ]);
    expect(['20:59', '21:00', '00:00', '06:59', '07:00'].map((time) => isQuiet(settings, time))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('go by the clocks of the event', () => {
    expect(localClock(new Date('2023-09-05T21:30:00Z'), 'Europe/Moscow')).toEqual({ day: '2023-09-06', time: '00:30' });
  });

  it('remind within the last hour where it is switched on', () => {
    const clock = { day: '2023-09-06', time: '10:00' };
    const start = new Date('2023-09-06T08:00:00Z');
    const at = (minutes: number) => new Date(start.getTime() - minutes * 60_000);
    const on = { ...settings, hourBefore: true };
    expect([61, 60, 16, 15].map((minutes) => isReminderDue(on, start, at(minutes), clock))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isReminderDue(settings, start, at(60), clock)).toBe(false);
    expect(isReminderDue(on, start, at(60), { ...clock, time: '22:00' })).toBe(false);
  });
});

describe('a mail that comes by the clock', () => {
  const evening = { kind: 'agenda', occasion: 'evening', day: '2023-09-06' } as const;
  const morning = { kind: 'agenda', occasion: 'morning', day: '2023-09-06' } as const;
  const reminder = { kind: 'reminder', start: new Date('2023-09-06T07:20:00+03:00') } as const;
  const on = { ...settings, hourBefore: true };
  const tooLate = { kind: 'never', reason: 'tooLate' };
  const leaving = (mail: Parameters<typeof departureOf>[0], time: string, by = on) =>
    departureOf(mail, by, new Date(`${time}:00+03:00`), 'Europe/Moscow');

  it.each([
    ['in the evening before', evening, '2023-09-05T20:59', { kind: 'now' }],
    ['as quiet hours began meanwhile, and tomorrow it is today', evening, '2023-09-05T21:00', tooLate],
    ['as the day has come', evening, '2023-09-06T08:00', tooLate],
    ['that morning', morning, '2023-09-06T10:29', { kind: 'now' }],
    ['as the morning is over', morning, '2023-09-06T10:30', tooLate],
    ['as another day has come', morning, '2023-09-07T07:30', tooLate],
    ['after quiet hours', reminder, '2023-09-06T06:50', { kind: 'later', minutes: 10 }],
    ['before the meeting', reminder, '2023-09-06T07:19', { kind: 'now' }],
    ['as the meeting has begun', reminder, '2023-09-06T07:20', tooLate],
  ])('leaves or does not: %s', (_why, mail, time, expected) => {
    expect(leaving(mail, time)).toEqual(expected);
  });

  it('goes by the hours that hold when it leaves', () => {
    const early = { ...on, morningAt: '06:30' };
    expect(leaving(morning, '2023-09-06T06:30', early)).toEqual({ kind: 'later', minutes: 30 });
    expect(leaving(morning, '2023-09-06T06:30', { ...early, quietTo: '09:30' })).toEqual(tooLate);
    expect(leaving(reminder, '2023-09-06T06:50', { ...on, quietTo: '07:20' })).toEqual(tooLate);
  });

  it('does not leave once such mails are switched off', () => {
    const off = { ...settings, eveningDigest: false, morningDigest: false };
    const never = { kind: 'never', reason: 'switchedOff' };
    expect([evening, morning, reminder].map((mail) => leaving(mail, '2023-09-05T19:00', off))).toEqual([
      never,
      never,
      never,
    ]);
  });
});

describe('settings', () => {
  it('go back to what is usual by null, and keep the key', () => {
    const changed = changeSettings(settings, { hourBefore: true, organizerAddress: ' Forum@Example.org ' }, now);
    expect(changed).toMatchObject({
      value: { version: 2, hourBefore: true, organizerAddress: 'forum@example.org', signingKey: 'key' },
    });
    const back = changed.ok && changeSettings(changed.value, { hourBefore: null, organizerAddress: null }, now);
    expect(back).toMatchObject({ value: { hourBefore: false, organizerAddress: undefined } });
  });
});

describe('a mail about a meeting', () => {
  it('is tried again after growing pauses, an hour at most', () => {
    expect([1, 2, 3, 10].map((refusals) => retryPause(refusals, 60_000))).toEqual([
      60_000, 120_000, 240_000, 3_600_000,
    ]);
  });

  const content: InvitationContent = {
    kind: 'invitation',
    language: 'ru',
    timeZone: 'Europe/Moscow',
    eventTitle: 'Совещание',
    from: { address: 'forum@example.org' },
    to: { address: 'a@example.org', name: 'Белова Инна' },
    change: 'moved',
    facts: {
      uid: 'u',
      sequence: 1,
      revisedAt: now,
      start: new Date('2023-09-06T08:15:00Z'),
      end: new Date('2023-09-06T08:35:00Z'),
      status: 'confirmed',
      eventTitle: 'Совещание',
      counterpart: 'Завод',
      counterpartDelegates: ['Осипов Олег, директор', 'Иль Инна'],
      table: 'Стол № 3',
      topics: [],
    },
    others: [],
    before: { start: new Date('2023-09-06T07:15:00Z'), end: new Date('2023-09-06T07:35:00Z'), table: 'Стол № 1' },
    note: 'Приходите раньше',
    replyUrl: 'https://vstrecha.example.org/invitations/1/2',
  };

  it('says what was and what is, in the zone of the event', () => {
    expect(plainText(mailWords(content))).toBe(
      [
        'Встреча перенесена',
        '',
        'Здравствуйте, Белова Инна!',
        '',
        'Мероприятие: Совещание',
        'С кем: Завод',
        'День: среда, 6 сентября 2023 г.',
        'Время: 11:15–11:35 (GMT+3) (было: 10:15–10:35 (GMT+3))',
        'Место: Стол № 3 (было: Стол № 1)',
        'Участники: Осипов Олег, директор',
        '  Иль Инна',
        '',
        'От организатора:',
        'Приходите раньше',
        '',
        'Ответить на приглашение: https://vstrecha.example.org/invitations/1/2',
        'Можно ответить и прямо из календаря. Ссылка только ваша: не пересылайте её.',
        '',
        '-- ',
        'Письмо отправлено участнику мероприятия «Совещание». Ответ на него получит организатор.',
        '',
      ].join('\n'),
    );
    const eventTitle = 'Совещание «Кадры»';
    expect(mailWords({ ...content, eventTitle }).footer).toContain('мероприятия «Совещание „Кадры“».');
    expect(mailWords({ ...content, language: 'en' }).subject).toBe(
      'Meeting moved: Завод, now Wednesday 6 September 2023, 11:15',
    );
  });
});
