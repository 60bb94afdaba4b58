import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { unfold } from './content-lines.js';
import { meeting, talk } from './golden.builder.js';
import { meetingEntry } from './meeting-entry.js';
import { publishCalendar } from './publish-calendar.js';

const calendar = {
  name: 'Моя повестка, Тверь; 6 сентября',
  language: 'ru',
  refreshMinutes: 30,
  entries: [talk, meeting],
} as const;

describe('publishCalendar', () => {
  it('is read by ical.js as it was meant', () => {
    const parsed = new ICAL.Component(ICAL.parse(publishCalendar(calendar)));
    expect(parsed.getFirstPropertyValue('method')).toBe('PUBLISH');
    // ical.js knows no NAME (RFC 7986) and so leaves its TEXT escaped.
    expect(parsed.getFirstPropertyValue('name')).toBe('Моя повестка\\, Тверь\\; 6 сентября');
    const event = new ICAL.Event(parsed.getAllSubcomponents('vevent')[1]!);
    expect({
      uid: event.uid,
      sequence: event.sequence,
      start: event.startDate.toJSDate(),
      end: event.endDate.toJSDate(),
      summary: event.summary,
      location: event.location,
      description: event.description,
      attendees: event.attendees.length,
      url: event.component.getFirstPropertyValue('url'),
      stamp: String(event.component.getFirstPropertyValue('dtstamp')),
      status: event.component.getFirstPropertyValue('status'),
    }).toEqual({
      uid: 'meeting-64f8a1@vstrecha.example.org',
      sequence: 2,
      start: new Date('2023-09-06T08:15:00Z'),
      end: new Date('2023-09-06T08:35:00Z'),
      summary: 'Встреча: Заволжский политехнический колледж',
      location: 'Стол 3, Зал индивидуальных встреч, г. Тверь, ул. Индустриальная, д. 2',
      description: [
        'Синхронизация кадровой потребности предприятий и ресурсов системы СПО',
        'С кем: Заволжский политехнический колледж',
        'Участники: Белова Инна Сергеевна, директор; Осипов Олег Львович, заместитель директора',
        'Темы:',
        '— 15.01.05 Сварщик; практика, 30 человек',
        '— Оснащение мастерских',
        'Подробности: https://vstrecha.example.org/m/64f8a1?from=ics;v=2',
      ].join('\n'),
      attendees: 0,
      url: 'https://vstrecha.example.org/m/64f8a1?from=ics;v=2',
      stamp: '2023-09-05T12:34:56Z',
      status: 'CONFIRMED',
    });
    const alarm = event.component.getFirstSubcomponent('valarm')!;
    expect(String(alarm.getFirstPropertyValue('trigger'))).toBe('-PT15M');
  });

  it('is read by node-ical as it was meant', () => {
    const entries = Object.values(nodeIcal.sync.parseICS(publishCalendar(calendar)));
    const events = entries.filter((entry): entry is VEvent => entry?.type === 'VEVENT');
    expect(events.map(({ uid, start, end, datetype }) => ({ uid, start: +start, end: +end!, datetype }))).toEqual([
      {
        uid: 'agenda-item-77@vstrecha.example.org',
        start: Date.UTC(2023, 8, 6, 6, 0),
        end: Date.UTC(2023, 8, 6, 6, 20),
        datetype: 'date-time',
      },
      {
        uid: 'meeting-64f8a1@vstrecha.example.org',
        start: Date.UTC(2023, 8, 6, 8, 15),
        end: Date.UTC(2023, 8, 6, 8, 35),
        datetype: 'date-time',
      },
    ]);
  });

  it('says in English what an English reader needs', () => {
    const english = meetingEntry(
      {
        uid: 'meeting-1@vstrecha.example.org',
        sequence: 0,
        revisedAt: new Date(0),
        start: new Date('2024-10-02T11:00:00Z'),
        end: new Date('2024-10-02T11:20:00Z'),
        status: 'cancelled',
        eventTitle: 'Novorossiysk 2024',
        counterpart: 'Tsemes College',
        counterpartDelegates: [],
        topics: ['Practice'],
      },
      'en',
    );
    expect(english.summary).toBe('Meeting: Tsemes College');
    expect(english.description).toBe('Novorossiysk 2024\nWith: Tsemes College\nTopics:\n— Practice');
    expect(english.location).toBeUndefined();
    const text = publishCalendar({ name: 'Agenda', language: 'en', entries: [english] });
    expect(text).toContain('\r\nSUMMARY;LANGUAGE=en:Meeting: Tsemes College\r\n');
    expect(text).toContain('\r\nSTATUS:CANCELLED\r\n');
    expect(text).toContain('\r\nTRANSP:TRANSPARENT\r\n');
    expect(text).not.toContain('REFRESH-INTERVAL');
  });

  it('keeps the octets of a line within 75, ends every line with CRLF and loses no character', () => {
    const words = fc.array(
      fc.oneof(
        fc.constantFrom('Тверь', 'ёжик', '—', '😀', 'é', ',', ';', '\\', ':', '\n', '\r\n', ' ', '\t', '\u0007', '"'),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(words, words, (nameWords, textWords) => {
        const name = nameWords.join('');
        const description = `x${textWords.join('')}x`;
        const text = publishCalendar({
          name,
          language: 'ru',
          entries: [{ ...talk, summary: description, description }],
        });
        expect(text.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')!;
        const expected = description.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ');
        expect(event.getFirstPropertyValue('description')).toBe(expected);
        expect(event.getFirstPropertyValue('summary')).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe('unfold', () => {
  it('joins what a fold has cut, inside a word and before a space', () => {
    expect(unfold('SUMMARY:Кол\r\n ледж\r\n  и завод\r\nUID:1\r\n')).toEqual(['SUMMARY:Колледж и завод', 'UID:1']);
  });
});
