import { asId } from '@vstrecha/kernel';
import { publishCalendar } from '@vstrecha/icalendar';
import { type AgendaMeeting, type PersonalAgenda, personalCalendar } from './personal-agenda.js';

const releasedAt = new Date('2023-09-05T12:00:00Z');
const meeting: AgendaMeeting = {
  seriesId: asId<'MeetingSeries'>('s1'),
  start: new Date('2023-09-06T10:00:00Z'),
  end: new Date('2023-09-06T10:20:00Z'),
  cancelled: false,
  changedAt: new Date('2023-09-05T11:00:00Z'),
  counterpart: 'Завод',
  counterpartDelegates: ['Белова Инна, директор'],
  table: 'Стол 3',
  topics: ['Практика'],
  outcomePath: '/meetings/m1/outcome',
};
const agenda: PersonalAgenda = {
  language: 'ru',
  eventTitle: 'Совещание',
  venue: 'ЦОПП',
  delegateName: 'Осипов О. Л.',
  organizer: { address: 'forum@vstrecha.example.org', name: 'Совещание' },
  release: { number: 2, releasedAt },
  meetings: [meeting],
  items: [
    {
      id: asId<'AgendaItem'>('a1'),
      version: 3,
      changedAt: new Date('2023-09-01T09:00:00Z'),
      start: new Date('2023-09-06T06:00:00Z'),
      end: new Date('2023-09-06T06:20:00Z'),
      title: 'Открытие',
      room: 'Зал',
      speakers: ['Ильин Владимир Викторович, министр'],
      mandatory: true,
    },
  ],
};
const installation = { domain: 'vstrecha.example.org', address: 'https://vstrecha.example.org' };

describe('personalCalendar', () => {
  it('holds talks and meetings in order of time, each under a lasting UID', () => {
    const calendar = personalCalendar(agenda, installation);
    expect(calendar.name).toBe('Моя программа: Осипов О. Л. — Совещание');
    expect(
      calendar.entries.map(({ uid, sequence, revisedAt, summary, location, status, busy }) => ({
        uid,
        sequence,
        revisedAt,
        summary,
        location,
        status,
        busy,
      })),
    ).toEqual([
      {
        uid: 'agenda-item-a1@vstrecha.example.org',
        sequence: 2,
        revisedAt: new Date('2023-09-01T09:00:00Z'),
        summary: 'Открытие',
        location: 'Зал, ЦОПП',
        status: 'confirmed',
        busy: true,
      },
      {
        uid: 'meeting-s1@vstrecha.example.org',
        sequence: 1,
        revisedAt: releasedAt,
        summary: 'Встреча: Завод',
        location: 'Стол 3, ЦОПП',
        status: 'confirmed',
        busy: true,
      },
    ]);
  });

  it('leads from a meeting to the page where the delegate records what it came to', () => {
    const [, entry] = personalCalendar(agenda, installation).entries;
    expect(entry!.url).toBe('https://vstrecha.example.org/meetings/m1/outcome');
  });

  it('shows a meeting that was called off on the day as cancelled, with a higher SEQUENCE and no reminder', () => {
    const changedAt = new Date('2023-09-06T08:00:00Z');
    const [, entry] = personalCalendar(
      { ...agenda, meetings: [{ ...meeting, cancelled: true, changedAt }] },
      installation,
    ).entries;
    expect([entry?.status, entry?.sequence, entry?.revisedAt, entry?.busy, entry?.reminderMinutesBefore]).toEqual([
      'cancelled',
      2,
      changedAt,
      false,
      undefined,
    ]);
  });

  it('never lets SEQUENCE fall from one release to the next', () => {
    const sequences = [1, 2, 3].map(
      (number) => personalCalendar({ ...agenda, release: { number, releasedAt } }, installation).entries[1]!.sequence,
    );
    expect(sequences).toEqual([0, 1, 2]);
  });

  it('becomes an iCalendar object without attendees', () => {
    const text = publishCalendar(personalCalendar(agenda, installation));
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text).not.toContain('ATTENDEE');
  });
});
